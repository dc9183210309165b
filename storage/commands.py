"""Commands: each message, press or tool call that changes something, and what it changed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, ScalarSelect, insert, select, update

from park.records import Ref
from storage.ledgers import audit, command, inbox
from storage.work import Work


def open_command(
    connection: Connection,
    *,
    source: str,
    at: dt.datetime,
    words: str,
    staff_id: int | None = None,
    inbox_id: int | None = None,
) -> int:
    """Begin a command and return its number."""
    values = {
        "source": source,
        "at": at,
        "words": words,
        "staff_id": staff_id,
        "inbox_id": inbox_id,
    }
    query = insert(command).values(values).returning(command.c.id)
    return int(connection.execute(query).scalar_one())


@dataclass(frozen=True, slots=True)
class Done:
    """A command of the past: who gave it, when (UTC), in which words."""

    id: int
    staff_id: int | None
    at: dt.datetime
    words: str
    source: str
    undone_by: int | None


def by_number(work: Work, number: int) -> Done | None:
    """The command with this number."""
    row = work.connection.execute(select(command).where(command.c.id == number)).one_or_none()
    return None if row is None else of_row(row)


def take_words(work: Work, words: str) -> None:
    """The current command says these words: an earlier text that it carries on."""
    work.connection.execute(update(command).where(command.c.id == work.command).values(words=words))


def last_of(work: Work, staff_id: int, *, undo: bool = False) -> Done | None:
    """The newest command of a member that changed records and still stands.

    With ``undo`` the newest that took something back, not one that brought something back by
    undoing an undo; without it, both are passed over.
    """
    changed = (
        select(audit.c.id).where(audit.c.command == command.c.id, audit.c.after != {}).exists()
    )
    kind = command.c.undoes.in_(_first_deeds()) if undo else command.c.undoes.is_(None)
    query = (
        select(command)
        .where(command.c.staff_id == staff_id, command.c.undone_by.is_(None), changed, kind)
        .order_by(command.c.id.desc())
        .limit(1)
    )
    row = work.connection.execute(query).one_or_none()
    return None if row is None else of_row(row)


def _first_deeds() -> ScalarSelect[int]:
    """Commands that took nothing back themselves."""
    first = command.alias("first")
    return select(first.c.id).where(first.c.undoes.is_(None)).scalar_subquery()


def of_message(work: Work, chat_id: int, message_id: int) -> list[Done]:
    """The commands that a Telegram message and its edits gave, oldest first."""
    query = (
        select(command)
        .join(inbox, inbox.c.id == command.c.inbox_id)
        .where(inbox.c.chat_id == chat_id, inbox.c.message_id == message_id)
        .where(inbox.c.kind.in_(("message", "edited_message")))
        .order_by(command.c.id)
    )
    return [of_row(row) for row in work.connection.execute(query)]


def standing_on(work: Work, ref: Ref) -> list[Done]:
    """The commands that made or changed a record and are not taken back, oldest first.

    An undo is none of them: what it took back is just not standing.
    """
    query = (
        select(command)
        .where(
            command.c.id.in_(
                select(audit.c.command).where(audit.c.noun == ref.noun, audit.c.record_id == ref.id)
            )
        )
        .where(command.c.undone_by.is_(None), command.c.undoes.is_(None))
        .order_by(command.c.id)
    )
    return [of_row(row) for row in work.connection.execute(query)]


def made_by(work: Work, number: int, noun: str | None = None) -> list[Ref]:
    """The records that a command created, in order."""
    query = select(audit.c.noun, audit.c.record_id).where(
        audit.c.command == number, audit.c.before.is_(None)
    )
    if noun is not None:
        query = query.where(audit.c.noun == noun)
    return [
        Ref(row.noun, row.record_id) for row in work.connection.execute(query.order_by(audit.c.id))
    ]


def empty_old_words(connection: Connection, before: dt.datetime) -> int:
    """Empty the words of commands given before a moment; returns how many."""
    query = update(command).where(command.c.at < before, command.c.words != "").values(words="")
    return connection.execute(query).rowcount


@dataclass(frozen=True, slots=True)
class Changed:
    """One audited change: which fields, from what to what, by which command."""

    ref: Ref
    command: Done
    before: dict[str, Any] | None
    after: dict[str, Any]


def history_of(work: Work, ref: Ref) -> list[Changed]:
    """Every change of a record, oldest first."""
    query = (
        select(audit.c.before, audit.c.after, *command.c)
        .join(command, command.c.id == audit.c.command)
        .where(audit.c.noun == ref.noun, audit.c.record_id == ref.id)
        .order_by(audit.c.id)
    )
    rows = work.connection.execute(query)
    return [Changed(ref, of_row(row), row.before, row.after) for row in rows]


def changed_by(work: Work, number: int) -> list[Changed]:
    """Every change of one command, in order."""
    query = (
        select(audit.c.noun, audit.c.record_id, audit.c.before, audit.c.after, *command.c)
        .join(command, command.c.id == audit.c.command)
        .where(audit.c.command == number)
        .order_by(audit.c.id)
    )
    rows = work.connection.execute(query)
    return [
        Changed(Ref(row.noun, row.record_id), of_row(row), row.before, row.after) for row in rows
    ]


def of_row(row: Row[Any]) -> Done:
    """The command that a row of its table holds."""
    return Done(row.id, row.staff_id, row.at, row.words, row.source, row.undone_by)
