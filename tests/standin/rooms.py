"""A stand-in with two persons and a real Telegram client, for one test."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import pytest
from telegram import Bot
from telegram.error import TelegramError
from telegram.request import HTTPXRequest

from bot.demo.people import Person
from bot.demo.standin import StandIn

NOON = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)


class Room:
    """What a test works with. `li` has written before, `wang` never."""

    def __init__(self, standin: StandIn, bot: Bot) -> None:
        self.standin = standin
        self.bot = bot
        self.li: Person = standin.person(7001, "小李", "li_test")
        self.wang: Person = standin.person(7002, "王试", started=False)


def client(standin: StandIn, token: str | None = None) -> Bot:
    """The real client, pointed at the stand-in."""
    return Bot(
        token or standin.token,
        base_url=standin.api_url,
        base_file_url=standin.file_url,
        request=HTTPXRequest(connection_pool_size=8),
        get_updates_request=HTTPXRequest(),
    )


@asynccontextmanager
async def room() -> AsyncIterator[Room]:
    """A started stand-in and an initialized client; both are closed at the end."""
    standin = StandIn(lambda: NOON)
    await standin.start()
    try:
        async with client(standin) as bot:
            yield Room(standin, bot)
    finally:
        await standin.stop()


def in_room(act: Callable[[Room], Awaitable[None]]) -> None:
    """Run one test's story."""

    async def story() -> None:
        async with room() as made:
            await act(made)

    asyncio.run(story())


async def refused(call: Awaitable[object]) -> str:
    """What Telegram's client says about the refusal."""
    with pytest.raises(TelegramError) as caught:
        await call
    return str(caught.value)
