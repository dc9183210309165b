"""A park in which several things happen at once: raw updates, presses without waiting, a group."""

from __future__ import annotations

import asyncio
import datetime as dt
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from bot.demo.message import Message
from bot.demo.people import Group, Person
from bot.demo.standin import StandIn
from storage.tables import metadata
from tests.dialogues.stage import Stage
from tests.dialogues.transcript import Step, Transcript, moment


class Scene(Stage):
    """The sample park with its people, for a story told in code."""

    def __init__(self, folder: Path, sample: Path, begins: str) -> None:
        super().__init__(Transcript("scene", (Step("clock", begins),)), folder, sample)

    @property
    def standin(self) -> StandIn:
        """Telegram."""
        return self._standin

    def person(self, name: str) -> Person:
        """One of the park's people."""
        return self._people[name]

    @property
    def room(self) -> Group:
        """The group."""
        assert self._group is not None
        return self._group

    async def settle(self) -> None:
        """Until the bot has nothing left to do."""
        await self._settle()

    async def say(self, name: str, text: str) -> Message:
        """The bot's newest message after a text in private."""
        self._standin.say(self.person(name), text)
        await self.settle()
        return self.newest(name)

    def heard(self, name: str) -> list[Message]:
        """What stands of the bot in somebody's chat."""
        return [each for each in self._standin.messages(self.person(name)) if each.from_bot]

    def newest(self, name: str) -> Message:
        """The bot's newest message to somebody."""
        return self.heard(name)[-1]

    async def clock(self, words: str) -> None:
        """Move the clock."""
        self._standin.move_clock(moment(words))
        await self._app.tick()
        await self.settle()

    def update(self, name: str, number: int, text: str, at: dt.datetime, **more: Any) -> None:
        """A raw message of somebody; ``edited`` makes it an edit of that moment, ``update`` names it."""
        person = self.person(name)
        sender = {"id": person.id, "is_bot": False, "first_name": name, "language_code": "zh-hans"}
        chat = {"id": person.id, "type": "private", "first_name": name}
        message = {
            "message_id": number,
            "from": sender,
            "chat": chat,
            "date": int(at.timestamp()),
            "text": text,
        }
        edited = more.get("edited")
        kind = "message" if edited is None else "edited_message"
        if edited is not None:
            message["edit_date"] = int(edited.timestamp())
        named = {"update_id": more["update"]} if "update" in more else {}
        self._standin.raw({**named, kind: message})

    def query(self, person: Person, message_id: int, data: str) -> None:
        """A press with any data, as a forged client may send it."""
        sender = {"id": person.id, "is_bot": False, "first_name": person.first_name}
        chat = {"id": person.id, "type": "private", "first_name": person.first_name}
        shown = {"message_id": message_id, "chat": chat, "date": 1_790_000_000, "text": "x"}
        press = {"id": f"q{person.id}", "from": sender, "message": shown, "data": data}
        self._standin.raw({"callback_query": {**press, "chat_instance": "1"}})

    def standing(self, noun: str) -> int:
        """How many records of a noun stand."""
        table = metadata.tables[noun]
        with self._app.database.reading() as connection:
            query = select(func.count()).select_from(table).where(table.c.voided_by.is_(None))
            return int(connection.execute(query).scalar_one())

    def values(self, noun: str, column: str) -> list[Any]:
        """A column of the records of a noun that stand, by their numbers."""
        table = metadata.tables[noun]
        with self._app.database.reading() as connection:
            query = select(table.c[column]).where(table.c.voided_by.is_(None)).order_by(table.c.id)
            return list(connection.execute(query).scalars())

    async def tell(self, story: Callable[[Scene], Awaitable[None]]) -> None:
        """Start, tell the story, stop."""
        await self._standin.start()
        try:
            self._enter()
            await self._begin()
            await story(self)
        finally:
            await self._app.close()
            await self._standin.stop()


def tell(
    sample: Path, story: Callable[[Scene], Awaitable[None]], begins: str = "2026-11-23 15:00"
) -> None:
    """Tell a story in a park of its own."""
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(Scene(Path(folder), sample, begins).tell(story))
