"""A week's digest: what happened, what is stuck, what waits for a decision, and the figures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from park.figures.figure import Definition, Precision, Unit, Value
from park.figures.period import Period
from park.records import Ref


class Section(StrEnum):
    """The sections in the order in which they are read."""

    SIGNED = "signed"
    DECISIONS = "decisions"
    MOVES = "moves"
    OVERDUE = "overdue"
    STALE = "stale"
    TRIPS = "trips"
    VISITS = "visits"


class Need(StrEnum):
    """Which meeting a project waits for."""

    ENTRY_REVIEW = "entry_review"
    JOINT_MEETING = "joint_meeting"
    WORKING_COMMITTEE = "working_committee"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One numbered line and the record that an answer to it means.

    Money in whole units of ``currency``; ``days`` of silence or overdue. ``words`` is a reason,
    a task or a kind of visit; ``who`` an owner or those who took part. ``secret`` lines show
    ``code_name`` (or nothing) to those who may not see the name.
    """

    number: int = 0
    section: Section
    ref: Ref
    project: int | None = None
    name: str
    secret: bool = False
    code_name: str | None = None
    on: dt.date | None = None
    amount: int | None = None
    currency: str = "CNY"
    qualifier: str | None = None
    from_stage: int | None = None
    to_stage: int | None = None
    status: str | None = None
    days: int | None = None
    count: int | None = None
    words: str | None = None
    who: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestFigure:
    """A figure in the digest. ``before`` is the value of the frozen run before, ``restated``
    that same value as we know it now; both None where there is nothing to compare with."""

    key: str
    value: Value
    unit: Unit
    period: Period
    as_of: dt.date
    definition: Definition
    precision: Precision = Precision.EXACT
    before: Value = None
    restated: Value = None

    @property
    def change(self) -> Value:
        """The value minus that of the run before."""
        if self.value is None or self.before is None:
            return None
        return self.value - self.before


@dataclass(frozen=True, slots=True)
class LateEntry:
    """A record that took effect by the last run's as-of date but was logged after that run;
    ``figures`` are the keys of the figures that it alters."""

    ref: Ref
    name: str
    figures: tuple[str, ...]
    secret: bool = False
    code_name: str | None = None


@dataclass(frozen=True, slots=True)
class StageCount:
    """Open projects in a stage, and how many there were in the run before."""

    stage: int
    count: int
    before: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """The digest of one ISO week as of its Sunday 24:00, frozen at ``made_at`` (aware)."""

    week: Period
    as_of: dt.date
    made_at: dt.datetime
    previous: Period | None = None
    figures: tuple[DigestFigure, ...] = ()
    stages: tuple[StageCount, ...] = ()
    lines: tuple[Line, ...] = ()
    late: tuple[LateEntry, ...] = ()

    def section(self, section: Section) -> tuple[Line, ...]:
        """The lines of one section."""
        return tuple(line for line in self.lines if line.section is section)

    def line(self, number: int) -> Line | None:
        """The line with a number; None when there is none."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else None

    def figure(self, key: str) -> DigestFigure | None:
        """The figure with a key; None when the digest has none."""
        return next((figure for figure in self.figures if figure.key == key), None)


def numbered(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines numbered from 1 in the order of their sections."""
    order = list(Section)
    ordered = sorted(lines, key=lambda line: order.index(line.section))
    return (replace(line, number=number) for number, line in enumerate(ordered, 1))
