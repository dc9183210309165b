"""`parkbot report`: the work report as .docx."""

from __future__ import annotations

import argparse
from pathlib import Path

from bot.commands.command import CommandError, Subparsers
from bot.commands.figures import asked_period
from bot.commands.opening import looking
from bot.commands.progress import progress
from bot.settings import load_settings
from park.figures import default_as_of, needed
from park.figures.period import period_code
from park.reports.work_report import work_report
from storage.facts import read_facts
from storage.settings import park_definitions


def register(subparsers: Subparsers) -> None:
    """Add the command."""
    parser = subparsers.add_parser("report", help="write the work report of a period")
    parser.add_argument("--period", required=True, metavar="P")
    parser.add_argument("--out", type=Path, metavar="FILE.docx")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Write the file and print its name. Raises CommandError."""
    settings = load_settings()
    with progress("report") as show, looking(settings) as work:
        period = asked_period(given.period, work.today)
        as_of = default_as_of(period, work.today)
        span = needed(period, as_of)
        show("facts")
        facts = read_facts(
            work.connection, span.start, max(span.end, work.today), met_since=period.start
        )
        definitions = park_definitions(work.connection, str(settings.timezone))
        show("document")
        document = work_report(facts, period, as_of, definitions, settings.park)
    target = given.out or Path(f"{settings.park}{period_code(period)}.docx")
    try:
        target.write_bytes(document)
    except OSError as error:
        raise CommandError(f"{target} cannot be written: {error.strerror}.") from error
    print(target)
    return 0
