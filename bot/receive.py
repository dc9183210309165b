"""Receiving: long polling into the durable inbox; only what is stored is acknowledged."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from telegram import Bot
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.client import Poller
from bot.desk import Desk
from bot.intake import Answer, Intake
from bot.leases import PollingLease
from bot.waits import growing, seconds_to_wait
from storage.database import DatabaseUnavailableError

log = logging.getLogger(__name__)
LONGEST_WAIT = 30.0
WAITING_ANSWERS = 100


class Receiver:
    """The polling loop. ``on_stored`` is called when the inbox has something new."""

    def __init__(
        self,
        poller: Poller,
        intake: Intake,
        *,
        desk: Desk,
        lease: PollingLease,
        on_stored: Callable[[], None],
        doorman: Doorman,
    ) -> None:
        self._poller = poller
        self._intake = intake
        self._desk = desk
        self._lease = lease
        self._on_stored = on_stored
        self._doorman = doorman

    async def run(self) -> None:
        """Poll until cancelled; troubles of the network or the database are waited out."""
        offset: int | None = None
        troubles = 0
        while True:
            await self._lease.wait()
            try:
                batch = await self._poller.updates(offset)
                await self._store(batch)
            except (TelegramError, DatabaseUnavailableError) as error:
                troubles += 1
                await self._wait_out(error, troubles)
            except Exception:
                troubles += 1
                log.exception("updates could not be taken; trying again")
                await asyncio.sleep(growing(troubles, LONGEST_WAIT))
            else:
                offset, troubles = after(batch), 0

    async def _store(self, batch: Sequence[Any]) -> None:
        if not batch:
            return
        taken = await self._desk.run(partial(self._intake.take, batch))
        if taken.stored:
            self._on_stored()
        for answer in taken.answers:
            self._doorman.answer(answer)

    async def _wait_out(self, error: Exception, troubles: int) -> None:
        seconds = growing(troubles - 1, LONGEST_WAIT)
        if isinstance(error, RetryAfter):
            seconds = max(seconds, seconds_to_wait(error))
        if isinstance(error, InvalidToken):
            log.error("Telegram refuses the token; trying again in %.0f s", seconds)
        elif isinstance(error, Conflict):
            log.warning("somebody else polls with this token; trying again in %.0f s", seconds)
        else:
            log.warning("no updates (%s); trying again in %.0f s", error, seconds)
        await asyncio.sleep(seconds)


def after(batch: Sequence[Any]) -> int | None:
    """The offset that acknowledges a batch; None after an empty one.

    Update ids are a set and no rising mark: after a quiet week Telegram starts anywhere, so an
    offset is used once and never kept.
    """
    ids = [u["update_id"] for u in batch if isinstance(u, dict) and "update_id" in u]
    numbers = [number for number in ids if isinstance(number, int)]
    return max(numbers) + 1 if numbers else None


class Doorman:
    """Answers strangers directly; when too many come at once, some go unanswered."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._waiting: asyncio.Queue[Answer] = asyncio.Queue(WAITING_ANSWERS)
        self._open = 0

    def answer(self, answer: Answer) -> None:
        """Answer soon."""
        if not self._waiting.full():
            self._open += 1
            self._waiting.put_nowait(answer)

    @property
    def idle(self) -> bool:
        """Whether nobody waits for an answer."""
        return self._open == 0

    async def run(self) -> None:
        """Answer until cancelled."""
        while True:
            answer = await self._waiting.get()
            try:
                await self._say(answer)
            except TelegramError as error:
                log.info("a stranger could not be answered: %s", type(error).__name__)
            finally:
                self._open -= 1

    async def _say(self, answer: Answer) -> None:
        if answer.query_id is not None:
            await self._bot.answer_callback_query(answer.query_id, answer.text, show_alert=True)
        else:
            await self._bot.send_message(answer.chat_id, answer.text)
