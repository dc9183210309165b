"""Inline mode through the bot: cards for an unknown audience, members only, never cached."""

from __future__ import annotations

import json
from typing import Any

from bot.demo.people import Person
from handlers.routes import answer
from park.records import Company, Contact, Project
from storage.members import remove
from storage.units import Order, unit_of_work
from storage.work import Work
from tests.bot.house import House, add_member, in_house

SECRET, CODE_NAME, PHONE = "青岩金属靶材项目", "松针", "13800009999"


def add_projects(work: Work) -> None:
    firm = work.add(Company(name="青岩靶材有限公司"))
    work.add(Contact(company_id=firm.id, name="何试", phone=PHONE, source="test"))
    plain = Project(
        code="P2026-001",
        name="蓝湖金属粉末项目",
        company_id=firm.id,
        amount=300_000_000,
        opened_on=work.today,
    )
    hidden = Project(
        code="P2026-002",
        name=SECRET,
        company_id=firm.id,
        secret=True,
        code_name=CODE_NAME,
        opened_on=work.today,
    )
    work.add_all([plain, hidden])


def change(house: House, does: Any) -> None:
    now = house.clock()
    order = Order(source="test", now=now, recorded_at=now)
    with unit_of_work(house.app.database, house.app.finder, order) as work:
        does(work)


async def typed(house: House, person: Person, words: str) -> list[dict[str, Any]]:
    """The parameters of the bot's answers to one inline query."""
    before = len(house.standin.calls)
    house.standin.inline(person, words)
    await house.settle()
    calls = house.standin.calls[before:]
    return [dict(call.params) for call in calls if call.method == "answerInlineQuery"]


async def titles(house: House, person: Person, words: str) -> list[str]:
    answers = await typed(house, person, words)
    return [card["title"] for each in answers for card in json.loads(each["results"])]


def test_who_sees_which_cards() -> None:
    async def story(house: House) -> None:
        change(house, add_projects)
        viewer = house.standin.person(7003, "访客")
        seen = add_member(house.app.database, 7003, "访试", "viewer")
        assert await titles(house, house.li, "金属") == ["蓝湖金属粉末项目"]
        assert await titles(house, viewer, "金属") == ["蓝湖金属粉末项目"]
        assert set(await titles(house, house.boss, "金属")) == {"蓝湖金属粉末项目", CODE_NAME}
        assert await titles(house, house.stranger, "金属") == []
        assert await titles(house, house.li, "") == []
        change(house, lambda work: remove(work, seen))
        assert await titles(house, viewer, "金属") == []

    in_house(story, answer)


def test_a_card_tells_what_anybody_may_read() -> None:
    async def story(house: House) -> None:
        change(house, add_projects)
        (sent,) = await typed(house, house.boss, "金属")
        assert (str(sent.get("cache_time")), str(sent["is_personal"]).lower()) == ("0", "true")
        shown = json.dumps(json.loads(sent["results"]), ensure_ascii=False)
        for kept in (SECRET, PHONE, "3亿", "青岩"):
            assert kept not in shown
        assert CODE_NAME in shown
        assert "线索" in shown
        (empty,) = await typed(house, house.li, "")
        assert json.loads(empty["results"]) == []

    in_house(story, answer)
