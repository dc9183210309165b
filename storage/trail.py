"""The audit trail as the admin reads it: who changed what, when, from what to what."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, and_, or_, select

from storage.ledgers import audit, command
from storage.tables import TABLES, project, staff
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Step:
    """One audited change. ``before`` is None where the record was made; ``at`` is UTC."""

    at: dt.datetime
    who: str | None
    words: str
    command: int
    noun: str
    record_id: int
    before: dict[str, Any] | None
    after: dict[str, Any]
    undone: bool


def newest_steps(work: Work, limit: int) -> list[Step]:
    """The newest changes, newest first."""
    return _steps(work, _query().limit(limit))


def steps_of_project(work: Work, project_id: int, limit: int) -> list[Step]:
    """The newest changes of a project and of everything that belongs to it, newest first."""
    own = and_(audit.c.noun == project.name, audit.c.record_id == project_id)
    parts = [
        and_(
            audit.c.noun == table.name,
            audit.c.record_id.in_(select(table.c.id).where(table.c.project_id == project_id)),
        )
        for table in TABLES.values()
        if "project_id" in table.columns
    ]
    return _steps(work, _query().where(or_(own, *parts)).limit(limit))


def project_ids(work: Work, words: str) -> list[int]:
    """The projects with exactly this code or name."""
    query = select(project.c.id).where(or_(project.c.code == words, project.c.name == words))
    return list(work.connection.execute(query).scalars())


def _query() -> Select[Any]:
    return (
        select(audit, command.c.words, command.c.undone_by, staff.c.name.label("who"))
        .join(command, command.c.id == audit.c.command)
        .outerjoin(staff, staff.c.id == command.c.staff_id)
        .order_by(audit.c.id.desc())
    )


def _steps(work: Work, query: Select[Any]) -> list[Step]:
    return [
        Step(
            row.at,
            row.who,
            row.words,
            row.command,
            row.noun,
            row.record_id,
            row.before,
            row.after,
            row.undone_by is not None,
        )
        for row in work.connection.execute(query)
    ]
