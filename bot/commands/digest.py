"""`parkbot digest`: a week's digest, printed, or sent to those who have not had it."""

from __future__ import annotations

import argparse
import html
import re

from bot.commands.command import CommandError, Subparsers, add_json, print_json
from bot.commands.figures import asked_period
from bot.commands.opening import changing, looking
from bot.settings import load_settings
from park.figures import Period
from park.figures.period import period_code, week_of
from park.reports.digest_compose import ended_week
from park.reports.digest_frozen import freeze, thaw
from park.texts import Audience, Place, Role
from park.texts.digest import say_digest
from schedules.digest import digest_of, drawn, made_digest, send_digest
from storage.digest_runs import frozen_run
from storage.members import members

_TAG = re.compile(r"<[^>]+>")


def register(subparsers: Subparsers) -> None:
    """Add the command."""
    parser = subparsers.add_parser("digest", help="print or send a week's digest")
    parser.add_argument("--week", metavar="2026-W47", help="the week that ended last, if left out")
    parser.add_argument("--send", action="store_true", help="send to leaders who have not had it")
    add_json(parser)
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Print the digest; with --send put it in the outbox. Raises CommandError."""
    settings = load_settings()
    with looking(settings) as work:
        week = _week(given.week, ended_week(work.today))
        frozen = frozen_run(work, period_code(week))
        digest = thaw(frozen) if frozen else made_digest(work, week)
    if given.send:
        return _send(week)
    if given.json:
        print_json(freeze(digest))
        return 0
    audience = Audience(role=Role.LEADER, place=Place.PRIVATE, language=settings.language)
    print(html.unescape(_TAG.sub("", say_digest(digest, audience, settings.park))))
    return 0


def _send(week: Period) -> int:
    settings = load_settings()
    words = f"digest {period_code(week)}"
    with changing(settings, words) as work:
        digest, leaders = digest_of(work, week), members(work, "leader")
    issue = drawn(digest, settings.park, leaders)
    with changing(settings, words) as work:
        told = [each.name for each in leaders if send_digest(work, each, issue)]
    print(f"{len(told)}: {'、'.join(told)}" if told else "0")
    return 0


def _week(words: str | None, last: Period) -> Period:
    if words is None:
        return last
    week = asked_period(words, last.end)
    if week != week_of(week.start):
        raise CommandError(f"{words!r} is no week: write it as 2026-W47.")
    return week
