"""What an admin may change about the park at run time."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ParkSettings:
    """What an admin may change. Amounts in 元, days are calendar days."""

    home_city: str = ""
    digest_weekday: int = 0
    digest_time: dt.time = dt.time(8, 30)
    reminder_time: dt.time = dt.time(8, 30)
    progress_days: int = 14
    stale_days_early: int = 45
    stale_days_talks: int = 30
    stale_days_signed: int = 20
    committee_threshold: int = 1_000_000_000
    key_amount: int = 1_000_000_000
    statistics_basis: str = "F6"
    phones: bool = True
    holidays: tuple[str, ...] = ()
    workdays: tuple[str, ...] = ()
    usd_rate: str = ""
    hkd_rate: str = ""

    def stale_days(self, stage: int) -> int | None:
        """After how many silent days a project of this stage is stale; None: never."""
        if stage <= 2:
            return self.stale_days_early
        if stage <= 5:
            return self.stale_days_talks
        return self.stale_days_signed if stage <= 7 else None
