"""Photos, files, voice, contact cards and places: kept, with the record they belong to."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from handlers.message import Incoming
from handlers.reply import Reply, say
from handlers.talk import state_of
from handlers.undoing import say_ref
from park.records import Attachment, Ref
from park.texts.visits import THING_ALONE, THING_KEPT, VOICE_KEPT
from storage import attachments
from storage.work import Work

NEAR = dt.timedelta(minutes=10)
"""A photo within minutes of a visit belongs to it."""


def keep_things(message: Incoming, work: Work, record: Ref | None) -> list[Attachment]:
    """Store what came with a message; the files themselves are fetched afterwards."""
    return [
        work.add(
            Attachment(
                noun=record.noun if record else None,
                record_id=record.id if record else None,
                kind=thing.kind,
                file_id=thing.file_id,
                file_name=thing.file_name,
                mime=thing.mime,
                size=thing.size,
                by=message.sender.id,
                chat_id=message.chat_id,
                message_id=message.message_id or 0,
                sent_at=message.written_at,
                album=message.album,
            )
        )
        for thing in message.things
    ]


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
    for each in attachments.waiting(work, message.sender.id, message.chat_id, since):
        work.save(each, replace(each, noun=record.noun, record_id=record.id))


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
