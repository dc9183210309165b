"""Two bots on one PostgreSQL: each chat in order, nothing twice, one polls and may die."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from sqlalchemy import select

from storage.database import Database
from storage.inbox import count_open
from storage.ledgers import lease
from storage.tables import follow_up
from tests.bot.house import add_member
from tests.databases import fresh_url
from tests.faults.processes import kill, nursery
from tests.faults.test_kill import PEOPLE, in_order
from tests.standin.client import RemoteStandIn, standin_process

ROUNDS = 15


def write(standin: RemoteStandIn, day: str) -> list[str]:
    """Everybody writes in turns; what they wrote."""
    said = [f"{person} {day} {turn:02}" for turn in range(ROUNDS) for person in PEOPLE]
    for text in said:
        standin.say(int(text.split(maxsplit=1)[0]), text)
    return said


def poller(database: Database) -> int:
    """The number of the process that polls."""
    with database.reading() as connection:
        holder = connection.execute(select(lease.c.holder)).scalar_one()
    return int(holder.split(":")[1])


def test_two_processes_share_the_work_and_keep_the_order(tmp_path: Path) -> None:
    url = fresh_url("postgresql", tmp_path)
    database = Database(url)
    with standin_process() as standin, nursery(standin, tmp_path, url) as bots:
        for number in PEOPLE:
            standin.person(number, f"人{number}")
            add_member(database, number, f"人{number}", "staff")
        both = {bots.start(), bots.start()}
        standin.wait_for(lambda: len(standin.calls("setMyCommands")) >= 6, timeout=20)

        def stored() -> bool:
            with database.reading() as connection:
                return count_open(connection) == 0 and standin.unacknowledged == 0

        said = write(standin, "a")
        standin.wait_for(stored, timeout=20)
        kill(poller(database))
        said += write(standin, "b")
        standin.wait_for(stored, timeout=20)
        with database.reading() as connection:
            rows = connection.execute(select(follow_up).order_by(follow_up.c.id)).all()
    database.close()
    assert Counter(row.what for row in rows) == Counter(said)
    assert in_order([row.what for row in rows])
    assert {int(row.owner_words) for row in rows if " a " in row.what} == both
