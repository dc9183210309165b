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
from sqlalchemy import Connection, create_engine, event, make_url
from sqlalchemy.engine import Engine

MIGRATIONS = Path(__file__).parent / "migrations"


class Database:
    """A SQLite file or a PostgreSQL database.

    Threads may share one; each transaction takes its own connection. On SQLite a writing
    transaction is ``BEGIN IMMEDIATE``, so writers queue instead of failing half-way.
    """

    def __init__(self, url: str) -> None:
        self.url = make_url(url)
        self.engine = _engine(url)

    @property
    def is_sqlite(self) -> bool:
        """Whether this is the embedded database (one writing process)."""
        return self.url.get_backend_name() == "sqlite"

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction that commits at the end, or rolls back whole on any exception."""
        with (
            self.engine.connect().execution_options(writing=True) as connection,
            connection.begin(),
        ):
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One consistent view; nothing written in it is kept."""
        with self.engine.connect() as connection:
            yield connection
            connection.rollback()

    def migrate(self) -> None:
        """Bring the schema to the newest revision; a no-op when it is there already."""
        with self.engine.connect().execution_options(writing=True) as connection:
            if _revision(connection) == newest_revision():
                return
        with self.writing() as connection:
            configuration = _alembic()
            configuration.attributes["connection"] = connection
            alembic.upgrade(configuration, "head")

    def revision(self) -> str | None:
        """The schema revision in force, None for an empty database."""
        with self.engine.connect() as connection:
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


def _engine(url: str) -> Engine:
    if make_url(url).get_backend_name() != "sqlite":
        return create_engine(url, pool_pre_ping=True, pool_size=8, max_overflow=8)
    engine = create_engine(url, connect_args={"timeout": 30})
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
