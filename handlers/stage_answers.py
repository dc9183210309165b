"""A doubt about a said stage is answered: by a button, or by its day in words."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from handlers.message import Incoming
from handlers.project_pick import said_then
from handlers.removals import remove
from handlers.reply import Reply, say, together
from handlers.stage_doubts import BY, KEEP, ON, PLAN, TODAY, SaidOf, coming, doubt, on_day, planned
from handlers.stages import event_at, events_of, in_turn, open_to, settle_stage, stage_told
from handlers.talk import settle
from park.language.bare_day import bare_day
from park.records import Project
from park.texts import moving as said_of
from park.texts.unsure import STRANGE
from storage.conversations import Conversation
from storage.merges import standing
from storage.work import Work


def stage_so(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """A doubt was answered: as said, it was today, only a plan, or nothing of it."""
    settle(message, work)
    then = said_then(message, work, int(arguments[0]))
    project = standing(work, Project, int(arguments[1]))
    if then is None or project is None or not open_to(message, project):
        return Reply(toast=str(STRANGE.say(message.language)))
    earlier, said = then
    told = stage_told(earlier, work, project, said, int(arguments[0]))
    if len(arguments) < 4:
        return _answered(message, work, earlier, told, arguments[2])
    events, number = events_of(earlier, work), int(arguments[3])
    part, one = event_at(earlier, work, told, events, number)
    answer = _answered(message, work, part, one, arguments[2])
    return together(answer, in_turn(earlier, work, told, events, number + 1))


def stage_dated(message: Incoming, work: Work, state: Conversation) -> Reply | None:
    """A doubt about a stage is answered by its day in words; None when the text says anything else."""
    day = bare_day(message.text, message.written_at)
    if state.asked != "stage_so" or not state.options or day is None or day > work.today:
        return None
    _, origin, number, *more = str(state.options[0]["data"]).split(":")
    then = said_then(message, work, int(origin))
    project = standing(work, Project, int(number))
    if then is None or project is None or not open_to(message, project) or len(more) > 1:
        return None
    settle(message, work)
    earlier, said = then
    told = on_day(SaidOf(project=project, said=said, day=day, origin=int(origin)), day)
    return doubt(earlier, work, told) or settle_stage(earlier, work, told)


def _answered(message: Incoming, work: Work, earlier: Incoming, told: SaidOf, answer: str) -> Reply:
    if answer == KEEP:
        return say(said_of.LEFT_OUT.say(earlier.language), edits=message.message_id)
    if answer == PLAN:
        return planned(earlier, work, replace(told, day=coming(told.day, work.today)))
    if answer == TODAY:
        told = replace(told, day=work.today)
    if answer.startswith((ON, BY)):
        told = on_day(told, dt.date.fromisoformat(answer[2:]))
        question = doubt(earlier, work, told) if answer.startswith(BY) else None
        if question is not None:
            return question
    if told.said.stage == "dropped":
        return remove(earlier, work, told.project, replace(told.said, stage_date=told.day))
    return settle_stage(earlier, work, told)
