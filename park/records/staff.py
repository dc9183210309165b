"""The park's own people, with or without an account."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from park.records.record import Record


class Rank(StrEnum):
    """A post's level; it is copied onto each participation, because people change posts."""

    PARTY_GOVERNMENT_HEAD = "head"
    """党政主要领导"""
    LEADERSHIP = "leadership"
    """班子成员"""
    MIDDLE = "middle"
    """中层"""
    SPECIALIST = "specialist"
    """专员"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Staff(Record):
    """One person of the park. ``telegram_id`` and ``role`` are set while they have access."""

    name: str
    aliases: tuple[str, ...] = ()
    department: str = ""
    role: str | None = None
    rank: str | None = None
    telegram_id: int | None = None
    language: str = "zh"
    unreachable_since: dt.datetime | None = None
    digest_paused: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """Every name this person goes by."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True, kw_only=True)
class RankTerm(Record):
    """The rank a person held from one day to another (both included; ``until`` None: still)."""

    staff_id: int
    rank: str
    since: dt.date
    until: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Invite(Record):
    """A one-time invitation; only the hash of its code is kept."""

    code_hash: str
    role: str
    name: str | None = None
    rank: str | None = None
    expires_at: dt.datetime
    redeemed_by: int | None = None
    redeemed_at: dt.datetime | None = None
