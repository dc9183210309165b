"""What a visit leaves to be done: its next step, and what either side promised besides."""

from __future__ import annotations

from dataclasses import replace

from rapidfuzz import fuzz

from handlers.message import Incoming
from park.language import Fields
from park.language.promises import Promise, given_by_them, promised_by_them, promises
from park.records import FollowUp, Visit
from storage import followups
from storage.work import Work

_SAME = 60


def note_next_step(message: Incoming, work: Work, visit: Visit, said: Fields) -> FollowUp | None:
    """The next step that the message names becomes a follow-up of the sender."""
    if said.next_date is None and said.next_what is None:
        return None
    what = said.next_what or ""
    given = given_by_them(what)
    step = replace(
        _of_visit(message, work, visit),
        what=given or what,
        due=said.next_date,
        due_end=said.next_date_end,
        at_time=said.next_time,
        theirs=given is not None or promised_by_them(message.text, what),
    )
    return work.add(step)


def note_promises(message: Incoming, work: Work, visit: Visit) -> None:
    """Every promise of either side that the text tells and the next step is not already."""
    for given in promises(message.text, message.written_at, work.finder.lexicon()):
        if any(_is_same(each, given) for each in followups.of_visit(work, visit.id)):
            continue
        task = replace(
            _of_visit(message, work, visit),
            what=given.what,
            due=given.due,
            due_end=given.due_end,
            theirs=given.theirs,
        )
        work.add(task)


def _of_visit(message: Incoming, work: Work, visit: Visit) -> FollowUp:
    """A task that a visit leaves to whoever told of it, before anything is said of it."""
    return FollowUp(
        what="",
        owner_id=message.sender.id,
        company_id=visit.company_id,
        project_id=visit.project_id,
        visit_id=visit.id,
        recorded_at=work.recorded_at,
    )


def _is_same(task: FollowUp, given: Promise) -> bool:
    """Whether a step noted already is this promise."""
    alike = fuzz.partial_ratio(task.what, given.what) >= _SAME
    return alike or (task.theirs == given.theirs and task.due == given.due and not task.what)
