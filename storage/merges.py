"""Merging firms and projects, and reading the record that stands for another.

A merge sets only ``merged_into`` of the one that goes; no key is rewritten, so taking it back
gives each its own visits, people and tasks again.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from park.records import Company, Project
from storage.families import Families, read_families
from storage.tables import TABLES
from storage.work import Work

Merging = TypeVar("Merging", Company, Project)
MergingType = type[Company] | type[Project]


def root_id(work: Work, record: MergingType, id_: int) -> int:
    """The record that stands for this one."""
    return _families(work, record).root(id_)


def family(work: Work, record: MergingType, id_: int) -> tuple[int, ...]:
    """This record's root and every record that it stands for."""
    return _families(work, record).family(id_)


def standing(work: Work, record: type[Merging], id_: int | None) -> Merging | None:
    """The record that stands for this one; None when there is none."""
    return None if id_ is None else work.get(record, _families(work, record).root(id_))


def merge(work: Work, gone: Company | Project, into: Company | Project) -> None:
    """From now on ``into`` stands for ``gone`` at all times.

    Raises ValueError when they are of two nouns, or when ``gone`` stands for ``into`` or does
    not stand for itself any more.
    """
    families = _families(work, type(gone))
    stands = families.is_root(gone.id) and families.root(into.id) != gone.id
    if type(gone) is not type(into) or not stands:
        raise ValueError(f"{gone.id} cannot be merged into {into.id}")
    work.save(gone, replace(gone, merged_into=into.id))


def _families(work: Work, record: MergingType) -> Families:
    """What is merged into what, read once a unit of work and again after a merge in it."""
    table = TABLES[record]
    if table.name not in work.merged:
        work.merged[table.name] = read_families(work.connection, table)
    return work.merged[table.name]
