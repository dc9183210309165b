"""What meetings decided about projects."""

from __future__ import annotations

from park.records import Decision
from storage.tables import decision
from storage.work import Work


def decisions_of(work: Work, project_id: int) -> list[Decision]:
    """A project's decisions, oldest first."""
    order = (decision.c.effective, decision.c.id)
    return work.find(Decision, decision.c.project_id == project_id, order=order)
