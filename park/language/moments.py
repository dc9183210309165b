"""The parts of a time expression before they are put together and resolved.

A reading carries both what it means in the past tense and in a plan; the sentence decides later.
All days are local to the moment the message was written.
"""

from __future__ import annotations

import calendar as months
import datetime as dt
from dataclasses import dataclass, replace

DAY = dt.timedelta(days=1)
NIGHT_ENDS = 5  # before this hour the day that just ended is still "today"


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day, both included."""

    first: dt.date
    last: dt.date


@dataclass(frozen=True, slots=True)
class Anchor:
    """The moment the message was written."""

    today: dt.date
    hour: int = 12
    minute: int = 0

    @property
    def night(self) -> bool:
        """Whether the speaker's day has not ended yet."""
        return self.hour < NIGHT_ENDS


@dataclass(frozen=True, slots=True)
class Reading:
    """What a phrase means in each tense; ``grain`` is day, week, tendays, month … or period."""

    past: Days
    plan: Days
    grain: str = "day"
    bare_day: int | None = None
    weekday: int | None = None
    part: str | None = None
    recurrence: str | None = None
    clock: dt.time | None = None
    named_month: bool = True
    vague: bool = False


@dataclass(frozen=True, slots=True)
class Atom:
    """A reading at its place in the text."""

    start: int
    end: int
    rule: str
    reading: Reading


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day (and where it ends) at its place; ``part`` is the daypart's name, if any."""

    start: int
    end: int
    at: dt.time | None
    until: dt.time | None = None
    part: str | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """One time expression of the message: days in both tenses, clock, and its kind.

    ``kind``: date, period, deadline, clock or recurrence. ``deadline`` marks X前 and "by X".
    """

    start: int
    end: int
    past: Days | None
    plan: Days | None
    grain: str
    rule: str
    at: dt.time | None = None
    until: dt.time | None = None
    part: str | None = None
    deadline: bool = False
    since: bool = False
    recurrence: str | None = None
    stale: bool = False

    def days(self, planned: bool) -> Days | None:
        """The days as the tense says."""
        return self.plan if planned else self.past


def sure(first: dt.date, last: dt.date | None = None, grain: str = "day") -> Reading:
    """A reading that no tense changes."""
    days = Days(first, last or first)
    return Reading(days, days, grain)


def either(past: Days, plan: Days, grain: str = "day") -> Reading:
    """A reading that the tense decides."""
    return Reading(past, plan, grain)


def month_days(year: int, month: int) -> Days:
    """A whole month; months past 12 or below 1 carry into the years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    last = months.monthrange(year, month)[1]
    return Days(dt.date(year, month, 1), dt.date(year, month, last))


def day_of(year: int, month: int, day: int) -> dt.date | None:
    """A calendar day, or None where there is none (13月45号)."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def add_months(day: dt.date, count: int) -> dt.date:
    """So many calendar months later, clipped to the month's end."""
    days = month_days(day.year, day.month + count)
    return days.first + DAY * (min(day.day, days.last.day) - 1)


def monday(day: dt.date) -> dt.date:
    """The Monday of a day's week."""
    return day - DAY * day.weekday()


def quarter_days(year: int, quarter: int) -> Days:
    """A calendar quarter; quarters past 4 or below 1 carry into the years."""
    year, quarter = year + (quarter - 1) // 4, (quarter - 1) % 4 + 1
    first = month_days(year, quarter * 3 - 2).first
    return Days(first, month_days(year, quarter * 3).last)


def part_of_month(whole: Days, part: str) -> Days:
    """初/上旬, 中旬, 下旬 as ten days; 底/末 as the last day."""
    first = whole.first
    if part in ("初", "上旬", "early", "beginning"):
        return Days(first, first.replace(day=10))
    if part in ("中", "中旬", "mid", "middle"):
        return Days(first.replace(day=11), first.replace(day=20))
    if part in ("下旬", "late"):
        return Days(first.replace(day=21), whole.last)
    return Days(whole.last, whole.last)


def on(reading: Reading | None, **changes: object) -> Reading | None:
    """The reading with some of its marks changed."""
    return replace(reading, **changes) if reading else None  # type: ignore[arg-type]
