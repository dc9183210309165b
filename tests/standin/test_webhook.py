"""Updates by POST, with the secret, again until the receiver says 200."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp import web
from telegram.error import BadRequest, Conflict

from tests.standin.rooms import Room, in_room


class Receiver:
    """A web server that refuses the first `refusals` deliveries."""

    def __init__(self, refusals: int) -> None:
        self.refusals = refusals
        self.texts: list[str] = []
        self.secrets: set[str | None] = set()
        self.port = 0

    async def take(self, request: web.Request) -> web.Response:
        self.secrets.add(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        if self.refusals:
            self.refusals -= 1
            return web.Response(status=500)
        self.texts.append((await request.json())["message"]["text"])
        return web.Response()

    @asynccontextmanager
    async def listening(self) -> AsyncIterator[None]:
        app = web.Application()
        app.add_routes([web.post("/hook", self.take)])
        runner = web.AppRunner(app, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        self.port = runner.addresses[0][1]
        try:
            yield
        finally:
            await runner.cleanup()


def test_a_webhook_is_delivered_to_until_it_accepts() -> None:
    async def story(room: Room) -> None:
        receiver = Receiver(refusals=2)
        async with receiver.listening():
            room.standin.say(room.li, "一")
            await room.bot.set_webhook(f"http://127.0.0.1:{receiver.port}/hook", secret_token="s-1")
            room.standin.say(room.li, "二")
            with pytest.raises(Conflict, match="webhook is active"):
                await room.bot.get_updates()
            await room.standin.wait_for(lambda: room.standin.unacknowledged == 0)
            assert receiver.texts == ["一", "二"]
            assert receiver.secrets == {"s-1"}
            info = await room.bot.get_webhook_info()
            assert (info.pending_update_count, info.last_error_message) == (
                0,
                "Wrong response from the webhook: 500",
            )
            await room.bot.delete_webhook()
            room.standin.say(room.li, "三")
            assert len(await room.bot.get_updates()) == 1

    in_room(story)


def test_addresses_and_secrets_that_telegram_refuses() -> None:
    async def story(room: Room) -> None:
        with pytest.raises(BadRequest, match="an https url"):
            await room.bot.set_webhook("http://example.com/hook")
        with pytest.raises(BadRequest, match="unallowed characters"):
            await room.bot.set_webhook("https://example.com/hook", secret_token="密")

    in_room(story)
