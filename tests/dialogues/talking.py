"""People of the sample park talking to the handlers, without a channel between."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from bot.demo.sample.people import PEOPLE
from handlers import routes
from handlers.message import Incoming
from handlers.posting import post_reply
from handlers.reply import Reply
from park.texts import Place
from park.texts.say import Button
from storage import outbox
from storage.database import Connection, Database
from storage.finder import Finder
from storage.inbox import Received, receive
from storage.members import member
from storage.units import Order, begin

IDS = {each.name: each.telegram_id for each in PEOPLE if each.telegram_id is not None}
_SENT_FROM = 100_000
"""Telegram numbers of what the bot sent, apart from those of what people wrote."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What somebody sends: a text, a press, an edit of a message, an answer to one."""

    text: str = ""
    press: str | None = None
    reply_to: int | None = None
    edits: int | None = None
    chat_id: int | None = None


class Talk:
    """A park where one message after the other is answered at once."""

    def __init__(self, park: Path | Database, now: dt.datetime) -> None:
        self.database = park if isinstance(park, Database) else Database(f"sqlite:///{park}")
        self.now = now
        self._finder = Finder()
        self._number = 0
        self.shown: list[Button] = []

    def say(self, name: str, text: str) -> Reply:
        """A message in private."""
        return self.send(name, Said(text=text))

    def press(self, name: str, data: str) -> Reply:
        """A press of whatever a button may send."""
        return self.send(name, Said(press=data))

    def tap(self, name: str, label: str) -> Reply:
        """The newest button with this label."""
        return self.press(name, next(b.data for b in reversed(self.shown) if b.label == label))

    def close(self) -> None:
        """Let the database go."""
        self.database.close()

    @property
    def newest_message(self) -> int:
        """The number of what was last said."""
        return self._number

    def send(self, name: str, said: Said) -> Reply:
        """The reply, once it is committed and has arrived."""
        self._number += 1
        sender_id = IDS[name]
        chat_id = said.chat_id or sender_id
        kind = "edited_message" if said.edits else "message"
        row = Received(
            bot_id=1,
            update_id=self._number,
            chat_id=chat_id,
            sender_id=sender_id,
            message_id=said.edits or self._number,
            kind=kind if said.press is None else "callback_query",
            body="{}",
            received_at=self.now,
        )
        with self.database.writing() as connection:
            receive(connection, [row])
            return self._answer(connection, row, said)

    def _answer(self, connection: Connection, row: Received, said: Said) -> Reply:
        sender = member(connection, row.sender_id)
        if sender is None:
            return Reply()
        order = Order(
            source=row.kind,
            now=self.now,
            recorded_at=self.now,
            words=said.text,
            actor=sender,
            inbox_id=self._number,
        )
        work = begin(connection, self._finder, order)
        message = Incoming(
            sender=sender,
            chat_id=row.chat_id,
            place=Place.PRIVATE if row.chat_id == row.sender_id else Place.GROUP,
            written_at=self.now,
            inbox_id=self._number,
            message_id=row.message_id,
            text=said.text,
            reply_to=said.reply_to,
            edited=said.edits is not None,
            press=said.press,
            press_id="1" if said.press is not None else None,
        )
        reply = routes.answer(message, work)
        post_reply(work, message, reply)
        work.finish()
        self._deliver(connection)
        told = (*reply.says, *(notice.say for notice in reply.notices))
        self.shown += [each for one in told for row_ in one.buttons for each in row_]
        return reply

    def _deliver(self, connection: Connection) -> None:
        """What was posted arrives at once."""
        while (waiting := outbox.lease_next(connection, self.now, 60)) is not None:
            edits = waiting.payload.get("edits")
            number = edits or _SENT_FROM + waiting.id
            outbox.sent(connection, waiting, number, self.now)
            self.arrived(waiting, number)

    def arrived(self, message: outbox.Outgoing, number: int) -> None:
        """A message of ours is in its chat."""
