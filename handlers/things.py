"""Photos, files, voice, contact cards and places: kept, with the record they belong to."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from handlers.message import Incoming, SharedContact, Thing
from handlers.talk import meant, state_of
from park.language import Person
from park.records import Attachment, Company, Ref, Visit
from storage import attachments, companies
from storage.records import record_of
from storage.work import Work

CONTACT, PLACE = "contact", "location"
NO_FILE = "-"
"""Stands for the file of what never was one."""
NEAR = dt.timedelta(minutes=10)
"""A photo within minutes of a visit belongs to it."""
HOLDERS = ("visit", "project")
"""What a thing can be kept with."""


def keep_things(message: Incoming, work: Work, record: Ref | None) -> list[Attachment]:
    """Store what came with a message; the files themselves are fetched afterwards."""
    kept = [work.add(_kept(message, each, record)) for each in _all_things(message)]
    if record is not None:
        use(work, kept, record)
    return kept


def record_meant(message: Incoming, work: Work) -> Ref | None:
    """What a thing belongs to: the card it answers, its album's, or the visit of these minutes."""
    if message.reply_to is not None:
        ref = meant(message, work)
        if ref is not None and ref.noun in HOLDERS:
            return ref
    if message.album is not None and (earlier := attachments.of_album(work, message.album)):
        first = earlier[0]
        return Ref(first.noun, first.record_id) if first.noun and first.record_id else None
    return _recent_visit(message, work)


def holder_of(work: Work, ref: Ref) -> Ref | None:
    """What keeps the things sent with a record: itself, or the project that it belongs to."""
    if ref.noun in HOLDERS:
        return ref
    record = record_of(work, ref)
    project_id = getattr(record, "project_id", None)
    return Ref("project", project_id) if project_id is not None else None


def waiting(message: Incoming, work: Work) -> list[Attachment]:
    """What the sender sent in these minutes that belongs to nothing yet."""
    since = message.written_at - NEAR
    return attachments.waiting(work, message.sender.id, message.chat_id, since)


def adopt_waiting(message: Incoming, work: Work, record: Ref) -> None:
    """Things sent without words in the last minutes belong to the visit just logged."""
    adopt(work, waiting(message, work), record)


def adopt(work: Work, found: list[Attachment], record: Ref) -> None:
    """These things belong to this record now."""
    for each in found:
        work.save(each, replace(each, noun=record.noun, record_id=record.id))
    use(work, found, record)


def use(work: Work, kept: list[Attachment], record: Ref) -> None:
    """A contact card becomes a contact of the visit's firm, a place the visit's place."""
    visit = work.get(Visit, record.id) if record.noun == "visit" else None
    if visit is None:
        return
    firm = work.get(Company, visit.company_id)
    for each in kept:
        if each.kind == CONTACT and firm is not None:
            companies.remember_person(work, firm, person_on(each), source="card")
        if each.kind == PLACE and visit.place is None:
            visit = work.save(visit, replace(visit, place=each.file_name))


def take_cards(work: Work, visit: Visit, firm: Company) -> None:
    """The firm of a visit became known: the contact cards kept with it are its people."""
    for each in attachments.of_record(work, Ref("visit", visit.id)):
        if each.kind == CONTACT:
            companies.remember_person(work, firm, person_on(each), source="card")


def person_on(card: Attachment) -> Person:
    """The person on a contact card."""
    name, _, phone = (card.file_name or "").rpartition(" ")
    return Person(name=name or None, phone=phone or None)


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
        caption=message.text.strip() or None,
    )


def _card(contact: SharedContact) -> str:
    phone = "".join(sign for sign in contact.phone if sign.isdigit() or sign == "+")
    return f"{contact.name} {phone}"


def _recent_visit(message: Incoming, work: Work) -> Ref | None:
    state = state_of(message, work)
    at = state.focus
    if at is None or at.noun != "visit" or state.at is None:
        return None
    return at if message.written_at - state.at <= NEAR else None
