"""Stages and status of a project, and the dated change between them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from park.records.record import Event


class Stage(IntEnum):
    """The ten stages; 入统 is not one of them."""

    LEAD = 1
    SCREENING = 2
    NEGOTIATING = 3
    ENTRY_REVIEW = 4
    AGREEMENT_APPROVAL = 5
    SIGNED = 6
    REGISTERED_LAND = 7
    CONSTRUCTION = 8
    COMPLETED = 9
    PRODUCTION = 10


class Status(StrEnum):
    """How a project stands within its stage."""

    ACTIVE = "active"
    DELAYED = "delayed"
    DORMANT = "dormant"
    REMOVED = "removed"
    TERMINATED = "terminated"


OPEN = frozenset({Status.ACTIVE, Status.DELAYED, Status.DORMANT})
RESERVE_STAGES = frozenset({Stage.NEGOTIATING, Stage.ENTRY_REVIEW, Stage.AGREEMENT_APPROVAL})
RESERVE_STATUS = frozenset({Status.ACTIVE, Status.DELAYED})


def in_reserve(stage: int, status: str) -> bool:
    """Whether a project counts in the reserve pool 储备: stages 3–5, active or delayed."""
    return stage in RESERVE_STAGES and status in RESERVE_STATUS


@dataclass(frozen=True, slots=True, kw_only=True)
class StageEvent(Event):
    """A change of stage and status on its effective date; the first one comes from nothing."""

    project_id: int
    from_stage: int | None = None
    from_status: str | None = None
    to_stage: int
    to_status: str = Status.ACTIVE
    reason: str | None = None
    by: int | None = None
