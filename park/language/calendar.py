"""The official calendar: working days, public holidays and lunar dates.

Lunar years and solar terms stand in a table made with ``lunar-python`` (a test compares them),
because loading that library takes longer than reading a message may.

Working days follow the State Council's yearly notice (``chinesecalendar``); where a year's notice
is not yet known, Monday to Friday outside the statutory days count, as the contract says.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

DAY = dt.timedelta(days=1)
FIXED = {
    "元旦": (1, 1), "情人节": (2, 14), "妇女节": (3, 8), "三八": (3, 8), "植树节": (3, 12),
    "五一": (5, 1), "劳动节": (5, 1), "青年节": (5, 4), "六一": (6, 1), "儿童节": (6, 1),
    "建党节": (7, 1), "建军节": (8, 1), "教师节": (9, 10), "国庆": (10, 1), "十一": (10, 1),
    "双十一": (11, 11), "平安夜": (12, 24), "圣诞": (12, 25),
}  # fmt: skip
LUNAR = {
    "春节": (1, 1), "大年初一": (1, 1), "元宵": (1, 15), "端午": (5, 5), "七夕": (7, 7),
    "中元": (7, 15), "中秋": (8, 15), "重阳": (9, 9), "腊八": (12, 8), "小年": (12, 23),
}  # fmt: skip
STATUTORY = {
    "元旦": 1,
    "春节": 3,
    "清明": 1,
    "五一": 2,
    "劳动节": 2,
    "端午": 1,
    "中秋": 1,
    "国庆": 3,
}


def is_workday(day: dt.date) -> bool:
    """Whether offices work; weekdays where the year's notice is unknown."""
    import chinese_calendar  # noqa: PLC0415 - half of the start-up time otherwise

    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError:
        return day.weekday() < 5 and not _statutory(day)


def notice_known(year: int) -> bool:
    """Whether the official notice for the year is in the calendar."""
    import chinese_calendar  # noqa: PLC0415

    try:
        chinese_calendar.is_workday(dt.date(year, 6, 1))
    except NotImplementedError:
        return False
    return True


def workday_after(day: dt.date) -> dt.date:
    """The first working day after a day."""
    day += DAY
    while not is_workday(day):
        day += DAY
    return day


def add_workdays(day: dt.date, count: int) -> dt.date:
    """So many working days later."""
    for _ in range(min(count, 400)):
        day = workday_after(day)
    return day


@cache
def holiday(name: str, year: int) -> dt.date | None:
    """The feast itself in that solar year (除夕 = the eve of 春节)."""
    if name in FIXED:
        return dt.date(year, *FIXED[name])
    if name == "清明":
        return _term("清明", year)
    if name == "冬至":
        return _term("冬至", year)
    if name in ("除夕", "大年三十", "年三十"):
        first = lunar_day(year, 1, 1)
        return first - DAY if first else None
    if name in LUNAR:
        month, day = LUNAR[name]
        return lunar_day(year if month < 12 else year - 1, month, day)
    return None


def after_holiday(name: str, feast: dt.date) -> dt.date:
    """The first working day after the holiday around the feast."""
    return workday_after(_stretch(name, feast)[1])


def holiday_days(name: str, feast: dt.date) -> tuple[dt.date, dt.date]:
    """First and last day off around the feast."""
    return _stretch(name, feast)


def next_holiday(day: dt.date) -> tuple[str, dt.date]:
    """The public holiday under way or coming next: its name and feast."""
    feasts = [
        (name, feast)
        for year in (day.year, day.year + 1)
        for name in ("元旦", "春节", "清明", "五一", "端午", "中秋", "国庆")
        if (feast := holiday(name, year)) and _stretch(name, feast)[1] >= day
    ]
    return min(feasts, key=lambda item: item[1])


def last_holiday(day: dt.date) -> tuple[str, dt.date]:
    """The public holiday whose days off began last: its name and feast."""
    feasts = [
        (name, feast)
        for year in (day.year - 1, day.year)
        for name in ("元旦", "春节", "清明", "五一", "端午", "中秋", "国庆")
        if (feast := holiday(name, year)) and _stretch(name, feast)[0] <= day
    ]
    return max(feasts, key=lambda item: item[1])


@dataclass(frozen=True, slots=True)
class LunarYear:
    """Where a lunar year begins, its leap month (0: none), its months' lengths, two solar terms."""

    first: dt.date
    leap: int
    lengths: tuple[int, ...]
    qingming: dt.date
    dongzhi: dt.date


@cache
def _lunar_years() -> dict[int, LunarYear]:
    years: dict[int, LunarYear] = {}
    for line in (
        files("park.language").joinpath("data", "lunar.tsv").read_text("utf-8").splitlines()
    ):
        if not line.startswith("#"):
            year, first, leap, lengths, spring, winter = line.split("\t")
            days = tuple(map(int, lengths.split()))
            terms = (dt.date.fromisoformat(spring), dt.date.fromisoformat(winter))
            years[int(year)] = LunarYear(dt.date.fromisoformat(first), int(leap), days, *terms)
    return years


@cache
def lunar_day(year: int, month: int, day: int) -> dt.date | None:
    """A lunar date as a solar one; a thirtieth that does not exist is the month's last day."""
    found = _lunar_years().get(year)
    if found is None or not 1 <= month <= 12:
        return None
    place = month - 1 + (0 < found.leap < month)
    length = found.lengths[place]
    if day > length:
        day = length if day == 30 else 0
    return found.first + DAY * (sum(found.lengths[:place]) + day - 1) if day else None


def _term(name: str, year: int) -> dt.date | None:
    found = _lunar_years().get(year)
    if found is None:
        return None
    return found.qingming if name == "清明" else found.dongzhi


@cache
def _statutory(day: dt.date) -> bool:
    for name, length in STATUTORY.items():
        feast = holiday(name, day.year)
        first = feast - DAY if feast and name == "春节" else feast
        if first and first <= day < first + DAY * (length + (name == "春节")):
            return True
    return False


@cache
def _stretch(name: str, feast: dt.date) -> tuple[dt.date, dt.date]:
    first = last = feast
    while not is_workday(first - DAY) and (feast - first).days < 10:
        first -= DAY
    while not is_workday(last + DAY) and (last - feast).days < 10:
        last += DAY
    return first, last
