"""Taking a command back: every row it changed goes to its audited state before.

An undo is itself a command, so the undo of an undo is a redo. Fields that were changed since, and
new rows that others have come to rely on, are named and left. All is done for a whole noun at
once, so that an import of thousands of rows is taken back about as fast as it came.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Row, select, update

from park.records import Project, ProjectValue, Record, Ref, StageEvent
from storage.ledgers import audit, command
from storage.projects import refresh_all
from storage.rowvalues import from_json
from storage.tables import RECORDS, TABLES
from storage.undo_bounds import DATED, held, relied_on, touched_since
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Undone:
    """What an undo did: the records restored, and those left because they were touched since."""

    restored: tuple[Ref, ...] = ()
    left: tuple[Ref, ...] = ()


@dataclass(slots=True)
class _Plan:
    """What becomes of the records that a command changed.

    ``made`` are those that it made; of these ``left`` stay. ``touched`` holds for each audit
    entry the fields that others changed since.
    """

    entries: dict[Ref, list[Row[Any]]] = field(default_factory=lambda: defaultdict(list))
    records: dict[Ref, Record] = field(default_factory=dict)
    made: set[Ref] = field(default_factory=set)
    touched: dict[int, set[str]] = field(default_factory=dict)
    left: set[Ref] = field(default_factory=set)


def undo(work: Work, commands: Sequence[int]) -> Undone:
    """Take the commands back, newest first, under the current command."""
    ours = {*commands, work.command}
    restored: dict[Ref, None] = {}
    left: dict[Ref, None] = {}
    for number in sorted(commands, reverse=True):
        for ref, whole in _restore(work, _entries(work, number), ours).items():
            (restored if whole else left)[ref] = None
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
    _restore(work, entries, ours, columns)
    _refresh(work, [Ref(each.noun, each.record_id) for each in entries])


def take_out(work: Work, number: int, refs: Collection[Ref]) -> None:
    """Take these records out of a command that stands: an undo of its own, which can be redone."""
    take_back(work, number, refs)
    work.connection.execute(
        update(command).where(command.c.id == work.command).values(undoes=number)
    )


def _entries(work: Work, number: int) -> Sequence[Row[Any]]:
    query = select(audit).where(audit.c.command == number).order_by(audit.c.id.desc())
    return work.connection.execute(query).all()


def _restore(
    work: Work,
    entries: Sequence[Row[Any]],
    ours: set[int | None],
    columns: Collection[str] | None = None,
) -> dict[Ref, bool]:
    """Take these changes back; False with a record of which something was left."""
    plan = _plan(work, entries, ours)
    earlier = {ref: steps for ref, steps in plan.entries.items() if ref not in plan.made}
    back = {ref: _as_before(plan, ref, steps, columns) for ref, steps in earlier.items()}
    _save(work, plan, {ref: was[0] for ref, was in back.items() if was is not None})
    plan.left = _left(work, plan, ours)
    gone = {ref: plan.records[ref] for ref in plan.made - plan.left if ref in plan.records}
    _save(work, plan, {r: replace(each, voided_by=work.command) for r, each in gone.items()})
    whole = {ref for ref, was in back.items() if was is not None and was[1]} | gone.keys()
    return {ref: ref in whole for ref in plan.entries}


def _save(work: Work, plan: _Plan, new: dict[Ref, Record]) -> None:
    by_noun: dict[str, list[tuple[Record, Record]]] = defaultdict(list)
    for ref in plan.entries:
        if ref in new:
            by_noun[ref.noun].append((plan.records[ref], new[ref]))
    for pairs in by_noun.values():
        work.save_all(pairs)


def _plan(work: Work, entries: Sequence[Row[Any]], ours: set[int | None]) -> _Plan:
    plan = _Plan()
    for entry in entries:
        ref = Ref(entry.noun, entry.record_id)
        plan.entries[ref].append(entry)
        if entry.before is None:
            plan.made.add(ref)
    for noun in dict.fromkeys(ref.noun for ref in plan.entries):
        ids = [ref.id for ref in plan.entries if ref.noun == noun]
        found = work.get_all(RECORDS[noun], ids)
        plan.records |= {Ref(noun, id_): record for id_, record in found.items()}
        plan.touched |= touched_since(work, [e for e in entries if e.noun == noun], ours)
    return plan


def _left(work: Work, plan: _Plan, ours: set[int | None]) -> set[Ref]:
    """Made records that others changed or point to, and what these need."""
    left = {ref for ref in plan.made if any(plan.touched[e.id] for e in plan.entries[ref])}
    for noun in dict.fromkeys(ref.noun for ref in plan.entries):
        fresh = [ref.id for ref in plan.made if ref.noun == noun]
        left |= {Ref(noun, id_) for id_ in relied_on(work, noun, fresh, ours)}
    made = {ref: plan.records[ref] for ref in plan.made if ref in plan.records}
    return left | held(left, made)


def _as_before(
    plan: _Plan, ref: Ref, steps: Sequence[Row[Any]], columns: Collection[str] | None
) -> tuple[Record, bool] | None:
    """A record as it was, and whether that is all of it; None when it is gone."""
    record = plan.records.get(ref)
    if record is None:
        return None
    kept: dict[str, Any] = {}
    for step in steps:
        free = {n: v for n, v in step.before.items() if n not in plan.touched[step.id]}
        kept |= {n: v for n, v in free.items() if columns is None or n in columns}
    said = {name for step in steps for name in step.before}
    return replace(record, **from_json(TABLES[type(record)], kept)), kept.keys() == said


def _refresh(work: Work, restored: Iterable[Ref]) -> None:
    """Projects whose dated rows came or went repeat the newest of those that stand."""
    ids: dict[int, None] = {}
    dated = [ref for ref in restored if ref.noun in DATED]
    for noun in dict.fromkeys(ref.noun for ref in dated):
        rows = work.get_all(RECORDS[noun], [ref.id for ref in dated if ref.noun == noun])
        for each in rows.values():
            if isinstance(each, ProjectValue | StageEvent):
                ids[each.project_id] = None
    projects = work.get_all(Project, sorted(ids))
    refresh_all(work, [each for each in projects.values() if each.live])


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
