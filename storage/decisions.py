"""What meetings decided about projects, what was signed, what entered statistics."""

from __future__ import annotations

from park.records import Agreement, Decision, Project, StatEntry
from storage.merges import family
from storage.tables import agreement, decision, stat_entry
from storage.work import Work


def decisions_of(work: Work, project_id: int) -> list[Decision]:
    """A project's decisions, oldest first."""
    order = (decision.c.effective, decision.c.id)
    return work.find(
        Decision, decision.c.project_id.in_(family(work, Project, project_id)), order=order
    )


def agreements_of(work: Work, project_id: int) -> list[Agreement]:
    """A project's agreements, the earliest signed first."""
    order = (agreement.c.effective, agreement.c.id)
    return work.find(
        Agreement, agreement.c.project_id.in_(family(work, Project, project_id)), order=order
    )


def entries_of(work: Work, project_id: int) -> list[StatEntry]:
    """A project's entries in the city's statistics, oldest first."""
    order = (stat_entry.c.effective, stat_entry.c.id)
    return work.find(
        StatEntry, stat_entry.c.project_id.in_(family(work, Project, project_id)), order=order
    )
