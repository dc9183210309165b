"""A project was named that is not sure: candidates to pick, or an offer to create it."""

from __future__ import annotations

from dataclasses import replace

from handlers.message import Incoming
from handlers.offered import Offered, remember_offered
from handlers.project_named import ProjectNamed
from handlers.reply import Reply, say
from handlers.talk import settle
from park.access import may_read
from park.language import Fields, read
from park.records import Project
from park.texts.cards import shown_name
from park.texts.moving import CREATE_IT, UNKNOWN, WHICH
from park.texts.say import Button, button
from storage.commands import by_number
from storage.merges import standing
from storage.projects import learn_alias
from storage.work import Work

_CUT = 26


def ask_which(message: Incoming, work: Work, named: ProjectNamed, verb: str) -> Reply:
    """Candidates as buttons that carry this message on, or an offer to create what is unknown."""
    language = message.language
    rows: list[tuple[Button, ...]] = [
        (button(shown_name(each, message.audience)[:_CUT], verb, work.command, each.id),)
        for each in named.several
    ]
    if named.words:
        rows.append((button(str(CREATE_IT.say(language)), verb, work.command, "new"),))
    ids = tuple(each.id for each in named.several)
    if not named.words or ids:
        remember_offered(message, work, Offered(named.words, ids, verb, work.command or 0))
    unknown = named.words and not named.several
    text = UNKNOWN.say(language, words=named.words) if unknown else WHICH.say(language)
    return say(text, tuple(rows))


def said_then(message: Incoming, work: Work, number: int) -> tuple[Incoming, Fields] | None:
    """The message of an earlier command, read again; None when its words are gone."""
    done = by_number(work, number)
    if done is None or not done.words:
        return None
    written = done.at.astimezone(message.written_at.tzinfo)
    then = replace(message, text=done.words, written_at=written)
    return then, read(done.words, written, work.finder.lexicon()).fields


def picked(message: Incoming, work: Work, choice: str, words: str) -> Project | None:
    """The project of a pressed button; the words that led there are learned."""
    settle(message, work)
    project = standing(work, Project, int(choice))
    if project is None or not project.live or not may_read(message.sender, project):
        return None
    return learn_alias(work, project, words) if words else project
