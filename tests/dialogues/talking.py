"""People of the sample park talking to the handlers, without a channel between."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from bot.demo.sample.people import PEOPLE
from handlers import routes
from handlers.message import Incoming
from handlers.posting import post_reply
from handlers.reply import Reply
from park.texts import Place
from park.texts.say import Button
from storage.database import Database
from storage.finder import Finder
from storage.inbox import Received, receive
from storage.members import member
from storage.units import Order, begin

IDS = {each.name: each.telegram_id for each in PEOPLE if each.telegram_id is not None}


class Talk:
    """A park where one message after the other is answered at once."""

    def __init__(self, path: Path, now: dt.datetime) -> None:
        self.database = Database(f"sqlite:///{path}")
        self.now = now
        self._finder = Finder()
        self._number = 0
        self.shown: list[Button] = []

    def say(self, name: str, text: str) -> Reply:
        """A message in private."""
        return self._answer(name, text=text)

    def press(self, name: str, data: str) -> Reply:
        """A press of whatever a button may send."""
        return self._answer(name, press=data)

    def tap(self, name: str, label: str) -> Reply:
        """The newest button with this label."""
        return self.press(name, next(b.data for b in reversed(self.shown) if b.label == label))

    def close(self) -> None:
        """Let the database go."""
        self.database.close()

    def _answer(self, name: str, text: str = "", press: str | None = None) -> Reply:
        self._number += 1
        sender_id = IDS[name]
        with self.database.writing() as connection:
            row = Received(
                bot_id=1,
                update_id=self._number,
                chat_id=sender_id,
                sender_id=sender_id,
                message_id=self._number,
                kind="message" if press is None else "callback_query",
                body="{}",
                received_at=self.now,
            )
            receive(connection, [row])
            sender = member(connection, sender_id)
            assert sender is not None
            order = Order(
                source=row.kind, now=self.now, recorded_at=self.now, words=text, actor=sender
            )
            work = begin(connection, self._finder, order)
            message = Incoming(
                sender=sender,
                chat_id=sender_id,
                place=Place.PRIVATE,
                written_at=self.now,
                inbox_id=self._number,
                message_id=self._number,
                text=text,
                press=press,
                press_id="1" if press is not None else None,
            )
            reply = routes.answer(message, work)
            post_reply(work, message, reply)
            work.finish()
        said = (*reply.says, *(notice.say for notice in reply.notices))
        self.shown += [each for one in said for row_ in one.buttons for each in row_]
        return reply
