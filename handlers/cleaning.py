"""Sorting a list of projects in words: read back, confirmed once, the pool before → after."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from markupsafe import Markup

from handlers.clean_plan import Plan, Removal, plan_of, told_plan
from handlers.message import Incoming
from handlers.removals import remove_listed
from handlers.reply import Notice, Reply, say
from handlers.talk import settle
from handlers.visit_questions import open_question
from park import stage_rules as rules
from park.language.sorting import sorting
from park.records import FollowUp, Project, Ref
from park.texts import cleaning as said_of
from park.texts import moving
from park.texts.cards import shown_name
from park.texts.say import Button, Rows, Say, button
from park.texts.text import Language, Text, lines
from park.texts.unsure import STRANGE
from park.texts.visits import UNDO
from storage import visits
from storage.commands import by_number
from storage.occurrences import claim
from storage.outbox import Shown, newest_shown, shown_by
from storage.projects import reserve_size
from storage.work import Work

KIND = "sorted list"


def sorted_list(message: Incoming, work: Work) -> Reply | None:
    """The read-back of what is to become of the list's lines; None for any other text."""
    decisions = sorting(message.text)
    shown = _list_meant(message, work) if decisions else None
    if shown is None or not all(ref.noun == "project" for ref in shown.lines):
        return None
    plan = plan_of(message, work, decisions, shown.lines, work.today)
    if plan.unknown:
        return _no_line(message, plan, shown)
    asked = _read_back(message, work, plan, shown)
    open_question(message, work, asked)
    return Reply(says=(asked,))


def _no_line(message: Incoming, plan: Plan, shown: Shown) -> Reply:
    numbers = ("、" if message.language == "zh" else ", ").join(map(str, plan.unknown))
    return say(said_of.NO_LINE.say(message.language, numbers=numbers), lines=shown.lines)


def _read_back(message: Incoming, work: Work, plan: Plan, shown: Shown) -> Say:
    """What is to become of each line, the pool before → after, and the buttons that do it."""
    language, before = message.language, reserve_size(work)
    head = (said_of.CONFIRM_WHY if plan.unreasoned else said_of.CONFIRM).say(language)
    after = before - plan.leaving_pool
    change = said_of.POOL_CHANGE.say(language, before=before, after=after)
    return Say(
        text=lines(head, told_plan(message, work, plan), change),
        buttons=_buttons(message, work, shown, plan),
        about=shown.lines[0],
        lines=shown.lines,
    )


def press_sorted(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """[就这样办], or the reason that was still wanted: done once."""
    settle(message, work)
    if arguments[-1] == "no":
        return say(said_of.NOTHING.say(message.language), edits=message.message_id)
    origin = by_number(work, int(arguments[0]))
    shown = shown_by(work.connection, message.chat_id, int(arguments[1]))
    decisions = sorting(origin.words) if origin else ()
    if origin is None or shown is None or not decisions or origin.staff_id != message.sender.id:
        return Reply(toast=str(STRANGE.say(message.language)))
    key = str(origin.id)
    if claim(work.connection, KIND, key, str(message.sender.id), work.recorded_at) is None:
        return Reply(toast=str(said_of.DONE_ALREADY.say(message.language)))
    reason = rules.REMOVAL_REASONS[int(arguments[2])] if len(arguments) > 2 else None
    plan = plan_of(message, work, decisions, shown.lines, work.today)
    return _carried_out(message, work, plan.with_reason(reason), origin.at, shown.lines)


@dataclass(slots=True)
class _Outcome:
    """What became of each project."""

    removed: list[Project]
    asked: list[Project]
    waiting: list[Project]
    moved: list[Project]
    gone: list[Project]
    notices: list[Notice]


def _carried_out(
    message: Incoming, work: Work, plan: Plan, since: dt.datetime, shown: tuple[Ref, ...]
) -> Reply:
    before, done = reserve_size(work), _Outcome([], [], [], [], [], [])
    for removal in plan.removals:
        _remove(message, work, removal, since, done)
    for project, due in plan.waits:
        _wait(message, work, project, due, done)
    text = _told(message, work, plan, done, before)
    undo = button(str(UNDO.say(message.language)), "undo", work.command)
    rows: Rows = ((undo,),) if work.touched else ()
    reply = say(text, rows, lines=shown, edits=message.message_id if message.press else None)
    return replace(reply, notices=tuple(done.notices))


def _told(message: Incoming, work: Work, plan: Plan, done: _Outcome, before: int) -> Markup:
    """What was done, what was left and why, the pool before → after."""
    language = message.language
    return lines(
        said_of.DONE.say(language),
        told_plan(message, work, _only(plan, done)),
        _left(message, said_of.TO_LEADER, done.asked),
        _left(message, said_of.MOVED_SINCE, done.moved),
        _left(message, said_of.GONE_ALREADY, done.gone),
        said_of.POOL_CHANGE.say(language, before=before, after=reserve_size(work)),
    )


def _remove(
    message: Incoming, work: Work, removal: Removal, since: dt.datetime, done: _Outcome
) -> None:
    project, reason = removal
    if not project.open:
        done.gone.append(project)
    elif any(v.recorded_at > since for v in visits.of_project(work, project.id, 3)):
        done.moved.append(project)
    else:
        removed, notices = remove_listed(message, work, project, reason or "")
        (done.removed if removed else done.asked).append(project)
        done.notices += notices


def _wait(message: Incoming, work: Work, project: Project, due: dt.date, done: _Outcome) -> None:
    if not project.open:
        done.gone.append(project)
        return
    done.waiting.append(project)
    work.add(
        FollowUp(
            what=str(said_of.LOOK_AGAIN.say(message.language)),
            due=due,
            owner_id=project.owner_id or message.sender.id,
            company_id=project.company_id,
            project_id=project.id,
            recorded_at=work.recorded_at,
        )
    )


def _list_meant(message: Incoming, work: Work) -> Shown | None:
    if message.reply_to is not None:
        shown = shown_by(work.connection, message.chat_id, message.reply_to)
    else:
        shown = newest_shown(work.connection, message.chat_id)
    return shown if shown is not None and shown.lines else None


def _buttons(message: Incoming, work: Work, shown: Shown, plan: Plan) -> Rows:
    language = message.language
    no = button(str(said_of.NO.say(language)), "sort", work.command, shown.message_id, "no")
    if not plan.unreasoned:
        yes = button(str(said_of.YES.say(language)), "sort", work.command, shown.message_id)
        return ((yes, no),)
    reasons = [
        _reason(language, work, shown, number) for number in range(len(rules.REMOVAL_REASONS))
    ]
    return (tuple(reasons[:2]), tuple(reasons[2:4]), (*reasons[4:], no))


def _reason(language: Language, work: Work, shown: Shown, number: int) -> Button:
    label = str(moving.REASONS[rules.REMOVAL_REASONS[number]].say(language))
    return button(label, "sort", work.command, shown.message_id, number)


def _only(plan: Plan, done: _Outcome) -> Plan:
    """The plan as far as it was carried out."""
    removed, waiting = ({each.id for each in found} for found in (done.removed, done.waiting))
    return replace(
        plan,
        removals=tuple(pair for pair in plan.removals if pair[0].id in removed),
        waits=tuple(pair for pair in plan.waits if pair[0].id in waiting),
    )


def _left(message: Incoming, text: Text, projects: list[Project]) -> Markup | None:
    comma = "、" if message.language == "zh" else ", "
    names = comma.join(shown_name(each, message.audience) for each in projects)
    return text.say(message.language, names=names) if projects else None
