"""The facts that figures are counted from: narrow rows, one class a noun, read by storage.

For every row storage sees to it that

- voided rows do not arrive, and company and project ids are roots (merges resolved);
- ``recorded`` is the aware moment of logging, best in ``datetime.UTC`` itself (another zone
  object makes each comparison ten times slower); every other date is a day of the park;
- ids are those of the record itself, so that a figure can name what is behind it.

A bundle is complete for every period and as-of date between ``since`` and ``until``
(see ``Facts``). Storage may send more rows than asked for, never fewer: the pure
functions cut to the period, to the as-of date and to what a definition counts.
Rows are named tuples, so a query's row becomes one by ``VisitFact._make(row)``.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import NamedTuple


class ProjectFact(NamedTuple):
    """A project as it is now: one row for each project that another row of the bundle names.

    ``type``, ``owner`` and ``owner_name`` are the newest; ``TypeFact`` and ``OwnerFact`` tell
    what they were. ``city`` is the investor's, without 市.
    """

    id: int
    code: str
    name: str
    company: int | None = None
    company_name: str | None = None
    type: str = "new"
    industry: str | None = None
    city: str | None = None
    source: str | None = None
    method: str | None = None
    owner: int | None = None
    owner_name: str | None = None
    is_key: bool = False
    secret: bool = False
    code_name: str | None = None
    opened: dt.date | None = None


class StageFact(NamedTuple):
    """A change of stage and status. Wanted: every row effective in since..until, and for each
    project its newest row (by effective date, then id) before ``since``."""

    id: int
    project: int
    to_stage: int
    to_status: str
    effective: dt.date
    recorded: dt.datetime
    from_stage: int | None = None
    from_status: str | None = None
    reason: str | None = None


class AmountFact(NamedTuple):
    """A dated total investment in whole units of ``currency``; a range's lower bound is ``amount``.
    Wanted: every row effective in since..until, and each project's newest before ``since``."""

    id: int
    project: int
    amount: int
    effective: dt.date
    recorded: dt.datetime
    currency: str = "CNY"
    qualifier: str | None = None
    max: int | None = None


class TypeFact(NamedTuple):
    """A dated project type. Wanted: only projects whose type ever changed, all their rows."""

    id: int
    project: int
    type: str
    effective: dt.date
    recorded: dt.datetime


class OwnerFact(NamedTuple):
    """A dated owner. Wanted: only projects whose owner ever changed, all their rows."""

    id: int
    project: int
    owner: int | None
    owner_name: str | None
    effective: dt.date
    recorded: dt.datetime


class AgreementFact(NamedTuple):
    """A signed agreement (``framework``, ``investment``, ``supplement``). Wanted: every row
    signed up to ``until``, however old, so that a project's first one is known."""

    id: int
    project: int
    type: str
    signed: dt.date
    recorded: dt.datetime
    amount: int | None = None
    currency: str = "CNY"
    qualifier: str | None = None


class DecisionFact(NamedTuple):
    """What a meeting decided. Wanted: every row up to ``until`` of projects in stages 4 and 5,
    and of those signed in since..until."""

    id: int
    project: int
    kind: str
    passed: bool
    effective: dt.date
    recorded: dt.datetime


class StatFact(NamedTuple):
    """A statistics entry with its own amount in 元. Wanted: reported or accepted in since..until."""

    id: int
    project: int
    name: str | None
    amount: int | None
    reported: dt.date | None
    accepted: dt.date | None
    recorded: dt.datetime


class VisitFact(NamedTuple):
    """A visit on its day ``on``. Wanted: done, on a day in since..until (planned ones are dropped).

    The figures themselves, the report and the digest read no visit before their own period: only
    comparing F11–F17 with another period does. So one may send the visits, participations and
    trips from the period's first day on, and everything else from the year before.

    ``company`` is the firm met, else the project's firm; None with ``company_name`` set when only
    words are known. ``city`` and ``industry`` are the visit's own, else the firm's or project's.
    """

    id: int
    on: dt.date
    kind: str | None
    recorded: dt.datetime
    company: int | None = None
    company_kind: str | None = None
    company_name: str | None = None
    project: int | None = None
    persons: int | None = None
    trip: int | None = None
    method: str | None = None
    city: str | None = None
    industry: str | None = None
    leader_led: bool = False
    done: bool = True


class ParticipationFact(NamedTuple):
    """One of our people at a visit, ``rank`` as it was that day; ``staff`` None: words only.
    Wanted: the participations of every done visit in since..until."""

    visit: int
    trip: int | None
    staff: int | None
    name: str
    rank: str | None = None


class TripFact(NamedTuple):
    """A journey. Wanted: every one whose days ``since``..``until`` touch the bundle's."""

    id: int
    since: dt.date
    until: dt.date
    cities: tuple[str, ...] = ()


class LandFact(NamedTuple):
    """A land record in hundredths of 亩. Wanted: effective in since..until."""

    id: int
    kind: str
    land: int
    effective: dt.date
    recorded: dt.datetime


class TargetFact(NamedTuple):
    """A target of one year. Wanted: the years of since..until."""

    id: int
    year: int
    metric: str
    tier: str
    value: int


class ExternalFact(NamedTuple):
    """A figure typed in from the city's bulletin. Wanted: published in since..until."""

    id: int
    document: str
    published: dt.date
    metric: str
    value: str | None = None
    rank: int | None = None
    period: str | None = None


class FollowUpFact(NamedTuple):
    """A task or promise. Wanted: open, or closed in since..until; dropped ones never.

    ``name`` is the firm or project it is about; ``instructed``: it is a leader's instruction.
    """

    id: int
    what: str
    due: dt.date | None
    recorded: dt.datetime
    project: int | None = None
    name: str | None = None
    owner_name: str | None = None
    closed: dt.date | None = None
    theirs: bool = False
    instructed: bool = False


class ContactFact(NamedTuple):
    """The last contact with a project up to ``until``: one row a project that is still open
    (the newest day of a done visit or call). Days after an earlier as-of date are not used."""

    project: int
    on: dt.date


class ProblemFact(NamedTuple):
    """An obstacle or demand. Wanted: raised in since..until, or still open."""

    id: int
    noun: str
    words: str
    raised: dt.date
    project: int | None = None
    name: str | None = None
    closed: dt.date | None = None


class ServiceFact(NamedTuple):
    """An assisted-agent request 帮代办. Wanted: opened or closed in since..until, or still open."""

    id: int
    what: str
    opened: dt.date
    name: str | None = None
    closed: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Everything figures may need for periods and as-of dates within ``since``..``until``.

    For one figure of one period the nouns it does not read may stay empty.
    """

    since: dt.date
    until: dt.date
    projects: tuple[ProjectFact, ...] = ()
    stages: tuple[StageFact, ...] = ()
    amounts: tuple[AmountFact, ...] = ()
    types: tuple[TypeFact, ...] = ()
    owners: tuple[OwnerFact, ...] = ()
    agreements: tuple[AgreementFact, ...] = ()
    decisions: tuple[DecisionFact, ...] = ()
    statistics: tuple[StatFact, ...] = ()
    visits: tuple[VisitFact, ...] = ()
    participations: tuple[ParticipationFact, ...] = ()
    trips: tuple[TripFact, ...] = ()
    lands: tuple[LandFact, ...] = ()
    targets: tuple[TargetFact, ...] = ()
    externals: tuple[ExternalFact, ...] = ()
    follow_ups: tuple[FollowUpFact, ...] = ()
    contacts: tuple[ContactFact, ...] = ()
    problems: tuple[ProblemFact, ...] = ()
    services: tuple[ServiceFact, ...] = ()
