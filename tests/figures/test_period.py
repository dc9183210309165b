"""Periods: every form is read, printed back, compared, and its months counted."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from park.figures.comparison import Against, needed, other_period
from park.figures.period import Period, parse_period, period_code, previous, year_before
from park.figures.usual_period import usual_period
from park.texts.figures import period_text

FORMS = [
    ("2026", "2026-01-01", "2026-12-31", "2026年", "2026"),
    ("2023-01..2023-05", "2023-01-01", "2023-05-31", "2023年1—5月", "January – May 2023"),
    ("2026H1", "2026-01-01", "2026-06-30", "2026年上半年", "first half of 2026"),
    ("2026H2", "2026-07-01", "2026-12-31", "2026年下半年", "second half of 2026"),
    ("2026Q2", "2026-04-01", "2026-06-30", "2026年二季度", "April – June 2026"),
    ("2024-02", "2024-02-01", "2024-02-29", "2024年2月", "February 2024"),
    (
        "2026-W47",
        "2026-11-16",
        "2026-11-22",
        "2026年第47周（11月16日—11月22日）",
        "week 47 of 2026 (16 Nov – 22 Nov)",
    ),
    ("2026-W01", "2025-12-29", "2026-01-04", "2026年第1周（12月29日—1月4日）", None),
    ("2026-01-05..2026-05-31", "2026-01-05", "2026-05-31", "2026年1月5日—5月31日", None),
    ("2025-11..2026-02", "2025-11-01", "2026-02-28", "2025年11月—2026年2月", None),
]


@pytest.mark.parametrize(("code", "start", "end", "chinese", "english"), FORMS)
def test_forms(code: str, start: str, end: str, chinese: str, english: str | None) -> None:
    period = parse_period(code)
    assert period == Period(dt.date.fromisoformat(start), dt.date.fromisoformat(end))
    assert period_code(period) == code
    assert period_text(period, "zh") == chinese
    assert english is None or period_text(period, "en") == english


def test_whole_months_written_as_days_are_the_same_period() -> None:
    assert str(parse_period("2026-01-01..2026-05-31")) == "2026-01..2026-05"
    assert str(parse_period(" 2026h1 ")) == "2026H1"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "去年",
        "2026-13",
        "2026H3",
        "2026Q5",
        "2026-W54",
        "2026-02-30..2026-03-01",
        "2026-05..2026-01",
        "０",
        "26",
    ],
)
def test_other_words_are_no_period(text: str) -> None:
    assert parse_period(text) is None


@given(st.dates(dt.date(1990, 1, 1), dt.date(2100, 1, 1)), st.integers(0, 800))
def test_the_code_is_read_back(start: dt.date, days: int) -> None:
    period = Period(start, start + dt.timedelta(days=days))
    assert parse_period(period_code(period)) == period


@given(st.text())
def test_any_text_is_safe(text: str) -> None:
    assert parse_period(text) is None or parse_period(text)


@pytest.mark.parametrize(
    ("code", "as_of", "months"),
    [
        ("2023-01..2023-05", "2023-05-31", 5),
        ("2026", "2026-05-01", 5),
        ("2026", "2026-04-30", 4),
        ("2026", "2025-12-31", 0),
        ("2026", "2027-03-01", 12),
        ("2025-11..2026-02", "2026-01-02", 3),
        ("2026-W05", "2026-02-01", 2),
    ],
)
def test_every_month_begun_counts(code: str, as_of: str, months: int) -> None:
    period = parse_period(code)
    assert period is not None
    assert period.months_begun(dt.date.fromisoformat(as_of)) == months


@pytest.mark.parametrize(
    ("code", "before", "year"),
    [
        ("2026", "2025", "2025"),
        ("2026H1", "2025H2", "2025H1"),
        ("2026Q1", "2025Q4", "2025Q1"),
        ("2026-03", "2026-02", "2025-03"),
        ("2026-01..2026-05", "2025-08..2025-12", "2025-01..2025-05"),
        ("2026-W01", "2025-W52", "2025-W01"),
        ("2026-W53", "2026-W52", "2025-W52"),
        ("2026-05-02..2026-05-11", "2026-04-22..2026-05-01", "2025-05-02..2025-05-11"),
        ("2024-02", "2024-01", "2023-02"),
    ],
)
def test_what_a_period_is_compared_with(code: str, before: str, year: str) -> None:
    period = parse_period(code)
    assert period is not None
    assert str(previous(period)) == before
    assert str(year_before(period)) == year


def test_a_running_period_is_compared_with_as_many_days() -> None:
    period, as_of = parse_period("2026"), dt.date(2026, 5, 20)
    assert period is not None
    assert other_period(period, as_of, Against.YEAR_BEFORE)[1] == dt.date(2025, 5, 20)
    assert other_period(period, as_of, Against.LAST_YEAR)[1] == dt.date(2025, 12, 31)
    month = parse_period("2026-03")
    assert month is not None
    assert other_period(month, dt.date(2026, 3, 30), Against.PREVIOUS)[1] == dt.date(2026, 2, 28)


def test_facts_reach_back_to_the_year_before() -> None:
    period = parse_period("2026-05")
    assert period is not None
    assert needed(period, dt.date(2026, 5, 9)) == Period(dt.date(2025, 1, 1), dt.date(2026, 5, 31))


@pytest.mark.parametrize(
    ("kind", "today", "first", "last"),
    [
        ("weekly", "2026-11-23", "2026-11-16", "2026-11-22"),
        ("weekly", "2026-11-26", "2026-11-23", "2026-11-29"),
        ("monthly", "2026-11-03", "2026-10-01", "2026-10-31"),
        ("monthly", "2026-11-23", "2026-11-01", "2026-11-30"),
        ("quarterly", "2027-01-02", "2026-10-01", "2026-12-31"),
        ("quarterly", "2026-11-23", "2026-10-01", "2026-12-31"),
        ("half_year", "2026-11-23", "2026-01-01", "2026-06-30"),
        ("half_year", "2027-01-10", "2026-07-01", "2026-12-31"),
        ("annual", "2027-01-10", "2026-01-01", "2026-12-31"),
        (None, "2026-11-23", "2026-01-01", "2026-11-23"),
    ],
)
def test_a_report_named_by_its_kind_has_its_usual_period(
    kind: str | None, today: str, first: str, last: str
) -> None:
    period = usual_period(kind, dt.date.fromisoformat(today))
    assert (str(period.start), str(period.end)) == (first, last)
