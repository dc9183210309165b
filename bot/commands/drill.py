"""`parkbot drill`: is the newest backup one that would help? Restored beside, and compared."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.commands.command import CommandError, Subparsers, add_json, print_json
from bot.commands.opening import opened
from bot.commands.progress import progress
from bot.settings import Settings, load_settings
from park.figures.catalogue import all_figures
from park.figures.period import year_to
from storage.backup import (
    BackupError,
    Manifest,
    Progress,
    counts_of,
    load_rows,
    read_manifest,
    unpack_sqlite,
)
from storage.database import Database
from storage.facts import read_facts
from storage.settings import park_definitions

Counts = dict[str, int]
Values = dict[str, str]


def register(subparsers: Subparsers) -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "drill", help="restore the newest backup into a scratch database and compare"
    )
    add_json(parser)
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """0 when the backup holds what it says and, nothing having changed since, the same figures."""
    settings = load_settings()
    newest = max(settings.backups.glob("parkbot-*.zip"), default=None)
    if newest is None:
        raise CommandError("there is no backup yet: make one with `parkbot backup`.")
    try:
        manifest = read_manifest(newest)
        with progress("drill") as part, scratch(newest, manifest, part) as restored:
            day = manifest.made_at.astimezone(settings.timezone).date()
            kept = measured(restored, settings, day)
    except BackupError as error:
        raise CommandError(f"{newest} cannot be restored: {error}.") from error
    with opened(settings) as database:
        now = measured(database, settings, day)
    return _judge(newest, manifest, kept, now, as_json=given.json)


@contextmanager
def scratch(source: Path, manifest: Manifest, part: Progress) -> Iterator[Database]:
    """The backup restored into a database that is thrown away."""
    with TemporaryDirectory() as folder:
        place = Path(folder) / "scratch.db"
        if manifest.sqlite:
            unpack_sqlite(source, place)
        database = Database(f"sqlite:///{place}")
        try:
            database.migrate()
            if not manifest.sqlite:
                load_rows(source, database, part)
            yield database
        finally:
            database.close()


def measured(database: Database, settings: Settings, day: dt.date) -> tuple[Counts, Values]:
    """The rows of each table, and every figure of the year up to a day."""
    period = year_to(day)
    with database.reading() as connection:
        facts = read_facts(connection, period.start, day)
        definitions = park_definitions(connection, settings.timezone.key)
        figures = all_figures(facts, period, day, definitions)
        return counts_of(connection), {each.key: str(each.value) for each in figures}


def _judge(
    newest: Path,
    manifest: Manifest,
    kept: tuple[Counts, Values],
    now: tuple[Counts, Values],
    *,
    as_json: bool,
) -> int:
    lost = sorted(name for name, rows in manifest.counts.items() if kept[0].get(name) != rows)
    unchanged = kept[0]["audit"] == now[0]["audit"]
    moved = sorted(key for key, value in kept[1].items() if now[1].get(key) != value)
    good = not lost and not (unchanged and moved)
    if as_json:
        print_json(
            {
                "file": str(newest),
                "good": good,
                "rows": kept[0],
                "tables_that_differ": lost,
                "figures_that_differ": moved,
                "changed_since": not unchanged,
            }
        )
    else:
        print(f"{newest.name}: {sum(kept[0].values())} rows, {len(kept[1])} figures")
        print(f"tables that differ from what it says: {', '.join(lost) or 'none'}")
        since = "" if unchanged else " (records changed since)"
        print(f"figures that differ from now: {', '.join(moved) or 'none'}{since}")
    return int(not good)
