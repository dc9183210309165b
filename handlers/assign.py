"""A task given to a named colleague, who is told with its card."""

from __future__ import annotations

from dataclasses import replace

from handlers.followups import task_of
from handlers.handing import hand_to, handed
from handlers.message import Incoming
from handlers.project_fields import hand_over
from handlers.reply import Reply
from park.access import Right, may
from park.language import Meaning
from park.language.matter_given import matter_given
from park.records import FollowUp, Staff
from park.texts.visits import ALREADY
from storage import members
from storage.work import Work


def assign(message: Incoming, meaning: Meaning, work: Work) -> Reply:
    """A task given to a named person, who is told with its card; or a project handed over."""
    handed = hand_over(message, meaning, work)
    if handed is not None:
        return handed
    words = meaning.fields.assignee or ""
    people = members.addressed(work, words) if words else []
    owner = people[0] if len(people) == 1 else None
    instructed = message.sender.id if may(message.sender, Right.INSTRUCT) else None
    fresh = replace(task_of(message, work, meaning.fields, owner), instructed_by=instructed)
    if not fresh.what and words:
        fresh = replace(fresh, what=matter_given(message.text, words) or "")
    return hand_to(message, work, fresh if owner else replace(fresh, owner_words=words), people)


def press_give(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """One of several people of that name was picked."""
    task, owner = work.get(FollowUp, int(arguments[0])), work.get(Staff, int(arguments[1]))
    if task is None or owner is None or not task.live or task.owner_id is not None:
        return Reply(toast=str(ALREADY.say(message.language)))
    task = work.save(task, replace(task, owner_id=owner.id, owner_words=None))
    return handed(message, work, task)
