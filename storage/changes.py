"""The feed of changes by which several processes keep their indexes in step.

A counter row gives each unit of work its number inside its own transaction, so a reader that
has seen number v can miss nothing below it.
"""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, insert, select, update

from park.records import Ref
from storage.ledgers import change, change_counter

SEARCHED = frozenset({"company", "contact", "project", "staff", "setting"})


def note_changes(connection: Connection, touched: Collection[Ref]) -> None:
    """Number this unit of work and list the searched records it changed."""
    searched = [ref for ref in touched if ref.noun in SEARCHED]
    if not searched:
        return
    counted = update(change_counter).values(v=change_counter.c.v + 1).returning(change_counter.c.v)
    v = connection.execute(counted).scalar_one()
    rows = [{"v": v, "noun": ref.noun, "record_id": ref.id} for ref in searched]
    connection.execute(insert(change), rows)


def newest_change(connection: Connection) -> int:
    """The number of the last unit of work that changed something searched."""
    return int(connection.execute(select(change_counter.c.v)).scalar_one())


def changes_after(connection: Connection, v: int) -> tuple[int, list[Ref]]:
    """The newest number and the records changed since number ``v``."""
    rows = connection.execute(select(change).where(change.c.v > v).order_by(change.c.v)).all()
    newest = max((row.v for row in rows), default=v)
    return newest, [Ref(row.noun, row.record_id) for row in rows]
