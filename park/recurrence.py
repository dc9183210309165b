"""When a task that comes back is due: first, and again."""

from __future__ import annotations

import calendar
import datetime as dt

_DAYS = {"daily": 1, "weekly": 7}


def first_due(recurrence: str | None, at_time: dt.time | None, now: dt.datetime) -> dt.date | None:
    """The first day of a task whose text names no date but an hour or a rhythm.

    Today while the hour is still to come (or for a daily task without one, from tomorrow on);
    None when the text names neither, or only a week or a month.
    """
    if at_time is None:
        return now.date() + dt.timedelta(days=1) if recurrence == "daily" else None
    if recurrence in ("weekly", "monthly"):
        return None
    ahead = now.time() < at_time
    return now.date() if ahead else now.date() + dt.timedelta(days=1)


def next_due(due: dt.date, recurrence: str, today: dt.date) -> dt.date:
    """The next day after both the last one and today; the last day of a month stays the last."""
    following = due
    count = 0
    while following <= max(due, today):
        count += 1
        following = _after(due, recurrence, count)
    return following


def _after(due: dt.date, recurrence: str, count: int) -> dt.date:
    if recurrence in _DAYS:
        return due + dt.timedelta(days=_DAYS[recurrence] * count)
    months = due.year * 12 + due.month - 1 + count
    year, month = divmod(months, 12)
    length = calendar.monthrange(year, month + 1)[1]
    ends = due.day == calendar.monthrange(due.year, due.month)[1]
    return dt.date(year, month + 1, length if ends else min(due.day, length))
