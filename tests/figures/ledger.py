"""A small ledger written row by row, and the figures that follow from it."""

from __future__ import annotations

import datetime as dt

from park.figures import Definitions, Facts, Figure, count_figure, parse_period
from park.figures.facts import (
    AgreementFact,
    AmountFact,
    ParticipationFact,
    ProjectFact,
    StageFact,
    TripFact,
    VisitFact,
)

YI = 100_000_000
DEFAULT = Definitions(home_city="青石")


def day(text: str) -> dt.date:
    """``3-18`` in 2026, or a whole ISO date."""
    parts = [int(part) for part in text.split("-")]
    return dt.date(*parts) if len(parts) == 3 else dt.date(2026, *parts)


def logged(text: str) -> dt.datetime:
    """Ten in the morning of that day, in China."""
    return dt.datetime.combine(day(text), dt.time(2), dt.UTC)


def project(id_: int, kind: str = "new", **columns: object) -> ProjectFact:
    """A project with its type."""
    return ProjectFact(id_, f"P{id_}", f"项目{id_}", type=kind, **columns)  # type: ignore[arg-type]


def signed(
    id_: int, project_: int, on: str, yi: float | None = None, **columns: object
) -> AgreementFact:
    """An investment agreement; ``late`` is the day it was logged, if not the same."""
    late = str(columns.pop("late", on))
    kind = str(columns.pop("type", "investment"))
    amount = None if yi is None else round(yi * YI)
    return AgreementFact(id_, project_, kind, day(on), logged(late), amount, **columns)  # type: ignore[arg-type]


def amount(id_: int, project_: int, on: str, yi: float, **columns: object) -> AmountFact:
    """A dated amount."""
    late = str(columns.pop("late", on))
    return AmountFact(id_, project_, round(yi * YI), day(on), logged(late), **columns)  # type: ignore[arg-type]


def stage(
    id_: int, project_: int, on: str, to: int, status: str = "active", **columns: object
) -> StageFact:
    """A change of stage and status."""
    late = str(columns.pop("late", on))
    return StageFact(id_, project_, to, status, day(on), logged(late), **columns)  # type: ignore[arg-type]


def visit(id_: int, on: str, kind: str = "inbound", **columns: object) -> VisitFact:
    """A done visit; ``firm`` or ``association`` is the id of the counterpart."""
    late = str(columns.pop("late", on))
    if "association" in columns:
        columns |= {"company": columns.pop("association"), "company_kind": "association"}
    if "firm" in columns:
        columns |= {"company": columns.pop("firm"), "company_kind": "investor"}
    return VisitFact(id_, day(on), kind, logged(late), **columns)  # type: ignore[arg-type]


def trip(id_: int, since: str, until: str, *cities: str) -> TripFact:
    """A journey."""
    return TripFact(id_, day(since), day(until), cities)


def took_part(visit_: int, trip_: int, name: str, rank: str | None = None) -> ParticipationFact:
    """One of our people, settled to a person."""
    return ParticipationFact(visit_, trip_, len(name), name, rank)


def facts(**rows: object) -> Facts:
    """A bundle for 2025 and 2026."""
    return Facts(since=day("2025-1-1"), until=day("2026-12-31"), **rows)  # type: ignore[arg-type]


def counted(
    key: str,
    bundle: Facts,
    period: str = "2026",
    as_of: str = "12-31",
    definitions: Definitions = DEFAULT,
) -> Figure:
    """One figure of a bundle."""
    wanted = parse_period(period)
    assert wanted is not None
    return count_figure(key, bundle, wanted, day(as_of), definitions)
