"""The audit trail as the admin reads it: who changed what, when, from what to what."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, and_, or_, select

from storage.ledgers import audit, command
from storage.tables import TABLES, project, staff
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Step:
    """One audited change. ``before`` is None where the record was made; ``at`` is UTC."""

    id: int
    at: dt.datetime
    who: str | None
    staff_id: int | None
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


def steps_within(
    work: Work, nouns: Collection[str], since: dt.datetime, until: dt.datetime, limit: int
) -> list[Step]:
    """The newest changes of records that were there before, known from one moment to another."""
    query = _query().where(audit.c.noun.in_(nouns), audit.c.at >= since, audit.c.at < until)
    found = _steps(work, query.where(audit.c.after != {}).limit(limit))
    return [step for step in found if step.before]


def step_of(work: Work, id_: int) -> Step | None:
    """One change by its number in the audit."""
    found = _steps(work, _query().where(audit.c.id == id_))
    return found[0] if found and found[0].before else None


def project_ids(work: Work, words: str) -> list[int]:
    """The projects with exactly this code or name."""
    query = select(project.c.id).where(or_(project.c.code == words, project.c.name == words))
    return list(work.connection.execute(query).scalars())


def _query() -> Select[Any]:
    return (
        select(
            audit,
            command.c.words,
            command.c.undone_by,
            command.c.staff_id,
            staff.c.name.label("who"),
        )
        .join(command, command.c.id == audit.c.command)
        .outerjoin(staff, staff.c.id == command.c.staff_id)
        .order_by(audit.c.id.desc())
    )


def _steps(work: Work, query: Select[Any]) -> list[Step]:
    return [
        Step(
            row.id,
            row.at,
            row.who,
            row.staff_id,
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
