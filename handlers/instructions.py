"""A leader's instruction 批示: its owner is told with the project's card and reports back."""

from __future__ import annotations

import datetime as dt
import re

from handlers.handing import hand_to
from handlers.lines_meant import card_replied_to, line_meant, list_replied_to, project_behind
from handlers.message import Incoming
from handlers.project_named import project_named
from handlers.reply import Reply, say
from handlers.talk import lately, spoken_of_last
from park.access import Right, may
from park.language import Fields
from park.language.instructions import Instruction, instruction, line_number
from park.records import FollowUp, Project, Staff
from park.texts import instructions as said_of
from storage import members
from storage.work import Work

_LATELY = dt.timedelta(minutes=30)
_ONLY_SEES = re.compile(
    r"(?:盯|跟|抓|催|推|关注|加快|抓紧|重视)(?:紧|一?下|着|进)*(?:点|一点|些)?(?:进度|进展)?|(?:follow|chase|push) (?:it|this)(?: up)?",
    re.I,
)
"""盯紧点 names no matter of its own."""


def instructed_on_line(message: Incoming, work: Work) -> Reply | None:
    """An instruction that answers a card or a list, or names a line of one."""
    pointed = message.reply_to is not None or line_number(message.text) is not None
    return instructed(message, work) if pointed else None


def instructed(message: Incoming, work: Work) -> Reply | None:
    """The task that an instruction gives; None when the text gives none."""
    given = instruction(message.text, message.written_at, work.finder.lexicon())
    if given is None:
        return None
    people = members.addressed(work, given.who) if given.who else []
    project = _project(message, work, given)
    pointed = message.reply_to is not None or given.index is not None
    pointed = pointed or (bool(people) and _nothing_else(message, work, given))
    if not (pointed or given.reports) or (given.who and not people and not _person(given.who)):
        return None
    if given.who and not people and not pointed:
        return None
    if given.who is None and not may(message.sender, Right.INSTRUCT):
        return None
    if project is None and given.who is None:
        asks = list_replied_to(message, work) or given.index is not None
        return say(said_of.WHICH_LINE.say(message.language)) if asks else None
    owner = _owner(work, given, people, project)
    if owner is None and len(people) < 2 and given.who is None:
        return say(said_of.NOBODY.say(message.language))
    return hand_to(message, work, _task(message, work, given, owner, project), people)


def _person(words: str) -> bool:
    """Whether words that name nobody we know are at least how a person is called."""
    return bool(re.match(r"[老小阿].$|[A-Z][a-z]+", words)) or bool(_TITLED.search(words))


_TITLED = re.compile(r"(?:科长?|主任|局长?|处长?|部长|书记|工|总|姐|哥|经理|组长|专员)$")


_PHRASE = re.compile(
    r"(?:把|将|关于|[，,。\s]|^)(?P<p>[^，,。\s把将让]{2,12}?)(?:这个|那个)项目|\bthe (?P<e>[a-z][a-z ]{2,30}?) project\b"
)
"""半导体那个项目: a project by words of its name."""


def _project(message: Incoming, work: Work, given: Instruction) -> Project | None:
    """The project of the line, the card or the name that the instruction points to."""
    if given.index is not None:
        return project_behind(message, work, line_meant(message, work, given.index))
    if given.organisations:
        found = project_named(message, work, Fields(organisations=given.organisations))
        return found.project
    if message.quote:
        number = message.quote.strip().partition(".")[0]
        if number.isdigit():
            return project_behind(message, work, line_meant(message, work, int(number)))
    replied = project_behind(message, work, card_replied_to(message, work))
    if replied is not None or message.reply_to is not None:
        return replied
    phrase = _PHRASE.search(message.text)
    if phrase is not None:
        return project_named(
            message, work, Fields(project=phrase["p"] or phrase["e"]), spoken_of=False
        ).project
    if not _points(message.text) and not _nothing_else(message, work, given):
        return None
    return project_named(message, work, Fields()).project


def _nothing_else(message: Incoming, work: Work, given: Instruction) -> bool:
    """让周立秋下周给我汇报, right after a card: with no matter of its own it is about that one."""
    return (
        lately(message, work, _LATELY)
        and spoken_of_last(message, work) is not None
        and (given.what == message.text or bool(_ONLY_SEES.fullmatch(given.what)))
    )


def _points(text: str) -> bool:
    """Whether the text speaks of what was just shown."""
    words = (text.lower()).split()
    return any(sign in text for sign in ("这个", "那个", "这事", "这件", "它")) or bool(
        {"this", "that", "it", "this?", "it?"} & set(words)
    )


def _owner(
    work: Work, given: Instruction, people: list[Staff], project: Project | None
) -> Staff | None:
    if given.who:
        return people[0] if len(people) == 1 else None
    return work.get(Staff, project.owner_id) if project else None


def _task(
    message: Incoming,
    work: Work,
    given: Instruction,
    owner: Staff | None,
    project: Project | None,
) -> FollowUp:
    leads = may(message.sender, Right.INSTRUCT)
    return FollowUp(
        what=given.what,
        due=given.due,
        due_end=given.due_end,
        owner_id=owner.id if owner else None,
        owner_words=None if owner else given.who,
        company_id=project.company_id if project else None,
        project_id=project.id if project else None,
        instructed_by=message.sender.id if leads else None,
        recorded_at=work.recorded_at,
    )
