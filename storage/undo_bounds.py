"""How far a command may be taken back: what others changed since, or have come to rely on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import ForeignKey, Row, Table, or_, select

from park.records import Record, Ref
from storage.batches import batches
from storage.ledgers import audit, command
from storage.tables import TABLES, metadata
from storage.work import Work

DATED = ("project_value", "stage_event")
"""The dated rows behind a project, which stay and go with it."""


def touched_since(
    work: Work, entries: Sequence[Row[Any]], ours: set[int | None]
) -> dict[int, set[str]]:
    """For each entry of one noun the fields that others changed after it, as far as that stands."""
    touched: dict[int, set[str]] = {entry.id: set() for entry in entries}
    if not entries:
        return touched
    later = defaultdict(list)
    oldest = min(entry.id for entry in entries)
    for ids in batches(entry.record_id for entry in entries):
        query = (
            select(audit.c.id, audit.c.record_id, audit.c.after)
            .join(command, command.c.id == audit.c.command)
            .where(audit.c.noun == entries[0].noun, audit.c.record_id.in_(ids))
            .where(audit.c.id > oldest, audit.c.command.not_in(ours), audit.c.after != {})
            .where(command.c.undone_by.is_(None), ~_is_spent_undo())
        )
        for row in work.connection.execute(query):
            later[row.record_id].append(row)
    for entry in entries:
        for row in later[entry.record_id]:
            if row.id > entry.id:
                touched[entry.id].update(row.after)
    return touched


def relied_on(work: Work, noun: str, ids: Sequence[int], ours: set[int | None]) -> set[int]:
    """Those of a noun's new records that live rows of other commands point to."""
    return {
        id_
        for table in metadata.sorted_tables
        if table in TABLES.values()
        for key in table.foreign_keys
        if key.column.table.name == noun
        for some in batches(ids)
        for id_ in _pointed_to(work, table, key, some, ours)
    }


def held(left: Iterable[Ref], made: Mapping[Ref, Record]) -> set[Ref]:
    """What stays because something stays: what that points to, and a project's dated rows."""
    found: set[Ref] = set()
    parts = defaultdict(list)
    for ref, record in made.items():
        if ref.noun in DATED:
            parts[Ref("project", getattr(record, "project_id", 0))].append(ref)
    waiting = [ref for ref in left if ref in made]
    while waiting:
        ref = waiting.pop()
        near = {*_targets(made[ref]), *parts[ref]} & made.keys()
        fresh = near - found
        found |= fresh
        waiting += fresh
    return found


def _targets(record: Record) -> Iterable[Ref]:
    for key in TABLES[type(record)].foreign_keys:
        id_ = getattr(record, key.parent.name, None)
        if id_ is not None:
            yield Ref(key.column.table.name, id_)


def _pointed_to(
    work: Work, table: Table, key: ForeignKey, ids: Sequence[int], ours: set[int | None]
) -> Iterable[int]:
    theirs = or_(table.c.command.is_(None), table.c.command.not_in(ours))
    query = select(key.parent).where(key.parent.in_(ids), table.c.voided_by.is_(None), theirs)
    return work.connection.execute(query.distinct()).scalars()


def _is_spent_undo() -> Any:
    """An undo whose target is still undone: it and its target cancel out."""
    target = command.alias("target")
    return select(target.c.id).where(target.c.undone_by == command.c.id).exists()
