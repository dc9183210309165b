"""Reminders: one grouped message a day to whoever has something due, timed ones at their time."""

from __future__ import annotations

import datetime as dt

from markupsafe import Markup

from park.due import reminder_moment, reminders_due
from park.records import FollowUp, Ref, Staff, Visit, VisitState
from park.texts import followups as said_of
from park.texts.instructions import FROM_LEADER
from park.texts.promises import CAME
from park.texts.reminders import DID_IT_HAPPEN, MET, NOT_MET, POSTPONED
from park.texts.say import Button, Rows, Say, button
from park.texts.text import Language, lines
from park.texts.values import day as shown_day
from schedules.chasing import chase_line, note_chased, to_chase
from storage import followups, visits
from storage.database import Database
from storage.finder import Finder
from storage.members import members
from storage.occurrences import claim, happened
from storage.posting import private_audience, tell
from storage.units import Order, reading, unit_of_work
from storage.views import company_name
from storage.work import Work

MORNING, TIMED, PLANNED = "morning", "timed", "planned"
_SHOWN, _THEIRS_SHOWN = 8, 3
_LATE_BY = dt.timedelta(hours=12)


def send_morning(database: Database, finder: Finder, now: dt.datetime) -> None:
    """Each member's grouped message of the day, once, on working days."""
    with reading(database, finder, now) as work:
        if not reminders_due(now, work.settings):
            return
        today = now.date().isoformat()
        waiting = [
            person.id
            for person in members(work)
            if not happened(work.connection, MORNING, today, str(person.id))
            and _due(work, person.id)
        ]
    for staff_id in waiting:
        with unit_of_work(database, finder, _order(now)) as work:
            _remind(work, staff_id)


def ask_planned(database: Database, finder: Finder, now: dt.datetime) -> None:
    """The planned visits of the days before, each asked about once, on a working morning."""
    with reading(database, finder, now) as work:
        if not reminders_due(now, work.settings):
            return
        asked = [each.id for each in _unconfirmed(work, now.date())]
    for visit_id in asked:
        with unit_of_work(database, finder, _order(now)) as work:
            _ask_planned(work, visit_id)


def send_timed(database: Database, finder: Finder, now: dt.datetime) -> None:
    """Reminders that name an hour, at that hour."""
    with reading(database, finder, now) as work:
        due = [each.id for each in followups.timed(work, now.date()) if _is_time(work, each, now)]
    for number in due:
        with unit_of_work(database, finder, _order(now)) as work:
            _remind_at(work, number)


def _order(now: dt.datetime) -> Order:
    return Order(source="schedule", now=now, recorded_at=now, words="reminder")


def _remind(work: Work, staff_id: int) -> None:
    person = work.get(Staff, staff_id)
    due = _due(work, staff_id)
    if person is None or person.role is None or not due:
        return
    today = work.today.isoformat()
    number = claim(work.connection, MORNING, today, str(staff_id), work.recorded_at)
    if number is None:
        return
    shown = _shown(due)
    note_chased(work, [each for each in shown if each.theirs], staff_id)
    language = private_audience(person).language
    head = said_of.DUE_TODAY.say(language, date=shown_day(work.today, language, work.today))
    items = [_item(work, n, each, language) for n, each in enumerate(shown, start=1)]
    more = said_of.MORE.say(language, n=len(due) - len(shown)) if len(due) > len(shown) else None
    rows = tuple(_row(n, each, language) for n, each in enumerate(shown, start=1))
    refs = tuple(_ref(each) for each in shown)
    tell(work, person, Say(text=lines(head, *items, more), buttons=rows, lines=refs), number)


def _due(work: Work, staff_id: int) -> list[FollowUp]:
    """What is due by today and was noted before the morning's message; what the other side
    owes comes last, and once a week only."""
    moment = reminder_moment(work.now, work.settings)
    found = [f for f in followups.due_by(work, staff_id, work.today) if not f.theirs]
    return [f for f in (*found, *to_chase(work, staff_id)) if f.recorded_at < moment]


def _shown(due: list[FollowUp]) -> list[FollowUp]:
    """What fits one message: our own first, with room kept for what others owe."""
    theirs = [each for each in due if each.theirs][:_THEIRS_SHOWN]
    own = [each for each in due if not each.theirs]
    return [*own[: _SHOWN - len(theirs)], *theirs]


def _item(work: Work, number: int, task: FollowUp, language: Language) -> Markup:
    company = company_name(work, task.company_id)
    if task.theirs:
        return chase_line(work, number, task, language)
    late = (work.today - task.due).days if task.due else 0
    when = said_of.OVERDUE.say(language, days=late) if late else said_of.TODAY.say(language)
    what = task.what or said_of.NO_WHAT.say(language)
    if task.instructed_by is not None:
        what = Markup("{}{}").format(FROM_LEADER.say(language), what)
    about = f" · {company}" if company else ""
    return said_of.ITEM.say(language, n=number, what=what, about=about, when=when)


def _row(number: int, task: FollowUp, language: Language) -> tuple[Button, ...]:
    done = CAME if task.theirs else said_of.DONE
    return (
        button(f"{number} {done.say(language)}", "done", task.id),
        button(f"{number} {said_of.TOMORROW.say(language)}", "snooze", task.id, 1),
        button(f"{number} {said_of.NEXT_WEEK.say(language)}", "snooze", task.id, 7),
    )


def _is_time(work: Work, task: FollowUp, now: dt.datetime) -> bool:
    if task.due is None or task.at_time is None:
        return False
    due = dt.datetime.combine(task.due, task.at_time, now.tzinfo)
    key = f"{task.id}@{due:%Y-%m-%dT%H:%M}"
    return due <= now < due + _LATE_BY and not happened(
        work.connection, TIMED, key, str(task.owner_id)
    )


def _remind_at(work: Work, number: int) -> None:
    task = work.get(FollowUp, number)
    person = work.get(Staff, task.owner_id) if task else None
    if task is None or person is None or task.due is None or task.at_time is None:
        return
    due = dt.datetime.combine(task.due, task.at_time, work.now.tzinfo)
    key = f"{task.id}@{due:%Y-%m-%dT%H:%M}"
    taken = claim(work.connection, TIMED, key, str(person.id), work.recorded_at)
    if taken is None:
        return
    language = private_audience(person).language if person.role else "zh"
    company = company_name(work, task.company_id)
    what = " · ".join(part for part in (task.what, company) if part)
    rows: Rows = (
        (
            button(str(said_of.DONE.say(language)), "done", task.id),
            button(str(said_of.TOMORROW.say(language)), "snooze", task.id, 1),
            button(str(said_of.NEXT_WEEK.say(language)), "snooze", task.id, 7),
        ),
    )
    text = said_of.REMINDER.say(language, what=what)
    tell(work, person, Say(text=text, buttons=rows, about=_ref(task)), taken)


def _unconfirmed(work: Work, today: dt.date) -> list[Visit]:
    """Visits planned for a day that is past, of the last week, not asked about yet."""
    found = visits.between(work, today - dt.timedelta(days=7), today - dt.timedelta(days=1))
    return [
        each
        for each in found
        if each.state == VisitState.PLANNED
        and not happened(work.connection, PLANNED, each.effective.isoformat(), str(each.id))
    ]


def _ask_planned(work: Work, visit_id: int) -> None:
    visit = work.get(Visit, visit_id)
    person = work.get(Staff, visit.logged_by) if visit else None
    if visit is None or person is None or person.role is None:
        return
    day = visit.effective.isoformat()
    taken = claim(work.connection, PLANNED, day, str(visit.id), work.recorded_at)
    if taken is None:
        return
    language = private_audience(person).language
    text = DID_IT_HAPPEN.say(
        language,
        company=company_name(work, visit.company_id) or visit.company_words or "",
        date=shown_day(visit.effective, language, work.today),
    )
    rows = (
        (
            button(str(MET.say(language)), "planned", visit.id, "met"),
            button(str(NOT_MET.say(language)), "planned", visit.id, "off"),
            button(str(POSTPONED.say(language)), "visit_date", visit.id, visit.version),
        ),
    )
    tell(work, person, Say(text=text, buttons=rows, about=Ref("visit", visit.id)), taken)


def _ref(task: FollowUp) -> Ref:
    return Ref("follow_up", task.id)
