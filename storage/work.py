"""The unit of work: one transaction in which a command changes records, with its audit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any, TypeVar

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Table,
    bindparam,
    insert,
    select,
    update,
)

from park.records import House, ParkSettings, Record, Ref, Staff
from storage import ledgers
from storage.batches import batches
from storage.changes import note_changes
from storage.families import Families
from storage.finder import Finder
from storage.rowvalues import as_json
from storage.tables import TABLES

R = TypeVar("R", bound=Record)
_Change = tuple[Record, dict[str, Any], dict[str, Any]]
"""A record with the values that change, before and after."""


class StaleRecordError(Exception):
    """The record was saved by somebody else since it was read."""


@dataclass(slots=True)
class Work:
    """Records read and written by one command, all in one transaction.

    ``now`` is the moment the command's text was written (aware), never the processing time;
    ``recorded_at`` is when it is stored. ``actor`` is the member who sent it, None for the
    program itself. ``merged`` keeps what ``storage.merges`` read.
    """

    connection: Connection
    now: dt.datetime
    recorded_at: dt.datetime
    finder: Finder
    settings: ParkSettings = field(default_factory=ParkSettings)
    command: int | None = None
    actor: Staff | None = None
    house: House = field(default_factory=House)
    touched: set[Ref] = field(default_factory=set)
    merged: dict[str, Families] = field(default_factory=dict)

    @property
    def today(self) -> dt.date:
        """The park's date at ``now``."""
        return self.now.date()

    def get(self, record: type[R], id_: int | None) -> R | None:
        """The record with this id, voided or not; None when there is none."""
        if id_ is None:
            return None
        table = TABLES[record]
        row = self.connection.execute(select(table).where(table.c.id == id_)).one_or_none()
        return None if row is None else made(record, row)

    def get_all(self, record: type[R], ids: Iterable[int]) -> dict[int, R]:
        """The records with these ids, voided or not, by id."""
        table = TABLES[record]
        queries = (select(table).where(table.c.id.in_(some)) for some in batches(ids))
        rows = (row for query in queries for row in self.connection.execute(query))
        return {row.id: made(record, row) for row in rows}

    def find(
        self,
        record: type[R],
        *conditions: ColumnElement[bool],
        order: Sequence[ColumnElement[Any]] = (),
        limit: int | None = None,
    ) -> list[R]:
        """The live records that meet the conditions, by id unless ordered otherwise."""
        table = TABLES[record]
        query = select(table).where(table.c.voided_by.is_(None), *conditions)
        query = query.order_by(*(order or (table.c.id,))).limit(limit)
        return [made(record, row) for row in self.connection.execute(query)]

    def add(self, record: R) -> R:
        """Store a new record under this command and note it in the audit."""
        table = TABLES[type(record)]
        new = replace(record, id=0, version=1, command=self.command)
        query = insert(table).values(_columns(new, without=("id",))).returning(table.c.id)
        stored = replace(new, id=self.connection.execute(query).scalar_one())
        self._note(table, stored, None, _columns(stored, without=("id", "version", "command")))
        return stored

    def add_all(self, records: Sequence[R]) -> list[R]:
        """Store many new records of one noun at once, each with its audit, in their order."""
        if not records:
            return []
        table = TABLES[type(records[0])]
        fresh = [replace(each, id=0, version=1, command=self.command) for each in records]
        query = insert(table).returning(table.c.id, sort_by_parameter_order=True)
        rows = [_columns(each, without=("id",)) for each in fresh]
        ids = self.connection.execute(query, rows).scalars().all()
        stored = [replace(each, id=id_) for each, id_ in zip(fresh, ids, strict=True)]
        self.touched.update(Ref(table.name, each.id) for each in stored)
        self.connection.execute(
            insert(ledgers.audit), [self._entry(table, each) for each in stored]
        )
        return stored

    def save(self, old: R, new: R) -> R:
        """Store ``new`` over ``old``; nothing happens when they are equal.

        Raises StaleRecordError when the row is no longer the version that ``old`` is.
        """
        before, after = _difference(old, new)
        if not after:
            return old
        table = TABLES[type(old)]
        query = (
            update(table)
            .where(table.c.id == old.id, table.c.version == old.version)
            .values(**after, version=old.version + 1)
        )
        if self.connection.execute(query).rowcount != 1:
            raise StaleRecordError(f"{table.name} {old.id} is not version {old.version} any more")
        if "merged_into" in after:
            self.merged.pop(table.name, None)
        stored = replace(new, id=old.id, version=old.version + 1)
        self._note(table, stored, before, after)
        return stored

    def save_all(self, pairs: Sequence[tuple[R, R]]) -> None:
        """Store many records of one noun over what they were, as ``save`` does with each.

        Raises StaleRecordError when a row is no longer the version that its old record is.
        """
        differing = [(old, *_difference(old, new)) for old, new in pairs]
        changed = [each for each in differing if each[2]]
        if not changed:
            return
        table = TABLES[type(changed[0][0])]
        for names in dict.fromkeys(tuple(after) for _, _, after in changed):
            same = [each for each in changed if tuple(each[2]) == names]
            self._update_all(table, names, same)
        if any("merged_into" in after for _, _, after in changed):
            self.merged.pop(table.name, None)
        self.touched.update(Ref(table.name, old.id) for old, _, _ in changed)
        entries = [self._step(table, *each) for each in changed]
        self.connection.execute(insert(ledgers.audit), entries)

    def _update_all(self, table: Table, names: Sequence[str], changed: Sequence[_Change]) -> None:
        query = (
            update(table)
            .where(table.c.id == bindparam("_id"), table.c.version == bindparam("_version"))
            .values({"version": bindparam("_next")} | {n: bindparam(f"_{n}") for n in names})
        )
        rows = [
            {"_id": old.id, "_version": old.version, "_next": old.version + 1}
            | {f"_{name}": value for name, value in after.items()}
            for old, _, after in changed
        ]
        if self.connection.execute(query, rows).rowcount != len(rows):
            raise StaleRecordError(f"some {table.name} is not the version it was any more")

    def void(self, record: R) -> R:
        """Take a record back: it stays, and counts nowhere."""
        return self.save(record, replace(record, voided_by=self.command))

    def note_read(self, record: Record) -> None:
        """Note in the audit that somebody was shown what is usually hidden; nothing changes."""
        table = TABLES[type(record)]
        self._note(table, record, {}, {})

    def finish(self) -> None:
        """Tell the other processes what changed; the last step before the commit."""
        note_changes(self.connection, self.touched)

    def _step(
        self, table: Table, old: Record, before: dict[str, Any], after: dict[str, Any]
    ) -> dict[str, Any]:
        return {
            "command": self.command,
            "noun": table.name,
            "record_id": old.id,
            "version": old.version + 1,
            "before": as_json(before),
            "after": as_json(after),
            "at": self.recorded_at,
        }

    def _entry(self, table: Table, stored: Record) -> dict[str, Any]:
        after = _columns(stored, without=("id", "version", "command"))
        return {
            "command": self.command,
            "noun": table.name,
            "record_id": stored.id,
            "version": stored.version,
            "before": None,
            "after": as_json(after),
            "at": self.recorded_at,
        }

    def _note(
        self, table: Table, stored: Record, before: dict[str, Any] | None, after: dict[str, Any]
    ) -> None:
        self.touched.add(Ref(table.name, stored.id))
        self.connection.execute(
            insert(ledgers.audit).values(
                command=self.command,
                noun=table.name,
                record_id=stored.id,
                version=stored.version,
                before=None if before is None else as_json(before),
                after=as_json(after),
                at=self.recorded_at,
            )
        )


def made(record: type[R], row: Row[Any]) -> R:
    """The record that a row of its table holds."""
    return record(**row._mapping)


def _columns(record: Record, without: tuple[str, ...]) -> dict[str, Any]:
    return {name: value for name, value in asdict(record).items() if name not in without}


def _difference(old: Record, new: Record) -> tuple[dict[str, Any], dict[str, Any]]:
    names = [f.name for f in fields(old) if f.name not in ("id", "version", "command")]
    changed = [name for name in names if getattr(old, name) != getattr(new, name)]
    return (
        {name: getattr(old, name) for name in changed},
        {name: getattr(new, name) for name in changed},
    )
