"""What each minute looks for: what is due, by wall clock, and has not been done yet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from schedules.backups import back_up_nightly
from schedules.digest import send_digests
from schedules.group_digest import send_group_digests
from schedules.instructions import tell_unreported
from schedules.missing import list_missing
from schedules.pruning import prune
from schedules.reminders import ask_planned, send_morning, send_timed
from storage.database import Database
from storage.finder import Finder

Tick = Callable[[Database, Finder, dt.datetime], None]


def ticks(park: str) -> tuple[Tick, ...]:
    """Everything that is said by the clock; ``park`` is the park's name in digests."""

    def digests(database: Database, finder: Finder, now: dt.datetime) -> None:
        send_digests(database, finder, now, park)

    def group_digests(database: Database, finder: Finder, now: dt.datetime) -> None:
        send_group_digests(database, finder, now, park)

    def pruning(database: Database, finder: Finder, now: dt.datetime) -> None:
        prune(database, now)

    return (
        send_morning,
        ask_planned,
        send_timed,
        tell_unreported,
        list_missing,
        digests,
        group_digests,
        pruning,
    )


def backups(attachments: Path, folder: Path) -> Tick:
    """The nightly backup of a park whose data are kept for good."""

    def nightly(database: Database, finder: Finder, now: dt.datetime) -> None:
        back_up_nightly(database, attachments, folder, now)

    return nightly
