"""Opening a unit of work: one command, one transaction, one commit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from sqlalchemy import Connection

from park.records import House, Staff
from storage.commands import open_command
from storage.database import Database
from storage.finder import Finder
from storage.settings import read_settings
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Who wants what and when: the head of a command. Moments are aware."""

    source: str
    now: dt.datetime
    recorded_at: dt.datetime
    words: str = ""
    actor: Staff | None = None
    inbox_id: int | None = None
    house: House = field(default_factory=House)


def begin(connection: Connection, finder: Finder, order: Order) -> Work:
    """A unit of work in a transaction that is open already; call its ``finish`` at the end."""
    number = open_command(
        connection,
        source=order.source,
        at=order.now,
        words=order.words,
        staff_id=order.actor.id if order.actor else None,
        inbox_id=order.inbox_id,
    )
    finder.catch_up(connection)
    return Work(
        connection=connection,
        now=order.now,
        recorded_at=order.recorded_at,
        finder=finder,
        settings=read_settings(connection),
        command=number,
        actor=order.actor,
        house=order.house,
    )


def look(
    connection: Connection, finder: Finder, now: dt.datetime, recorded_at: dt.datetime
) -> Work:
    """Records to read in a transaction that is open already, without a command."""
    finder.catch_up(connection)
    return Work(connection, now, recorded_at, finder, read_settings(connection))


@contextmanager
def unit_of_work(database: Database, finder: Finder, order: Order) -> Iterator[Work]:
    """One command in its own transaction; commits at the end or rolls back whole."""
    with database.writing() as connection:
        work = begin(connection, finder, order)
        yield work
        work.finish()


@contextmanager
def reading(database: Database, finder: Finder, now: dt.datetime) -> Iterator[Work]:
    """A consistent view for questions; nothing written in it is kept."""
    with database.reading() as connection:
        finder.catch_up(connection)
        settings = read_settings(connection)
        yield Work(connection, now, now, finder, settings)
