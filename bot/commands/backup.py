"""`parkbot backup`: everything in one file, while the bot goes on."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path

from bot.commands.command import CommandError, Subparsers, add_json, print_json
from bot.commands.opening import opened
from bot.commands.progress import progress
from bot.settings import load_settings
from storage.backup import Manifest, back_up


def register(subparsers: Subparsers) -> None:
    """Add the command."""
    parser = subparsers.add_parser("backup", help="write database and attachments into one file")
    parser.add_argument(
        "file", nargs="?", type=Path, metavar="FILE", help="by default in PARKBOT_DATA/backups"
    )
    add_json(parser)
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Write the file and name it."""
    settings = load_settings()
    now = dt.datetime.now(settings.timezone)
    target = given.file or settings.backups / f"parkbot-{now:%Y%m%d-%H%M%S}.zip"
    try:
        with opened(settings) as database, progress("backup") as part:
            manifest = back_up(database, settings.attachments, target, now, part)
    except OSError as error:
        raise CommandError(f"{target} cannot be written: {error.strerror}.") from error
    _show(target, manifest, as_json=given.json)
    return 0


def _show(target: Path, manifest: Manifest, *, as_json: bool) -> None:
    if as_json:
        print_json({"file": str(target), "rows": manifest.counts})
    else:
        print(f"{target}: {sum(manifest.counts.values())} rows, {target.stat().st_size} bytes")
