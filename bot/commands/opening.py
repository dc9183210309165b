"""Opening the park's data for one command."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager

from bot.folder import prepare_folder, protect_database
from bot.settings import Settings
from storage.database import Database
from storage.finder import Finder
from storage.units import Order, reading, unit_of_work
from storage.work import Work


@contextmanager
def opened(settings: Settings) -> Iterator[Database]:
    """The database with its newest schema, closed at the end.

    Raises SettingsError, DatabaseAddressError, DatabaseUnavailableError.
    """
    prepare_folder(settings)
    database = Database(settings.database)
    try:
        database.migrate()
        protect_database(database)
        yield database
    finally:
        database.close()


@contextmanager
def changing(settings: Settings, words: str) -> Iterator[Work]:
    """A unit of work of the command line; ``words`` say in the audit what was asked."""
    now = dt.datetime.now(settings.timezone)
    with opened(settings) as database:
        order = Order(source="cli", now=now, recorded_at=now, words=words)
        with unit_of_work(database, Finder(settings.search_cache), order) as work:
            yield work


@contextmanager
def looking(settings: Settings) -> Iterator[Work]:
    """The park's data for a question."""
    with (
        opened(settings) as database,
        reading(
            database, Finder(settings.search_cache), dt.datetime.now(settings.timezone)
        ) as work,
    ):
        yield work
