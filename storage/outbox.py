"""The durable outbox: replies stored with their effects, sent in each chat's order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, func, insert, or_, select, update
from sqlalchemy.sql import case

from park.records import Ref
from park.texts.say import Say
from storage.ledgers import outbox, sent_message

SAY, EDIT, PICTURE, DOCUMENT, KEPT = "say", "edit", "picture", "document", "kept"
TOAST, REACT, INLINE = "toast", "react", "inline"
_AT_ONCE = (TOAST, INLINE)
"""What somebody waits for with the finger on the screen: sent before anything else."""


def kind_of(what: Say) -> str:
    """How a message is to be sent."""
    if what.kept is not None:
        return KEPT
    if what.file is not None:
        return PICTURE if what.picture else DOCUMENT
    return SAY if what.edits is None else EDIT


class OutboxState(StrEnum):
    """open: to be sent; sent; failed: never deliverable; dropped: no longer allowed or too late."""

    OPEN = "open"
    SENT = "sent"
    FAILED = "failed"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """One message to be sent. ``method`` says how, ``payload`` holds what, as JSON.

    ``audience`` (role and place) is what the text was rendered for. ``about`` says which record
    the message shows and which records its numbered lines are, so that answers to it are
    understood. ``begun_at`` is set while a message that must not silently double is on its way;
    ``parts_sent`` counts the parts of a long one that have arrived.
    """

    id: int = 0
    chat_id: int
    staff_id: int | None = None
    audience: dict[str, str] | None = None
    method: str
    payload: dict[str, Any]
    file: bytes | None = None
    file_name: str | None = None
    about: dict[str, Any] | None = None
    command: int | None = None
    occurrence: int | None = None
    created_at: dt.datetime
    expires_at: dt.datetime | None = None
    begun_at: dt.datetime | None = None
    parts_sent: int = 0
    tries: int = 0
    error: str | None = None


def post(connection: Connection, message: Outgoing) -> int:
    """Put one message in the outbox, in the transaction of its effects."""
    values = {
        "chat_id": message.chat_id,
        "staff_id": message.staff_id,
        "audience": message.audience,
        "method": message.method,
        "payload": message.payload,
        "file": message.file,
        "file_name": message.file_name,
        "about": message.about,
        "command": message.command,
        "occurrence": message.occurrence,
        "created_at": message.created_at,
        "expires_at": message.expires_at,
        "state": OutboxState.OPEN,
        "parts_sent": 0,
        "tries": 0,
    }
    query = insert(outbox).values(values).returning(outbox.c.id)
    return int(connection.execute(query).scalar_one())


def lease_next(
    connection: Connection, now: dt.datetime, seconds: int, busy_chats: Sequence[int] = ()
) -> Outgoing | None:
    """Claim the next message: callback answers first, then the oldest of a free chat.

    The claim ends by itself after ``seconds``; no lock is held while the message is sent.
    """
    in_turn = and_(outbox.c.chat_id.not_in(busy_chats), ~_older_open())
    query = (
        select(outbox)
        .where(_ready(now), or_(outbox.c.method.in_(_AT_ONCE), in_turn))
        .order_by(case((outbox.c.method.in_(_AT_ONCE), 0), else_=1), outbox.c.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    row = connection.execute(query).one_or_none()
    if row is None:
        return None
    _set(connection, row.id, lease_until=now + dt.timedelta(seconds=seconds))
    return _outgoing(row)


def begin_once(connection: Connection, id_: int, at: dt.datetime) -> None:
    """Note that a message is on its way which must not double without saying so."""
    _set(connection, id_, begun_at=at)


def count_part(connection: Connection, id_: int, parts_sent: int) -> None:
    """Note how many parts of a long message have arrived."""
    _set(connection, id_, parts_sent=parts_sent)


def sent(
    connection: Connection, message: Outgoing, message_id: int | None, at: dt.datetime
) -> None:
    """Note that a message was delivered, and as which Telegram message."""
    _set(
        connection, message.id, state=OutboxState.SENT, finished_at=at, lease_until=None, file=None
    )
    if message_id is not None:
        remember_sent(connection, message, message_id, at)


def retry(
    connection: Connection,
    id_: int,
    not_before: dt.datetime,
    error: str,
    *,
    perhaps_sent: bool = False,
) -> None:
    """Try a message again later; the rest of its chat waits behind it.

    ``perhaps_sent``: nobody knows whether it arrived.
    """
    values: dict[str, Any] = {"not_before": not_before, "error": error, "lease_until": None}
    if not perhaps_sent:
        values["begun_at"] = None
    _set(connection, id_, tries=outbox.c.tries + 1, **values)


def give_up(
    connection: Connection, id_: int, state: OutboxState, error: str, at: dt.datetime
) -> None:
    """Stop trying a message: it failed for good or may no longer be sent."""
    _set(connection, id_, state=state, error=error, finished_at=at, lease_until=None)


def move_chat(connection: Connection, old: int, new: int) -> None:
    """A group became a supergroup: what waits for the old chat goes to the new one."""
    waiting = update(outbox).where(outbox.c.chat_id == old, outbox.c.state == OutboxState.OPEN)
    connection.execute(waiting.values(chat_id=new, lease_until=None))


def release_leases(connection: Connection) -> int:
    """Free what a dead process had claimed; only for a database with one sending process."""
    held = update(outbox).where(outbox.c.state == OutboxState.OPEN)
    return connection.execute(
        held.where(outbox.c.lease_until.is_not(None)).values(lease_until=None)
    ).rowcount


def count_open(connection: Connection) -> int:
    """How many messages wait to be sent."""
    query = select(func.count()).where(outbox.c.state == OutboxState.OPEN)
    return connection.execute(query).scalar_one()


def remember_sent(
    connection: Connection, message: Outgoing, message_id: int, at: dt.datetime
) -> None:
    """Keep which record a Telegram message shows; an edit in place replaces what it showed."""
    about = message.about or {}
    values = {
        "outbox_id": message.id,
        "command": message.command,
        "noun": about.get("noun"),
        "record_id": about.get("id"),
        "lines": about.get("lines"),
        "sent_at": at,
    }
    same = and_(sent_message.c.chat_id == message.chat_id, sent_message.c.message_id == message_id)
    if connection.execute(update(sent_message).where(same).values(values)).rowcount == 0:
        values |= {"chat_id": message.chat_id, "message_id": message_id}
        connection.execute(insert(sent_message).values(values))


@dataclass(frozen=True, slots=True)
class Shown:
    """What a sent message shows: one record, numbered lines, and the command it answered."""

    message_id: int
    ref: Ref | None
    lines: tuple[Ref, ...]
    command: int | None


def shown_by(connection: Connection, chat_id: int, message_id: int) -> Shown | None:
    """What a message of ours shows; None when it is unknown."""
    query = select(sent_message).where(
        sent_message.c.chat_id == chat_id, sent_message.c.message_id == message_id
    )
    row = connection.execute(query).one_or_none()
    return None if row is None else _shown(row)


def newest_shown(connection: Connection, chat_id: int) -> Shown | None:
    """The newest message in a chat that shows numbered lines."""
    query = (
        select(sent_message)
        .where(sent_message.c.chat_id == chat_id, sent_message.c.lines.is_not(None))
        .order_by(sent_message.c.id.desc())
        .limit(1)
    )
    row = connection.execute(query).one_or_none()
    return None if row is None else _shown(row)


def empty_old_texts(connection: Connection, before: dt.datetime) -> int:
    """Empty the texts of messages finished before a moment; returns how many."""
    query = (
        update(outbox)
        .where(outbox.c.finished_at < before, outbox.c.payload != {})
        .values(payload={}, file=None)
    )
    return connection.execute(query).rowcount


def _ready(now: dt.datetime) -> ColumnElement[bool]:
    return and_(
        outbox.c.state == OutboxState.OPEN,
        or_(outbox.c.not_before.is_(None), outbox.c.not_before <= now),
        or_(outbox.c.lease_until.is_(None), outbox.c.lease_until <= now),
    )


def _older_open() -> ColumnElement[bool]:
    older = outbox.alias("older")
    return (
        select(older.c.id)
        .where(older.c.chat_id == outbox.c.chat_id, older.c.state == OutboxState.OPEN)
        .where(older.c.id < outbox.c.id, older.c.method.not_in(_AT_ONCE))
        .exists()
    )


def _set(connection: Connection, id_: int, **values: Any) -> None:
    connection.execute(update(outbox).where(outbox.c.id == id_).values(**values))


def _outgoing(row: Row[Any]) -> Outgoing:
    names = Outgoing.__dataclass_fields__
    return Outgoing(**{name: value for name, value in row._mapping.items() if name in names})


def _shown(row: Row[Any]) -> Shown:
    ref = Ref(row.noun, row.record_id) if row.noun else None
    return Shown(
        row.message_id, ref, tuple(Ref(noun, id_) for noun, id_ in row.lines or ()), row.command
    )
