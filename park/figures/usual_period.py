"""The period that a report is of when only its kind is said: 月报 in the first days is last month's."""

from __future__ import annotations

import datetime as dt

from park.figures.period import Period, add_months, months, week_of, year_to

_FRESH = 5
"""For so many days after its end, a month's or quarter's report is of the one that ended."""
_WINTER = 2


def usual_period(kind: str | None, today: dt.date) -> Period:
    """Weekly, monthly, quarterly, half_year or annual; anything else is the year to date."""
    match kind:
        case "weekly":
            return week_of(today - dt.timedelta(days=1))
        case "monthly":
            return _months(today, 1)
        case "quarterly":
            return _months(today, 3)
        case "half_year":
            past_winter = today.month > _WINTER
            return months(today.year, 1, 6) if past_winter else months(today.year - 1, 7, 12)
        case "annual":
            year = today.year if today.month > _WINTER else today.year - 1
            return months(year, 1, 12)
    return year_to(today)


def _months(today: dt.date, size: int) -> Period:
    """The month or quarter of a day, or the one just ended."""
    first = today.replace(month=(today.month - 1) // size * size + 1, day=1)
    if (today - first).days < _FRESH:
        first = add_months(first, -size)
    return months(first.year, first.month, first.month + size - 1)
