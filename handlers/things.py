"""Photos, files, voice, contact cards and places: kept, with the record they belong to."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from handlers.message import Incoming, SharedContact, Thing
from handlers.reply import Reply, say
from handlers.talk import state_of
from handlers.undoing import say_ref
from park.language import Person
from park.records import Attachment, Company, Ref, Visit
from park.texts.visits import THING_ALONE, THING_KEPT, VOICE_KEPT
from storage import attachments, companies
from storage.work import Work

CONTACT, PLACE = "contact", "location"
NO_FILE = "-"
"""Stands for the file of what never was one."""
NEAR = dt.timedelta(minutes=10)
"""A photo within minutes of a visit belongs to it."""


def keep_things(message: Incoming, work: Work, record: Ref | None) -> list[Attachment]:
    """Store what came with a message; the files themselves are fetched afterwards."""
    kept = [work.add(_kept(message, each, record)) for each in _all_things(message)]
    if record is not None:
        _use(work, kept, record)
    return kept


def _all_things(message: Incoming) -> list[Thing]:
    """Files, and what needs none: a shared contact and a place, as words."""
    words = []
    if message.contact is not None:
        words.append(Thing(kind=CONTACT, file_id="", file_name=_card(message.contact)))
    if message.location is not None:
        latitude, longitude = message.location
        words.append(Thing(kind=PLACE, file_id="", file_name=f"{latitude:.5f},{longitude:.5f}"))
    return [*message.things, *words]


def _kept(message: Incoming, thing: Thing, record: Ref | None) -> Attachment:
    return Attachment(
        noun=record.noun if record else None,
        record_id=record.id if record else None,
        kind=thing.kind,
        file_id=thing.file_id,
        file_name=thing.file_name,
        mime=thing.mime,
        size=thing.size,
        path=None if thing.file_id else NO_FILE,
        by=message.sender.id,
        chat_id=message.chat_id,
        message_id=message.message_id or 0,
        sent_at=message.written_at,
        album=message.album,
    )


def _use(work: Work, kept: list[Attachment], record: Ref) -> None:
    """A contact card becomes a contact of the visit's firm, a place the visit's place."""
    visit = work.get(Visit, record.id) if record.noun == "visit" else None
    firm = work.get(Company, visit.company_id) if visit else None
    for each in kept:
        if each.kind == CONTACT and firm is not None:
            name, _, phone = (each.file_name or "").rpartition(" ")
            person = Person(name=name or None, phone=phone or None)
            companies.remember_person(work, firm, person, source="card")
        if each.kind == PLACE and visit is not None and visit.place is None:
            visit = work.save(visit, replace(visit, place=each.file_name))


def _card(contact: SharedContact) -> str:
    phone = "".join(sign for sign in contact.phone if sign.isdigit() or sign == "+")
    return f"{contact.name} {phone}"


def things_alone(message: Incoming, work: Work) -> Reply:
    """Something without words: it goes to the visit of these minutes, or waits for one."""
    if _album_seen(message, work):
        keep_things(message, work, _album_record(message, work))
        return Reply()
    record = _recent_visit(message, work)
    keep_things(message, work, record)
    if any(thing.kind in ("voice", "audio") for thing in message.things):
        return say(VOICE_KEPT.say(message.language))
    if record is not None:
        what = say_ref(work, record, message.language)
        return say(THING_KEPT.say(message.language, what=what), about=record)
    return say(THING_ALONE.say(message.language))


def adopt_waiting(message: Incoming, work: Work, record: Ref) -> None:
    """Things sent without words in the last minutes belong to the visit just logged."""
    since = message.written_at - NEAR
    found = attachments.waiting(work, message.sender.id, message.chat_id, since)
    for each in found:
        work.save(each, replace(each, noun=record.noun, record_id=record.id))
    _use(work, found, record)


def _recent_visit(message: Incoming, work: Work) -> Ref | None:
    state = state_of(message, work)
    at = state.focus
    if at is None or at.noun != "visit" or state.at is None:
        return None
    return at if message.written_at - state.at <= NEAR else None


def _album_seen(message: Incoming, work: Work) -> bool:
    return message.album is not None and bool(attachments.of_album(work, message.album))


def _album_record(message: Incoming, work: Work) -> Ref | None:
    first = attachments.of_album(work, message.album or "")[0]
    return Ref(first.noun, first.record_id) if first.noun and first.record_id else None
