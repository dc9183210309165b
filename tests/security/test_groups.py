"""A group hears no secret project's name, firm, people or amount, and no phone, whatever is asked."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from markupsafe import Markup

from handlers.message import SharedContact, Thing
from handlers.reply import Reply
from handlers.routes import answer
from park.texts import Place
from park.texts.discreet import Secret, discreet, discreet_words
from storage.members import named
from storage.work import Work
from tests.security.test_audience import _message, said, shown, work

__all__ = ["work"]
GIVES_AWAY = ("某金属", "郑砚", "15.8亿", "1.58 billion", "17.3亿", "320亩")
PHONE = re.compile(r"1380000|138\*{4}")
TEXTS = (
    "某金属现在什么情况",
    "P2026-001",
    "某金属",
    "status of metal materials park project",
    "某金属有哪些联系人",
    "郑砚的电话",
    "储备项目有哪些",
    "深圳的项目有哪些",
    "本月的拜访",
    "上周谁去了深圳",
    "今年储备了多少，总投资多少",
    "重点项目有哪些",
    "最大的项目是哪个",
    "逾期的跟进",
    "我的跟进",
    "明天去深圳",
    "对方答应的还有哪些没兑现",
    "我们答应的还有哪些",
    "刚接待了某金属郑总，聊了税收，郑总电话13800001234",
    "不对，是昨天",
    "郑总改成郑副总",
    "某金属投资改成17.3亿",
    "某金属签约了，17.3亿",
    "某金属答应周五给补充协议",
    "提醒我周五给某金属送方案",
    "某金属的补充协议交给小周，周四前",
    "昨天金额谁改的",
    "撤销",
    "恢复",
    "某金属有多少家供应商",
    "某金属材料研发智造产业园项目时间线",
    "find 某金属",
    "/find 某金属",
    "/mine",
    "/week",
    "/visit 某金属",
)
REPAIRS = (
    ("刚接待了某金属郑总一行4人", "别算郑总", "还是郑总", "不算他", "撤销", "恢复"),
    ("刚接待了某金属郑砚", "投资跟上次一样", "老样子", "还是老地方", "联系人没变", "面积没变"),
    ("刚接待了某金属，来了5000人", "再说一遍", "为什么问这个", "??", "50人"),
    ("2月30日接待了某金属，投资15.8亿", "再说一遍", "储备项目有多少个", "昨天"),
    ("某金属2月30日签约了，15.8亿", "再说一遍", "为什么", "储备有多少个", "昨天"),
    ("提醒我上周三给某金属郑砚送方案", "??", "再说一遍", "这周的拜访", "下周三"),
    ("某金属退回到研判", "不知道", "为什么问这个", "储备有多少个", "再说一遍", "环评没过", "撤销"),
    ("某金属投资改成158亿", "再说一遍", "对，另外某金属什么情况", "撤销"),
    ("某金属", "都不是", "不是这家", "再说一遍"),
    ("某金属投资没变", "昨天金额谁改的", "都不是，是某金属"),
    ("让小周上周五前把方案给某金属郑砚", "再说一遍"),
    (
        "just met 某金属, 5000 people",
        "say that again",
        "why do you ask?",
        "don't count 郑砚",
        "undo",
    ),
    ("met 某金属 on 30 February, CNY 1.58 billion", "say that again", "amount unchanged", "skip"),
    ("把没动静的拉出来", "1清掉，没回应，其他留着", "再说一遍", "为什么问这个", "不"),
)
PRESSES = ("project:1", "timeline:1", "stage:1", "log:1", "next:1", "pick:1:1", "phone:1",
           "fig:F9:2026", "fig:F8:2026", "def:F9:2026")  # fmt: skip


@pytest.mark.parametrize("who", ["林小满", "周立秋", "韩以诚"])
def test_nothing_said_in_a_group_gives_a_secret_away(work: Work, who: str) -> None:
    for text in TEXTS:
        _harmless(said(work, who, text, Place.GROUP), text)


@pytest.mark.parametrize("texts", REPAIRS, ids=lambda each: each[0])
@pytest.mark.parametrize("who", ["林小满", "韩以诚"])
def test_no_repair_in_a_group_gives_a_secret_away(
    work: Work, who: str, texts: tuple[str, ...]
) -> None:
    for text in texts:
        _harmless(said(work, who, text, Place.GROUP), text)
        message = _message(work, named(work, who)[0], text, Place.GROUP)
        _harmless(answer(replace(message, edited=True), work), f"edited: {text}")


@pytest.mark.parametrize("who", ["林小满", "周立秋", "韩以诚"])
def test_no_press_in_a_group_gives_a_secret_away(work: Work, who: str) -> None:
    message = _message(work, named(work, who)[0], "", Place.GROUP)
    for data in PRESSES:
        _harmless(answer(replace(message, press=data, press_id="1", message_id=9), work), data)


def test_things_sent_in_a_group_give_nothing_away(work: Work) -> None:
    said(work, "林小满", "刚接待了某金属郑总", Place.GROUP)
    message = _message(work, named(work, "林小满")[0], "", Place.GROUP)
    photo = (Thing(kind="photo", file_id="f"),)
    card = SharedContact("郑砚", "13800001234")
    _harmless(answer(replace(message, things=photo), work), "photo")
    _harmless(answer(replace(message, contact=card), work), "contact card")


def test_files_asked_for_in_a_group_go_to_the_asker_alone(work: Work) -> None:
    reply = said(work, "韩以诚", "出一份今年的工作报告", Place.GROUP)
    assert all(each.file is None for each in reply.says)
    assert [each.to.name for each in reply.notices if each.say.file] == ["韩以诚"]


def test_a_link_opens_the_secret_only_for_those_entitled(work: Work) -> None:
    assert "某金属" in shown(said(work, "林小满", "/start p1"))
    assert "某金属" not in shown(said(work, "周立秋", "/start p1"))
    assert "某金属" not in shown(said(work, "林小满", "/start p1", Place.GROUP))


def test_a_line_with_a_secret_keeps_only_its_number_and_the_code_name() -> None:
    secrets = (Secret(("A&B Metals",), "Pine"),)
    text = Markup("1. <b>A&amp;B Metals</b> · CNY 1 billion\n2. Other · CNY 2 billion")
    assert discreet(text, secrets, "en") == ("1. Pine (confidential)\n2. Other · CNY 2 billion")
    assert discreet_words("open a&b metals", secrets) == "open Pine"


@pytest.mark.parametrize(
    "phone", ["13800001234", "138 0000 1234", "138-0000-1234", "0755-88880000", "138****1234"]
)
def test_no_form_of_a_phone_stays(phone: str) -> None:
    assert phone not in discreet(Markup("何总 {} 明天").format(phone), (), "zh")


@pytest.mark.parametrize("kept", ["P2026-001", "2026年11月23日", "350,000,000", "3.5亿元", "1/6"])
def test_other_numbers_stay(kept: str) -> None:
    assert discreet(Markup("{}").format(kept), (), "zh") == kept


def _harmless(reply: Reply, asked: str) -> None:
    words = "\n".join([shown(reply), reply.toast or ""])
    given = [name for name in GIVES_AWAY if name in words]
    assert not given, f"{asked!r} gives away {given}:\n{words}"
    assert not PHONE.search(words), f"{asked!r} shows a phone:\n{words}"


def test_the_sample_holds_what_these_tests_look_for(work: Work) -> None:
    assert "某金属" in shown(said(work, "林小满", "某金属现在什么情况"))
    assert "郑砚" in shown(said(work, "林小满", "某金属有哪些联系人"))
    assert "15.8亿" in shown(said(work, "韩以诚", "储备项目有哪些"))
