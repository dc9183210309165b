"""When something is due: the digest of a week, the reminders of a day; in the park's time."""

from __future__ import annotations

import datetime as dt

from park.figures import Period
from park.language.calendar import is_workday
from park.records import ParkSettings

LATE_AFTER = dt.timedelta(minutes=30)
"""What is sent later than this after it was due says so."""


def works(day: dt.date, settings: ParkSettings) -> bool:
    """Whether the park works on a day: the official calendar, with an admin's own entries."""
    iso = day.isoformat()
    if iso in settings.workdays:
        return True
    return iso not in settings.holidays and is_workday(day)


def digest_due(week: Period, settings: ParkSettings, zone: dt.tzinfo) -> dt.datetime:
    """When the digest of a week that ended is due: the first working day from its weekday on."""
    day = week.end + dt.timedelta(days=1 + settings.digest_weekday)
    while not works(day, settings):
        day += dt.timedelta(days=1)
    return dt.datetime.combine(day, settings.digest_time, zone)


def reminder_moment(now: dt.datetime, settings: ParkSettings) -> dt.datetime:
    """When the day's grouped reminders are due; what was noted later waits for the next ones."""
    return dt.datetime.combine(now.date(), settings.reminder_time, now.tzinfo)


def reminders_due(now: dt.datetime, settings: ParkSettings) -> bool:
    """Whether the day's grouped reminders are due at this moment (park's time), not at night."""
    evening = dt.time(21, 0)
    return works(now.date(), settings) and settings.reminder_time <= now.time() < evening
