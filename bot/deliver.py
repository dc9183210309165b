"""Sending the outbox: each chat in order, chats side by side, one chat's trouble its own."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial

from telegram.error import TelegramError

from bot.allowed import still_allowed
from bot.courier import Courier
from bot.pace import Pace
from bot.premises import Premises, machine_time
from bot.scrub import scrubbed
from bot.verdict import Fate, Verdict, judge
from bot.waits import growing
from park.records import Staff
from park.texts.apologies import RESENT
from storage import outbox
from storage.database import Connection, DatabaseUnavailableError
from storage.groups import move_digest
from storage.members import mark_unreachable, person
from storage.outbox import INLINE, REACT, TOAST, OutboxState, Outgoing

log = logging.getLogger(__name__)
LEASE_SECONDS = 60
AT_ONCE = 20
IDLE_SECONDS = 1.0
_UNPACED = (TOAST, INLINE, REACT)
Note = Callable[[Connection], None]


class Deliverer:
    """The sending loop."""

    def __init__(self, premises: Premises, courier: Courier) -> None:
        self._premises = premises
        self._courier = courier
        self._pace = Pace(asyncio.get_running_loop().time)
        self._under_way: dict[asyncio.Task[None], int | None] = {}
        self._places = asyncio.Semaphore(AT_ONCE)
        self.ready = asyncio.Event()

    @property
    def idle(self) -> bool:
        """Whether nothing is being sent."""
        return not self._under_way

    async def run(self) -> None:
        """Send until cancelled."""
        troubles = 0
        while True:
            self.ready.clear()
            try:
                found = await self._next()
                troubles = 0
            except DatabaseUnavailableError as error:
                troubles += 1
                log.warning("the outbox waits for the database: %s", error)
                await asyncio.sleep(growing(troubles - 1, 30))
                continue
            except Exception:
                log.exception("the outbox could not be worked on")
                await asyncio.sleep(IDLE_SECONDS)
                continue
            if not found:
                await self._soon()

    async def finish(self, seconds: float) -> None:
        """Let what is under way arrive, for at most this long."""
        if self._under_way:
            _, late = await asyncio.wait(self._under_way, timeout=seconds)
            for task in late:
                task.cancel()

    async def _next(self) -> bool:
        """Start sending the next message; False when none may go now."""
        await self._places.acquire()
        try:
            message = await self._premises.desk.run(self._claim)
        except BaseException:
            self._places.release()
            raise
        if message is None:
            self._places.release()
            return False
        task = asyncio.create_task(self._deliver(message))
        self._under_way[task] = None if message.method in (TOAST, INLINE) else message.chat_id
        task.add_done_callback(self._done)
        return True

    def _done(self, task: asyncio.Task[None]) -> None:
        self._under_way.pop(task, None)
        self._places.release()
        self.ready.set()
        if not task.cancelled() and (error := task.exception()):
            log.error("a message could not be delivered", exc_info=error)

    async def _soon(self) -> None:
        try:
            async with asyncio.timeout(IDLE_SECONDS):
                await self.ready.wait()
        except TimeoutError:
            return

    def _claim(self) -> Outgoing | None:
        """The next message that may still be sent; others found on the way are dropped."""
        busy = [chat for chat in self._under_way.values() if chat is not None]
        while True:
            with self._premises.database.writing() as connection:
                message = outbox.lease_next(connection, machine_time(), LEASE_SECONDS, busy)
                if message is None:
                    return None
                checked = self._checked(connection, message)
                if checked is not None:
                    return checked

    def _checked(self, connection: Connection, message: Outgoing) -> Outgoing | None:
        now = self._premises.clock()
        if message.expires_at is not None and message.expires_at <= now:
            outbox.give_up(connection, message.id, OutboxState.DROPPED, "too late", now)
            return None
        reader = None if message.staff_id is None else person(connection, message.staff_id)
        if not still_allowed(message, reader):
            outbox.give_up(connection, message.id, OutboxState.DROPPED, "no longer allowed", now)
            return None
        return self._begun(connection, message, reader)

    def _begun(self, connection: Connection, message: Outgoing, reader: Staff | None) -> Outgoing:
        """What happens once a period says so when nobody knows whether it arrived before."""
        if message.occurrence is None or message.parts_sent:
            return message
        if message.begun_at is None:
            outbox.begin_once(connection, message.id, machine_time())
            return message
        label = RESENT.say("en" if reader is not None and reader.language == "en" else "zh")
        text = f"{label}\n{message.payload.get('text', '')}"
        return replace(message, payload={**message.payload, "text": text})

    async def _deliver(self, message: Outgoing) -> None:
        if message.method not in _UNPACED:
            await asyncio.sleep(self._pace.wait(message.chat_id))
        try:
            standing = await self._courier.carry(message, partial(self._part_sent, message))
        except TelegramError as error:
            await self._note(partial(self._judged, message, error))
        except Exception as error:
            log.exception("message %s cannot be sent in any way", message.id)
            await self._note(partial(self._never, message, type(error).__name__))
        else:
            await self._note(partial(self._arrived, message, standing))

    async def _part_sent(self, message: Outgoing, parts_sent: int, message_id: int) -> None:
        def note(connection: Connection) -> None:
            outbox.count_part(connection, message.id, parts_sent)
            outbox.remember_sent(connection, message, message_id, self._premises.clock())

        await self._note(note)

    async def _note(self, note: Note) -> None:
        """Write down what happened; a database that cannot be reached is waited for."""
        for tries in range(1_000_000):
            try:
                await self._premises.desk.run(partial(self._write, note))
            except DatabaseUnavailableError as error:
                log.warning("a delivery cannot be noted yet: %s", error)
                await asyncio.sleep(growing(tries, 30))
            else:
                return

    def _write(self, note: Note) -> None:
        with self._premises.database.writing() as connection:
            note(connection)

    def _arrived(self, message: Outgoing, standing: int | None, connection: Connection) -> None:
        outbox.sent(connection, message, standing, self._premises.clock())

    def _judged(self, message: Outgoing, error: TelegramError, connection: Connection) -> None:
        verdict, now = judge(error, message.tries), self._premises.clock()
        words = scrubbed(f"{type(error).__name__}: {error.message}")[:300]
        match verdict.fate:
            case Fate.SENT:
                outbox.sent(connection, message, message.payload.get("edits"), now)
            case Fate.AGAIN:
                self._again(message, verdict, words, connection)
            case Fate.MOVED:
                outbox.move_chat(connection, message.chat_id, verdict.chat_id)
                move_digest(connection, message.chat_id, verdict.chat_id)
            case Fate.UNREACHABLE:
                self._unreachable(message, words, connection)
            case Fate.TOO_LATE:
                outbox.give_up(connection, message.id, OutboxState.DROPPED, words, now)
            case Fate.FAILED:
                log.error("message %s was refused: %s", message.id, words)
                self._never(message, words, connection)

    def _again(
        self, message: Outgoing, verdict: Verdict, words: str, connection: Connection
    ) -> None:
        log.info("message %s waits %.0f s: %s", message.id, verdict.seconds, words)
        not_before = machine_time() + timedelta(seconds=verdict.seconds)
        outbox.retry(connection, message.id, not_before, words, perhaps_sent=verdict.perhaps_sent)

    def _never(self, message: Outgoing, words: str, connection: Connection) -> None:
        now = self._premises.clock()
        outbox.give_up(connection, message.id, OutboxState.FAILED, words, now)

    def _unreachable(self, message: Outgoing, words: str, connection: Connection) -> None:
        self._never(message, words, connection)
        if message.chat_id > 0:
            mark_unreachable(connection, message.chat_id, self._premises.clock())
