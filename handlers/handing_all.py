"""All projects of a colleague given to another: read back with their names, confirmed once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.message import Incoming
from handlers.reply import Notice, Reply, say
from handlers.secrecy import hidden
from handlers.talk import ref_of, settle
from handlers.visit_questions import open_question
from park.access import Right, may
from park.language.hand_over_said import hand_over_said
from park.records import Project, Staff
from park.texts import handing as said_of
from park.texts.cards import shown_name
from park.texts.say import Say, button
from park.texts.text import Text
from park.texts.visits import ALREADY, GONE, UNDO
from storage import members
from storage.posting import private_audience
from storage.tables import project as project_table
from storage.work import Work

_SHOWN = 12
_ME = ("我", "me", "my", "mine")


def hand_over_all(message: Incoming, work: Work) -> Reply | None:
    """The read-back; None where a text is no such order."""
    said = hand_over_said(message.text)
    if said is None:
        return None
    owner, heir = _one(message, work, said.who), _one(message, work, said.to)
    if owner is None:
        return None
    language = message.language
    if heir is None:
        return say(said_of.UNKNOWN.say(language, words=said.to))
    if owner.id != message.sender.id and not may(message.sender, Right.OVERRIDE):
        return say(said_of.NOT_YOURS.say(language))
    projects = _open_of(message, work, owner)
    if not projects:
        return say(said_of.NONE.say(language, who=owner.name))
    asked = _question(message, owner, heir, projects)
    open_question(message, work, asked)
    return Reply(says=(asked,))


def press_hand_all(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """[转交N个] or [不转]."""
    settle(message, work)
    if arguments[-1] == "no":
        return say(said_of.LEFT.say(message.language), edits=_edits(message))
    owner, heir = (work.get(Staff, int(each)) for each in arguments[:2])
    if owner is None or heir is None:
        return Reply(toast=str(GONE.say(message.language)))
    if owner.id != message.sender.id and not may(message.sender, Right.OVERRIDE):
        return Reply(toast=str(said_of.NOT_YOURS.say(message.language)))
    projects = _open_of(message, work, owner)
    if not projects:
        return Reply(toast=str(ALREADY.say(message.language)))
    for each in projects:
        work.save(each, replace(each, owner_id=heir.id))
    undo = button(str(UNDO.say(message.language)), "undo", work.command)
    text = said_of.DONE.say(message.language, who=owner.name, n=len(projects), to=heir.name)
    told = (
        _told(message, heir, said_of.TO_YOU, projects, owner),
        _told(message, owner, said_of.FROM_YOU, projects, heir),
    )
    reply = say(text, ((undo,),), about=ref_of(projects[0]), edits=_edits(message))
    return replace(reply, notices=tuple(each for each in told if each is not None))


def _question(message: Incoming, owner: Staff, heir: Staff, projects: Sequence[Project]) -> Say:
    language, n = message.language, len(projects)
    names = _names([shown_name(each, message.audience) for each in projects], language)
    text = said_of.ASK.say(language, who=owner.name, n=n, to=heir.name, names=names)
    yes = button(str(said_of.YES.say(language, n=n)), "hand_all", owner.id, heir.id)
    no = button(str(said_of.NO.say(language)), "hand_all", owner.id, heir.id, "no")
    return Say(text=text, buttons=((yes, no),), about=ref_of(projects[0]))


def _told(
    message: Incoming, reader: Staff, text: Text, projects: Sequence[Project], other: Staff
) -> Notice | None:
    """What one of the two hears; nothing if they did it themselves or have no account."""
    if reader.role is None or reader.id == message.sender.id:
        return None
    audience = private_audience(reader)
    names = _names([shown_name(each, audience) for each in projects], audience.language)
    said = text.say(
        audience.language, by=message.sender.name, who=other.name, n=len(projects), names=names
    )
    return Notice(reader, Say(text=said))


def _names(names: list[str], language: str) -> str:
    shown = ("、" if language == "zh" else ", ").join(names[:_SHOWN])
    return f"{shown} …" if len(names) > _SHOWN else shown


def _one(message: Incoming, work: Work, words: str) -> Staff | None:
    if words.lower() in _ME:
        return message.sender
    found = members.addressed(work, words)
    return found[0] if len(found) == 1 else None


def _open_of(message: Incoming, work: Work, owner: Staff) -> list[Project]:
    found = work.find(Project, project_table.c.owner_id == owner.id)
    return [
        each for each in found if each.live and each.open and not hidden(message, work, each.id)
    ]


def _edits(message: Incoming) -> int | None:
    return message.message_id if message.press is not None else None
