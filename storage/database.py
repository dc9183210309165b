"""The database: one engine, short transactions, migrations applied at start."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command as alembic
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, event, make_url, text
from sqlalchemy.engine import URL, Engine
from sqlalchemy.exc import ArgumentError, InterfaceError, OperationalError

__all__ = [
    "Connection",
    "Database",
    "DatabaseAddressError",
    "DatabaseUnavailableError",
    "newest_revision",
]

MIGRATIONS = Path(__file__).parent / "migrations"
POSTGRESQL = "postgresql+psycopg"
MIGRATING = 7051
"""The number of the lock under which one process at a time migrates."""
_PASSING = frozenset({5, 6, 8, 10, 13, 14})
"""SQLite's busy, locked, read-only, input/output error, disk full, cannot open."""


class DatabaseAddressError(Exception):
    """The address names no database that this program can use."""


class DatabaseUnavailableError(Exception):
    """The database cannot be used now, for a reason that may pass: it is no fault of the work."""


class Database:
    """A SQLite file or a PostgreSQL database.

    Threads may share one; each transaction takes its own connection. On SQLite a writing
    transaction is ``BEGIN IMMEDIATE``, so writers queue instead of failing half-way.
    """

    def __init__(self, url: str) -> None:
        """Raises DatabaseAddressError."""
        self.url = _address(url)
        self.engine = _engine(self.url)

    @property
    def is_sqlite(self) -> bool:
        """Whether this is the embedded database (one writing process)."""
        return self.url.get_backend_name() == "sqlite"

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction that commits at the end, or rolls back whole on any exception.

        Raises DatabaseUnavailableError.
        """
        with (
            _passing_troubles(),
            self.engine.connect().execution_options(writing=True) as connection,
            connection.begin(),
        ):
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One consistent view; nothing written in it is kept. Raises DatabaseUnavailableError."""
        with _passing_troubles(), self.engine.connect() as connection:
            yield connection
            connection.rollback()

    def migrate(self) -> None:
        """Bring the schema to the newest revision; a no-op when it is there already.

        Raises DatabaseUnavailableError.
        """
        if self.revision() == newest_revision():
            return
        with self.writing() as connection:
            if not self.is_sqlite:
                connection.execute(text("SELECT pg_advisory_xact_lock(:one)"), {"one": MIGRATING})
            configuration = _alembic()
            configuration.attributes["connection"] = connection
            alembic.upgrade(configuration, "head")

    def revision(self) -> str | None:
        """The schema revision in force, None for an empty database."""
        with self.reading() as connection:
            return _revision(connection)

    def close(self) -> None:
        """Let go of every connection."""
        self.engine.dispose()


def newest_revision() -> str | None:
    """The revision that this program needs."""
    return ScriptDirectory.from_config(_alembic()).get_current_head()


def _alembic() -> Config:
    configuration = Config()
    configuration.set_main_option("script_location", str(MIGRATIONS))
    return configuration


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


@contextmanager
def _passing_troubles() -> Iterator[None]:
    try:
        yield
    except (OperationalError, InterfaceError) as error:
        code = getattr(error.orig, "sqlite_errorcode", None)
        if code is None or code & 0xFF in _PASSING:
            raise DatabaseUnavailableError(str(error.orig)) from error
        raise


def _address(url: str) -> URL:
    try:
        made = make_url(url)
    except ArgumentError as error:
        raise DatabaseAddressError("it is no SQLAlchemy address") from error
    if made.get_backend_name() not in ("sqlite", "postgresql"):
        raise DatabaseAddressError(f"{made.get_backend_name()} is not supported")
    return made if made.get_backend_name() == "sqlite" else made.set(drivername=POSTGRESQL)


def _engine(url: URL) -> Engine:
    """Errors must not carry what people wrote, so the parameters stay out of them."""
    if url.get_backend_name() != "sqlite":
        return create_engine(
            url, hide_parameters=True, pool_pre_ping=True, pool_size=8, max_overflow=8
        )
    engine = create_engine(url, hide_parameters=True, connect_args={"timeout": 30})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
