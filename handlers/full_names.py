"""铝协全名是佛山市铝型材行业协会: a firm on record gets its full name, and keeps the short one."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from handlers.message import Incoming
from handlers.reply import Reply, say
from handlers.talk import ref_of
from park.language.full_name_said import FullNameSaid
from park.records import Company, Visit
from park.texts import full_names as said_of
from park.texts.say import button
from park.texts.visits import UNDO
from storage import companies, visits
from storage.merges import standing
from storage.work import Work

_BACK = dt.timedelta(days=2)
"""After midnight the visit just told is of the day before."""


def named_in_full(message: Incoming, work: Work, said: FullNameSaid) -> Reply:
    """Store the full name; another firm that bears it already is named instead."""
    firm = companies.resolve(work, said.short).sure or _met_lately(message, work, said.short)
    language = message.language
    if firm is None:
        return say(said_of.UNKNOWN.say(language, short=said.short))
    other = companies.resolve(work, said.name).sure
    if other is not None and other.id != firm.id:
        return say(said_of.TAKEN.say(language, short=said.short, name=other.name))
    short, before = said.short, firm.name
    names = dict.fromkeys((*firm.short_names, before, short))
    names.pop(said.name, None)
    work.save(firm, replace(firm, name=said.name, short_names=tuple(names)))
    undo = button(str(UNDO.say(language)), "undo", work.command)
    text = said_of.RENAMED.say(language, short=before, name=said.name)
    return say(text, ((undo,),), about=ref_of(firm))


def _met_lately(message: Incoming, work: Work, words: str) -> Company | None:
    """The firm of the sender's newest visit of these days whose name holds these words."""
    recent = reversed(visits.between(work, work.today - _BACK, work.today))
    own = (v for v in recent if v.logged_by == message.sender.id)
    return next((firm for v in own if (firm := _firm(work, v)) and words in firm.name), None)


def _firm(work: Work, visit: Visit) -> Company | None:
    return standing(work, Company, visit.company_id)
