"""A task reaches its owner: a colleague's with its card, a leader's with the project's card."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from handlers.follow_up_card import follow_up_say
from handlers.message import Incoming
from handlers.reply import Notice, Reply
from handlers.talk import focus, ref_of
from park.access import may_read
from park.records import FollowUp, Project, Staff
from park.texts import followups as task_words
from park.texts import instructions as said_of
from park.texts.cards import follow_up_card, project_card
from park.texts.say import Button, Say, button
from park.texts.text import Language, lines
from park.texts.values import day as shown_day
from storage.posting import private_audience
from storage.views import follow_up_view, project_view
from storage.work import Work

_SHOWN = 4


def hand_to(message: Incoming, work: Work, task: FollowUp, people: list[Staff]) -> Reply:
    """Store the task and tell its owner; of several people one is picked first."""
    task = work.add(task)
    focus(message, work, task)
    if task.owner_id is None and len(people) > 1:
        return _ask_whom(message, work, task, people)
    return handed(message, work, task)


def handed(message: Incoming, work: Work, task: FollowUp) -> Reply:
    """What the sender sees, and the notice to the owner."""
    owner = work.get(Staff, task.owner_id)
    reachable = owner is not None and owner.role is not None
    reply = Reply(says=(_shown(message, work, task, owner, reachable=reachable),))
    if owner is None or not reachable or owner.id == message.sender.id:
        return reply
    say = told_by_leader if task.instructed_by is not None else told_by_colleague
    return replace(reply, notices=(Notice(owner, say(work, task, owner, message.sender)),))


def told_by_leader(work: Work, task: FollowUp, owner: Staff, leader: Staff) -> Say:
    """The instruction as its owner gets it: the words, the day, the project's card."""
    audience = private_audience(owner)
    language = audience.language
    by = said_of.REPORT_BY.say(language, who=leader.name, date=_last_day(work, task, language))
    project = work.get(Project, task.project_id)
    card: Markup | None = None
    if project is not None and may_read(owner, project):
        card = lines("—", project_card(project_view(work, project), audience, work.today))
    text = lines(
        said_of.FOR_YOU.say(language, who=leader.name, what=task.what),
        by if task.due else None,
        card,
        said_of.HOW_TO_REPORT.say(language),
    )
    done = button(str(said_of.FINISH.say(language)), "done", task.id)
    later = () if task.due else (_tomorrow(task, language),)
    return Say(text=text, buttons=((done, *later),), about=ref_of(task))


def told_by_colleague(work: Work, task: FollowUp, owner: Staff, sender: Staff) -> Say:
    """The task as its owner gets it."""
    audience = private_audience(owner)
    language = audience.language
    card = follow_up_card(follow_up_view(work, task), audience, work.today)
    text = lines(task_words.TASK_FOR_YOU.say(language, who=sender.name), card)
    done = button(str(task_words.DONE.say(language)), "done", task.id)
    return Say(text=text, buttons=((done, _tomorrow(task, language)),), about=ref_of(task))


def _shown(
    message: Incoming, work: Work, task: FollowUp, owner: Staff | None, *, reachable: bool
) -> Say:
    language, shown = message.language, follow_up_say(message, work, task)
    who = owner.name if owner else task.owner_words or ""
    if task.instructed_by is None:
        head = task_words.ASSIGNED if reachable else task_words.ASSIGNED_NO_ACCOUNT
        return replace(shown, text=lines(head.say(language, who=who), shown.text))
    head = said_of.GIVEN if reachable else said_of.GIVEN_NO_ACCOUNT
    by = said_of.WILL_REPORT.say(language, date=_last_day(work, task, language))
    facts = shown.text.split("\n")[1:]
    return replace(shown, text=lines(head.say(language, who=who), *facts, by if task.due else None))


def _last_day(work: Work, task: FollowUp, language: Language) -> str:
    due = task.due_end or task.due
    return shown_day(due, language, work.today) if due else ""


def _tomorrow(task: FollowUp, language: Language) -> Button:
    return button(str(task_words.TOMORROW.say(language)), "snooze", task.id, 1)


def _ask_whom(message: Incoming, work: Work, task: FollowUp, people: list[Staff]) -> Reply:
    shown = follow_up_say(message, work, task)
    rows = tuple((button(_who(each), "give", task.id, each.id),) for each in people[:_SHOWN])
    question = task_words.WHOM.say(message.language, who=task.owner_words)
    text = lines(shown.text, question)
    return Reply(says=(replace(shown, text=text, buttons=(*rows, *shown.buttons[-1:])),))


def _who(person: Staff) -> str:
    return " · ".join(part for part in (person.name, person.department) if part)
