"""kill -9 at any moment: no message that was handed over is lost, none is stored twice."""

from __future__ import annotations

import random
import time
from collections import Counter
from pathlib import Path

from sqlalchemy import select

from storage.database import Database
from storage.inbox import count_open
from storage.outbox import count_open as count_unsent
from storage.tables import follow_up
from tests.bot.house import add_member
from tests.faults.processes import Nursery, kill, nursery
from tests.standin.client import RemoteStandIn, standin_process

KILLS = 16
PEOPLE = range(7001, 7007)
EACH_ROUND = 6


def test_killed_in_the_middle_of_a_burst_nothing_is_lost_or_doubled(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'parkbot.db'}")
    database.migrate()
    with standin_process() as standin, nursery(standin, tmp_path) as bots:
        for number in PEOPLE:
            standin.person(number, f"人{number}")
            add_member(database, number, f"人{number}", "staff")
        said, interrupted = burst(standin, bots, database)
        bots.start()
        standin.wait_for(lambda: finished(standin, database), timeout=30)
        stored, answered = stored_words(database), answers(standin)
    database.close()
    assert Counter(stored) == Counter(said)
    assert in_order(stored)
    assert set(answered) == set(said), "every message is answered at least once"
    assert interrupted >= KILLS // 2, "the kills must hit work under way"


def burst(standin: RemoteStandIn, bots: Nursery, database: Database) -> tuple[list[str], int]:
    """People write while bots are started and killed; what they wrote, and how many kills hit."""
    chance, said, interrupted = random.Random(7), [], 0
    for round_ in range(KILLS):
        bot = bots.start()
        ends = time.monotonic() + chance.uniform(0.2, 0.45)
        for turn in range(EACH_ROUND):
            person = chance.choice(PEOPLE)
            text = f"{person} {round_:02} {turn}"
            standin.say(person, text)
            said.append(text)
            time.sleep(chance.uniform(0, 0.03))
        time.sleep(max(0.0, ends - time.monotonic()))
        kill(bot)
        interrupted += not finished(standin, database)
    return said, interrupted


def finished(standin: RemoteStandIn, database: Database) -> bool:
    """Whether nothing is left to store, answer or send."""
    with database.reading() as connection:
        left = count_open(connection) + count_unsent(connection)
    return left == 0 and standin.unacknowledged == 0


def stored_words(database: Database) -> list[str]:
    """What was stored, in the order of storing."""
    with database.reading() as connection:
        return list(connection.execute(select(follow_up.c.what).order_by(follow_up.c.id)).scalars())


def answers(standin: RemoteStandIn) -> list[str]:
    """What the bots said to everybody."""
    return [m.text for person in PEOPLE for m in standin.messages(person) if m.from_bot]


def in_order(stored: list[str]) -> bool:
    """Whether each person's messages were stored in the order they were written."""
    return all(
        mine == sorted(mine)
        for mine in ([w for w in stored if w.startswith(str(number))] for number in PEOPLE)
    )
