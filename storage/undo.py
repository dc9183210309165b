"""Taking a command back: every row it changed goes to its audited state before.

An undo is itself a command, so the undo of an undo is a redo. Fields that were changed since, and
new rows that others have come to rely on, are named and left.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ForeignKey, Row, Table, or_, select, update

from park.records import Project, ProjectValue, Ref, StageEvent
from storage.ledgers import audit, command
from storage.projects import refresh
from storage.rowvalues import from_json
from storage.tables import RECORDS, TABLES, metadata
from storage.work import Work

_DATED = ("project_value", "stage_event")


@dataclass(frozen=True, slots=True)
class Undone:
    """What an undo did: the records restored, and those left because they were touched since."""

    restored: tuple[Ref, ...] = ()
    left: tuple[Ref, ...] = ()


def undo(work: Work, commands: Sequence[int]) -> Undone:
    """Take the commands back, newest first, under the current command."""
    ours = {*commands, work.command}
    restored: dict[Ref, None] = {}
    left: dict[Ref, None] = {}
    for number in sorted(commands, reverse=True):
        for entry in _entries(work, number):
            ref = Ref(entry.noun, entry.record_id)
            (restored if _restore(work, entry, ours) else left)[ref] = None
        _mark(work, number)
    _refresh(work, restored)
    return Undone(tuple(ref for ref in restored if ref not in left), tuple(left))


def take_back(
    work: Work, number: int, refs: Collection[Ref], columns: Collection[str] | None = None
) -> None:
    """Take back what a command did to these records alone; the command itself stands.

    With ``columns`` records that were there before lose only the changes of these.
    """
    ours = {number, work.command}
    entries = [each for each in _entries(work, number) if Ref(each.noun, each.record_id) in refs]
    for entry in entries:
        _restore(work, entry, ours, columns)
    _refresh(work, [Ref(each.noun, each.record_id) for each in entries])


def _refresh(work: Work, restored: Iterable[Ref]) -> None:
    """Projects whose dated rows came or went repeat the newest of those that stand."""
    dated = [work.get(RECORDS[ref.noun], ref.id) for ref in restored if ref.noun in _DATED]
    ids = {each.project_id for each in dated if isinstance(each, ProjectValue | StageEvent)}
    for project in (work.get(Project, id_) for id_ in sorted(ids)):
        if project is not None and project.live:
            refresh(work, project)


def _entries(work: Work, number: int) -> Sequence[Row[Any]]:
    query = select(audit).where(audit.c.command == number).order_by(audit.c.id.desc())
    return work.connection.execute(query).all()


def _restore(
    work: Work,
    entry: Row[Any],
    ours: set[int | None],
    columns: Collection[str] | None = None,
) -> bool:
    """Take one change back, field by field; False when something of it was left."""
    record = work.get(RECORDS[entry.noun], entry.record_id)
    if record is None:
        return False
    touched = _touched_since(work, entry, ours)
    if entry.before is None:
        if touched or _relied_on(work, entry, ours):
            return False
        work.void(record)
        return True
    kept = {
        name: value
        for name, value in entry.before.items()
        if name not in touched and (columns is None or name in columns)
    }
    before = from_json(TABLES[type(record)], kept)
    work.save(record, replace(record, **before))
    return len(kept) == len(entry.before)


def _touched_since(work: Work, entry: Row[Any], ours: set[int | None]) -> set[str]:
    """The fields of the row that other commands changed after this entry and that still stand."""
    query = (
        select(audit.c.after)
        .join(command, command.c.id == audit.c.command)
        .where(audit.c.noun == entry.noun, audit.c.record_id == entry.record_id)
        .where(audit.c.id > entry.id, audit.c.command.not_in(ours), audit.c.after != {})
        .where(command.c.undone_by.is_(None), ~_is_spent_undo())
    )
    return {name for after in work.connection.execute(query).scalars() for name in after}


def _is_spent_undo() -> Any:
    """An undo whose target is still undone: it and its target cancel out."""
    target = command.alias("target")
    return select(target.c.id).where(target.c.undone_by == command.c.id).exists()


def _relied_on(work: Work, entry: Row[Any], ours: set[int | None]) -> bool:
    """Whether live rows of other commands point to a row that this command made."""
    return any(
        _points(work, table, key, entry.record_id, ours)
        for table in metadata.sorted_tables
        if table in TABLES.values()
        for key in table.foreign_keys
        if key.column.table.name == entry.noun
    )


def _points(work: Work, table: Table, key: ForeignKey, target: int, ours: set[int | None]) -> bool:
    theirs = or_(table.c.command.is_(None), table.c.command.not_in(ours))
    query = select(table.c.id).where(key.parent == target, table.c.voided_by.is_(None), theirs)
    return work.connection.execute(query.limit(1)).first() is not None


def _mark(work: Work, number: int) -> None:
    """Remember who took the command back; taking an undo back frees its target again."""
    work.connection.execute(
        update(command).where(command.c.id == number).values(undone_by=work.command)
    )
    work.connection.execute(
        update(command).where(command.c.undone_by == number).values(undone_by=None)
    )
    if work.command is not None:
        work.connection.execute(
            update(command).where(command.c.id == work.command).values(undoes=number)
        )
