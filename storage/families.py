"""Which record stands for which after merges, of one noun."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import Connection, Table, select


class Families:
    """Roots and what they stand for; whoever is in no merge stands for itself."""

    def __init__(self, merged: dict[int, int]) -> None:
        self._roots = {each: _root(merged, each) for each in merged}
        self._behind: dict[int, list[int]] = defaultdict(list)
        for each, root in self._roots.items():
            self._behind[root].append(each)

    def root(self, id_: int) -> int:
        """The record that stands for this one."""
        return self._roots.get(id_, id_)

    def is_root(self, id_: int) -> bool:
        """Whether a record stands for itself."""
        return id_ not in self._roots

    def behind(self, root: int) -> tuple[int, ...]:
        """What a record stands for, without itself."""
        return tuple(self._behind.get(root, ()))

    def family(self, id_: int) -> tuple[int, ...]:
        """The root and everything that it stands for."""
        root = self.root(id_)
        return (root, *self.behind(root))

    def with_kin(self, ids: Iterable[int]) -> set[int]:
        """These records with everything that stands for them or that they stand for."""
        return {kin for id_ in ids for kin in self.family(id_)}

    def merged(self) -> tuple[int, ...]:
        """Every record that another stands for."""
        return tuple(self._roots)


def read_families(connection: Connection, table: Table) -> Families:
    """The merges of a noun that stand."""
    query = select(table.c.id, table.c.merged_into).where(
        table.c.merged_into.is_not(None), table.c.voided_by.is_(None)
    )
    return Families({row.id: row.merged_into for row in connection.execute(query)})


def _root(merged: dict[int, int], id_: int) -> int:
    seen = {id_}
    while id_ in merged and merged[id_] not in seen:
        id_ = merged[id_]
        seen.add(id_)
    return id_
