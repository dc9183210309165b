"""Small acts on the storage, for its tests."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from sqlalchemy import select

from park.records import Staff
from storage.database import Connection, Database
from storage.finder import Finder
from storage.inbox import Received
from storage.outbox import SAY, Outgoing
from storage.tables import TABLES
from storage.units import Order, unit_of_work
from storage.work import Work

T = TypeVar("T")
NOW = dt.datetime(2026, 11, 25, 4, 0, tzinfo=dt.UTC)


@contextmanager
def working(
    database: Database, actor: Staff | None = None, finder: Finder | None = None
) -> Iterator[Work]:
    """One command."""
    order = Order(source="test", now=NOW, recorded_at=NOW, actor=actor)
    with unit_of_work(database, finder or Finder(), order) as work:
        yield work


def within(database: Database, act: Callable[[Connection], T]) -> T:
    """The result of an act in a transaction of its own."""
    with database.writing() as connection:
        return act(connection)


def update(update_id: int, chat_id: int = 1, text: str = "你好") -> Received:
    """An update of a private chat."""
    return Received(
        bot_id=9,
        update_id=update_id,
        chat_id=chat_id,
        sender_id=chat_id,
        message_id=update_id,
        kind="message",
        body=text,
        received_at=NOW,
    )


def outgoing(chat_id: int = 1, text: str = "好", method: str = SAY) -> Outgoing:
    """A message to a chat."""
    return Outgoing(chat_id=chat_id, method=method, payload={"text": text}, created_at=NOW)


State = dict[str, list[dict[str, object]]]


def state_of(database: Database) -> State:
    """What counts: every live record, without the marks of how it came about."""
    marks = ("version", "command", "voided_by")
    with database.reading() as connection:
        return {
            table.name: [
                {k: v for k, v in row._mapping.items() if k not in marks}
                for row in connection.execute(
                    select(table).where(table.c.voided_by.is_(None)).order_by(table.c.id)
                )
            ]
            for table in TABLES.values()
        }
