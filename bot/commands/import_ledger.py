"""`parkbot import`: a ledger of projects, one JSON object a line."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path

from bot.commands.command import CommandError, Subparsers, add_json, complain, print_json
from bot.commands.opening import looking, opened
from bot.commands.progress import progress
from bot.settings import Settings, load_settings
from park.records import Staff
from storage.finder import Finder
from storage.ledger_import import Imported, import_lines
from storage.members import named
from storage.units import Order, unit_of_work

SHOWN = 20


def register(subparsers: Subparsers) -> None:
    """Add the command."""
    parser = subparsers.add_parser("import", help="take in a ledger of projects (.jsonl)")
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--dry-run", action="store_true", help="only say what would happen")
    parser.add_argument("--as", dest="person", metavar="NAME", help="whose import this is")
    add_json(parser)
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Import and report. Raises CommandError for a file that cannot be read."""
    settings = load_settings()
    lines = _lines(given.file)
    with progress("import"):
        done = _import(settings, lines, given)
    if given.json:
        print_json({"new": len(done.new), "similar": done.similar, "bad": done.bad})
    else:
        _tell(done, dry_run=given.dry_run)
    return 0


def _import(settings: Settings, lines: list[str], given: argparse.Namespace) -> Imported:
    person = _person(settings, given.person)
    now = dt.datetime.now(settings.timezone)
    order = Order(
        source="cli", now=now, recorded_at=now, words=f"import {given.file.name}", actor=person
    )
    with (
        opened(settings) as database,
        unit_of_work(database, Finder(settings.search_cache), order) as work,
    ):
        return import_lines(work, lines, dry_run=given.dry_run)


def _person(settings: Settings, name: str | None) -> Staff | None:
    if name is None:
        return None
    with looking(settings) as work:
        found = named(work, name)
    if len(found) != 1:
        raise CommandError(f"--as {name!r} names {len(found)} people: name one member.")
    return found[0]


def _lines(path: Path) -> list[str]:
    if path.suffix.lower() != ".jsonl":
        raise CommandError(f"{path} is no .jsonl file: one JSON object a line is read so far.")
    try:
        return path.read_text(encoding="utf-8-sig").splitlines()
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise CommandError(f"{path} is not UTF-8 text: save it as UTF-8.") from error


def _tell(done: Imported, *, dry_run: bool) -> None:
    print(f"{'would be new' if dry_run else 'new'}: {len(done.new)}")
    print(f"known already: {len(done.similar)}")
    for number, name in done.similar[:SHOWN]:
        print(f"  line {number}: {name}")
    print(f"bad: {len(done.bad)}")
    for number, reason in done.bad[:SHOWN]:
        complain(f"line {number}: {reason}")
