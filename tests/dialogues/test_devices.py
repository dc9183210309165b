"""Twice, late, at once: what phones and people do to a record, each against the real bot."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.dialogues.scene import Scene, tell
from tests.dialogues.transcript import moment

AT = moment("2026-11-23 15:00")
MINUTE = dt.timedelta(minutes=1)
VISIT = "刚接待了云锦五金何总一行5人，想投2亿，周五送方案"


def test_one_message_under_two_update_numbers_is_one_visit(morning: Path) -> None:
    async def story(scene: Scene) -> None:
        visits = scene.standing("visit")
        for update in (910_000_001, 910_000_001, 910_000_007):
            scene.update("林小满", 5001, VISIT, AT, update=update)
            await scene.settle()
        assert scene.standing("visit") == visits + 1
        assert sum("已记录拜访" in each.text for each in scene.heard("林小满")) == 1

    tell(morning, story)


def test_messages_out_of_order_keep_their_own_day(morning: Path) -> None:
    async def story(scene: Scene) -> None:
        scene.update("林小满", 5002, "今天接待了云锦五金何总", AT)
        await scene.settle()
        scene.update("林小满", 5001, "今天去了宏图铸造，见了刘总", AT - dt.timedelta(days=1))
        await scene.settle()
        assert scene.values("visit", "effective")[-2:] == [
            AT.date(),
            AT.date() - dt.timedelta(days=1),
        ]
        assert "11月22日 周日" in scene.newest("林小满").text

    tell(morning, story)


def test_an_edit_that_overtakes_its_original_is_the_text(morning: Path) -> None:
    async def story(scene: Scene) -> None:
        visits = scene.standing("visit")
        scene.update("林小满", 5001, "今天接待了云锦五金何总，想投3亿", AT, edited=AT + MINUTE)
        await scene.settle()
        scene.update("林小满", 5001, "今天接待了云锦五金何总，想投2亿", AT)
        await scene.settle()
        assert scene.standing("visit") == visits + 1
        assert scene.values("project", "amount")[-1] == 300_000_000
        scene.update("林小满", 5001, "今天接待了云锦五金何总，想投4亿", AT, edited=AT + 3 * MINUTE)
        scene.update("林小满", 5001, "今天接待了云锦五金何总，想投5亿", AT, edited=AT + 2 * MINUTE)
        await scene.settle()
        assert scene.values("project", "amount")[-1] == 400_000_000
        assert scene.standing("visit") == visits + 1

    tell(morning, story)


def test_an_edit_after_forty_days_still_finds_its_visit(morning: Path) -> None:
    async def story(scene: Scene) -> None:
        visits = scene.standing("visit")
        scene.update("林小满", 5001, "今天接待了云锦五金何总，想投2亿", AT)
        await scene.settle()
        await scene.clock("2027-01-04 03:30")
        await scene.clock("2027-01-04 10:00")
        later = moment("2027-01-04 10:00")
        scene.update("林小满", 5001, "今天接待了云锦五金何总，想投3亿", AT, edited=later)
        await scene.settle()
        assert scene.values("project", "amount")[-1] == 300_000_000
        assert "2亿元 → 3亿元" in scene.newest("林小满").text
        assert scene.standing("visit") == visits + 1

    tell(morning, story)


def test_an_edit_of_what_was_taken_back_or_merged(morning: Path) -> None:
    async def story(scene: Scene) -> None:
        scene.update("林小满", 5001, "今天接待了云锦五金何总，想投2亿", AT)
        await scene.settle()
        await scene.say("林小满", "撤销")
        visits = scene.standing("visit")
        scene.update("林小满", 5001, "今天接待了云锦五金何总，想投3亿", AT, edited=AT + MINUTE)
        await scene.settle()
        assert scene.standing("visit") == visits
        scene.update("林小满", 5002, "今天接待了云景五金陈总，想投2亿", AT + 2 * MINUTE)
        await scene.settle()
        await scene.say("文静好", "把云景五金合并到锦鹭五金")
        await scene.say("文静好", "对")
        scene.update(
            "林小满",
            5002,
            "昨天接待了云景五金陈总，想投2亿",
            AT + 2 * MINUTE,
            edited=AT + 3 * MINUTE,
        )
        await scene.settle()
        shown = scene.newest("林小满").text
        assert "11月23日 周一 → 11月22日 周日" in shown
        assert "锦鹭五金" in shown

    tell(morning, story)


@pytest.mark.parametrize(
    ("label", "noun", "more"),
    [("撤销", "visit", -1), ("同一家", "visit", 0), ("完成", "visit", 0), ("下周", "follow_up", 0)],
)
def test_twenty_presses_in_a_second_are_one(
    morning: Path, label: str, noun: str, more: int
) -> None:
    async def story(scene: Scene) -> None:
        said = {
            "同一家": "刚接待云井五金李总",
            "完成": "提醒我周五给锦鹭五金送合同",
            "下周": "提醒我周五给锦鹭五金送合同",
        }
        await scene.say("林小满", "昨天接待了云锦五金何总")
        if label in said:
            await scene.say("林小满", said[label])
        before, commands = scene.standing(noun), scene.standing("company")
        card = next(m for m in reversed(scene.heard("林小满")) if any(label in r for r in m.labels))
        for _ in range(20):
            scene.standin.press(scene.person("林小满"), None, card.message_id, label)
        await scene.settle()
        assert scene.standing(noun) == before + more
        assert scene.standing("company") <= commands
        dues = scene.values("follow_up", "due")
        if label == "下周":
            assert dues[-1] == dt.date(2026, 11, 30)
        sent = [m for m in scene.heard("林小满") if m.message_id > card.message_id]
        assert len(sent) <= 1, [m.text for m in sent]

    tell(morning, story)


def test_two_devices_of_one_user(morning: Path) -> None:
    """The card on the tablet is old once the phone has corrected it: pressing it explains itself."""

    async def story(scene: Scene) -> None:
        lin = scene.person("林小满")
        await scene.say("林小满", "今天接待了云锦五金何总，想投2亿")
        card = next(m for m in scene.heard("林小满") if "已记录拜访" in m.text)
        scene.standin.press(lin, None, card.message_id, "改日期")
        scene.standin.say(lin, "不对，3亿")
        await scene.settle()
        assert scene.values("project", "amount")[-1] == 300_000_000
        assert scene.values("visit", "effective")[-1] == AT.date()
        visits = scene.standing("visit")
        for _ in range(2):
            scene.standin.press(lin, None, card.message_id, "撤销")
        scene.standin.say(lin, "今天接待了丰屿压铸杜总")
        await scene.settle()
        assert scene.standing("visit") == visits
        assert scene.values("visit", "company_id")[-1] is not None

    tell(morning, story)


def test_a_group_card_pressed_by_two_at_once(morning: Path) -> None:
    async def story(scene: Scene) -> None:
        lin, zhou, room = scene.person("林小满"), scene.person("周立秋"), scene.room
        me = f"@{scene.standin.world.bot.username}"
        scene.standin.say(lin, f"{me} 刚接待了云锦五金何总", chat=room)
        await scene.settle()
        scene.standin.say(zhou, f"{me} 刚接待云井五金李总", chat=room)
        await scene.settle()
        card = [m for m in scene.standin.messages(room.id) if m.from_bot][-1]
        visits, firms = scene.standing("visit"), scene.standing("company")
        for person, label in ((zhou, "同一家"), (lin, "不是"), (lin, "同一家")):
            scene.standin.press(person, room, card.message_id, label)
        await scene.settle()
        assert (scene.standing("visit"), scene.standing("company")) == (visits, firms)
        assert len(set(scene.values("visit", "company_id")[-2:])) == 1
        refused = "这条是周立秋记的，请周立秋、领导或管理员改。"
        assert [each.text or "" for each in scene.standin.answers[-2:]] == [refused, refused]

    tell(morning, story)


def test_leader_and_owner_correct_one_record_within_seconds(morning: Path) -> None:
    async def story(scene: Scene) -> None:
        lin, han = scene.person("林小满"), scene.person("韩以诚")
        scene.standin.say(lin, "丰屿压铸投资改成3亿")
        scene.standin.say(han, "丰屿压铸投资改成3.5亿")
        await scene.settle()
        amounts = scene.values("project", "amount")
        assert amounts.count(350_000_000) == 1
        assert "3亿元 → 3.5亿元" in scene.newest("韩以诚").text
        assert any("3亿元 → 3.5亿元" in each.text for each in scene.heard("林小满"))
        await scene.say("林小满", "今天丰屿压铸的金额谁改的")
        told = scene.newest("林小满").text
        assert "韩以诚" in told
        assert "林小满" in told

    tell(morning, story)
