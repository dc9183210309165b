"""Corrections in words: the record meant, only the field said, 旧→新 shown."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from handlers import visit_questions as questions
from handlers.added import note_added, offer_note
from handlers.follow_up_card import follow_up_say
from handlers.ledger_corrections import NOUNS, correct_entry
from handlers.message import Incoming
from handlers.project_fields import change_project
from handlers.reply import Reply, say
from handlers.talk import ask, focus, meant, remember_fixed, settle
from handlers.undoing import may_change
from handlers.visit_card import card
from handlers.visit_changes import change_follow_up, change_visit
from park.language import Fields, Meaning
from park.language.corrections import exchanged
from park.language.none_meant import none_meant, of_firm
from park.language.times import moments
from park.records import Company, CompanyKind, FollowUp, Project, Ref, Visit, VisitState
from park.texts.visits import (
    ASK_FIRM,
    GONE,
    NO_CHANGE,
    NOT_UNDERSTOOD_CHANGE,
    NOTHING_TO_CORRECT,
)
from storage import followups, visits
from storage.merges import standing
from storage.work import Work

_OF_PROJECTS = frozenset({"investment_amount", "land_mu", "factory_sqm", "phase1_amount"})
_DAY = dt.timedelta(days=1)
_BARE_WEEKDAY = re.compile(
    r"(?<![上下本这个])(?:周|星期|礼拜)[一二三四五六日天]|"
    r"(?<!this )(?<!next )(?<!last )\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b",
    re.I,
)
_NAMED_THING = re.compile(
    r"会$|会议|事$|活动|饭局|飞机|航班|车$|约$|\b(?:meeting|call|lunch|dinner|flight|event)\b", re.I
)
_WRONG_FIRM = ("公司不对", "企业不对", "wrong firm", "wrong company")


def correct_last(message: Incoming, meaning: Meaning, work: Work) -> Reply:
    """Fix the record that the message replies to, or the one last made."""
    ref = meant(message, work)
    if ref is not None and ref.noun in NOUNS:
        return correct_entry(message, work, ref)
    if ref is None:
        return say(NOTHING_TO_CORRECT.say(message.language))
    return correct(message, work, ref, meaning.fields)


def correct(message: Incoming, work: Work, ref: Ref, said: Fields) -> Reply:
    """Change the fields that were said of one record."""
    match ref.noun:
        case "visit":
            return _correct_visit(message, work, work.get(Visit, ref.id), said)
        case "follow_up":
            return _correct_follow_up(message, work, work.get(FollowUp, ref.id), said)
        case "project":
            project = standing(work, Project, ref.id)
            if project is not None and project.live:
                return change_project(message, work, project, said)
    return say(NOTHING_TO_CORRECT.say(message.language))


def _correct_visit(message: Incoming, work: Work, visit: Visit | None, said: Fields) -> Reply:
    if visit is None or not visit.live:
        return say(GONE.say(message.language))
    visit = _with_the_project(message, work, visit, said)
    if not may_change(message.sender, visit):
        return say(NOTHING_TO_CORRECT.say(message.language))
    if not said.said():
        return _not_understood(message, work, visit)
    steps = followups.of_visit(work, visit.id)
    if _of_another_day(message, [visit.effective, *(step.due for step in steps)]):
        return say(NOT_UNDERSTOOD_CHANGE.say(message.language))
    said = _of_the_step(message, work, visit, said)
    said = _next_in_its_week(message, work, visit, said)
    after = change_visit(message, work, visit, _in_planned_week(message, work, visit, said))
    focus(message, work, after.visit)
    if after.question is not None:
        questions.open_question(message, work, after.question)
        shown = (card(message, work, after.visit, after.changed),) if after.changed else ()
        return Reply(says=(*shown, after.question))
    settle(message, work)
    if not after.changed:
        return note_added(message, work) or say(NO_CHANGE.say(message.language))
    remember_fixed(message, work, after.visit, after.changed)
    return Reply(says=(card(message, work, after.visit, after.changed),))


def _not_understood(message: Incoming, work: Work, visit: Visit) -> Reply:
    denied = none_meant(message.text) and of_firm(message.text)
    if denied or any(words in message.text.lower() for words in _WRONG_FIRM):
        ask(message, work, "visit_firm", visit)
        return say(ASK_FIRM.say(message.language))
    noted = note_added(message, work) or offer_note(message, work)
    return noted or say(NOT_UNDERSTOOD_CHANGE.say(message.language))


def _correct_follow_up(message: Incoming, work: Work, task: FollowUp | None, said: Fields) -> Reply:
    if task is None or not task.live:
        return say(GONE.say(message.language))
    if _of_another_day(message, [task.due]):
        return say(NOT_UNDERSTOOD_CHANGE.say(message.language))
    said = _to_come(message, work, _in_its_week(message, work, task, said))
    after, changed = change_follow_up(work, task, said, message.language)
    if not changed:
        return say(NO_CHANGE.say(message.language))
    focus(message, work, after)
    return Reply(says=(follow_up_say(message, work, after, changed),))


def _to_come(message: Incoming, work: Work, said: Fields) -> Fields:
    """A bare weekday said of a task without a day is the next one, never one that is past."""
    day = said.next_date or said.date or said.visit_date
    if day is None or day >= work.today or not _BARE_WEEKDAY.search(message.text):
        return said
    while day < work.today:
        day += dt.timedelta(days=7)
    return replace(said, next_date=day, date=None, visit_date=None)


def _with_the_project(message: Incoming, work: Work, visit: Visit, said: Fields) -> Visit:
    """An association invests nothing: sums and land go to the visit with a project before it."""
    firm = work.get(Company, visit.company_id)
    chamber = firm is not None and firm.kind == CompanyKind.ASSOCIATION
    if not chamber or visit.project_id is not None or not (said.said().keys() & _OF_PROJECTS):
        return visit
    today = reversed(visits.between(work, work.today - _DAY, work.today))
    own = (v for v in today if v.logged_by == message.sender.id and v.project_id is not None)
    return next(own, visit)


def _in_planned_week(message: Incoming, work: Work, visit: Visit, said: Fields) -> Fields:
    """丰屿改到周四了: a bare weekday said of a planned visit is in the week it is planned for."""
    day = said.visit_date or said.date
    if visit.state != VisitState.PLANNED or day is None or not _BARE_WEEKDAY.search(message.text):
        return said
    monday = visit.effective - dt.timedelta(days=visit.effective.weekday())
    meant_day = monday + dt.timedelta(days=day.weekday())
    if meant_day < work.today:
        return said
    return replace(said, visit_date=meant_day, date=None)


def _of_another_day(message: Incoming, own: Sequence[dt.date | None]) -> bool:
    """明天上午的会改下午三点, after a visit of Friday: that is some other thing's time."""
    swap = exchanged(message.text)
    named = moments(swap.old, message.written_at) if swap is not None else []
    days = [each for m in named if m.grain != "clock" for each in (m.past, m.plan) if each]
    if swap is None or not days or not _NAMED_THING.search(swap.old):
        return False
    return not any(each.first <= day <= each.last for each in days for day in own if day)


def _of_the_step(message: Incoming, work: Work, visit: Visit, said: Fields) -> Fields:
    """周三改成周四: a day put in the place of the next step's is the step's."""
    swap, day = exchanged(message.text), said.visit_date or said.date
    steps = followups.of_visit(work, visit.id)
    if swap is None or day is None or not steps:
        return said
    old = moments(swap.old, message.written_at)
    days = [m.plan for m in old if m.plan is not None and m.grain != "clock"]
    due = steps[-1].due
    if due is None or not any(each.first <= due <= each.last for each in days):
        return said
    plans = [m.plan.first for m in moments(swap.new, message.written_at) if m.plan is not None]
    return replace(said, next_date=plans[0] if plans else day, visit_date=None, date=None)


def _next_in_its_week(message: Incoming, work: Work, visit: Visit, said: Fields) -> Fields:
    """改成周四吧, said of a visit's next step that has a day already."""
    steps = followups.of_visit(work, visit.id)
    if said.said().keys() != {"next_date"} or not steps:
        return said
    return _in_its_week(message, work, steps[-1], said)


def _in_its_week(message: Incoming, work: Work, task: FollowUp, said: Fields) -> Fields:
    """A bare weekday said of a task is the one of that task's week, never one that is past."""
    day = said.next_date or said.date or said.visit_date
    if day is None or task.due is None or not _BARE_WEEKDAY.search(message.text):
        return said
    monday = task.due - dt.timedelta(days=task.due.weekday())
    meant_day = monday + dt.timedelta(days=day.weekday())
    while meant_day < work.today:
        meant_day += dt.timedelta(days=7)
    return replace(said, next_date=meant_day, date=None, visit_date=None)
