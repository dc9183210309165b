"""Everything that the work report tells, counted once and gathered."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from park.figures.catalogue import BESIDE, FIGURES, REPORT
from park.figures.comparison import Against, other_period
from park.figures.definitions import Definitions
from park.figures.expansion import expansions
from park.figures.facts import (
    DecisionFact,
    Facts,
    FollowUpFact,
    ProblemFact,
    ProjectFact,
    ServiceFact,
)
from park.figures.figure import Figure
from park.figures.key_projects import KeyProject, key_projects
from park.figures.period import Period, months
from park.figures.stale import Stale, stale_projects
from park.figures.targets import achieved_before, achieved_by_month
from park.figures.trips import cities_of, outside, participants
from park.figures.view import View
from park.records import Stage

_NOT_TOLD = frozenset(
    {
        "trips_by_rank",
        "visits_by_direction",
        "visits_by_person",
        "signed_by_owner",
        "reserve_by_owner",
    }
)
_AHEAD = dt.timedelta(days=31)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportData:
    """The report's figures by key and the records that its sentences name."""

    park: str
    period: Period
    as_of: dt.date
    definitions: Definitions
    figures: dict[str, Figure]
    last_year: Figure | None
    year_before: Figure | None
    months: dict[dt.date, int]
    """元 achieved in each month begun of the as-of year, from January"""
    led_to: tuple[str, ...]
    key: tuple[KeyProject, ...]
    stale: tuple[Stale, ...]
    building: tuple[ProjectFact, ...]
    """signed and not yet in production"""
    expanding: tuple[ProjectFact, ...]
    decisions: tuple[DecisionFact, ...]
    due: tuple[FollowUpFact, ...]
    """open at the as-of date and due within a month after it"""
    problems: tuple[ProblemFact, ...]
    services_opened: tuple[ServiceFact, ...]
    services_closed: tuple[ServiceFact, ...]
    services_open: tuple[ServiceFact, ...]
    secret: frozenset[int]
    """projects whose names the report must not say"""


def gather(
    facts: Facts, period: Period, as_of: dt.date, definitions: Definitions, park: str
) -> ReportData:
    """The data of a report. Raises ValueError when the facts do not cover the period;
    comparisons are left out when they do not reach back to them."""
    view = View(facts, period, as_of, definitions)
    keys = [key for key, _ in (*REPORT, *BESIDE) if key not in _NOT_TOLD]
    return ReportData(
        park=park,
        period=period,
        as_of=as_of,
        definitions=definitions,
        figures={key: FIGURES[key](view) for key in keys},
        last_year=_earlier(view, Against.LAST_YEAR),
        year_before=_earlier(view, Against.YEAR_BEFORE),
        months=_months(view),
        led_to=_led_to(view),
        key=tuple(sorted(key_projects(view), key=_largest)),
        stale=tuple(stale_projects(view)),
        building=_building(view),
        expanding=tuple(view.projects[i] for i in expansions(view) if i in view.projects),
        decisions=tuple(row for row in facts.decisions if view.counts(row.effective)),
        due=_due(view),
        problems=tuple(r for r in facts.problems if _open_on(r.raised, r.closed, view.until)),
        services_opened=tuple(r for r in facts.services if view.counts(r.opened)),
        services_closed=tuple(r for r in facts.services if r.closed and view.counts(r.closed)),
        services_open=tuple(r for r in facts.services if _open_on(r.opened, r.closed, view.until)),
        secret=frozenset(row.id for row in facts.projects if row.secret),
    )


def _earlier(view: View, against: Against) -> Figure | None:
    other, as_of = other_period(view.period, view.as_of, against)
    if other.start < view.facts.since:
        return None
    return achieved_before(View(view.facts, other, as_of, view.definitions), f"achieved_{against}")


def _months(view: View) -> dict[dt.date, int]:
    year = months(view.period.end.year, 1, 12)
    if year.start < view.facts.since:
        return {}
    so_far = Period(year.start, view.until)
    return achieved_by_month(View(view.facts, so_far, view.as_of, view.definitions))


def _led_to(view: View) -> tuple[str, ...]:
    """Where the heads went, most often first."""
    heads = frozenset(view.definitions.head_ranks)
    people = participants(view)
    counts: dict[str, int] = {}
    for trip in outside(view):
        if any(row.rank in heads for row in people.get(trip.id, ())):
            for city in cities_of(view, trip):
                counts[city] = counts.get(city, 0) + 1
    counts.pop(view.definitions.home_city or "", None)
    return tuple(sorted(counts, key=lambda city: (-counts[city], city)))


def _building(view: View) -> tuple[ProjectFact, ...]:
    states = sorted(view.states.values(), key=lambda row: (-row.to_stage, row.project))
    return tuple(
        view.projects[row.project]
        for row in states
        if Stage.SIGNED <= row.to_stage < Stage.PRODUCTION
        and view.is_open(row.project)
        and row.project in view.projects
    )


def _due(view: View) -> tuple[FollowUpFact, ...]:
    rows = [
        (row.due, row)
        for row in view.facts.follow_ups
        if row.due is not None
        and row.due <= view.as_of + _AHEAD
        and (row.closed is None or row.closed > view.as_of)
    ]
    ordered = (row for _, row in sorted(rows, key=lambda pair: (pair[0], pair[1].id)))
    return tuple(_unnamed(row, view) for row in ordered)


def _unnamed(row: FollowUpFact, view: View) -> FollowUpFact:
    """A task about a secret project goes by its code name."""
    known = view.projects.get(row.project) if row.project else None
    return row._replace(name=known.code_name) if known and known.secret else row


def _largest(row: KeyProject) -> tuple[int, int]:
    return (-row.amount.value if row.amount else 0, row.project.id)


def _open_on(begun: dt.date, closed: dt.date | None, on: dt.date) -> bool:
    return begun <= on and (closed is None or closed > on)
