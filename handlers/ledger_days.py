"""A report dated on a day still to come: a slip, or a plan that wants a reminder."""

from __future__ import annotations

import datetime as dt

from handlers.follow_up_card import follow_up_say
from handlers.ledger_asking import PLAN, TODAY, Given, choose
from handlers.message import Incoming
from handlers.reply import Reply
from handlers.talk import focus
from park.records import FollowUp, Project
from park.texts.ledgers import IT_WAS_TODAY, REMIND_ME, STILL_AHEAD
from park.texts.values import day as shown_day
from storage.work import Work


def ahead(
    message: Incoming,
    work: Work,
    given: Given,
    day: dt.date,
    *,
    what: str,
    project: Project | None = None,
) -> Reply:
    """Ask what a coming day means; answered with "only planned" it becomes a reminder."""
    if given.has(PLAN):
        return _remind(message, work, day, what, project)
    date = shown_day(day, message.language, work.today)
    text = STILL_AHEAD.say(message.language, date=date, what=what)
    return choose(message, work, given, text, ((IT_WAS_TODAY, TODAY), (REMIND_ME, PLAN)))


def _remind(
    message: Incoming, work: Work, day: dt.date, what: str, project: Project | None
) -> Reply:
    task = work.add(
        FollowUp(
            what=what,
            due=day,
            owner_id=message.sender.id,
            company_id=project.company_id if project else None,
            project_id=project.id if project else None,
            recorded_at=work.recorded_at,
        )
    )
    focus(message, work, task)
    return Reply(says=(follow_up_say(message, work, task),))
