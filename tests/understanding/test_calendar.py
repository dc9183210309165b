"""The calendar's table against the library it was made with, and the holidays' first working days."""

from __future__ import annotations

import datetime as dt

import pytest
from lunar_python import Lunar

from park.language import calendar, moments


def _solar(year: int, month: int, day: int) -> dt.date:
    solar = Lunar.fromYmd(year, month, day).getSolar()
    return dt.date(solar.getYear(), solar.getMonth(), solar.getDay())


@pytest.mark.parametrize("year", range(2000, 2051))
def test_lunar_days_are_the_librarys(year: int) -> None:
    for month in range(1, 13):
        for day in (1, 15, 29):
            assert calendar.lunar_day(year, month, day) == _solar(year, month, day)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("国庆", dt.date(2026, 10, 8)),
        ("春节", dt.date(2026, 2, 24)),
        ("五一", dt.date(2026, 5, 6)),
        ("元旦", dt.date(2026, 1, 4)),
    ],
)
def test_the_first_working_day_after_a_holiday_follows_the_notice(name: str, day: dt.date) -> None:
    feast = calendar.holiday(name, 2026)
    assert feast is not None
    assert calendar.after_holiday(name, feast) == day


def test_a_year_without_a_notice_counts_weekdays() -> None:
    feast = calendar.holiday("元旦", 2035)
    assert feast == dt.date(2035, 1, 1)
    assert not calendar.notice_known(2035)
    assert calendar.after_holiday("元旦", feast) == dt.date(2035, 1, 2)


def test_moved_working_days_are_working_days() -> None:
    assert calendar.is_workday(dt.date(2026, 10, 10))
    assert not calendar.is_workday(dt.date(2026, 10, 5))


def test_years_without_a_lunar_table_are_read_without_it() -> None:
    long_ago = dt.datetime(1958, 3, 1, 9, tzinfo=dt.UTC)
    assert [moment.rule for moment in moments("年后见, 春节长假去", long_ago)] == []
