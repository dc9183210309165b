"""给缆舟打电话改到下周一: one of the sender's own tasks, named by its words, gets another day."""

from __future__ import annotations

import datetime as dt

from rapidfuzz import fuzz

from handlers.follow_up_card import follow_up_say
from handlers.message import Incoming
from handlers.reply import Reply
from handlers.talk import focus
from handlers.visit_changes import change_follow_up
from park.language import Fields
from park.language.task_moved import task_moved
from park.language.times import moments
from park.records import FollowUp
from storage import followups
from storage.views import company_name
from storage.work import Work

_ALIKE = 78
_WEEK = dt.timedelta(days=7)
"""改到周一, said on a Monday, is the next one."""


def move_task(message: Incoming, work: Work) -> Reply | None:
    """The task on its new day; None where the words name none of the sender's, or several."""
    moved = task_moved(message.text)
    if moved is None:
        return None
    days = [m.plan for m in moments(moved.when, message.written_at) if m.plan is not None]
    if len(days) != 1:
        return None
    mine = followups.open_of(work, message.sender.id)
    near = [task for task in mine if _alike(work, task, moved.task)]
    if len(near) != 1:
        return None
    end = days[0].last if days[0].last != days[0].first else None
    day = days[0].first + (_WEEK if days[0].first <= work.today else dt.timedelta())
    said = Fields(next_date=day, next_date_end=end)
    after, changed = change_follow_up(work, near[0], said, message.language)
    focus(message, work, after)
    return Reply(says=(follow_up_say(message, work, after, changed),))


def _alike(work: Work, task: FollowUp, words: str) -> bool:
    """Whether words name a task: by what is to be done, or that with its firm."""
    if not task.what:
        return False
    whole = f"{company_name(work, task.company_id) or ''} {task.what}"
    if words.isascii():
        return fuzz.token_set_ratio(words.lower(), whole.lower()) >= _ALIKE
    return fuzz.partial_ratio(words, task.what) >= _ALIKE
