"""What other sides promised and has not come: asked for on its day, then once a week."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from markupsafe import Markup

from park.records import FollowUp
from park.texts import followups as task_words
from park.texts import promises as said_of
from park.texts.text import Language
from park.texts.values import day as shown_day
from storage import followups
from storage.occurrences import claim, happened
from storage.views import company_name
from storage.work import Work

CHASE = "chase"
UNDATED_AFTER = 7
"""Days after which a promise without a day is asked for."""


def to_chase(work: Work, staff_id: int) -> list[FollowUp]:
    """A person's promises of other sides that are due and were not asked for this week."""
    found = followups.owed_to(work, staff_id)
    return [
        each
        for each in found
        if expected(each, work) <= work.today
        and not happened(work.connection, CHASE, _period(each, work), str(staff_id))
    ]


def note_chased(work: Work, tasks: Sequence[FollowUp], staff_id: int) -> None:
    """These were asked for now."""
    for each in tasks:
        claim(work.connection, CHASE, _period(each, work), str(staff_id), work.recorded_at)


def chase_line(work: Work, number: int, task: FollowUp, language: Language) -> Markup:
    """One line of the morning's message."""
    company = company_name(work, task.company_id)
    return said_of.CHASE_ITEM.say(
        language,
        n=number,
        what=task.what or task_words.NO_WHAT.say(language),
        about=f" · {company}" if company else "",
        when=_when(work, task, language),
    )


def expected(task: FollowUp, work: Work) -> dt.date:
    """The last day of what was promised; a week after it was noted when no day was said."""
    if task.due is not None:
        return task.due_end or task.due
    noted = task.recorded_at.astimezone(work.now.tzinfo).date()
    return noted + dt.timedelta(days=UNDATED_AFTER)


def _period(task: FollowUp, work: Work) -> str:
    last = expected(task, work)
    return f"{task.id}@{last}+{(work.today - last).days // 7}"


def _when(work: Work, task: FollowUp, language: Language) -> Markup:
    if task.due is None:
        days = (work.today - expected(task, work)).days + UNDATED_AFTER
        return said_of.NO_DAY_SAID.say(language, days=days)
    last = expected(task, work)
    if last == work.today:
        return said_of.DUE_TODAY.say(language)
    date = shown_day(last, language, work.today)
    return said_of.DUE_SINCE.say(language, date=date, days=(work.today - last).days)
