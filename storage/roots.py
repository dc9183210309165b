"""Which record stands for which after merges, for reading many rows at once."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Select, Table, select

from storage import tables as t
from storage.families import read_families


class Roots:
    """Which firm or project stands for which after merges."""

    def __init__(self, connection: Connection) -> None:
        self._companies = read_families(connection, t.company)
        self._projects = read_families(connection, t.project)

    def company(self, id_: int | None) -> int | None:
        """The firm that stands for this one."""
        return None if id_ is None else self._companies.root(id_)

    def project(self, id_: int | None) -> int | None:
        """The project that stands for this one."""
        return None if id_ is None else self._projects.root(id_)

    def is_root(self, project_id: int) -> bool:
        """Whether a project stands for itself."""
        return self._projects.is_root(project_id)


def live(table: Table, *columns: Any) -> Select[Any]:
    """A query of the rows that were not taken back."""
    return select(*columns).where(table.c.voided_by.is_(None))
