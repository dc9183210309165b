"""A park's year of messages: the bot's 21 figures against an independent count of what was told."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bot.demo.sample.people import add_people
from handlers.message import Incoming
from handlers.posting import post_reply
from handlers.routes import answer
from park.figures import all_figures, needed, parse_period
from park.texts import Place
from storage import members
from storage.database import Database
from storage.facts import read_facts
from storage.finder import Finder
from storage.inbox import Received, receive
from storage.settings import change_setting, park_definitions
from storage.units import Order, begin, reading, unit_of_work
from tests.figures.recount import recount
from tests.year.diary import LAST, PARK_TIME, YEAR, Told, make_year

CHOICES = {"reported": False, "by_signed": False, "key_always": False, "calls": False}


class Park:
    """An empty park with the sample's people, told one message after the other."""

    def __init__(self, folder: Path) -> None:
        self._database = Database(f"sqlite:///{folder / 'year.db'}")
        self._database.migrate()
        self._finder = Finder()
        self._messages = 0
        now = dt.datetime(YEAR, 1, 1, 9, tzinfo=PARK_TIME)
        order = Order(source="year", now=now, recorded_at=now)
        with unit_of_work(self._database, self._finder, order) as work:
            add_people(work)
            change_setting(work, "home_city", "青石")

    def hear(self, told: Told) -> str:
        """One message on its way through the handlers; what is answered first."""
        now, sender, words = told
        self._messages += 1
        number = self._messages
        with self._database.writing() as connection:
            received = Received(
                bot_id=1, update_id=number, chat_id=sender, sender_id=sender, message_id=number,
                kind="message", body="{}", received_at=now,
            )  # fmt: skip
            receive(connection, [received])
            member = members.member(connection, sender)
            assert member is not None
            order = Order(
                source="message",
                now=now,
                recorded_at=now,
                words=words,
                actor=member,
                inbox_id=number,
            )
            work = begin(connection, self._finder, order)
            incoming = Incoming(
                sender=member, chat_id=sender, place=Place.PRIVATE, written_at=now,
                inbox_id=number, message_id=number, text=words,
            )  # fmt: skip
            reply = answer(incoming, work)
            post_reply(work, incoming, reply)
            work.finish()
        return str(reply.says[0].text) if reply.says else ""

    def figures(self) -> dict[str, object]:
        """The 21 figures of the year."""
        period = parse_period(str(YEAR))
        assert period is not None
        now = dt.datetime(YEAR, 12, 31, 20, tzinfo=PARK_TIME)
        with reading(self._database, self._finder, now) as work:
            facts = read_facts(work.connection, needed(period, LAST).start, LAST)
            found = all_figures(facts, period, LAST, park_definitions(work.connection))
        return {figure.key: figure.value for figure in found if figure.key[1:].isdigit()}


@pytest.mark.parametrize("seed", [2])
def test_a_year_of_messages(seed: int, tmp_path: Path) -> None:
    year, park = make_year(seed), Park(tmp_path)
    for told in year.told:
        park.hear(told)
    first = dt.date(YEAR, 1, 1)
    assert park.figures() == recount(year.entries, first, LAST, LAST, CHOICES)


def test_the_year_is_worth_telling() -> None:
    """All 21 figures of a year are above zero; a count of nothing would prove nothing."""
    year = make_year(2)
    counted = recount(year.entries, dt.date(YEAR, 1, 1), LAST, LAST, CHOICES)
    assert len(counted) == 21
    assert len(year.told) > 120
    assert [key for key, value in counted.items() if not value] == []
