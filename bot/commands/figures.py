"""`parkbot figures`: every figure of the report, with its definition and records."""

from __future__ import annotations

import argparse
import datetime as dt

from bot.commands.command import CommandError, Subparsers, add_json, print_json
from bot.commands.opening import looking
from bot.settings import load_settings
from park.figures import Period, all_figures, default_as_of, needed, parse_period, year_to
from park.reports.figure_json import figure_json
from park.texts.definitions import definition_text
from park.texts.figures import figure_name, period_text, value_text
from storage.facts import read_facts
from storage.settings import park_definitions


def register(subparsers: Subparsers) -> None:
    """Add the command."""
    parser = subparsers.add_parser("figures", help="the figures of a period")
    parser.add_argument("--period", metavar="P", help="2026, 2026H1, 2026-05, 2023-01..2023-05 …")
    parser.add_argument("--as-of", metavar="DATE", help="as of the end of this day")
    add_json(parser)
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Print them all. Raises CommandError for a period or date that cannot be read."""
    settings = load_settings()
    with looking(settings) as work:
        period = asked_period(given.period, work.today)
        as_of = _as_of(given.as_of, period, work.today)
        span = needed(period, as_of)
        facts = read_facts(work.connection, span.start, max(span.end, as_of))
        definitions = park_definitions(work.connection, str(settings.timezone))
        figures = all_figures(facts, period, as_of, definitions)
    if given.json:
        print_json([figure_json(each, settings.language) for each in figures])
        return 0
    language = settings.language
    print(f"{period_text(period, language)} · {as_of.isoformat()}")
    for each in figures:
        name, value = figure_name(each.key, language), value_text(each.value, each.unit, language)
        print(f"{each.key:18} {name}: {value}")
        print(f"{'':18} {definition_text(each, language)}")
    return 0


def asked_period(words: str | None, today: dt.date) -> Period:
    """The period that words name, this year without any. Raises CommandError."""
    if words is None:
        return year_to(today)
    period = parse_period(words)
    if period is None:
        raise CommandError(
            f"{words!r} is no period: write 2026, 2026H1, 2026Q2, 2026-05, 2026-W47, "
            "2023-01..2023-05 or 2026-01-01..2026-05-31."
        )
    return period


def _as_of(words: str | None, period: Period, today: dt.date) -> dt.date:
    if words is None:
        return default_as_of(period, today)
    try:
        return dt.date.fromisoformat(words)
    except ValueError as error:
        raise CommandError(f"{words!r} is no date: write it as 2026-05-31.") from error
