"""[记拜访] and [加跟进] of a project's card: one question, answered in words."""

from __future__ import annotations

from handlers.follow_up_card import follow_up_say
from handlers.followups import add_next
from handlers.message import Incoming
from handlers.next_step_said import next_step_said
from handlers.reply import Reply, say
from handlers.talk import ask, focus, ref_of, settle
from handlers.visit_card import card
from handlers.visits import Logged, log_visit, with_project
from park.access import may_read
from park.language import Intent, Meaning
from park.records import Project
from park.texts import asking as said_of
from storage.conversations import Conversation
from storage.merges import standing
from storage.work import Work

ASKED = frozenset({"project_visit", "project_next"})
_TALK = (Intent.ASK_STATUS, Intent.QUERY_LIST, Intent.QUERY_STATS, Intent.CANCEL, Intent.HELP)


def ask_visit(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """[记拜访]."""
    return _ask(message, work, arguments, "project_visit")


def ask_next(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """[加跟进]."""
    return _ask(message, work, arguments, "project_next")


def answered(message: Incoming, meaning: Meaning, work: Work, state: Conversation) -> Reply | None:
    """The answer in words; None when the text is about something else."""
    project = standing(work, Project, state.about.id) if state.about else None
    if project is None or not project.live or meaning.intent in _TALK:
        return None
    if state.asked == "project_next":
        settle(message, work)
        task = add_next(message, work, next_step_said(meaning), project)
        focus(message, work, task)
        return Reply(says=(follow_up_say(message, work, task),))
    if meaning.fields.organisations:
        return None
    settle(message, work)
    logged = log_visit(message, meaning.fields, meaning, work)
    done = with_project(
        message, Logged(visit=logged.visit), meaning.fields, project, work, fresh=False
    )
    focus(message, work, done.visit)
    return Reply(says=(card(message, work, done.visit, done.changed),), notices=logged.notices)


def _ask(message: Incoming, work: Work, arguments: tuple[str, ...], kind: str) -> Reply:
    project = standing(work, Project, int(arguments[0]))
    if project is None or not project.live or not may_read(message.sender, project):
        return Reply(toast=str(said_of.NO_ACCESS_TO_IT.say(message.language)))
    ask(message, work, kind, project)
    text = said_of.ASK_VISIT if kind == "project_visit" else said_of.ASK_NEXT
    return say(text.say(message.language, project=project.name), about=ref_of(project))
