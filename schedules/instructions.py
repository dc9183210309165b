"""On the evening of its day, an instruction nobody reported on is told to its leader: 未报."""

from __future__ import annotations

import datetime as dt

from markupsafe import Markup

from park.due import works
from park.records import FollowUp, Ref, Staff
from park.texts import instructions as said_of
from park.texts.say import Say, button
from park.texts.text import lines
from park.texts.values import day as shown_day
from storage.database import Database
from storage.finder import Finder
from storage.instructions import open_instructions, project_for, report_key, was_reported
from storage.occurrences import claim, happened
from storage.posting import private_audience, tell
from storage.units import Order, reading, unit_of_work
from storage.views import owner_name
from storage.work import Work

UNREPORTED = "unreported"
FROM, UNTIL = dt.time(17, 0), dt.time(21, 0)
"""Local hours in which a leader is told on the day itself; later it is the next working morning."""
MORNING = dt.time(8, 30)
_FORGOTTEN = dt.timedelta(days=14)


def tell_unreported(database: Database, finder: Finder, now: dt.datetime) -> None:
    """Each instruction whose day is over and that was not reported on, once."""
    with reading(database, finder, now) as work:
        waiting = [each.id for each in open_instructions(work) if _silent(work, each, now)]
    for number in waiting:
        order = Order(source="schedule", now=now, recorded_at=now, words="unreported")
        with unit_of_work(database, finder, order) as work:
            _tell(work, number)


def _silent(work: Work, task: FollowUp, now: dt.datetime) -> bool:
    due = task.due_end or task.due
    if due is None or now.date() < due or now.date() - due > _FORGOTTEN:
        return False
    if not (FROM if now.date() == due else MORNING) <= now.time() < UNTIL:
        return False
    if now.date() > due and not works(now.date(), work.settings):
        return False
    told = happened(work.connection, UNREPORTED, report_key(task), str(task.instructed_by))
    return not told and not was_reported(work, task)


def _tell(work: Work, number: int) -> None:
    task = work.get(FollowUp, number)
    leader = work.get(Staff, task.instructed_by) if task else None
    due = (task.due_end or task.due) if task else None
    if task is None or leader is None or leader.role is None or due is None:
        return
    taken = claim(work.connection, UNREPORTED, report_key(task), str(leader.id), work.recorded_at)
    if taken is None:
        return
    language = private_audience(leader).language
    project = project_for(work, task, leader)
    what = Markup("{} · {}").format(project, task.what) if project else task.what
    who, date = owner_name(work, task) or "", shown_day(due, language, work.today)
    text = lines(
        said_of.UNREPORTED.say(language, what=what),
        said_of.WHOSE.say(language, who=who, date=date),
    )
    nudge = button(str(said_of.NUDGE.say(language)), "nudge", task.id)
    tell(work, leader, Say(text=text, buttons=((nudge,),), about=Ref("follow_up", task.id)), taken)
