"""`parkbot export`: the whole ledger as .xlsx, one sheet a noun."""

from __future__ import annotations

import argparse
from pathlib import Path

from bot.commands.command import CommandError, Subparsers
from bot.commands.figures import asked_period
from bot.commands.opening import looking
from bot.commands.progress import progress
from bot.settings import load_settings
from park.reports.workbook import workbook
from storage.ledger import whole_ledger


def register(subparsers: Subparsers) -> None:
    """Add the command."""
    parser = subparsers.add_parser("export", help="write the whole ledger as .xlsx")
    parser.add_argument("file", type=Path, metavar="FILE.xlsx")
    parser.add_argument("--period", metavar="P", help="dated rows of this period only")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Write the file, for this account only. Raises CommandError."""
    settings = load_settings()
    with progress("export"), looking(settings) as work:
        period = asked_period(given.period, work.today) if given.period else None
        content = workbook(whole_ledger(work, settings.language, period))
    try:
        given.file.touch(mode=0o600)
        given.file.chmod(0o600)
        given.file.write_bytes(content)
    except OSError as error:
        raise CommandError(f"{given.file} cannot be written: {error.strerror}.") from error
    print(given.file)
    return 0
