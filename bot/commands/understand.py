"""`parkbot understand`: messages in, intents and fields out, one JSON object a line."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
from typing import Any

from bot.commands.command import Subparsers, print_json
from bot.commands.opening import looking
from bot.settings import load_settings
from park.language import NOTHING_KNOWN, Lexicon, plain, read
from park.language.patterns import compile_all


def register(subparsers: Subparsers) -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "understand",
        help="read messages: JSON lines {id, now, text} in, {id, intent, fields} out",
    )
    parser.add_argument(
        "--database", action="store_true", help="use the names that the park's database knows"
    )
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Answer each line at once; a line that cannot be read gets one with ``error``. Exit 0."""
    compile_all()
    lexicon = _stored() if given.database else NOTHING_KNOWN
    for line in sys.stdin.buffer:
        if line.strip():
            print_json(_understood(line, lexicon))
            sys.stdout.flush()
    return 0


def _stored() -> Lexicon:
    with looking(load_settings()) as work:
        return work.finder.lexicon()


def _understood(line: bytes, lexicon: Lexicon) -> dict[str, Any]:
    try:
        given = json.loads(line)
    except (ValueError, RecursionError):
        return {"id": None, "error": "the line is not JSON"}
    if not isinstance(given, dict) or not isinstance(given.get("text"), str):
        return {"id": _id(given), "error": "the line is no object with a text"}
    now = _moment(given.get("now"))
    if now is None:
        return {"id": _id(given), "error": "now is no moment such as 2026-11-23T16:40:00+08:00"}
    return {"id": _id(given), **plain(read(given["text"], now, lexicon))}


def _id(given: Any) -> Any:
    return given.get("id") if isinstance(given, dict) else None


def _moment(words: Any) -> dt.datetime | None:
    """An aware moment; one without its offset is refused, because dates would be guessed."""
    try:
        moment = dt.datetime.fromisoformat(words)
    except (TypeError, ValueError):
        return None
    return moment if moment.tzinfo is not None else None
