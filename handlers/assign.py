"""A task given to a named colleague, who is told with its card."""

from __future__ import annotations

from dataclasses import replace

from handlers.follow_up_card import follow_up_say
from handlers.followups import task_of
from handlers.message import Incoming
from handlers.project_fields import hand_over
from handlers.reply import Notice, Reply
from handlers.talk import focus, ref_of
from park.access import Right, may
from park.language import Meaning
from park.records import FollowUp, Staff
from park.texts import followups as said_of
from park.texts.cards import follow_up_card
from park.texts.say import Say, button
from park.texts.text import lines
from park.texts.visits import ALREADY
from storage import members
from storage.posting import private_audience
from storage.views import follow_up_view
from storage.work import Work

_SHOWN = 4


def assign(message: Incoming, meaning: Meaning, work: Work) -> Reply:
    """A task given to a named person, who is told with its card; or a project handed over."""
    handed = hand_over(message, meaning, work)
    if handed is not None:
        return handed
    words = meaning.fields.assignee or ""
    people = members.named(work, words)
    owner = people[0] if len(people) == 1 else None
    instructed = message.sender.id if may(message.sender, Right.INSTRUCT) else None
    fresh = replace(task_of(message, work, meaning.fields, owner), instructed_by=instructed)
    task = work.add(fresh if owner else replace(fresh, owner_words=words))
    focus(message, work, task)
    if len(people) > 1:
        return _ask_whom(message, work, task, people)
    return _given(message, work, task, owner)


def press_give(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """One of several people of that name was picked."""
    task, owner = work.get(FollowUp, int(arguments[0])), work.get(Staff, int(arguments[1]))
    if task is None or owner is None or not task.live or task.owner_id is not None:
        return Reply(toast=str(ALREADY.say(message.language)))
    task = work.save(task, replace(task, owner_id=owner.id, owner_words=None))
    return _given(message, work, task, owner)


def _ask_whom(message: Incoming, work: Work, task: FollowUp, people: list[Staff]) -> Reply:
    shown = follow_up_say(message, work, task)
    rows = tuple((button(_who(each), "give", task.id, each.id),) for each in people[:_SHOWN])
    question = said_of.WHOM.say(message.language, who=task.owner_words)
    text = lines(shown.text, question)
    return Reply(says=(replace(shown, text=text, buttons=(*rows, *shown.buttons[-1:])),))


def _who(person: Staff) -> str:
    return " · ".join(part for part in (person.name, person.department) if part)


def _given(message: Incoming, work: Work, task: FollowUp, owner: Staff | None) -> Reply:
    language = message.language
    who = owner.name if owner else task.owner_words or ""
    reachable = owner is not None and owner.role is not None
    head = said_of.ASSIGNED if reachable else said_of.ASSIGNED_NO_ACCOUNT
    shown = follow_up_say(message, work, task)
    reply = Reply(says=(replace(shown, text=lines(head.say(language, who=who), shown.text)),))
    if owner is None or not reachable or owner.id == message.sender.id:
        return reply
    return replace(reply, notices=(_told(message, work, task, owner),))


def _told(message: Incoming, work: Work, task: FollowUp, owner: Staff) -> Notice:
    audience = private_audience(owner)
    head = said_of.INSTRUCTION_FOR_YOU if task.instructed_by else said_of.TASK_FOR_YOU
    card = follow_up_card(follow_up_view(work, task), audience, work.today)
    text = lines(head.say(audience.language, who=message.sender.name), card)
    done = button(str(said_of.DONE.say(audience.language)), "done", task.id)
    later = button(str(said_of.TOMORROW.say(audience.language)), "snooze", task.id, 1)
    return Notice(owner, Say(text=text, buttons=((done, later),), about=ref_of(task)))
