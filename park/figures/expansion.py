"""F18: expansions of existing companies (增资扩产), which F1 never counts."""

from __future__ import annotations

from park.figures.amounts import total
from park.figures.figure import Behind, Figure, Unit, behind
from park.figures.view import View
from park.records import ProjectType


def expansion_total(view: View) -> Figure:
    """F18: the increments of the expansion projects that moved in the period and are open."""
    projects = expansions(view)
    amounts = total(projects, view.amounts, view.rates)
    return view.figure(
        "F18",
        amounts.total,
        Unit.YUAN,
        records=behind("project", projects),
        precision=amounts.precision,
        late=_late(view, projects),
        left_out=amounts.left_out,
    )


def expansion_count(view: View) -> Figure:
    """How many expansion projects F18 sums."""
    projects = expansions(view)
    records = behind("project", projects)
    late = _late(view, projects)
    return view.figure("F18_count", len(projects), Unit.PROJECTS, records=records, late=late)


def expansions(view: View) -> list[int]:
    """Expansion projects begun, moved or signed in the period and open at the as-of date."""
    return view.once(_expansions)


def _expansions(view: View) -> list[int]:
    moved = {row.project for row in view.moves} | view.signed.keys()
    candidates = {row.id for row in view.facts.projects if row.type == ProjectType.EXPANSION}
    return sorted(
        project
        for project in moved & (candidates | view.types.keys())
        if view.type_of(project) == ProjectType.EXPANSION and view.is_open(project)
    )


def _late(view: View, projects: list[int]) -> tuple[Behind, ...]:
    wanted = frozenset(projects)
    rows = (row for row in view.moves if row.project in wanted)
    return behind("stage_event", (row.id for row in rows if view.is_late(row.recorded)))
