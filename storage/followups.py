"""Follow-ups: what is open, due, and whose."""

from __future__ import annotations

import datetime as dt

from park.records import Company, FollowUp, FollowUpState, Project
from storage.merges import family
from storage.tables import follow_up
from storage.work import Work

_OPEN = follow_up.c.state == FollowUpState.OPEN
_BY_DUE = (follow_up.c.due.is_(None), follow_up.c.due, follow_up.c.id)


def open_of(work: Work, staff_id: int) -> list[FollowUp]:
    """A person's open follow-ups, the earliest due first, undated ones last."""
    return work.find(FollowUp, _OPEN, follow_up.c.owner_id == staff_id, order=_BY_DUE)


def due_by(work: Work, staff_id: int, day: dt.date) -> list[FollowUp]:
    """A person's open follow-ups due on or before a day."""
    mine = follow_up.c.owner_id == staff_id
    return work.find(FollowUp, _OPEN, mine, follow_up.c.due <= day, order=_BY_DUE)


def overdue(work: Work, day: dt.date) -> list[FollowUp]:
    """Open follow-ups whose date is past on a day."""
    return work.find(FollowUp, _OPEN, follow_up.c.due < day, order=_BY_DUE)


def promised_by_them(work: Work) -> list[FollowUp]:
    """What other sides promised and have not kept, the earliest due first, undated ones last."""
    return work.find(FollowUp, _OPEN, follow_up.c.theirs.is_(True), order=_BY_DUE)


def owed_to(work: Work, staff_id: int) -> list[FollowUp]:
    """What other sides owe and this person sees to."""
    return [each for each in promised_by_them(work) if each.owner_id == staff_id]


def promised_by_us(work: Work) -> list[FollowUp]:
    """What we still have to do for a firm or a project."""
    somebody = follow_up.c.company_id.is_not(None) | follow_up.c.project_id.is_not(None)
    return work.find(FollowUp, _OPEN, follow_up.c.theirs.is_(False), somebody, order=_BY_DUE)


def open_of_project(work: Work, project_id: int) -> list[FollowUp]:
    """What is still open for a project."""
    ids = family(work, Project, project_id)
    return work.find(FollowUp, _OPEN, follow_up.c.project_id.in_(ids), order=_BY_DUE)


def open_of_company(work: Work, company_id: int) -> list[FollowUp]:
    """What is still open with a firm."""
    ids = family(work, Company, company_id)
    return work.find(FollowUp, _OPEN, follow_up.c.company_id.in_(ids), order=_BY_DUE)


def of_visit(work: Work, visit_id: int) -> list[FollowUp]:
    """The follow-ups that a visit gave."""
    return work.find(FollowUp, follow_up.c.visit_id == visit_id, order=_BY_DUE)


def timed(work: Work, day: dt.date) -> list[FollowUp]:
    """Open follow-ups that name an hour, due on a day or the day before."""
    days = (day - dt.timedelta(days=1), day)
    return work.find(
        FollowUp, _OPEN, follow_up.c.at_time.is_not(None), follow_up.c.due.in_(days), order=_BY_DUE
    )
