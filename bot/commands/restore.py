"""`parkbot restore`: a backup in place of the database, which is kept aside."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path

from bot.commands.command import CommandError, Subparsers
from bot.commands.progress import progress
from bot.folder import prepare_folder, protect_database
from bot.leases import is_polling
from bot.settings import Settings, load_settings
from storage.backup import (
    BackupError,
    Manifest,
    back_up,
    is_empty,
    load_rows,
    read_manifest,
    unpack_attachments,
    unpack_sqlite,
)
from storage.database import Database


def register(subparsers: Subparsers) -> None:
    """Add the command."""
    parser = subparsers.add_parser("restore", help="put a backup in place of the database")
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument(
        "--force", action="store_true", help="replace a database that is not empty; it is kept"
    )
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Restore and say where the old data is kept."""
    settings = load_settings()
    prepare_folder(settings)
    try:
        manifest = read_manifest(given.file)
        aside = restore(settings, given.file, manifest, force=given.force)
        files = unpack_attachments(given.file, settings.attachments)
    except BackupError as error:
        raise CommandError(f"{given.file} cannot be restored: {error}.") from error
    made = manifest.made_at.astimezone(settings.timezone)
    rows = sum(manifest.counts.values())
    print(f"restored the state of {made:%Y-%m-%d %H:%M}: {rows} rows, {files} attachment(s)")
    if aside is not None:
        print(f"the data before is kept in {aside}")
    return 0


def restore(settings: Settings, source: Path, manifest: Manifest, *, force: bool) -> Path | None:
    """Put the backup in place; returns where the old database is kept, None when it was empty.

    Raises CommandError, BackupError.
    """
    database = Database(settings.database)
    try:
        empty = is_empty(database)
        if not empty and not force:
            raise CommandError("the database is not empty: add --force, and the old one is kept.")
        if not empty and is_polling(database):
            raise CommandError("the bot is running on this database: stop it first.")
        if database.is_sqlite != manifest.sqlite:
            kinds = ("PostgreSQL", "SQLite")
            raise CommandError(
                f"the backup is of {kinds[manifest.sqlite]}, "
                f"but PARKBOT_DATABASE is {kinds[database.is_sqlite]}."
            )
        replace = _replace_file if manifest.sqlite else _replace_rows
        return replace(settings, database, source, None if empty else _aside(settings))
    finally:
        database.close()


def _aside(settings: Settings) -> Path:
    now = dt.datetime.now(settings.timezone)
    return settings.backups / f"before-restore-{now:%Y%m%d-%H%M%S}.zip"


def _replace_file(
    settings: Settings, database: Database, source: Path, aside: Path | None
) -> Path | None:
    """The new file takes the old one's name only when it is whole."""
    place = Path(database.url.database or "")
    fresh = place.with_name(f"{place.name}.restoring")
    fresh.unlink(missing_ok=True)
    unpack_sqlite(source, fresh)
    if aside is not None:
        _keep(settings, database, aside)
    database.close()
    for suffix in ("-wal", "-shm"):
        place.with_name(place.name + suffix).unlink(missing_ok=True)
    fresh.replace(place)
    database.migrate()
    protect_database(database)
    return aside


def _replace_rows(
    settings: Settings, database: Database, source: Path, aside: Path | None
) -> Path | None:
    if aside is not None:
        _keep(settings, database, aside)
    database.migrate()
    with progress("restore") as part:
        load_rows(source, database, part)
    return aside


def _keep(settings: Settings, database: Database, aside: Path) -> None:
    with progress("keeping the data before") as part:
        at = dt.datetime.now(settings.timezone)
        back_up(database, settings.attachments, aside, at, part)
