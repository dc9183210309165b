"""A project asked for by the person behind it: its card, people to pick from, or an honest no."""

from __future__ import annotations

import re

from handlers.firm_card import firm_card
from handlers.message import Incoming
from handlers.reply import Reply, say
from handlers.secrecy import hidden
from handlers.status import show_project
from park.access import Right, may
from park.language.person_asked import is_full_name, person_asked
from park.language.phones import phones
from park.records import Company, Contact, Project
from park.texts import asking as said_of
from park.texts.say import button
from storage import companies, projects
from storage.commands import by_number
from storage.contacts_called import contacts_called, learn_nickname
from storage.work import Work

_SHOWN = 4
_WHOSE = re.compile(r"是?谁(?:的|$|[?？])|哪家的|\bwhose\b|\bwho(?:'s| is)\b", re.I)
_CUT = 30


def asked_by_person(message: Incoming, work: Work) -> Reply | None:
    """None when the text names nobody, or one of ours."""
    of_phone = _of_phone(message, work)
    if of_phone is not None:
        return of_phone
    who = person_asked(message.text)
    if who is None or who in work.finder.lexicon().staff:
        return None
    called = contacts_called(work, message.sender, who)
    known = [each for each in called.people if _may_be_told(message, work, each)]
    if not known and is_full_name(who):
        return None
    if not known:
        return say(said_of.NOBODY_CALLED.say(message.language, words=who))
    if len(known) == 1 and called.sure:
        return _shown(message, work, known[0])
    rows = tuple(
        (button(_label(work, each), "person", each.id, work.command),) for each in known[:_SHOWN]
    )
    left = len(known) - _SHOWN
    head = said_of.DID_YOU_MEAN if left <= 0 else said_of.MANY_CALLED
    return say(head.say(message.language, n=len(known)), rows)


def _of_phone(message: Incoming, work: Work) -> Reply | None:
    """Whose number it is, in private and to those entitled; None when no number is asked about."""
    if not _WHOSE.search(message.text) or not message.audience.sees_phones:
        return None
    asked = {each.number for each in phones(message.text)}
    found = [c for c in work.find(Contact) if c.phone in asked and _may_be_told(message, work, c)]
    if not asked:
        return None
    if not found:
        return say(said_of.NOBODYS_PHONE.say(message.language))
    return _shown(message, work, found[0])


def press_person(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """A person was picked: the asker's way of calling is learned."""
    person = work.get(Contact, int(arguments[0]))
    asked = by_number(work, int(arguments[1]))
    if person is None or not person.live or not _may_be_told(message, work, person):
        return Reply(toast=str(said_of.NO_ACCESS_TO_IT.say(message.language)))
    who = person_asked(asked.words) if asked is not None and asked.words else None
    if who and may(message.sender, Right.WRITE):
        learn_nickname(work, message.sender, person, who)
    return _shown(message, work, person)


def _shown(message: Incoming, work: Work, person: Contact) -> Reply:
    """The one open project of a person's firm, or the firm with all of them."""
    firm = _firm(work, person)
    told = _told(message, work, firm)
    pool = [each for each in told if each.open] or told
    if len(pool) == 1:
        return show_project(message, work, pool[0])
    return firm_card(message, work, firm, tuple(pool))


def _firm(work: Work, person: Contact) -> Company:
    firm = work.get(Company, person.company_id)
    if firm is None:
        raise LookupError(f"contact {person.id} has no company")
    return companies.root(work, firm)


def _told(message: Incoming, work: Work, firm: Company) -> list[Project]:
    ours = projects.of_company(work, firm.id)
    return [each for each in ours if not hidden(message, work, each.id)]


def _may_be_told(message: Incoming, work: Work, person: Contact) -> bool:
    """Whether the person's firm may be named here: one with nothing but secrets may not."""
    firm = _firm(work, person)
    return firm.live and (
        bool(_told(message, work, firm)) or not projects.of_company(work, firm.id)
    )


def _label(work: Work, person: Contact) -> str:
    firm = _firm(work, person)
    short = min((firm.name, *firm.short_names), key=len)
    known = " ".join(part for part in (person.name, person.title) if part)
    return f"{short} · {known}"[:_CUT]
