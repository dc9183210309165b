"""F9 and F10: the reserve pool at the as-of date, and what was removed from it."""

from __future__ import annotations

from collections import Counter

from park.figures.amounts import total
from park.figures.figure import Figure, Part, Unit, behind
from park.figures.view import View
from park.records import Status

_POOL = ("reserve_stages", "reserve_status")


def pool(view: View) -> list[int]:
    """The projects in the pool at the as-of date."""
    return view.once(_pool)


def _pool(view: View) -> list[int]:
    stages = frozenset(view.definitions.reserve_stages)
    status = frozenset(view.definitions.reserve_status)
    return [
        project
        for project, state in view.states.items()
        if state.to_stage in stages and state.to_status in status
    ]


def pool_count(view: View) -> Figure:
    """F9: projects in the computed pool (stages 3–5, active or delayed) at the as-of date."""
    projects = pool(view)
    late = (view.states[project] for project in projects)
    return view.figure(
        "F9",
        len(projects),
        Unit.PROJECTS,
        settings=_POOL,
        records=behind("project", projects),
        late=behind("stage_event", (row.id for row in late if view.is_late(row.recorded))),
    )


def pool_total(view: View) -> Figure:
    """F10: the sum of the pool's amounts at the as-of date."""
    projects = pool(view)
    amounts = total(projects, view.amounts, view.rates)
    counted = [project for project, _ in amounts.counted]
    rows = [view.amounts[project] for project in counted]
    foreign = any(row.currency != "CNY" for row in rows)
    late = [row for row in rows if view.is_late(row.recorded)]
    return view.figure(
        "F10",
        amounts.total,
        Unit.YUAN,
        settings=(*_POOL, "rates") if foreign else _POOL,
        records=behind("project", counted),
        precision=amounts.precision,
        late=behind("project_value", (row.id for row in late if row.noun == "project_value")),
        left_out=amounts.left_out,
    )


def removed(view: View) -> Figure:
    """退库 in the period: distinct projects, with the reason of each one's last removal."""
    rows = [row for row in view.moves if row.to_status == Status.REMOVED]
    last = {row.project: row for row in sorted(rows, key=lambda row: (row.effective, row.id))}
    reasons = Counter(row.reason for row in last.values())
    return view.figure(
        "removed",
        len(last),
        Unit.PROJECTS,
        records=(
            *behind("project", last),
            *behind("stage_event", (row.id for row in last.values())),
        ),
        late=behind("stage_event", (r.id for r in last.values() if view.is_late(r.recorded))),
        parts=tuple(Part(reason, count) for reason, count in reasons.most_common()),
    )
