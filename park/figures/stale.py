"""Projects that nobody has touched for longer than their stage allows."""

from __future__ import annotations

from dataclasses import dataclass

from park.figures.facts import ProjectFact, StageFact
from park.figures.key_projects import last_progress
from park.figures.view import View
from park.records import Stage, Status


@dataclass(frozen=True, slots=True)
class Stale:
    """A project and the days since its last contact or stage change."""

    project: ProjectFact
    state: StageFact
    days: int


def limit(view: View, stage: int) -> int | None:
    """Days of silence allowed in a stage; None from construction on."""
    early, middle, late = view.definitions.stale_days
    if stage < Stage.NEGOTIATING:
        return early
    if stage < Stage.SIGNED:
        return middle
    return late if stage < Stage.CONSTRUCTION else None


def stale_projects(view: View) -> list[Stale]:
    """Active and delayed projects at or over their limit at the as-of date, longest first."""
    found = []
    for project, state in view.states.items():
        allowed = limit(view, state.to_stage)
        if allowed is None or state.to_status not in (Status.ACTIVE, Status.DELAYED):
            continue
        days = (view.as_of - last_progress(view, project)).days
        if days >= allowed and project in view.projects:
            found.append(Stale(view.projects[project], state, days))
    return sorted(found, key=lambda row: (-row.days, row.project.id))
