"""The data folder and the database file: for this account only."""

from __future__ import annotations

import contextlib
from pathlib import Path

from bot.settings import Settings, SettingsError
from storage.database import Database


def prepare_folder(settings: Settings) -> None:
    """Make the data folder, for this account only. Raises SettingsError."""
    try:
        settings.data.mkdir(mode=0o700, parents=True, exist_ok=True)
        if settings.data.resolve() != Path.cwd().resolve():
            settings.data.chmod(0o700)
    except OSError as error:
        raise SettingsError(
            f"PARKBOT_DATA is {str(settings.data)!r}, which cannot be used: "
            "set it to a folder that this account may write."
        ) from error


def protect_database(database: Database) -> None:
    """Let only this account read a database file and what SQLite keeps beside it."""
    name = database.url.database
    if not database.is_sqlite or not name or name == ":memory:":
        return
    for path in (name, f"{name}-wal", f"{name}-shm"):
        with contextlib.suppress(FileNotFoundError):
            Path(path).chmod(0o600)
