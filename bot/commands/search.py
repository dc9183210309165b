"""`parkbot search`: ranked projects, for one query or a line at a time."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys

from bot.commands.command import Subparsers, add_json, print_json
from bot.commands.opening import opened
from bot.settings import load_settings
from park.records import Project
from park.search import Found
from storage.finder import Finder
from storage.units import reading

MOST = 10


def register(subparsers: Subparsers) -> None:
    """Add the command."""
    parser = subparsers.add_parser("search", help="find projects by any name")
    parser.add_argument("query", nargs="*", metavar="QUERY")
    parser.add_argument("--limit", type=int, default=MOST, metavar="N", help="at most so many")
    parser.add_argument(
        "--lines", action="store_true", help="queries on standard input, one a line"
    )
    add_json(parser)
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Answer one query, or each line of standard input at once."""
    settings = load_settings()
    finder = Finder(settings.search_cache)
    with opened(settings) as database:
        now = dt.datetime.now(settings.timezone)
        with reading(database, finder, now) as work:
            if given.lines:
                return _lines(finder, min(given.limit, MOST))
            found, ids = finder.projects(" ".join(given.query), given.limit)
            if given.json:
                print_json(_plain(found))
                return 0
            for hit, id_ in zip(found.hits, ids, strict=True):
                project = work.get(Project, id_)
                print(f"{hit.score:.2f}  {hit.key}  {project.name if project else ''}")
    return 0


def _lines(finder: Finder, limit: int) -> int:
    for line in sys.stdin:
        found, _ = finder.projects(line.rstrip("\n"), limit)
        sys.stdout.write(json.dumps(_plain(found), ensure_ascii=False) + "\n")
        sys.stdout.flush()
    return 0


def _plain(found: Found) -> dict[str, object]:
    hits = [[hit.key, round(hit.score, 4)] for hit in found.hits]
    return {"results": hits, "confident": found.confident}
