"""Follow-ups and promises."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from park.records.record import Record


class FollowUpState(StrEnum):
    """open, done, dropped."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp(Record):
    """A task or promise; ``due`` is a date of the park, None when no date was said.

    ``report``: how its owner last said it stands, in their words.
    """

    what: str
    due: dt.date | None = None
    due_end: dt.date | None = None
    at_time: dt.time | None = None
    owner_id: int | None = None
    owner_words: str | None = None
    company_id: int | None = None
    project_id: int | None = None
    visit_id: int | None = None
    theirs: bool = False
    instructed_by: int | None = None
    state: str = FollowUpState.OPEN
    closed_on: dt.date | None = None
    recurrence: str | None = None
    report: str | None = None
    recorded_at: dt.datetime
