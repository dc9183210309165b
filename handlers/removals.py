"""退库, 终止 and restoring: with an official reason, and a leader where the rules want one."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from handlers.message import Incoming
from handlers.owner_told import owner_told
from handlers.reply import Reply, say
from handlers.talk import focus, ref_of
from park import stage_rules as rules
from park.access import Right, may
from park.language import Fields
from park.records import Project, Stage, Status
from park.texts import moving as said_of
from park.texts.say import Rows, button
from park.texts.stages import stage_words
from park.texts.values import day as shown_day
from park.texts.visits import OPEN_PROJECT, UNDO
from storage import projects
from storage.settings import park_definitions
from storage.work import Work

_RESTORE = re.compile(r"恢复|重新入库|重新启动|重启|回库|restore|reopen|reactivate", re.I)


def wants_restore(text: str) -> bool:
    """Whether a text asks for a removed project back."""
    return bool(_RESTORE.search(text))


def remove(message: Incoming, work: Work, project: Project, said: Fields) -> Reply:
    """Take a project out; without an official reason it is asked for."""
    big = park_definitions(work.connection).big_amount
    if rules.needs_leader(project, big) and not may(message.sender, Right.OVERRIDE):
        return say(said_of.LEADER_ONLY.say(message.language, project=project.name))
    reason = rules.removal_reason(message.text)
    status = rules.dropped_status(project)
    if reason is None and status is Status.REMOVED:
        return _ask_reason(message, project)
    day = said.stage_date or work.today
    return _remove(message, work, project, status, reason=reason or message.text, day=day)


def remove_for(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """One of the official reasons was tapped."""
    project = work.get(Project, int(arguments[0]))
    if project is None or not project.live or project.status == Status.REMOVED:
        return Reply(toast=str(said_of.UNKNOWN.say(message.language, words="")))
    reason = rules.REMOVAL_REASONS[int(arguments[1])]
    big = park_definitions(work.connection).big_amount
    if rules.needs_leader(project, big) and not may(message.sender, Right.OVERRIDE):
        return say(said_of.LEADER_ONLY.say(message.language, project=project.name))
    return _remove(message, work, project, Status.REMOVED, reason=reason, day=work.today)


def restore(message: Incoming, work: Work, project: Project) -> Reply:
    """Back to the stage it was taken out of, active again."""
    language = message.language
    if project.open:
        stage = stage_words(project.stage, project.status, language)
        return say(said_of.NOT_REMOVED.say(language, project=project.name, stage=stage))
    last = Stage(project.stage)
    project = projects.change_stage(work, project, last, work.today, reason=message.text)
    focus(message, work, project)
    shown = stage_words(project.stage, project.status, language)
    text = said_of.RESTORED.say(language, project=project.name, stage=shown)
    return say(text, _buttons(message, work, project), about=ref_of(project))


def _remove(
    message: Incoming, work: Work, project: Project, status: Status, *, reason: str, day: dt.date
) -> Reply:
    stage = Stage(project.stage)
    project = projects.change_stage(work, project, stage, day, status=status, reason=reason)
    focus(message, work, project)
    language = message.language
    date = shown_day(day, language, work.today)
    if status is Status.TERMINATED:
        text = said_of.TERMINATED.say(language, project=project.name, date=date)
    else:
        named = said_of.REASONS[reason].say(language)
        text = said_of.REMOVED.say(language, project=project.name, reason=named, date=date)
    edits = message.message_id if message.press is not None else None
    reply = say(text, _buttons(message, work, project), about=ref_of(project), edits=edits)
    return replace(reply, notices=owner_told(message, work, project, (text,)))


def _ask_reason(message: Incoming, project: Project) -> Reply:
    buttons = [
        button(str(said_of.REASONS[reason].say(message.language)), "remove", project.id, number)
        for number, reason in enumerate(rules.REMOVAL_REASONS)
    ]
    text = said_of.WHY_REMOVED.say(message.language, project=project.name)
    return say(
        text, (tuple(buttons[:2]), tuple(buttons[2:4]), tuple(buttons[4:])), about=ref_of(project)
    )


def _buttons(message: Incoming, work: Work, project: Project) -> Rows:
    undo = button(str(UNDO.say(message.language)), "undo", work.command)
    return ((undo, button(str(OPEN_PROJECT.say(message.language)), "project", project.id)),)
