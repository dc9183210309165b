"""Buttons pressed by the wrong person, too late, too often, or made up: at most one effect."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.demo.standin import PARK_ZONE
from tests.dialogues.talking import Talk
from tests.storage.acts import state_of

NOW = dt.datetime(2026, 11, 23, 16, 40, tzinfo=PARK_ZONE)
LIN, ZHOU, ADMIN = "林小满", "周立秋", "文静好"
JUNK = (
    "", ":", "::::", "没有这个动词:1", "x" * 64, "汉" * 21, "undo", "undo:", "undo:abc", "undo:0",
    "undo:-5", "undo:999999", f"undo:{'9' * 50}", "visit_undo:999999", f"visit_undo:{'9' * 50}",
    "visit_day:1:1:2026-13-45", "visit_day:1", "visit_date:1;DROP TABLE visit", "stage:1:1:99",
    "stage:4:1", "stage:4:999:6", f"stage:{'9' * 40}", "remove:1:99", "remove:999999", "firm:1:1",
    "firm:999999:1", "visit_project:1:999999", "same_visit:1:2", "amount:1:::::", "amount:1:x::CNY:",
    "merge:company:1:1", "merge:company:1:2", "merge:project:1:2:3", "merge:staff:1:2", "merge:company:1",
    "merge_not:company:1:2:1:no", "merge_ask:visit:1:2", "revert:1:amount", "revert:999999:amount",
    f"revert:{'9' * 40}:amount", "revert:x", "sort:1:1", "sort:999999:1:0", "sort", "newproject:999999",
    "newproject:1:x", "give:1:1", "done:999999", "snooze:1", "snooze:999999:1", "role:1:admin",
    "expel:1", "mean:1:log_visit", "mean:999999:nonsense", "field_of:1:1", "stage_of:1:new",
    "stage_so:1:1:yes", "restore:999999", "more:1:-5", "xlsx:999999", "fig:F1", "def:F99", "cmp:",
    "phone:999999", "pick:999999:1", "timeline:abc", "planned:1:done", "guide:1:2:3",
)  # fmt: skip


@pytest.fixture
def talk(sample: Path, tmp_path: Path) -> Iterator[Talk]:
    """A park of its own."""
    shutil.copy(sample, tmp_path / "parkbot.db")
    made = Talk(tmp_path / "parkbot.db", NOW)
    yield made
    made.close()


def test_made_up_presses_change_nothing_and_are_answered(talk: Talk) -> None:
    before = state_of(talk.database)
    for data in JUNK:
        reply = talk.press(LIN, data)
        assert reply.toast or reply.says, data
        assert state_of(talk.database) == before, data


def _visit_button(talk: Talk, label: str) -> str:
    talk.say(LIN, "上午接待云锦五金，投资3亿")
    return next(each.data for each in talk.shown if each.label == label)


def test_another_persons_buttons_do_nothing(talk: Talk) -> None:
    undo = _visit_button(talk, "撤销")
    before = state_of(talk.database)
    assert "只有本人或管理员" in str(talk.press(ZHOU, undo).says[0].text)
    visit = undo.split(":")[1]
    for verb in ("visit_day:{}:2:2026-11-20", "visit_trip:{}", "firm:{}:new", "same_visit:{}:1"):
        talk.press(ZHOU, verb.format(visit))
    assert state_of(talk.database) == before


def test_an_altered_version_shows_how_things_stand(talk: Talk) -> None:
    undo = _visit_button(talk, "撤销")
    visit = undo.split(":")[1]
    before = state_of(talk.database)
    reply = talk.press(LIN, f"visit_day:{visit}:77:2026-11-20")
    assert "已经变了" in str(reply.says[0].text)
    assert state_of(talk.database) == before


@pytest.mark.parametrize(
    ("who", "words", "label"),
    [
        (LIN, "樟桥新材退库吧", "长期没有回应"),
        (ADMIN, "合并 樟桥新材 和 澄陌新材", "合并"),
        (LIN, "刚接待了拓琼机器人来了5个人", "同一家"),
        (LIN, "丰屿压铸签约了，28亿", "对，就这样记"),
        (LIN, "新建项目：镁合金压铸件产线，投资2.6亿", "不是，新建"),
        (LIN, "上午接待云锦五金，投资3亿", "撤销"),
    ],
)
def test_twenty_presses_have_one_effect(talk: Talk, who: str, words: str, label: str) -> None:
    talk.say(who, words)
    asked = state_of(talk.database)
    data = next(each.data for each in reversed(talk.shown) if each.label == label)
    talk.press(who, data)
    once = state_of(talk.database)
    assert once != asked
    for _ in range(19):
        talk.press(who, data)
    assert state_of(talk.database) == once


def test_two_people_answer_one_question(talk: Talk) -> None:
    """An admin and a leader both decide: the first one counts, the second sees how it stands."""
    talk.say(LIN, "某金属那个项目退库，意向削减")
    agree = next(each.data for each in talk.shown if each.label == "同意退库")
    talk.press("韩以诚", agree)
    once = state_of(talk.database)
    again = talk.press(ADMIN, agree)
    assert "退库" in str(again.says[0].text)
    assert state_of(talk.database) == once


def test_a_question_of_yesterday_is_still_answered(talk: Talk) -> None:
    talk.say(LIN, "刚接待了拓琼机器人来了5个人")
    same = next(each.data for each in talk.shown if each.label == "同一家")
    talk.now += dt.timedelta(days=1)
    talk.say(LIN, "今天接待云锦五金，投资3亿")
    talk.press(LIN, same)
    visits = state_of(talk.database)["visit"]
    firm = next(c for c in state_of(talk.database)["company"] if c["name"] == "拓穹机器人有限公司")
    assert visits[-2]["company_id"] == firm["id"]
    assert visits[-2]["effective"] == NOW.date()
