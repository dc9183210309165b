"""Projects that nobody has touched for longer than their stage allows."""

from __future__ import annotations

from dataclasses import dataclass

from park.figures.facts import ProjectFact, StageFact
from park.figures.view import View
from park.records import Stage, Status

_RUNNING = frozenset({Status.ACTIVE, Status.DELAYED})


@dataclass(frozen=True, slots=True)
class Stale:
    """A project and the days since its last contact or stage change."""

    project: ProjectFact
    state: StageFact
    days: int


def limits(view: View) -> dict[int, int]:
    """Days of silence allowed in each stage; stages from construction on have no limit."""
    early, middle, late = view.definitions.stale_days
    allowed = {int(stage): middle for stage in range(Stage.NEGOTIATING, Stage.SIGNED)}
    allowed |= {int(stage): early for stage in (Stage.LEAD, Stage.SCREENING)}
    return allowed | {int(stage): late for stage in (Stage.SIGNED, Stage.REGISTERED_LAND)}


def stale_projects(view: View) -> list[Stale]:
    """Active and delayed projects at or over their limit at the as-of date, longest first."""
    allowed, as_of = limits(view), view.as_of
    contacts, projects = view.last_contacts, view.projects
    found = []
    for project, state in view.states.items():
        limit = allowed.get(state.to_stage)
        if limit is None or state.to_status not in _RUNNING or project not in projects:
            continue
        moved = state.effective
        days = (as_of - max(moved, contacts.get(project, moved))).days
        if days >= limit:
            found.append(Stale(projects[project], state, days))
    return sorted(found, key=lambda row: (-row.days, row.project.id))
