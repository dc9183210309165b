"""The durable inbox: what Telegram handed over, kept until it is answered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Row, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from storage.ledgers import inbox

MAX_TRIES = 3


class InboxState(StrEnum):
    """open: to be answered; done: answered; aside: given up after three tries, text kept."""

    OPEN = "open"
    DONE = "done"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """One update as it came, with what routing needs. ``body`` is the raw JSON text."""

    id: int = 0
    bot_id: int
    update_id: int
    chat_id: int
    sender_id: int
    message_id: int | None
    kind: str
    body: str
    tries: int = 0
    received_at: dt.datetime


def receive(connection: Connection, updates: Sequence[Received]) -> int:
    """Store updates that are not there yet; returns how many were new."""
    if not updates:
        return 0
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    query = dialect.insert(inbox).on_conflict_do_nothing(index_elements=["bot_id", "update_id"])
    stored = 0
    for each in updates:
        number = connection.execute(query.values(**_row(each)).returning(inbox.c.id))
        stored += number.scalar_one_or_none() is not None
    return stored


def next_open(connection: Connection, busy_chats: Sequence[int] = ()) -> Received | None:
    """The oldest open update of a chat that nobody works on, locked for this transaction.

    On PostgreSQL a row that another process holds is passed over, together with the younger
    rows of its chat, so every chat keeps its order.
    """
    older = inbox.alias("older")
    query = (
        select(inbox)
        .where(inbox.c.state == InboxState.OPEN, inbox.c.chat_id.not_in(busy_chats))
        .where(
            ~select(older.c.id)
            .where(older.c.chat_id == inbox.c.chat_id, older.c.state == InboxState.OPEN)
            .where(older.c.id < inbox.c.id)
            .exists()
        )
        .order_by(inbox.c.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    row = connection.execute(query).one_or_none()
    return None if row is None else _received(row)


def finish(connection: Connection, id_: int, at: dt.datetime) -> None:
    """Mark an update answered, in the transaction that stored its effects."""
    _set(connection, id_, state=InboxState.DONE, finished_at=at, error=None)


def fail(connection: Connection, id_: int, error: str, at: dt.datetime) -> bool:
    """Count a failure; at the third the update is set aside. Returns whether it was."""
    counted = update(inbox).where(inbox.c.id == id_).values(tries=inbox.c.tries + 1, error=error)
    tries = connection.execute(counted.returning(inbox.c.tries)).scalar_one()
    if tries < MAX_TRIES:
        return False
    _set(connection, id_, state=InboxState.ASIDE, finished_at=at)
    return True


def set_aside(connection: Connection, id_: int, error: str, at: dt.datetime) -> None:
    """Set an update aside at once: it can never be read."""
    _set(connection, id_, state=InboxState.ASIDE, error=error, finished_at=at)


def count_open(connection: Connection) -> int:
    """How many updates wait for their answer."""
    query = select(func.count()).where(inbox.c.state == InboxState.OPEN)
    return connection.execute(query).scalar_one()


def count_aside(connection: Connection) -> int:
    """How many updates were given up; their text is kept."""
    query = select(func.count()).where(inbox.c.state == InboxState.ASIDE)
    return connection.execute(query).scalar_one()


def empty_old_bodies(connection: Connection, before: dt.datetime) -> int:
    """Empty the bodies of updates answered before a moment; returns how many."""
    query = (
        update(inbox)
        .where(inbox.c.finished_at < before, inbox.c.body.is_not(None))
        .where(inbox.c.state == InboxState.DONE)
        .values(body=None)
    )
    return connection.execute(query).rowcount


def number_of(connection: Connection, bot_id: int, update_id: int) -> int:
    """The inbox number of an update that was stored."""
    query = select(inbox.c.id).where(inbox.c.bot_id == bot_id, inbox.c.update_id == update_id)
    return int(connection.execute(query).scalar_one())


def _set(connection: Connection, id_: int, **values: Any) -> None:
    connection.execute(update(inbox).where(inbox.c.id == id_).values(**values))


def _row(each: Received) -> dict[str, Any]:
    return {
        "bot_id": each.bot_id,
        "update_id": each.update_id,
        "chat_id": each.chat_id,
        "sender_id": each.sender_id,
        "message_id": each.message_id,
        "kind": each.kind,
        "body": each.body,
        "received_at": each.received_at,
        "state": InboxState.OPEN,
        "tries": 0,
    }


def _received(row: Row[Any]) -> Received:
    return Received(
        id=row.id,
        bot_id=row.bot_id,
        update_id=row.update_id,
        chat_id=row.chat_id,
        sender_id=row.sender_id,
        message_id=row.message_id,
        kind=row.kind,
        body=row.body or "",
        tries=row.tries,
        received_at=row.received_at,
    )
