"""Undo of every kind of command: the state before it stands again, and after a redo the one after.

Each case is what was said before, what is to be undone, by whom, and in which words.
"""

from __future__ import annotations

import datetime as dt
import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.demo.standin import PARK_ZONE
from storage.finder import Finder
from storage.ledger_import import import_lines
from storage.units import Order, unit_of_work
from tests.dialogues.talking import Talk
from tests.storage.acts import state_of

NOW = dt.datetime(2026, 11, 23, 16, 40, tzinfo=PARK_ZONE)
LIN, ADMIN, LEADER = "林小满", "文静好", "韩以诚"


@dataclass(frozen=True, slots=True)
class Case:
    """One deed: ``before`` it, the deed itself, taps that finish it, and the words that undo it."""

    name: str
    deed: str
    taps: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    who: str = LIN
    undo: str = "撤销"


CASES = (
    Case("visit", "今天去东莞拜访云锦五金，见了何总13800007777，想投2.6亿，要地60亩，下周二来看地"),
    Case("visit-known", "上午接待丰屿压铸，投资3亿，要地90亩，意向很强", undo="把刚才的拜访撤了"),
    Case("visit-en", "Met Seabreeze Robotics in Hong Kong yesterday, USD 30m", undo="undo"),
    Case("several", "上午接待云锦五金，下午又接待了樟桥新材温总", undo="刚才那条撤掉"),
    Case("correction", "不对，是昨天，金额3.5亿", before=("上午接待云锦五金，投资3亿",)),
    Case("firm", "云锦精密", before=("上午接待云锦五金，投资3亿", "[不是这家]")),
    Case("same-firm", "今天接待拓琼机器人，投资1亿", taps=("同一家",), undo="撤销"),
    Case("stage", "丰屿压铸签约了，2.8亿，上周四签的", undo="把签约撤回"),
    Case("events", "丰屿压铸上月20号联席会过了，24号签的3.2亿，昨天市里入统批了按3亿"),
    Case("removal", "樟桥新材退库，长期没有回应", undo="undo the removal"),
    Case("restore", "恢复樟桥新材那个项目", before=("樟桥新材退库，长期没有回应",)),
    Case("assignment", "丰屿压铸的负责人改成小周", undo="把刚才的指派撤了"),
    Case("task", "让小周周五前把方案发给丰屿压铸", undo="撤销刚才的任务"),
    Case("hand-all", "我的项目都转给周立秋", taps=("转交11个",)),
    Case("full-name", "丰屿压铸的全称是丰屿示例压铸股份有限公司"),
    Case("expansion", "宏岳打算再加一条产线 差不多两个亿 电力不够"),
    Case("amount", "丰屿压铸的投资改成3.1亿", undo="金额那个撤了"),
    Case("marks", "丰屿压铸列为重点项目"),
    Case("new-project", "新建项目：云锦五金镁合金压铸线，投资2.6亿，用地75亩", undo="undo the new project"),
    Case("reminder", "提醒我下周三给丰屿压铸送方案", undo="提醒不要了，撤销"),
    Case("done", "给丰屿压铸送方案已经办完了", before=("提醒我下周三给丰屿压铸送方案",)),
    Case("merge", "合并 樟桥新材 和 澄陌新材", taps=("合并",), who=ADMIN, undo="不是一家!!撤回"),
    Case("merge-projects", "把锌合金配件项目并入精密五金冲压产业化项目", taps=("合并",), who=ADMIN, undo="undo the merge"),
    Case("other-project", "不是一个项目", before=("今天下午接待丰屿压铸，投资3亿",)),
    Case("setting", "/settings stale_days 40,30,20", who=ADMIN),
)  # fmt: skip


@pytest.fixture
def talk(sample: Path, tmp_path: Path) -> Iterator[Talk]:
    """A park of its own."""
    shutil.copy(sample, tmp_path / "parkbot.db")
    made = Talk(tmp_path / "parkbot.db", NOW)
    yield made
    made.close()


@pytest.mark.parametrize("case", CASES, ids=lambda each: each.name)
def test_undo_and_redo(case: Case, talk: Talk) -> None:
    for words in case.before:
        (talk.tap if words.startswith("[") else talk.say)(case.who, words.strip("[]"))
    before = state_of(talk.database)
    talk.say(case.who, case.deed)
    states = [state_of(talk.database)]
    for label in case.taps:
        talk.tap(case.who, label)
        states.append(state_of(talk.database))
    changing = [state for at, state in enumerate(states) if state != ([before, *states][at])]
    assert changing, "the deed changed nothing"
    talk.say(case.who, case.undo)
    back = state_of(talk.database)
    assert back == (before if len(changing) == 1 else states[-2])
    talk.say(case.who, "撤错了，恢复")
    assert state_of(talk.database) == states[-1]
    talk.say(case.who, "撤销")
    assert state_of(talk.database) == back


def test_two_at_once_and_back(talk: Talk) -> None:
    before = state_of(talk.database)
    talk.say(LIN, "上午接待云锦五金，投资3亿")
    talk.say(LIN, "丰屿压铸的投资改成3.1亿")
    after = state_of(talk.database)
    talk.say(LIN, "撤销上两条")
    assert state_of(talk.database) == before
    talk.say(LIN, "恢复")
    assert state_of(talk.database) == after


def test_a_firm_named_is_the_one_undone(talk: Talk) -> None:
    talk.say(LIN, "上午接待云锦五金，投资3亿")
    between = state_of(talk.database)
    talk.say(LIN, "下午接待海棠机器人，投资2亿")
    talk.say(LIN, "晚上又接待了青禾光电，投资1亿")
    talk.say(LIN, "把海棠机器人那条撤了")
    rest = state_of(talk.database)
    assert [row["name"] for row in rest["company"]][-2:] == ["云锦五金", "青禾光电"]
    talk.say(LIN, "undo the visit to 青禾光电")
    assert state_of(talk.database) == between
    assert "没有" in str(talk.say(LIN, "把合并撤了").says[0].text)
    assert state_of(talk.database) == between


def _import(talk: Talk) -> None:
    lines = [
        {"key": "K1", "name": "导入甲项目", "company": "导入甲公司", "stage": "储备", "investment": "2.5", "contacts": ["何一 副总"]},
        {"key": "K2", "name": "导入乙项目", "company": "丰屿压铸有限公司", "stage": "签约", "land": "30"},
    ]  # fmt: skip
    order = Order(source="cli", now=NOW, recorded_at=NOW, words="import 台账.jsonl")
    with unit_of_work(talk.database, Finder(), order) as work:
        import_lines(work, [json.dumps(line, ensure_ascii=False) for line in lines])


def test_an_admin_takes_an_import_back_and_brings_it_back(talk: Talk) -> None:
    before = state_of(talk.database)
    _import(talk)
    after = state_of(talk.database)
    assert after != before
    assert "只有本人或管理员" in str(talk.say(LIN, "把刚才的导入撤掉").says[0].text)
    assert state_of(talk.database) == after
    talk.say(ADMIN, "把刚才的导入撤掉")
    assert state_of(talk.database) == before
    talk.say(ADMIN, "撤错了，恢复")
    assert state_of(talk.database) == after
    talk.say(ADMIN, "undo the import")
    assert state_of(talk.database) == before


def test_what_was_used_since_is_named_and_left(talk: Talk) -> None:
    _import(talk)
    talk.say(LIN, "上午接待导入甲公司，下周三送方案")
    text = str(talk.say(ADMIN, "把导入全撤掉").says[0].text)
    assert "导入甲公司" in text.split("没有动")[1]
    left = state_of(talk.database)
    assert [row["name"] for row in left["company"]][-1] == "导入甲公司"
    assert "导入乙项目" not in [row["name"] for row in left["project"]]


def test_an_amount_goes_back_although_the_stage_moved_on(talk: Talk) -> None:
    talk.say(LIN, "丰屿压铸的投资改成3.1亿")
    talk.say(LIN, "丰屿压铸入园评审通过了")
    stage = {row["id"]: row["stage"] for row in state_of(talk.database)["project"]}
    talk.say(LIN, "把金额的改动撤了")
    after = state_of(talk.database)["project"]
    project = next(row for row in after if row["name"] == "镁合金压铸件生产线项目")
    assert project["amount"] == 260_000_000
    assert {row["id"]: row["stage"] for row in after} == stage


def test_an_admin_undoes_what_staff_did_and_staff_not_the_other_way(talk: Talk) -> None:
    talk.say(ADMIN, "合并 樟桥新材 和 澄陌新材")
    talk.tap(ADMIN, "合并")
    merged = state_of(talk.database)
    assert "只有本人或管理员" in str(talk.say(LIN, "把合并撤了").says[0].text)
    assert state_of(talk.database) == merged
    talk.say(LIN, "上午接待云锦五金，投资3亿")
    talk.say(ADMIN, "撤销云锦五金的拜访")
    assert state_of(talk.database) == merged
