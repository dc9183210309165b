"""Leases: what only one process may do at a time, until the lease ends by itself."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects import postgresql, sqlite

from storage.ledgers import lease


def take_lease(
    connection: Connection, name: str, holder: str, until: dt.datetime, now: dt.datetime
) -> bool:
    """Take or prolong a lease; False while somebody else holds it."""
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    query = dialect.insert(lease).values(name=name, holder=holder, until=until)
    query = query.on_conflict_do_update(
        index_elements=["name"],
        set_={"holder": holder, "until": until},
        where=(lease.c.holder == holder) | (lease.c.until <= now),
    )
    taken = connection.execute(query.returning(lease.c.holder))
    return taken.scalar_one_or_none() == holder


def lease_holder(connection: Connection, name: str, now: dt.datetime) -> str | None:
    """Who holds a lease that has not ended."""
    query = select(lease.c.holder).where(lease.c.name == name, lease.c.until > now)
    return connection.execute(query).scalar_one_or_none()


def end_lease(connection: Connection, name: str, holder: str) -> None:
    """Give a lease back: its holder stopped or is known to be dead."""
    connection.execute(delete(lease).where(lease.c.name == name, lease.c.holder == holder))
