"""Logging: readable lines on a terminal, one JSON object a line elsewhere, never a secret."""

from __future__ import annotations

import datetime as dt
import json
import logging
import sys
import traceback
from typing import TextIO

from bot.scrub import scrubbed

QUIET = ("telegram", "httpx", "httpcore", "apscheduler", "alembic", "matplotlib", "asyncio")
"""Loggers that stay at WARNING whatever the level: they show addresses with the token."""


class Scrubber(logging.Filter):
    """Rewrites each record so that no handler behind it can show a token or a phone number."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg = scrubbed(_said(record))
        record.args = None
        if record.exc_info and not record.exc_text:
            record.exc_text = "".join(traceback.format_exception(*record.exc_info)).rstrip()
        record.exc_info = None
        record.exc_text = scrubbed(record.exc_text) if record.exc_text else None
        record.stack_info = scrubbed(record.stack_info) if record.stack_info else None
        return True


class JsonLines(logging.Formatter):
    """One JSON object a record: time (UTC), level, logger, message, traceback."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": dt.datetime.fromtimestamp(record.created, dt.UTC).isoformat("T", "milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_text:
            line["traceback"] = record.exc_text
        return json.dumps(line, ensure_ascii=False)


def set_up_logging(level: int, stream: TextIO | None = None) -> None:
    """Log to standard error from now on; called once, by the command that runs."""
    stream = stream or sys.stderr
    handler = logging.StreamHandler(stream)
    handler.addFilter(Scrubber())
    readable = logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s", "%H:%M:%S")
    handler.setFormatter(readable if stream.isatty() else JsonLines())
    logging.captureWarnings(capture=True)
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(max(level, logging.WARNING))


def _said(record: logging.LogRecord) -> str:
    """The message with its arguments; a wrong format string must not lose the record."""
    try:
        return record.getMessage()
    except (TypeError, ValueError):
        return f"{record.msg} {record.args}"
