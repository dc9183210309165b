"""Facts cut down to a place, trade or our own people, so that any figure can be counted of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from park.figures.facts import Facts, ProjectFact, TripFact, VisitFact


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What a question keeps: None keeps all. ``owners`` own projects or took part in visits."""

    city: str | None = None
    industry: str | None = None
    method: str | None = None
    owners: frozenset[int] | None = None
    companies: frozenset[int] | None = None


class _OfProject(Protocol):
    @property
    def project(self) -> int: ...


Row = TypeVar("Row", bound=_OfProject)


def narrowed(facts: Facts, by: Narrowing) -> Facts:
    """The facts of the projects, visits and trips that fit; targets are nobody's and go."""
    projects = tuple(each for each in facts.projects if _project_fits(each, by))
    ids = {each.id for each in projects}
    took_part = {each.visit for each in facts.participations if each.staff in (by.owners or ())}
    visits = tuple(each for each in facts.visits if _visit_fits(each, by, took_part))
    shown = {each.id for each in visits}
    journeys = {each.trip for each in visits}
    return replace(
        facts,
        projects=projects,
        stages=_of(facts.stages, ids),
        amounts=_of(facts.amounts, ids),
        types=_of(facts.types, ids),
        owners=_of(facts.owners, ids),
        agreements=_of(facts.agreements, ids),
        decisions=_of(facts.decisions, ids),
        statistics=_of(facts.statistics, ids),
        contacts=_of(facts.contacts, ids),
        visits=visits,
        participations=tuple(p for p in facts.participations if p.visit in shown),
        trips=tuple(t for t in facts.trips if _trip_fits(t, by, journeys)),
        targets=(),
    )


def _of(rows: Iterable[Row], ids: set[int]) -> tuple[Row, ...]:
    return tuple(row for row in rows if row.project in ids)


def _project_fits(project: ProjectFact, by: Narrowing) -> bool:
    return (
        by.city in (None, project.city)
        and _says(by.industry, project.industry, project.name)
        and by.method in (None, project.method)
        and (by.owners is None or project.owner in by.owners)
        and (by.companies is None or project.company in by.companies)
    )


def _visit_fits(visit: VisitFact, by: Narrowing, took_part: set[int]) -> bool:
    return (
        by.city in (None, visit.city)
        and _says(by.industry, visit.industry)
        and by.method in (None, visit.method)
        and (by.owners is None or visit.id in took_part)
        and (by.companies is None or visit.company in by.companies)
    )


def _trip_fits(trip: TripFact, by: Narrowing, journeys: set[int | None]) -> bool:
    """A journey to a town counts for it, also where the visit itself names none."""
    to_town = by.city is not None and by.city in trip.cities
    return trip.id in journeys or (to_town and replace(by, city=None) == Narrowing())


def _says(wanted: str | None, *known: str | None) -> bool:
    return wanted is None or any(wanted in words for words in known if words)
