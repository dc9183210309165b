"""Whatever is typed: no exception, nothing invented, spans inside the text, bounded growth."""

from __future__ import annotations

import datetime as dt
import re
import time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from park.language import NO_DIALOGUE, NOTHING_KNOWN, Dialogue, Fields, Intent, Lexicon, plain, read
from park.language.read import reading
from tests.understanding.gold import messages

ZONE = dt.timezone(dt.timedelta(hours=8))
NOW = dt.datetime(2026, 11, 23, 9, 0, tzinfo=ZONE)
MOMENTS = st.integers(0, 14 * 365 * 24 * 60).map(
    lambda minutes: dt.datetime(2020, 1, 1, tzinfo=ZONE) + dt.timedelta(minutes=minutes)
)
PIECES = [
    "今天",
    "昨天",
    "下周三",
    "月底前",
    "3号",
    "上午十点",
    "13月45号",
    "二月三十号",
    "拜访",
    "接待",
    "来了",
    "提醒我",
    "不对",
    "是",
    "的",
    "了",
    "和",
    "鑫瑞",
    "金属",
    "电子",
    "张总",
    "王书记",
    "副总",
    "何家明",
    "投资",
    "3亿",
    "两亿五",
    "三五个亿",
    "60亩",
    "五十来亩",
    "1.5万平",
    "13800001234",
    "深圳",
    "省",
    "协会",
    "项目",
    "基地",
    "签约",
    "储备",
    "多少",
    "哪些",
    "，",
    "。",
    "\n",
    "-",
    "1.",
    "Met",
    "Mr",
    "Chan",
    "of",
    "Harbour",
    "Robotics",
    "in",
    "next",
    "Tuesday",
    "USD",
    "30m",
    "about",
    "120",
    "mu",
    "by",
    "Dec",
    "5",
    "status",
    "of",
    "plant",
    "腊月廿四",
    "国庆后",
    "超过一个月没动静",
    "半",
    "点",
    "年",
    "十",
    "万",
    "个",
    "\u202e",
    "\x00",
    "😀",
    "(",
    ")",
    ":",
    "/",
    ".",
]
JUMBLES = st.lists(st.sampled_from(PIECES), max_size=24).map("".join)
BAD = (
    "",
    " ",
    "\n\n",
    "😀🎉👍",
    "\x00",
    "\ud800",
    "a\ud800b\udfff",
    "\u202e拜访鑫瑞\u202c",
    "13月45号",
    "2月30号拜访了鑫瑞金属",
    "25:61提醒我",
    "9" * 1000 + "亿",
    "一" * 1000 + "亿",
    "投资" + "1234567890" * 100 + "万",
    "亿亩万平",
    "0000-00-00",
    "99999999999999999999天后",
    "第" * 500,
    "张总" * 500,
    "((((((((((" * 100,
)


@pytest.mark.parametrize("text", BAD)
def test_bad_input_is_read_without_harm(text: str) -> None:
    fields = plain(read(text, NOW))["fields"]
    assert not fields.keys() & {
        "visit_date",
        "next_date",
        "stage_date",
        "land_mu",
        "investment_amount",
        "date",
    }


@given(st.text(max_size=200), MOMENTS)
@settings(max_examples=150, deadline=None)
def test_never_raises_on_any_text(text: str, now: dt.datetime) -> None:
    plain(reading(text, now, NOTHING_KNOWN, NO_DIALOGUE))


@given(JUMBLES, MOMENTS)
@settings(max_examples=300, deadline=None)
def test_never_raises_on_the_trades_words(text: str, now: dt.datetime) -> None:
    meaning = reading(text, now, NOTHING_KNOWN, NO_DIALOGUE)
    for span in (*meaning.spans, *meaning.unread):
        assert 0 <= span.start < span.end <= len(text)
    plain(meaning)


@given(JUMBLES)
@settings(max_examples=200, deadline=None)
def test_dialogue_and_lexicon_never_raise(text: str) -> None:
    known = Lexicon(
        frozenset({"鑫瑞金属", "鑫瑞"}), frozenset({"基地"}), {"王书记": True, "小李": False}
    )
    for dialogue in (Dialogue(has_last=True), Dialogue(drafting=True), Dialogue(asked="next_date")):
        plain(reading(text, NOW, known, dialogue))


@given(st.text("的了是我你他这那和跟去来说很好吧吗呢啊哦嗯", max_size=40))
@settings(max_examples=100, deadline=None)
def test_no_number_where_none_is_said(text: str) -> None:
    fields = read(text, NOW).fields.said()
    assert not [
        v
        for v in fields.values()
        if isinstance(v, int | Decimal | dt.date) and not isinstance(v, bool)
    ]


def _amounts(fields: Fields) -> list[int]:
    parts = fields.visits or (fields,)
    return [
        a
        for p in parts
        for a in (p.investment_amount, p.investment_amount_max, p.phase1_amount)
        if a
    ]


@given(st.integers(1, 999), st.sampled_from(["亿", "万", "亿元", "万元"]))
@settings(max_examples=100, deadline=None)
def test_a_sum_is_what_is_said(number: int, unit: str) -> None:
    scale = 10**8 if unit[0] == "亿" else 10**4
    meaning = read(f"今天拜访了恒达五金，计划投资{number}{unit}，用地要等总部定", NOW)
    assert _amounts(meaning.fields) == [number * scale]


@given(st.dates(dt.date(2026, 1, 1), dt.date(2026, 11, 23)))
@settings(max_examples=100, deadline=None)
def test_a_written_date_is_that_date(day: dt.date) -> None:
    meaning = read(f"{day.year}年{day.month}月{day.day}日接待了恒达五金", NOW)
    assert meaning.fields.visit_date == day


def test_now_is_the_only_clock() -> None:
    rows = messages("open")[:60]
    first = [plain(read(m.text, m.now)) for m in rows]
    assert first == [plain(read(m.text, m.now)) for m in reversed(rows)][::-1]


def test_the_mode_of_writing_full_width_and_traditional_is_the_same() -> None:
    plainly = plain(read("今天拜访了聯順電器，投資１．８億元，用地４０畝", NOW))
    assert plainly["intent"] == "log_visit"
    assert plainly["fields"]["organisations"] == ["聯順電器"]
    assert (plainly["fields"]["investment_amount"], plainly["fields"]["land_mu"]) == (
        180_000_000,
        40,
    )


@pytest.mark.parametrize(
    "piece",
    [
        "一",
        "1",
        "张总",
        "的",
        "3亿到",
        "今天",
        "a ",
        "12:",
        "项目",
        "（",
        " ",
        "\n-",
        "北京市",
        "第",
        "半个",
        "Mr A ",
    ],
)
def test_reading_grows_with_the_text_and_no_faster(piece: str) -> None:
    def cost(size: int) -> float:
        text = (piece * size)[:size]
        best = 1e9
        for _ in range(3):
            start = time.process_time()
            read(text, NOW)
            best = min(best, time.process_time() - start)
        return best

    cost(64)
    assert cost(4096) / max(cost(512), 2e-4) < 40


def test_phones_are_digits() -> None:
    meaning = read("联系人王建国 电话 138-0000-1234", NOW)
    phones = [p.phone for p in meaning.fields.people if p.phone]
    assert phones == ["13800001234"]
    assert all(re.fullmatch(r"\+?\d+", p) for p in phones)


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("3.5亿", "investment_amount", 350_000_000),
        ("不对 3000万", "investment_amount", 30_000_000),
        ("哦是3.5亿 不是3000万", "investment_amount", 350_000_000),
        ("地也改80亩", "land_mu", Decimal(80)),
        ("是周四", "date", dt.date(2026, 11, 19)),
        ("金额写错了 3.5亿", "investment_amount", 350_000_000),
        ("80 mu", "land_mu", Decimal(80)),
        ("no, 30 million", "investment_amount", 30_000_000),
    ],
)
def test_a_bare_value_corrects_the_record_just_made(text: str, field: str, value: object) -> None:
    meaning = read(text, NOW, dialogue=Dialogue(has_last=True))
    assert meaning.intent is Intent.CORRECT_LAST
    assert getattr(meaning.fields, field) == value


@pytest.mark.parametrize(
    "text", ["算了", "先空着", "不知道", "回头补", "不记了", "skip", "never mind", "先空着吧"]
)
def test_an_entry_under_way_is_stopped(text: str) -> None:
    assert read(text, NOW, dialogue=Dialogue(drafting=True)).intent is Intent.CANCEL


def test_a_bare_day_answers_what_was_asked() -> None:
    meaning = read("下周二", NOW, dialogue=Dialogue(drafting=True, asked="next_date"))
    assert meaning.fields.next_date == dt.date(2026, 12, 1)


def test_a_question_amid_an_entry_is_a_question() -> None:
    meaning = read("等下 储能那个现在啥情况 快 领导在问", NOW, dialogue=Dialogue(drafting=True))
    assert (meaning.intent, meaning.fields.project) == (Intent.ASK_STATUS, "储能")


def test_known_names_are_found_without_their_form() -> None:
    known = Lexicon(frozenset({"大兴"}), staff={"王书记": True, "老周": False})
    meaning = read("今天陪王书记去大兴谈了谈", NOW, known)
    assert meaning.fields.organisations == ("大兴",)
    assert meaning.fields.leader_led
