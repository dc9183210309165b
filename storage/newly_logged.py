"""What was logged of a project since a moment."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from sqlalchemy import select

from park.records import Ref
from storage.tables import RECORDS, TABLES
from storage.work import Work


def logged_since(
    work: Work, project_id: int, since: dt.datetime, nouns: Collection[str]
) -> list[Ref]:
    """The live records of some nouns that were logged of a project since a moment (aware)."""
    found: list[Ref] = []
    for noun in sorted(nouns):
        table = TABLES[RECORDS[noun]]
        if "project_id" not in table.c or "recorded_at" not in table.c:
            continue
        query = select(table.c.id).where(
            table.c.project_id == project_id,
            table.c.voided_by.is_(None),
            table.c.recorded_at >= since,
        )
        found += [Ref(noun, id_) for id_ in work.connection.execute(query).scalars()]
    return found
