"""明天的提醒取消, 缆舟那个电话不用打了: the sender's own tasks that the words mean are dropped."""

from __future__ import annotations

import re
from dataclasses import replace

from rapidfuzz import fuzz

from handlers.follow_up_card import follow_up_say
from handlers.message import Incoming
from handlers.reply import Reply, say
from handlers.talk import focus, meant
from park.language.moments import Days
from park.language.task_dropped import TaskDropped, task_dropped
from park.language.times import moments
from park.records import FollowUp, FollowUpState
from park.texts import followups as said_of
from park.texts.say import button
from park.texts.unsure import STRANGE
from storage import followups
from storage.views import company_name
from storage.work import Work

_ALIKE, _CHOICES, _CUT = 75, 4, 24
_LITTLE = re.compile(
    r"(?:那个|这个|那|的|所有|全部|事情?|提醒|待办|任务|跟进|安排|我|['’]s|\b(?:the|my|all|on|for|of|that)\b|[\s，,])+",
    re.I,
)
_VERBS = re.compile(r"^(?:给|跟|和|去|到|找|向)")


def drop_task(message: Incoming, work: Work) -> Reply | None:
    """The task dropped, or which one is meant; None where the words name none of the sender's."""
    said = task_dropped(message.text)
    if said is None:
        return None
    found = _meant(message, work, said)
    if len(found) == 1:
        return _dropped(message, work, found[0])
    if found:
        rows = tuple(
            (button(_label(work, each), "drop_task", each.id),) for each in found[:_CHOICES]
        )
        return say(said_of.WHICH_DROPPED.say(message.language), rows)
    return say(said_of.NONE_OPEN.say(message.language)) if said.named_task and said.words else None


def press_drop(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """The task picked."""
    task = work.get(FollowUp, int(arguments[0]))
    fits = task is not None and task.live and task.state == FollowUpState.OPEN
    if task is None or not fits or task.owner_id != message.sender.id:
        return Reply(toast=str(STRANGE.say(message.language)))
    return _dropped(message, work, task)


def _meant(message: Incoming, work: Work, said: TaskDropped) -> list[FollowUp]:
    mine = followups.open_of(work, message.sender.id)
    if not said.words:
        ref = meant(message, work)
        return [
            each
            for each in mine
            if ref is not None and (ref.noun, ref.id) == ("follow_up", each.id)
        ]
    days, rest = _day(message, said.words)
    if days is not None:
        mine = [
            each for each in mine if each.due is not None and days.first <= each.due <= days.last
        ]
    if not rest:
        return mine
    return [each for each in mine if _says_all(work, each, rest)] or [
        each for each in mine if _alike(work, each, rest)
    ]


def _day(message: Incoming, words: str) -> tuple[Days | None, str]:
    """The days that the words name, and what they say besides."""
    named = [m for m in moments(words, message.written_at) if m.plan is not None]
    if len(named) != 1:
        return None, _LITTLE.sub(" ", words).strip()
    rest = words[: named[0].start] + " " + words[named[0].end :]
    return named[0].plan, _LITTLE.sub(" ", rest).strip()


def _whole(work: Work, task: FollowUp) -> str:
    return f"{company_name(work, task.company_id) or ''} {task.what}".lower()


def _says_all(work: Work, task: FollowUp, words: str) -> bool:
    """Whether every word stands in a task or its firm's name."""
    whole = _whole(work, task)
    return all(part in whole for part in _VERBS.sub("", words.lower()).split())


def _alike(work: Work, task: FollowUp, words: str) -> bool:
    whole, bare = _whole(work, task), _VERBS.sub("", words.lower())
    alike = fuzz.token_set_ratio if words.isascii() else fuzz.partial_ratio
    return alike(bare, whole) >= _ALIKE


def _dropped(message: Incoming, work: Work, task: FollowUp) -> Reply:
    after = work.save(task, replace(task, state=FollowUpState.DROPPED))
    focus(message, work, after)
    return Reply(says=(follow_up_say(message, work, after),), reaction="✍")


def _label(work: Work, task: FollowUp) -> str:
    return " · ".join(part for part in (company_name(work, task.company_id), task.what) if part)[
        :_CUT
    ]
