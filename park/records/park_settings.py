"""What an admin may change about the park's working day; definitions of figures stand apart."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ParkSettings:
    """Times are the park's, weekdays count from Monday 0, days are calendar days."""

    digest_weekday: int = 0
    digest_time: dt.time = dt.time(8, 30)
    reminder_time: dt.time = dt.time(8, 30)
    progress_days: int = 14
    phones: bool = True
    holidays: tuple[str, ...] = ()
    workdays: tuple[str, ...] = ()
