"""Plays a transcript against the real bot, through the stand-in, on the sample park."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

from sqlalchemy import Connection, Table, delete, func, select

from bot.app import App
from bot.demo.clock import OffsetClock
from bot.demo.message import Message
from bot.demo.people import Group, Person
from bot.demo.sample.people import PEOPLE, add_people
from bot.demo.sample.pipeline import add_pipeline
from bot.demo.standin import StandIn
from bot.settings import Settings, read_settings
from schedules.ticks import ticks
from storage.database import Database
from storage.finder import Finder
from storage.ledgers import outbox, sent_message
from storage.tables import metadata
from storage.units import Order, unit_of_work
from tests.dialogues.transcript import Step, Transcript, moment

GROUP, GROUP_ID = "群", -4001
"""The one group in which a dialogue may take place."""
PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f64540"
    "0000000049454e44ae426082"
)
"""The smallest picture: one clear point."""


def build_sample(path: Path, now: dt.datetime) -> None:
    """A database with the sample park as of a moment."""
    database = Database(f"sqlite:///{path}")
    database.migrate()
    order = Order(source="sample", now=now, recorded_at=now)
    with unit_of_work(database, Finder(), order) as work:
        add_pipeline(work, add_people(work))
    with database.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()


def forget_chats(path: Path) -> None:
    """Take away what was sent: the next stand-in's chats begin anew, with their numbers."""
    database = Database(f"sqlite:///{path}")
    with database.writing() as connection:
        for table in (sent_message, outbox):
            connection.execute(delete(table))
    with database.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()


class Stage:
    """One dialogue's world: the stand-in, the bot, the people, the clock."""

    def __init__(self, transcript: Transcript, folder: Path, sample: Path) -> None:
        self._transcript = transcript
        shutil.copy(sample, folder / "parkbot.db")
        self._clock = OffsetClock(transcript.begins)
        self._standin = StandIn(self._clock)
        self._folder = folder
        self._people: dict[str, Person] = {}
        self._group: Group | None = None
        self._speaker = ""
        self._before: dict[str, dict[int, str]] = {}
        self._answered = 0
        self._counts: dict[str, int] = {}

    async def play(self) -> None:
        """Every step in order; an assertion names the line that failed."""
        await self._standin.start()
        try:
            self._enter()
            await self._begin()
            self._counts = self._count_all()
            self._remember()
            for step in self._transcript.steps:
                await self._take(step)
        finally:
            await self._app.close()
            await self._standin.stop()

    async def _begin(self) -> None:
        self._app = App(self._settings(), clock=self._clock, ticks=ticks("示例园区"))
        await self._app.start()
        await self._settle()

    def _settings(self) -> Settings:
        values = {
            "PARKBOT_TOKEN": self._standin.token,
            "PARKBOT_DATA": str(self._folder),
            "PARKBOT_API_URL": self._standin.api_url,
            "PARKBOT_FILE_URL": self._standin.file_url,
        }
        return read_settings(values)

    def _enter(self) -> None:
        for each in PEOPLE:
            if each.telegram_id is not None:
                self._people[each.name] = self._standin.person(each.telegram_id, each.name)
        self._group = self._standin.group(GROUP_ID, GROUP, list(self._people.values()))

    async def _take(self, step: Step) -> None:
        where = f"{self._transcript.title}, line {step.line}"
        match step.kind:
            case "clock":
                self._standin.move_clock(moment(step.text))
                await self._app.tick()
                await self._settle()
            case "restart":
                await self._app.close()
                await self._begin()
            case "counts":
                found = self._count_all()[step.who] - self._counts[step.who]
                assert found == int(step.text), f"{where}: {found} new {step.who}"
            case "sees":
                seen = self._seen(step.who or self._speaker)
                assert step.text in seen, f"{where}: {step.text!r} is not in\n{seen}"
            case "misses":
                seen = self._seen(step.who or self._speaker)
                assert step.text not in seen, f"{where}: {step.text!r} is in\n{seen}"
            case _:
                self._remember()
                self._speaker = GROUP if step.group else step.who
                self._act(step, self._people[step.who])
                await self._settle()

    def _act(self, step: Step, person: Person) -> None:
        chat = self._group if step.group else person
        text = step.text.replace("@bot", f"@{self._standin.world.bot.username}")
        if step.kind == "say":
            self._standin.say(person, text, chat=chat)
        elif step.kind == "thing":
            self._send(step, person)
        elif step.kind == "edit":
            own = [m for m in self._standin.messages(person) if not m.from_bot]
            target = own[step.place - 1 if step.place else -1]
            self._standin.edit(person, None, target.message_id, step.text)
        elif step.kind == "answer":
            theirs = [m for m in self._messages(chat) if m.from_bot]
            target = theirs[step.place - 1 if step.place else -1]
            self._standin.say(person, text, chat=chat, reply_to=target.message_id)
        else:
            having = [m for m in self._messages(chat) if any(step.text in row for row in m.labels)]
            assert having, f"line {step.line}: nobody shows a button [{step.text}]"
            self._standin.press(person, chat, having[-1].message_id, step.text)

    def _messages(self, chat: Person | Group | None) -> list[Message]:
        assert chat is not None
        return self._standin.messages(chat.id)

    def _send(self, step: Step, person: Person) -> None:
        caption = step.text or None
        theirs = [m for m in self._standin.messages(person) if m.from_bot]
        reply = theirs[-1].message_id if step.reply else None
        match step.sign:
            case "📷":
                self._standin.send_photo(person, PICTURE, caption, reply_to=reply)
            case "📎":
                content = b"%PDF-1.4"
                self._standin.send_document(person, "方案.pdf", content, caption, reply_to=reply)
            case "🎤":
                self._standin.send_voice(person)
            case "📍":
                self._standin.send_location(person, 22.54, 114.05)
            case "👤":
                self._standin.send_contact(person, "13800000999", step.text)
            case _:
                self._standin.send_sticker(person)

    async def _settle(self) -> None:
        await self._app.settle(lambda: self._standin.unacknowledged)

    def _remember(self) -> None:
        self._before = {name: self._shown(chat) for name, chat in self._chats().items()}
        self._answered = len(self._standin.answers)

    def _chats(self) -> dict[str, Person | Group]:
        assert self._group is not None
        return {**self._people, GROUP: self._group}

    def _shown(self, chat: Person | Group) -> dict[int, str]:
        return {
            each.message_id: each.text
            + "\n"
            + " ".join(f"[{label}]" for row in each.labels for label in row)
            for each in self._messages(chat)
            if each.from_bot
        }

    def _seen(self, name: str) -> str:
        """What a person was shown since the last thing somebody did."""
        before, after = self._before[name], self._shown(self._chats()[name])
        fresh = [text for id_, text in after.items() if before.get(id_) != text]
        toasts = [each.text or "" for each in self._standin.answers[self._answered :]]
        return "\n".join([*fresh, *toasts])

    def _count_all(self) -> dict[str, int]:
        """How many rows stand, of each noun that the transcript counts."""
        asked = {step.who for step in self._transcript.steps if step.kind == "counts"}
        with self._app.database.reading() as connection:
            return {noun: self._standing(connection, metadata.tables[noun]) for noun in asked}

    @staticmethod
    def _standing(connection: Connection, table: Table) -> int:
        query = select(func.count()).select_from(table).where(table.c.voided_by.is_(None))
        return int(connection.execute(query).scalar_one())
