"""Any record by its pointer."""

from __future__ import annotations

from park.records import Record, Ref
from storage.tables import TABLES
from storage.work import Work

_NOUNS = {table.name: record for record, table in TABLES.items()}


def record_of(work: Work, ref: Ref) -> Record | None:
    """The record that a pointer names; None when there is none."""
    noun = _NOUNS.get(ref.noun)
    return work.get(noun, ref.id) if noun is not None else None
