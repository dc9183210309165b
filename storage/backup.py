"""Backups: one .zip file with the database, the attachments and a count of every table.

SQLite is copied by its online backup; PostgreSQL as rows in JSON lines, through the same column
types, so that they go into any database of the same schema.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import sqlite3
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import Column, Connection, LargeBinary, Table, delete, func, insert, select, text

from storage.database import Database, newest_revision
from storage.ledgers import command
from storage.rowvalues import as_json, from_json
from storage.tables import metadata

SQLITE_FILE = "parkbot.db"
MANIFEST = "manifest.json"
ROWS = "rows"
FILES = "attachments"
BATCH = 500
Progress = Callable[[str], None]
"""Told the name of each part when it begins."""


class BackupError(Exception):
    """The file is no backup that can be restored here; the message says why."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says of itself. ``counts``: rows of each table when it was made."""

    made_at: dt.datetime
    revision: str | None
    sqlite: bool
    counts: dict[str, int]


def counts_of(connection: Connection) -> dict[str, int]:
    """The number of rows of every table."""
    return {
        table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
        for table in metadata.sorted_tables
    }


def back_up(
    database: Database, attachments: Path, target: Path, at: dt.datetime, progress: Progress
) -> Manifest:
    """Write a backup file that only this account can read; it appears when it is complete."""
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    unfinished = target.with_name(f".{target.name}.part")
    handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            manifest = _write(database, attachments, archive, at, progress)
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(target)
    return manifest


def read_manifest(source: Path) -> Manifest:
    """What a backup file says of itself. Raises BackupError."""
    try:
        with zipfile.ZipFile(source) as archive:
            given = json.loads(archive.read(MANIFEST))
        return Manifest(
            dt.datetime.fromisoformat(given["made_at"]),
            given["revision"],
            given["sqlite"],
            given["counts"],
        )
    except FileNotFoundError as error:
        raise BackupError("there is no such file") from error
    except (zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        raise BackupError("it is no backup of parkbot, or it is damaged") from error


def is_empty(database: Database) -> bool:
    """Whether nothing has ever happened in a database, so that nothing can be lost."""
    if database.revision() is None:
        return True
    with database.reading() as connection:
        return connection.execute(select(command.c.id).limit(1)).first() is None


def unpack_sqlite(source: Path, target: Path) -> None:
    """Write a backup's SQLite file to ``target``, checked whole. Raises BackupError."""
    with zipfile.ZipFile(source) as archive:
        handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file, archive.open(SQLITE_FILE) as kept:
            while piece := kept.read(1 << 20):
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
    connection = sqlite3.connect(target)
    try:
        if connection.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            raise BackupError("the database in it is damaged")
    except sqlite3.DatabaseError as error:
        raise BackupError("the database in it is damaged") from error
    finally:
        connection.close()


def load_rows(source: Path, database: Database, progress: Progress) -> None:
    """Fill a migrated database with a backup's rows in place of its own, all or nothing."""
    with zipfile.ZipFile(source) as archive, database.writing() as connection:
        for table in reversed(metadata.sorted_tables):
            _clear(connection, table)
        for table in metadata.sorted_tables:
            progress(table.name)
            _load(connection, table, archive)


def unpack_attachments(source: Path, folder: Path) -> int:
    """Write a backup's attachments; those that are there already are the same. Returns how many."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    done = 0
    with zipfile.ZipFile(source) as archive:
        for name in archive.namelist():
            place, _, plain = name.partition("/")
            if place != FILES or not plain.isalnum() or (folder / plain).exists():
                continue
            handle = os.open(folder / plain, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(archive.read(name))
            done += 1
    return done


def _write(
    database: Database,
    attachments: Path,
    archive: zipfile.ZipFile,
    at: dt.datetime,
    progress: Progress,
) -> Manifest:
    progress("database")
    counts = (_copy_sqlite if database.is_sqlite else _dump)(database, archive)
    manifest = Manifest(at, newest_revision(), database.is_sqlite, counts)
    for path in sorted(attachments.glob("*")):
        progress("attachments")
        archive.write(path, f"{FILES}/{path.name}")
    archive.writestr(
        MANIFEST,
        json.dumps(
            {
                "made_at": manifest.made_at.isoformat(),
                "revision": manifest.revision,
                "sqlite": manifest.sqlite,
                "counts": manifest.counts,
            },
            indent=1,
        ),
    )
    return manifest


def _copy_sqlite(database: Database, archive: zipfile.ZipFile) -> dict[str, int]:
    """The online copy is one moment's state, while others go on writing."""
    with TemporaryDirectory() as folder:
        copy = Path(folder) / SQLITE_FILE
        source = sqlite3.connect(f"file:{database.url.database}?mode=ro", uri=True)
        target = sqlite3.connect(copy)
        try:
            source.backup(target)
        finally:
            source.close()
            target.close()
        archive.write(copy, SQLITE_FILE)
        copied = Database(f"sqlite:///{copy}")
        try:
            with copied.reading() as connection:
                return counts_of(connection)
        finally:
            copied.close()


def _dump(database: Database, archive: zipfile.ZipFile) -> dict[str, int]:
    with database.engine.connect().execution_options(
        isolation_level="REPEATABLE READ"
    ) as connection:
        for table in metadata.sorted_tables:
            with archive.open(f"{ROWS}/{table.name}.jsonl", "w") as file:
                for line in _lines(connection, table):
                    file.write(line)
        return counts_of(connection)


def _lines(connection: Connection, table: Table) -> Iterator[bytes]:
    query = select(table).order_by(*table.primary_key.columns)
    for row in connection.execute(query).yield_per(BATCH):
        values = {
            name: value.hex() if isinstance(value, bytes) else value
            for name, value in row._mapping.items()
        }
        yield json.dumps(as_json(values), ensure_ascii=False).encode() + b"\n"


def _clear(connection: Connection, table: Table) -> None:
    for column in _own_references(table):
        connection.execute(table.update().values({column.name: None}))
    connection.execute(delete(table))


def _load(connection: Connection, table: Table, archive: zipfile.ZipFile) -> None:
    """Rows may point to later rows of their own table, so those columns are filled last."""
    later = [column.name for column in _own_references(table)]
    pointing: list[dict[str, Any]] = []
    with archive.open(f"{ROWS}/{table.name}.jsonl") as file:
        batch: list[dict[str, Any]] = []
        for line in file:
            row = _row(table, json.loads(line))
            if any(row[name] is not None for name in later):
                pointing.append({"id": row["id"], **{name: row[name] for name in later}})
            batch.append(row | dict.fromkeys(later))
            if len(batch) == BATCH:
                connection.execute(insert(table), batch)
                batch = []
        if batch:
            connection.execute(insert(table), batch)
    for row in pointing:
        values = {name: row[name] for name in later}
        connection.execute(table.update().where(table.c.id == row["id"]).values(values))
    _continue_numbers(connection, table)


def _row(table: Table, given: dict[str, Any]) -> dict[str, Any]:
    row = from_json(table, given)
    for column in table.columns:
        if isinstance(column.type, LargeBinary) and row[column.name] is not None:
            row[column.name] = bytes.fromhex(row[column.name])
    return row


def _own_references(table: Table) -> list[Column[Any]]:
    return [key.parent for key in table.foreign_keys if key.column.table is table]


def _continue_numbers(connection: Connection, table: Table) -> None:
    """PostgreSQL counts ids on its own; it must go on after the highest one loaded."""
    numbered = "id" in table.columns and connection.dialect.name == "postgresql"
    if numbered:
        highest = connection.execute(select(func.max(table.c.id))).scalar_one() or 0
        name = text("SELECT setval(pg_get_serial_sequence(:name, 'id'), :next, false)")
        connection.execute(name, {"name": table.name, "next": highest + 1})
