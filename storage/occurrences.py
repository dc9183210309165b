"""Once is a UNIQUE row: what is due for a recipient in a period happens at most once."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Connection, select
from sqlalchemy.dialects import postgresql, sqlite

from storage.ledgers import occurrence


def claim(
    connection: Connection, kind: str, period: str, recipient: str, at: dt.datetime
) -> int | None:
    """Claim one occurrence; None when it has happened already."""
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    query = (
        dialect.insert(occurrence)
        .values(kind=kind, period=period, recipient=recipient, at=at)
        .on_conflict_do_nothing(index_elements=["kind", "period", "recipient"])
        .returning(occurrence.c.id)
    )
    return connection.execute(query).scalar_one_or_none()


def happened(connection: Connection, kind: str, period: str, recipient: str) -> bool:
    """Whether an occurrence was claimed before."""
    query = select(occurrence.c.id).where(
        occurrence.c.kind == kind,
        occurrence.c.period == period,
        occurrence.c.recipient == recipient,
    )
    return connection.execute(query).first() is not None
