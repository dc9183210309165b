"""Where the page's clock buttons move the demo's clock."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta, tzinfo

DIGEST = time(8, 30)


def next_monday(now: datetime, zone: tzinfo) -> datetime:
    """The first Monday 08:30 in `zone` after `now`."""
    local = now.astimezone(zone)
    monday = local.date() + timedelta(days=-local.weekday() % 7)
    moment = datetime.combine(monday, DIGEST, zone)
    if moment > now:
        return moment
    return datetime.combine(monday + timedelta(days=7), DIGEST, zone)


STEPS: dict[str, Callable[[datetime, tzinfo], datetime]] = {
    "hour": lambda now, zone: now + timedelta(hours=1),
    "day": lambda now, zone: now + timedelta(days=1),
    "monday": next_monday,
}
