"""The running bot against a stand-in for the Bot API, with members, for one test."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from markupsafe import escape
from sqlalchemy import func, select
from sqlalchemy.sql.elements import ColumnElement

from bot.app import App
from bot.demo.clock import OffsetClock
from bot.demo.message import Message
from bot.demo.people import Person
from bot.demo.standin import StandIn
from bot.process import Answerer
from bot.settings import Settings
from bot.ticking import Tick
from handlers.message import Incoming
from handlers.reply import Reply, say
from park.records import FollowUp, Staff
from storage.database import Database
from storage.finder import Finder
from storage.members import invite_member
from storage.tables import follow_up
from storage.units import Order, unit_of_work
from storage.work import Work

ZONE = ZoneInfo("Asia/Shanghai")
NOON = dt.datetime(2026, 11, 25, 12, 0, tzinfo=ZONE)


def note_it(message: Incoming, work: Work) -> Reply:
    """The smallest answer that stores something: the text as a follow-up, and says it back."""
    if message.press is not None:
        return Reply(toast=f"pressed {message.press}")
    if message.text.startswith("fail"):
        raise RuntimeError(f"cannot handle {message.text}")
    work.add(FollowUp(what=message.text, owner_id=message.sender.id, recorded_at=work.recorded_at))
    return say(escape(message.text))


@dataclass(slots=True)
class House:
    """A started bot; ``li`` is a member of staff, ``boss`` an admin, ``stranger`` nobody."""

    app: App
    standin: StandIn
    clock: OffsetClock
    li: Person
    boss: Person
    stranger: Person
    staff: dict[int, Staff] = field(default_factory=dict)

    async def settle(self) -> None:
        """Until the bot has nothing left to do."""
        await self.app.settle(lambda: self.standin.unacknowledged)

    async def say(self, person: Person, text: str) -> list[Message]:
        """The bot's messages that a text brings, once everything is settled."""
        before = {m.message_id for m in self.standin.messages(person)}
        self.standin.say(person, text)
        await self.settle()
        now = self.standin.messages(person)
        return [m for m in now if m.from_bot and m.message_id not in before]

    def heard(self, person: Person) -> list[str]:
        """What the bot said to someone, in order."""
        return [m.text for m in self.standin.messages(person) if m.from_bot]

    def count(self, *conditions: ColumnElement[bool]) -> int:
        """How many follow-ups were stored."""
        with self.app.database.reading() as connection:
            query = select(func.count()).select_from(follow_up).where(*conditions)
            return connection.execute(query).scalar_one()


def add_member(database: Database, telegram_id: int, name: str, role: str) -> Staff:
    """A member with an account, without the way by an invitation."""
    now = dt.datetime.now(dt.UTC)
    with unit_of_work(database, Finder(), Order(source="test", now=now, recorded_at=now)) as work:
        return work.add(Staff(name=name, role=role, telegram_id=telegram_id))


def make_invite(house: House, role: str, name: str | None = None) -> str:
    """The code of a fresh invitation."""
    now = house.clock()
    order = Order(source="test", now=now, recorded_at=now)
    with unit_of_work(house.app.database, Finder(), order) as work:
        code, _ = invite_member(work, role, name)
        return code


def settings_for(folder: Path, standin: StandIn, database: str | None = None) -> Settings:
    """Settings of a bot that knows only the stand-in."""
    return Settings(
        token=standin.token,
        database=database or f"sqlite:///{folder / 'parkbot.db'}",
        data=folder,
        timezone=ZONE,
        api_url=standin.api_url,
        file_url=standin.file_url,
    )


@asynccontextmanager
async def house(
    answer: Answerer = note_it,
    database: str | None = None,
    ticks: Sequence[Tick] = (),
) -> AsyncIterator[House]:
    """A bot that serves; closed at the end."""
    clock = OffsetClock(NOON)
    standin = StandIn(clock)
    await standin.start()
    with TemporaryDirectory() as folder:
        app = App(
            settings_for(Path(folder), standin, database), clock=clock, answer=answer, ticks=ticks
        )
        try:
            app.database.migrate()
            li, boss = standin.person(7001, "小李"), standin.person(7002, "王试")
            staff = {
                7001: add_member(app.database, 7001, "李试", "staff"),
                7002: add_member(app.database, 7002, "王试", "admin"),
            }
            await app.start()
            yield House(app, standin, clock, li, boss, standin.person(7999, "路人"), staff)
        finally:
            await app.close()
            await standin.stop()


def in_house(
    story: Callable[[House], Awaitable[None]],
    answer: Answerer = note_it,
    database: str | None = None,
) -> None:
    """Run one test's story."""

    async def tell() -> None:
        async with house(answer, database) as made:
            await story(made)

    asyncio.run(tell())
