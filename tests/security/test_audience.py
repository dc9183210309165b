"""What each reader may see and do, asked of the product's own answers."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.demo.standin import PARK_ZONE
from handlers.message import Incoming
from handlers.reply import Reply
from handlers.routes import answer
from park.records import Project, Staff
from park.texts import Place
from storage.database import Database
from storage.finder import Finder
from storage.members import named
from storage.projects import by_code
from storage.units import Order, unit_of_work
from storage.work import Work

NOW = dt.datetime(2026, 11, 23, 9, 30, tzinfo=PARK_ZONE)


@pytest.fixture
def work(sample: Path, tmp_path: Path) -> Iterator[Work]:
    path = shutil.copy(sample, tmp_path / "park.db")
    database, finder = Database(f"sqlite:///{path}"), Finder()
    order = Order(source="test", now=NOW, recorded_at=NOW)
    with unit_of_work(database, finder, order) as filled:
        secret = by_code(filled, "P2026-001")
        assert secret is not None
        filled.save(secret, replace(secret, secret=True, code_name="青松"))
    with unit_of_work(database, finder, order) as open_work:
        yield open_work
    database.close()


def said(work: Work, who: str, text: str, place: Place = Place.PRIVATE) -> Reply:
    person = named(work, who)[0]
    return answer(_message(work, person, text, place), work)


def as_viewer(work: Work, text: str, place: Place = Place.PRIVATE) -> Reply:
    person = replace(named(work, "周立秋")[0], role="viewer")
    return answer(_message(work, person, text, place), work)


def shown(reply: Reply) -> str:
    labels = [b.label for each in reply.says for row in each.buttons for b in row]
    return "\n".join([*(str(each.text) for each in reply.says), *labels])


def test_a_viewer_reads_without_phones_and_cannot_write(work: Work) -> None:
    card = shown(as_viewer(work, "丰屿压铸现在什么情况"))
    assert "镁合金压铸件生产线项目" in card
    assert "138" not in card
    assert "记拜访" not in card
    refused = shown(as_viewer(work, "今天接待了丰屿压铸杜总，投资加到5亿"))
    assert "只能查看" in refused
    assert "文静好" in refused


def test_in_a_group_no_phones_and_code_names(work: Work) -> None:
    group = Place.GROUP
    assert "138" not in shown(said(work, "林小满", "丰屿压铸有哪些联系人", group))
    card = shown(said(work, "林小满", "某金属那个项目现在什么情况", group))
    assert "青松" in card
    assert "某金属材料研发智造产业园" not in card
    assert "15.8亿" not in card


def test_a_secret_project_is_nobody_elses(work: Work) -> None:
    assert "某金属材料" in shown(said(work, "林小满", "某金属现在什么情况"))
    assert "某金属材料" in shown(said(work, "韩以诚", "某金属现在什么情况"))
    assert "15.8" not in shown(said(work, "周立秋", "某金属现在什么情况"))
    assert "某金属材料研发" not in shown(said(work, "周立秋", "储备项目有哪些"))


def test_what_people_type_is_escaped(work: Work) -> None:
    card = shown(said(work, "林小满", "今天接待了<b>云锦&五金</b>何总"))
    assert "<b>云锦&五金" not in card


def _message(work: Work, person: Staff, text: str, place: Place) -> Incoming:
    assert person.telegram_id is not None
    chat = person.telegram_id if place is Place.PRIVATE else -100
    return Incoming(sender=person, chat_id=chat, place=place, written_at=NOW, inbox_id=0, text=text)


def test_the_sample_has_a_secret(work: Work) -> None:
    assert [each.code_name for each in work.find(Project) if each.secret] == ["青松"]


@pytest.mark.parametrize(
    "asked", ["郑总那个项目", "郑总什么情况", "郑砚那个项目", "the project of Mr Zheng"]
)
@pytest.mark.parametrize("place", [Place.PRIVATE, Place.GROUP])
def test_the_person_behind_a_secret_project_leads_nobody_else_to_it(
    work: Work, asked: str, place: Place
) -> None:
    for name in ("周立秋",) if place is Place.PRIVATE else ("周立秋", "林小满"):
        card = shown(said(work, name, asked, place))
        assert card
        assert "某金属" not in card
        assert "15.8亿" not in card
