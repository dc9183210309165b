"""Visits, trips and who took part."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from park.records.record import Event, Record


class VisitKind(StrEnum):
    """来访, 外出, 电话线上, 活动."""

    INBOUND = "inbound"
    OUTBOUND = "outbound"
    CALL = "call"
    EVENT = "event"


class VisitState(StrEnum):
    """A planned visit counts nowhere."""

    PLANNED = "planned"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trip(Record):
    """One journey 外出招商 with its visits; ``until`` is its last day."""

    since: dt.date
    until: dt.date
    cities: tuple[str, ...] = ()
    purpose: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit(Event):
    """One meeting with one firm; ``effective`` is its day.

    A firm that is not settled yet is kept in ``company_words`` and counts in no 家 figure.
    """

    effective_end: dt.date | None = None
    at_time: dt.time | None = None
    state: str = VisitState.DONE
    kind: str | None = None
    company_id: int | None = None
    company_words: str | None = None
    project_id: int | None = None
    trip_id: int | None = None
    city: str | None = None
    method: str | None = None
    persons: int | None = None
    leader_led: bool = False
    intention: str | None = None
    people: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    content: str | None = None
    note: str | None = None
    place: str | None = None
    logged_by: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Participation(Record):
    """One of our people at a visit, with the rank of that day; unresolved names stay as words."""

    visit_id: int
    staff_id: int | None = None
    words: str
    rank: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment(Record):
    """A photo, file or voice kept with a record; ``path`` is our own random name, once fetched."""

    noun: str | None = None
    record_id: int | None = None
    kind: str
    file_id: str
    file_name: str | None = None
    mime: str | None = None
    size: int | None = None
    path: str | None = None
    by: int
    chat_id: int
    message_id: int
    sent_at: dt.datetime
    album: str | None = None
    caption: str | None = None
