"""A task for one of two people of the same name."""

from __future__ import annotations

from pathlib import Path

from handlers.assign import assign, press_give
from handlers.message import Incoming
from park.language import Fields, Intent, Meaning
from park.records import FollowUp, Staff
from park.texts import Place
from storage.work import Work
from tests.databases import fresh_database
from tests.storage.acts import NOW, working


def test_two_colleagues_of_one_name_are_asked_about(tmp_path: Path) -> None:
    with fresh_database("sqlite", tmp_path) as database:
        with working(database) as work:
            sender = work.add(Staff(name="乙试专员", role="staff", telegram_id=1))
            first = _colleague(work, "周试一", 2)
            second = _colleague(work, "周试二", 3)
        message = Incoming(
            sender=sender, chat_id=1, place=Place.PRIVATE, written_at=NOW, inbox_id=0, text="小周"
        )
        with working(database, sender) as work:
            said = Fields(assignee="小周", next_what="联系供电所")
            asked = assign(message, Meaning(text="…", intent=Intent.ASSIGN, fields=said), work)
        assert asked.notices == ()
        buttons = [each for row in asked.says[0].buttons for each in row]
        assert [each.label for each in buttons[:2]] == [
            f"{first.name} · 一科",
            f"{second.name} · 一科",
        ]
        _, *arguments = buttons[1].data.split(":")
        with working(database, sender) as work:
            given = press_give(message, work, tuple(arguments))
            [task] = work.find(FollowUp)
        assert (task.owner_id, task.owner_words) == (second.id, None)
        assert [each.to.id for each in given.notices] == [second.id]
        with working(database, sender) as work:
            assert press_give(message, work, tuple(arguments)).toast == "已处理"


def _colleague(work: Work, name: str, number: int) -> Staff:
    return work.add(
        Staff(name=name, aliases=("小周",), department="一科", role="staff", telegram_id=number)
    )
