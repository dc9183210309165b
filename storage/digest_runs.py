"""Frozen digests: what was known when a week's digest was made."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite

from storage.ledgers import digest_run
from storage.work import Work


def frozen_run(work: Work, week: str) -> dict[str, Any] | None:
    """The frozen digest of a week (2026-W47), None when it was not made yet."""
    query = select(digest_run.c.frozen).where(digest_run.c.week == week)
    found: dict[str, Any] | None = work.connection.execute(query).scalar_one_or_none()
    return found


def run_before(work: Work, week: str) -> dict[str, Any] | None:
    """The newest frozen digest of an earlier week."""
    query = (
        select(digest_run.c.frozen)
        .where(digest_run.c.week < week)
        .order_by(digest_run.c.week.desc())
        .limit(1)
    )
    found: dict[str, Any] | None = work.connection.execute(query).scalar_one_or_none()
    return found


def newest_run(work: Work) -> dict[str, Any] | None:
    """The newest frozen digest, None before the first."""
    query = select(digest_run.c.frozen).order_by(digest_run.c.week.desc()).limit(1)
    found: dict[str, Any] | None = work.connection.execute(query).scalar_one_or_none()
    return found


def freeze_run(work: Work, week: str, frozen: dict[str, Any]) -> dict[str, Any]:
    """Keep a week's digest as it is now known; the one kept first stands, and is returned."""
    dialect = sqlite if work.connection.dialect.name == "sqlite" else postgresql
    values = {"week": week, "frozen": frozen, "at": work.recorded_at}
    query = dialect.insert(digest_run).values(values)
    work.connection.execute(query.on_conflict_do_nothing(index_elements=["week"]))
    return frozen_run(work, week) or frozen
