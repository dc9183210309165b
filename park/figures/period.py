"""The periods a figure can take: reading, naming, counting months, and what they compare with."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass

_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Period:
    """Whole days of the park's calendar from ``start`` to ``end``, both included."""

    start: dt.date
    end: dt.date

    def __contains__(self, on: dt.date) -> bool:
        return self.start <= on <= self.end

    def __str__(self) -> str:
        return period_code(self)

    def until(self, as_of: dt.date) -> dt.date:
        """The last day that counts: the period's end or the as-of date, whichever comes first."""
        return min(self.end, as_of)

    def months_begun(self, as_of: dt.date) -> int:
        """Calendar months begun by the as-of date; 0 when the period has not begun."""
        last = self.until(as_of)
        if last < self.start:
            return 0
        return (last.year - self.start.year) * 12 + last.month - self.start.month + 1

    def whole_months(self) -> bool:
        """Whether it starts on a first and ends on a last day of a month."""
        return self.start.day == 1 and self.end == month_end(self.end)


def month_end(on: dt.date) -> dt.date:
    """The last day of the date's month."""
    return on.replace(day=calendar.monthrange(on.year, on.month)[1])


def add_months(on: dt.date, months: int) -> dt.date:
    """The same day some months later or earlier, or that month's last day."""
    year, month = divmod(on.year * 12 + on.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(on.day, last))


def months(year: int, first: int, last: int) -> Period:
    """The whole months from ``first`` to ``last`` of one year."""
    return Period(dt.date(year, first, 1), month_end(dt.date(year, last, 1)))


def week_of(on: dt.date) -> Period:
    """The ISO week (Monday to Sunday) of a date."""
    monday = on - dt.timedelta(days=on.weekday())
    return Period(monday, monday + 6 * _DAY)


def year_to(on: dt.date) -> Period:
    """From the first of January to the date."""
    return Period(dt.date(on.year, 1, 1), on)


def default_as_of(period: Period, today: dt.date) -> dt.date:
    """Today, or the period's end once that is past."""
    return min(period.end, today)


def _from_dates(found: re.Match[str]) -> Period:
    first, last = (dt.date.fromisoformat(found[name]) for name in ("a", "b"))
    return Period(first, last)


def _from_month_range(found: re.Match[str]) -> Period:
    first = dt.date(int(found["y"]), int(found["m"]), 1)
    return Period(first, month_end(dt.date(int(found["z"]), int(found["n"]), 1)))


def _from_half(found: re.Match[str]) -> Period:
    half = int(found["h"])
    return months(int(found["y"]), half * 6 - 5, half * 6)


def _from_quarter(found: re.Match[str]) -> Period:
    quarter = int(found["q"])
    return months(int(found["y"]), quarter * 3 - 2, quarter * 3)


def _from_week(found: re.Match[str]) -> Period:
    return week_of(dt.date.fromisocalendar(int(found["y"]), int(found["w"]), 1))


_FORMS: tuple[tuple[str, Callable[[re.Match[str]], Period]], ...] = (
    (r"(?P<a>\d{4}-\d\d-\d\d)\.\.(?P<b>\d{4}-\d\d-\d\d)", _from_dates),
    (r"(?P<y>\d{4})-(?P<m>\d\d?)\.\.(?P<z>\d{4})-(?P<n>\d\d?)", _from_month_range),
    (r"(?P<y>\d{4})H(?P<h>[12])", _from_half),
    (r"(?P<y>\d{4})Q(?P<q>[1-4])", _from_quarter),
    (r"(?P<y>\d{4})-W(?P<w>\d\d?)", _from_week),
    (r"(?P<y>\d{4})-(?P<m>\d\d?)", lambda f: months(int(f["y"]), int(f["m"]), int(f["m"]))),
    (r"(?P<y>\d{4})", lambda f: months(int(f["y"]), 1, 12)),
)


def parse_period(text: str) -> Period | None:
    """``2026``, ``2023-01..2023-05``, ``2026H1``, ``2026Q2``, ``2026-05``, ``2026-W47`` or
    ``2026-01-01..2026-05-31``; None when it is none of these or ends before it starts."""
    wanted = text.strip().upper()
    for form, build in _FORMS:
        found = re.fullmatch(form, wanted, re.ASCII)
        if found:
            return _checked(build, found)
    return None


def _checked(build: Callable[[re.Match[str]], Period], found: re.Match[str]) -> Period | None:
    try:
        period = build(found)
    except (ValueError, OverflowError):
        return None
    return period if period.start <= period.end else None


def period_code(period: Period) -> str:
    """The shortest form that ``parse_period`` reads back to the same days."""
    start, end = period.start, period.end
    if period.whole_months():
        return _months_code(start, end)
    if period == week_of(start):
        year, week, _ = start.isocalendar()
        return f"{year}-W{week:02d}"
    return f"{start}..{end}"


def _months_code(start: dt.date, end: dt.date) -> str:
    if start.year != end.year:
        return f"{start:%Y-%m}..{end:%Y-%m}"
    first, last, year = start.month, end.month, f"{start:%Y}"
    named = {(1, 12): year, (1, 6): f"{year}H1", (7, 12): f"{year}H2"}
    if (first, last) in named:
        return named[first, last]
    if first == last:
        return f"{start:%Y-%m}"
    if last - first == 2 and first % 3 == 1:
        return f"{year}Q{last // 3}"
    return f"{start:%Y-%m}..{end:%Y-%m}"


def previous(period: Period) -> Period:
    """The period of the same kind just before: as many whole months, or as many days."""
    if period.whole_months():
        count = period.months_begun(period.end)
        return Period(add_months(period.start, -count), period.start - _DAY)
    length = period.end - period.start
    return Period(period.start - _DAY - length, period.start - _DAY)


def last_year(period: Period) -> Period:
    """The whole calendar year before the one in which the period ends."""
    return months(period.end.year - 1, 1, 12)


def year_before(period: Period) -> Period:
    """The same days one year earlier; an ISO week becomes the week of that number."""
    if period == week_of(period.start) and not period.whole_months():
        return _week_year_before(period.start)
    end = add_months(period.end, -12)
    return Period(add_months(period.start, -12), month_end(end) if period.whole_months() else end)


def _week_year_before(monday: dt.date) -> Period:
    year, week, _ = monday.isocalendar()
    weeks = dt.date(year - 1, 12, 28).isocalendar().week
    return week_of(dt.date.fromisocalendar(year - 1, min(week, weeks), 1))
