"""What every stored record carries."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A row of storage. ``id`` 0 means not stored yet; ``version`` grows with each save.

    ``command`` made it, ``voided_by`` is the command that took it back: nothing is deleted.
    """

    id: int = 0
    version: int = 1
    command: int | None = None
    voided_by: int | None = None

    @property
    def live(self) -> bool:
        """Whether the record still counts."""
        return self.voided_by is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Record):
    """A dated fact: it counts from ``effective`` (park's date), known since ``recorded_at`` (UTC)."""

    effective: dt.date
    recorded_at: dt.datetime


@dataclass(frozen=True, slots=True)
class Ref:
    """A pointer to one record, as buttons, sent messages and audit rows hold it."""

    noun: str
    id: int
