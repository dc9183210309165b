"""What every part of the running bot shares."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bot.desk import Desk
from bot.envelope import Me
from bot.settings import Settings
from storage.database import Database
from storage.finder import Finder

Clock = Callable[[], dt.datetime]
"""Gives aware moments; a demo may move it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Premises:
    """The open database, the names in memory, the clock and the bot's own account."""

    settings: Settings
    database: Database
    finder: Finder
    desk: Desk
    clock: Clock
    me: Me

    @property
    def attachments(self) -> Path:
        """Where received files are kept."""
        return self.settings.attachments

    def local(self, moment: dt.datetime) -> dt.datetime:
        """A moment on the park's clock."""
        return moment.astimezone(self.settings.timezone)


def machine_time() -> dt.datetime:
    """The machine's own time (UTC): for leases and waits, which a moved clock must not touch."""
    return dt.datetime.now(dt.UTC)
