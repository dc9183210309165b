"""退库, 终止 and restoring: with an official reason, and a leader where the rules want one."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace

from markupsafe import Markup

from handlers.called import log_call
from handlers.message import Incoming
from handlers.owner_told import owner_told
from handlers.project_named import search
from handlers.reply import Notice, Reply, say
from handlers.stage_doubts import SaidOf, doubt
from handlers.talk import ask, focus, ref_of
from park import stage_rules as rules
from park.access import Right, may, may_read
from park.language import Fields
from park.records import Project, Staff, Stage, Status
from park.texts import Audience
from park.texts import moving as said_of
from park.texts.cards import shown_name
from park.texts.say import Rows, Say, button
from park.texts.stages import stage_words
from park.texts.text import lines
from park.texts.unsure import STRANGE
from park.texts.values import day as shown_day
from park.texts.visits import OPEN_PROJECT, UNDO
from storage import projects
from storage.commands import by_number
from storage.members import members
from storage.merges import standing
from storage.posting import private_audience
from storage.settings import park_definitions
from storage.work import Work

ASK_REMOVAL = "remove_reason"
_NUMBER = re.compile(r"第?([1-5])个?$")
_RESTORE = re.compile(r"恢复|重新入库|重新启动|重启|回库|restore|reopen|reactivate", re.I)


@dataclass(frozen=True, slots=True)
class _Removal:
    """What is to go, since when; ``reason`` is an official one, ``words`` what was said."""

    project: Project
    day: dt.date
    reason: str | None
    words: str


def wants_restore(text: str) -> bool:
    """Whether a text asks for a removed project back."""
    return bool(_RESTORE.search(text))


def names_removed(message: Incoming, work: Work) -> bool:
    """Whether "restore …" names a project that is out of the pool, rather than the last undo."""
    words = _RESTORE.sub("", message.text).strip(" 。.!！，,吧了")
    if not words or not wants_restore(message.text):
        return False
    found = search(message, work, words).project
    return found is not None and not found.open


def remove(message: Incoming, work: Work, project: Project, said: Fields) -> Reply:
    """Take a project out; without an official reason it is asked for."""
    day = said.stage_date or work.today
    if not project.open:
        return _out_already(message, project)
    told = SaidOf(project=project, said=said, day=day, origin=work.command or 0)
    question = doubt(message, work, told)
    ends = rules.dropped_status(project) is Status.TERMINATED
    words = rules.end_reason(message.text) or "" if ends else message.text
    wish = _Removal(project, day, rules.removal_reason(message.text), words)
    return question or _with_reason(message, work, wish)


def end_because(message: Incoming, work: Work, data: str) -> Reply:
    """The reason of an end was given in words."""
    _, project_id, on = data.split(":")
    project = work.get(Project, int(project_id))
    if project is None or not project.live or not may_read(message.sender, project):
        return say(said_of.WHICH.say(message.language))
    if not project.open:
        return _out_already(message, project)
    reason = rules.removal_reason(message.text)
    wish = _Removal(project, dt.date.fromisoformat(on), reason, message.text.strip())
    return _with_reason(message, work, wish)


def remove_for(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """[退库] [终止], or one of the official reasons was tapped."""
    project = standing(work, Project, int(arguments[0]))
    if project is None or not project.live or not may_read(message.sender, project):
        return Reply(toast=str(STRANGE.say(message.language)))
    if not project.open:
        return _out_already(message, project)
    reason, words = _pressed_reason(work, arguments)
    return _with_reason(message, work, _Removal(project, work.today, reason, words))


def _pressed_reason(work: Work, arguments: tuple[str, ...]) -> tuple[str | None, str]:
    """The official reason of a button, or the words of the colleague who suggested it."""
    if len(arguments) < 2:
        return None, ""
    if arguments[1].startswith("w"):
        done = by_number(work, int(arguments[1][1:]))
        said = done.words if done else ""
        return None, rules.end_reason(said) or said
    reason = rules.REMOVAL_REASONS[int(arguments[1])]
    return reason, reason


def remove_quietly(message: Incoming, work: Work, project: Project, day: dt.date) -> Project | None:
    """Take a project out on the side of a visit; None where a reason or a leader is wanted."""
    reason = rules.removal_reason(message.text)
    if reason is None or not project.open or _wants_leader(message, work, project):
        return None
    status, stage = rules.dropped_status(project), Stage(project.stage)
    return projects.change_stage(work, project, stage, day, status=status, reason=reason)


def remove_listed(
    message: Incoming, work: Work, project: Project, reason: str
) -> tuple[bool, tuple[Notice, ...]]:
    """One of several projects taken out at once; False where leaders were asked instead."""
    wish = _Removal(project, work.today, reason, reason)
    if _wants_leader(message, work, project):
        return False, _ask_leaders(message, work, wish).notices
    return True, _remove(message, work, wish).notices


def restore(message: Incoming, work: Work, project: Project) -> Reply:
    """Back to the stage it was taken out of, active again."""
    language, name = message.language, shown_name(project, message.audience)
    if project.open:
        stage = stage_words(project.stage, project.status, language)
        shown = said_of.NOT_REMOVED.say(language, project=name, stage=stage)
        return say(lines(shown, log_call(message, work, project)), about=ref_of(project))
    called = log_call(message, work, project)
    last = Stage(project.stage)
    project = projects.change_stage(work, project, last, work.today, reason=message.text or None)
    focus(message, work, project)

    def told(reader: Audience) -> Markup:
        shown = stage_words(project.stage, project.status, reader.language)
        return said_of.RESTORED.say(
            reader.language, project=shown_name(project, reader), stage=shown
        )

    text = lines(told(message.audience), called)
    reply = say(text, _buttons(message, work, project), about=ref_of(project))
    return replace(reply, notices=owner_told(message, work, project, (told,)))


def _with_reason(message: Incoming, work: Work, wish: _Removal) -> Reply:
    if wish.reason is None and rules.dropped_status(wish.project) is Status.REMOVED:
        return _ask_reason(message, work, wish)
    if wish.reason is None and not wish.words:
        return _ask_why(message, work, wish)
    if _wants_leader(message, work, wish.project):
        return _ask_leaders(message, work, wish)
    return _remove(message, work, wish)


def _ask_why(message: Incoming, work: Work, wish: _Removal) -> Reply:
    """An end without a reason is not stored: it is asked for in words."""
    data = f"end:{wish.project.id}:{wish.day.isoformat()}"
    ask(message, work, "end_reason", wish.project, ({"label": "", "data": data},))
    name = shown_name(wish.project, message.audience)
    return say(said_of.WHY_ENDED.say(message.language, project=name), about=ref_of(wish.project))


def _wants_leader(message: Incoming, work: Work, project: Project) -> bool:
    big = park_definitions(work.connection).big_amount
    return rules.needs_leader(project, big) and not may(message.sender, Right.OVERRIDE)


def _remove(message: Incoming, work: Work, wish: _Removal) -> Reply:
    status, reason = rules.dropped_status(wish.project), wish.reason or wish.words
    stage = Stage(wish.project.stage)
    project = projects.change_stage(
        work, wish.project, stage, wish.day, status=status, reason=reason
    )
    focus(message, work, project)
    today = work.today

    def told(reader: Audience) -> Markup:
        language, name = reader.language, shown_name(project, reader)
        date = shown_day(wish.day, language, today)
        if status is Status.TERMINATED:
            ended = said_of.TERMINATED.say(language, project=name, date=date)
            return lines(ended, said_of.ENDED_WHY.say(language, reason=reason))
        named = said_of.REASONS[reason].say(language)
        return said_of.REMOVED.say(language, project=name, reason=named, date=date)

    edits = message.message_id if message.press is not None else None
    shown = told(message.audience)
    reply = say(shown, _buttons(message, work, project), about=ref_of(project), edits=edits)
    return replace(reply, notices=owner_told(message, work, project, (told,)))


def _ask_leaders(message: Incoming, work: Work, wish: _Removal) -> Reply:
    project = wish.project
    language = message.language
    asked = _leaders(work, project)
    text = said_of.LEADER_ONLY.say(language, project=shown_name(project, message.audience))
    names = ("、" if language == "zh" else ", ").join(each.name for each in asked)
    told = said_of.LEADER_ASKED.say(language, leaders=names) if asked else None
    notices = tuple(_wish(message, work, wish, each) for each in asked)
    return replace(say(lines(text, told), about=ref_of(project)), notices=notices)


def _leaders(work: Work, project: Project) -> list[Staff]:
    everyone = [each for each in members(work, "leader") if each.telegram_id is not None]
    own = [each for each in everyone if each.id == project.leader_id]
    return own or everyone


def _wish(message: Incoming, work: Work, wish: _Removal, leader: Staff) -> Notice:
    project, reason = wish.project, wish.reason
    language = private_audience(leader).language
    ends = rules.dropped_status(project) is Status.TERMINATED
    named = said_of.REASONS[reason].say(language) if reason else wish.words
    text = (said_of.DECIDE_END if ends else said_of.DECIDE_REMOVAL).say(
        language, who=message.sender.name, project=project.name, reason=named or "—"
    )
    number = rules.REMOVAL_REASONS.index(reason) if reason else f"w{work.command}"
    label = (said_of.AGREE_END if ends else said_of.AGREE_REMOVAL).say(language)
    agree = button(str(label), "remove", project.id, number)
    card = button(str(OPEN_PROJECT.say(language)), "project", project.id)
    return Notice(leader, Say(text=text, buttons=((agree, card),), about=ref_of(project)))


def _out_already(message: Incoming, project: Project) -> Reply:
    stage = stage_words(project.stage, project.status, message.language)
    name = shown_name(project, message.audience)
    text = said_of.REMOVED_ALREADY.say(message.language, project=name, stage=stage)
    label = str(said_of.RESTORE.say(message.language))
    return say(text, ((button(label, "restore", project.id),),), about=ref_of(project))


def _ask_reason(message: Incoming, work: Work, wish: _Removal) -> Reply:
    project = wish.project
    data = f"remove:{project.id}:{wish.day.isoformat()}"
    ask(message, work, ASK_REMOVAL, project, ({"label": "", "data": data},))
    buttons = [
        button(str(said_of.REASONS[reason].say(message.language)), "remove", project.id, number)
        for number, reason in enumerate(rules.REMOVAL_REASONS)
    ]
    text = said_of.WHY_REMOVED.say(message.language, project=shown_name(project, message.audience))
    return say(
        text, (tuple(buttons[:2]), tuple(buttons[2:4]), tuple(buttons[4:])), about=ref_of(project)
    )


def remove_because(message: Incoming, work: Work, data: str) -> Reply | None:
    """The official reason of a removal was given in words; other words are no answer."""
    _, project_id, on = data.split(":")
    project, reason = work.get(Project, int(project_id)), _reason_in(message.text)
    if project is None or reason is None or not project.live or not project.open:
        return None
    if not may_read(message.sender, project):
        return None
    wish = _Removal(project, dt.date.fromisoformat(on), reason, message.text)
    return _with_reason(message, work, wish)


def _reason_in(text: str) -> str | None:
    """The reason that a text names, by its number too."""
    number = _NUMBER.match(text.strip())
    if number is not None:
        return rules.REMOVAL_REASONS[int(number[1]) - 1]
    return rules.removal_reason(text)


def _buttons(message: Incoming, work: Work, project: Project) -> Rows:
    undo = button(str(UNDO.say(message.language)), "undo", work.command)
    return ((undo, button(str(OPEN_PROJECT.say(message.language)), "project", project.id)),)
