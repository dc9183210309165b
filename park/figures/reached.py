"""Projects that came to a stage in the period: new in the pool, land, construction, production."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from park.figures.facts import StageFact
from park.figures.figure import Figure, Unit, behind
from park.figures.view import View
from park.records import Stage, Status

_GONE = frozenset({Status.REMOVED, Status.TERMINATED})
Firsts = dict[int, dict[int, StageFact]]


def new_in_pool(view: View) -> Figure:
    """Projects whose first day in a stage of the pool lies in the period."""
    return _came(view, "reached_pool", view.definitions.reserve_stages, ("reserve_stages",))


def came_to(key: str, stage: Stage) -> Callable[[View], Figure]:
    """Projects whose first day in the stage lies in the period; a stage passed over counts nowhere."""
    return lambda view: _came(view, key, (stage,))


def _came(view: View, key: str, stages: Iterable[int], settings: tuple[str, ...] = ()) -> Figure:
    firsts = view.once(_firsts)
    first: dict[int, StageFact] = {}
    for stage in stages:
        for project, row in firsts.get(stage, {}).items():
            known = first.get(project)
            first[project] = row if known is None else min(known, row, key=_place)
    rows = [row for row in first.values() if view.period.start <= row.effective <= view.until]
    return view.figure(
        key,
        len(rows),
        Unit.PROJECTS,
        settings=settings,
        records=(
            *behind("project", (row.project for row in rows)),
            *behind("stage_event", (row.id for row in rows)),
        ),
        late=behind("stage_event", (row.id for row in rows if view.is_late(row.recorded))),
    )


def _firsts(view: View) -> Firsts:
    """The first time that each project stood in each stage, by stage and project."""
    firsts: Firsts = {}
    for row in view.facts.stages:
        if row.to_status in _GONE:
            continue
        reached = firsts.setdefault(row.to_stage, {})
        known = reached.get(row.project)
        if known is None or _place(row) < _place(known):
            reached[row.project] = row
    return firsts


def _place(row: StageFact) -> tuple[object, ...]:
    return row.effective, row.id
