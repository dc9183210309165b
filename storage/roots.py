"""Which record stands for which after merges, for reading many rows at once."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Select, Table, select

from storage import tables as t


class Roots:
    """Which record stands for which; only merged ones are listed."""

    def __init__(self, connection: Connection) -> None:
        self._companies = _merged(connection, t.company)
        self._projects = _merged(connection, t.project)

    def company(self, id_: int | None) -> int | None:
        """The firm that stands for this one."""
        return _root(self._companies, id_)

    def project(self, id_: int | None) -> int | None:
        """The project that stands for this one."""
        return _root(self._projects, id_)

    def is_root(self, project_id: int) -> bool:
        """Whether a project stands for itself."""
        return project_id not in self._projects


def live(table: Table, *columns: Any) -> Select[Any]:
    """A query of the rows that were not taken back."""
    return select(*columns).where(table.c.voided_by.is_(None))


def _merged(connection: Connection, table: Table) -> dict[int, int]:
    query = live(table, table.c.id, table.c.merged_into).where(table.c.merged_into.is_not(None))
    return {row.id: row.merged_into for row in connection.execute(query)}


def _root(merged: dict[int, int], id_: int | None) -> int | None:
    seen: set[int] = set()
    while id_ in merged and id_ not in seen:
        seen.add(id_)
        id_ = merged[id_]
    return id_
