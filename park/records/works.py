"""What happens on a project after signing: building, obstacles, requests for help."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from park.records.record import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Construction(Event):
    """How far a building is: ``percent`` of it and ``invested`` so far (元), both as of the day."""

    project_id: int
    what: str | None = None
    percent: int | None = None
    invested: int | None = None
    by: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem(Event):
    """An obstacle, open from ``effective`` until ``closed_on``."""

    what: str
    project_id: int | None = None
    company_id: int | None = None
    owner_id: int | None = None
    closed_on: dt.date | None = None

    @property
    def open(self) -> bool:
        """Whether it is still in the way."""
        return self.closed_on is None


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceRequest(Event):
    """帮代办: something to be done for a firm, open from ``effective`` until ``closed_on``."""

    what: str
    company_id: int
    project_id: int | None = None
    owner_id: int | None = None
    closed_on: dt.date | None = None

    @property
    def open(self) -> bool:
        """Whether it is still to be done."""
        return self.closed_on is None
