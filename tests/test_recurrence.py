"""When a task that comes back is due again."""

from __future__ import annotations

import datetime as dt

import pytest

from park.recurrence import first_due, next_due


@pytest.mark.parametrize(
    ("due", "recurrence", "today", "expected"),
    [
        ("2026-11-23", "daily", "2026-11-23", "2026-11-24"),
        ("2026-11-20", "daily", "2026-11-25", "2026-11-26"),
        ("2026-11-27", "weekly", "2026-11-25", "2026-12-04"),
        ("2026-11-06", "weekly", "2026-11-24", "2026-11-27"),
        ("2026-01-30", "monthly", "2026-01-30", "2026-02-28"),
        ("2026-02-28", "monthly", "2026-02-28", "2026-03-31"),
        ("2026-12-15", "monthly", "2026-12-20", "2027-01-15"),
        ("2026-08-31", "monthly", "2026-11-02", "2026-11-30"),
    ],
)
def test_the_next_time_lies_after_the_last_one_and_after_today(
    due: str, recurrence: str, today: str, expected: str
) -> None:
    found = next_due(dt.date.fromisoformat(due), recurrence, dt.date.fromisoformat(today))
    assert found.isoformat() == expected


@pytest.mark.parametrize(
    ("recurrence", "hour", "expected"),
    [
        ("daily", "09:00", "2026-11-24"),
        ("daily", "10:00", "2026-11-23"),
        ("daily", None, "2026-11-24"),
        (None, "15:00", "2026-11-23"),
        (None, "09:00", "2026-11-24"),
        (None, None, None),
        ("weekly", "09:00", None),
    ],
)
def test_an_hour_without_a_day_is_the_next_one(
    recurrence: str | None, hour: str | None, expected: str | None
) -> None:
    time = dt.time.fromisoformat(hour) if hour else None
    found = first_due(recurrence, time, dt.datetime(2026, 11, 23, 9, 30))  # noqa: DTZ001
    assert (found.isoformat() if found else None) == expected
