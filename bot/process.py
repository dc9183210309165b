"""Working off the inbox: one update, one transaction, one commit."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.decode import Frame, UndecodableError, decode
from bot.premises import Premises
from bot.scrub import scrubbed
from bot.waits import growing
from handlers.message import Incoming
from handlers.posting import post_reply
from handlers.reply import Reply
from park.records import House, Staff
from park.texts import Language, Place
from park.texts.apologies import SET_ASIDE, SET_ASIDE_WORDLESS, UNREADABLE
from storage.database import Connection, DatabaseUnavailableError
from storage.inbox import Received, fail, finish, next_open, set_aside
from storage.members import mark_unreachable, member
from storage.outbox import SAY, Outgoing, post
from storage.repeats import came_already
from storage.units import Order, begin, look
from storage.work import Work

log = logging.getLogger(__name__)
Answerer = Callable[[Incoming, Work], Reply]
IDLE_SECONDS = 1.0
QUOTED = 500


@dataclass(slots=True)
class _Now:
    """The update under work, known to whoever has to count its failure."""

    row: Received | None = None


class Processor:
    """Answers open updates: each chat in order. ``on_posted``: the outbox may have something."""

    def __init__(self, premises: Premises, answer: Answerer, on_posted: Callable[[], None]) -> None:
        self._premises = premises
        self._answer = answer
        self._on_posted = on_posted
        self.ready = asyncio.Event()

    async def run(self) -> None:
        """Work until cancelled. Other processes' updates are found by looking now and then."""
        troubles = 0
        while True:
            self.ready.clear()
            try:
                found = await self._premises.desk.run(self.process_next)
                troubles = 0
            except DatabaseUnavailableError as error:
                troubles += 1
                log.warning("the inbox waits for the database: %s", error)
                await asyncio.sleep(growing(troubles - 1, 30))
                continue
            except Exception:
                log.exception("the inbox could not be worked on")
                await asyncio.sleep(IDLE_SECONDS)
                continue
            if found:
                self._on_posted()
            else:
                await _soon(self.ready)

    def process_next(self) -> bool:
        """Answer the oldest update of a free chat; False when there is none."""
        now = _Now()
        try:
            return self._process(now)
        except DatabaseUnavailableError:
            raise
        except UndecodableError as error:
            self._put_aside(now, error)
        except Exception as error:
            self._count_failure(now, error)
        return True

    def _process(self, now: _Now) -> bool:
        at = self._premises.clock()
        with self._premises.database.writing() as connection:
            now.row = next_open(connection)
            if now.row is None:
                return False
            sender = member(connection, now.row.sender_id)
            if sender is not None and not came_already(connection, now.row):
                self._handle(connection, now.row, sender, at)
            finish(connection, now.row.id, at)
        return True

    def _handle(
        self, connection: Connection, row: Received, sender: Staff, at: dt.datetime
    ) -> None:
        if row.kind == "my_chat_member":
            _note_reachable(connection, row, at)
            return
        premises = self._premises
        frame = Frame(
            sender=sender,
            inbox_id=row.id,
            me=premises.me,
            zone=premises.settings.timezone,
            at=at,
        )
        message = decode(row.body, frame)
        if message is not None:
            work = self._work(connection, row, message, at)
            post_reply(work, message, self._answer(message, work))
            work.finish()

    def _work(
        self, connection: Connection, row: Received, message: Incoming, at: dt.datetime
    ) -> Work:
        """A command of its own; what somebody only types into a search box is none."""
        if message.inline_id is not None:
            return look(connection, self._premises.finder, message.written_at, at)
        order = Order(
            source=row.kind,
            now=message.written_at,
            recorded_at=at,
            words=message.text,
            actor=message.sender,
            inbox_id=row.id,
            house=House(self._premises.settings.park, self._premises.me.username),
        )
        return begin(connection, self._premises.finder, order)

    def _put_aside(self, now: _Now, error: Exception) -> None:
        """It can never be read: aside at once, and the sender is told."""
        row, at = now.row, self._premises.clock()
        if row is None:
            raise error
        log.warning("update %s cannot be decoded: %s", row.update_id, error)
        with self._premises.database.writing() as connection:
            set_aside(connection, row.id, _cause(error), at)
            _tell_unreadable(connection, row, at)

    def _count_failure(self, now: _Now, error: Exception) -> None:
        row, at = now.row, self._premises.clock()
        if row is None:
            raise error
        log.error("update %s failed (try %s)", row.update_id, row.tries + 1, exc_info=error)
        with self._premises.database.writing() as connection:
            if fail(connection, row.id, _cause(error), at):
                _apologise(connection, row, at)


async def _soon(event: asyncio.Event) -> None:
    """Wait for the event, or a little while."""
    try:
        async with asyncio.timeout(IDLE_SECONDS):
            await event.wait()
    except TimeoutError:
        return


def _note_reachable(connection: Connection, row: Received, at: dt.datetime) -> None:
    """The member blocked the bot, or let it write again."""
    status = json.loads(row.body)["my_chat_member"]["new_chat_member"]["status"]
    if row.chat_id == row.sender_id:
        mark_unreachable(connection, row.sender_id, at if status == "kicked" else None)


def _tell_unreadable(connection: Connection, row: Received, at: dt.datetime) -> None:
    sender = member(connection, row.sender_id)
    if sender is not None:
        _post(connection, row, sender, UNREADABLE.say(_language(sender)), at)


def _apologise(connection: Connection, row: Received, at: dt.datetime) -> None:
    sender = member(connection, row.sender_id)
    if sender is None or row.kind == "inline_query":
        return
    words, language = _words(row), _language(sender)
    said = SET_ASIDE.say(language, words=words) if words else SET_ASIDE_WORDLESS.say(language)
    _post(connection, row, sender, said, at)


def _post(connection: Connection, row: Received, sender: Staff, text: str, at: dt.datetime) -> None:
    place = Place.PRIVATE if row.chat_id == row.sender_id else Place.GROUP
    post(
        connection,
        Outgoing(
            chat_id=row.chat_id,
            staff_id=sender.id,
            audience={"role": sender.role or "", "place": place},
            method=SAY,
            payload={"text": str(text), "buttons": [], "edits": None},
            created_at=at,
        ),
    )


def _words(row: Received) -> str:
    """The text that the sender wrote, shortened; a press has none of its own."""
    content: Any = json.loads(row.body).get(row.kind, {})
    words = content.get("text") or content.get("caption") or ""
    return words if len(words) <= QUOTED else words[:QUOTED] + "…"


def _language(person: Staff) -> Language:
    return "en" if person.language == "en" else "zh"


def _cause(error: Exception) -> str:
    """For the admin's eyes: what failed, without phones or secrets."""
    return scrubbed(f"{type(error).__name__}: {error}")[:500]
