"""我交办的事怎么样了: a leader's open instructions, each with what its owner last reported."""

from __future__ import annotations

import re

from markupsafe import Markup

from handlers.message import Incoming
from handlers.project_named import project_named
from handlers.reply import Reply, say
from handlers.talk import ref_of
from park.access import Right, may
from park.language import read
from park.records import FollowUp
from park.texts import instructions as said_of
from park.texts.followups import OVERDUE
from park.texts.text import lines
from park.texts.values import day as shown_day
from storage.instructions import given_by, project_for
from storage.views import owner_name
from storage.work import Work

_ASKS = re.compile(
    r"(?:批示|我?(?:交办|交代|布置|安排)(?:的|过的)?(?:事|任务|工作|那几件|那些)?)[^，,。]{0,8}"
    r"(?:怎么样|咋样|如何|落实|进展|进度|到哪|办了|办好|办完|办得|哪些|有没有|呢|吗|没有|情况)|"
    r"(?:哪些|还有什么|看看|查一?下|列一?下)[^，,。]{0,6}(?:批示|我?(?:交办|布置)的)|"
    r"\b(?:status|state|what about|how about|how are|list|show|any (?:news|progress|report))\b.*\b(?:my )?instructions?\b|"
    r"\b(?:my|open) instructions\b",
    re.I,
)
_SHOWN = 15


def instructions_asked(message: Incoming, work: Work) -> Reply | None:
    """The open instructions that a leader asks for; None for anybody and anything else."""
    if not may(message.sender, Right.INSTRUCT) or not _ASKS.search(message.text):
        return None
    language, date = message.language, shown_day(work.today, message.language)
    tasks = _of_project(message, work, given_by(work, message.sender))[:_SHOWN]
    if not tasks:
        return say(said_of.NONE_OPEN.say(language, date=date))
    told = (_line(message, work, n, each) for n, each in enumerate(tasks, start=1))
    head = said_of.OPEN.say(language, n=len(tasks), date=date)
    return say(lines(head, *told), lines=tuple(ref_of(each) for each in tasks))


def _of_project(message: Incoming, work: Work, tasks: list[FollowUp]) -> list[FollowUp]:
    """Those of the project that the question names; all where it names none."""
    said = read(message.text, message.written_at, work.finder.lexicon()).fields
    named = project_named(message, work, said, spoken_of=False).project
    of_it = [each for each in tasks if named is not None and each.project_id == named.id]
    return of_it or tasks


def _line(message: Incoming, work: Work, number: int, task: FollowUp) -> Markup:
    language = message.language
    due = task.due_end or task.due
    late = (work.today - due).days if due is not None else 0
    parts = [
        project_for(work, task, message.sender),
        task.what,
        owner_name(work, task) or "",
        shown_day(due, language, work.today) if due is not None else "",
        Markup("⚠️ {}").format(OVERDUE.say(language, days=late)) if late > 0 else "",
    ]
    head = Markup("{}. {}").format(number, Markup(" · ").join(part for part in parts if part))
    words = task.report
    tail = (
        said_of.LAST_WORDS.say(language, words=words) if words else said_of.NO_WORDS.say(language)
    )
    return lines(head, tail)
