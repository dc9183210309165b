"""What every command has in common."""

from __future__ import annotations

import argparse
import json
import sys
from typing import Any, TypeAlias

Subparsers: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


class CommandError(Exception):
    """The command failed; the message is the one sentence to show."""


def print_json(value: Any) -> None:
    """One JSON value on standard output, readable as it is."""
    print(json.dumps(value, ensure_ascii=False))


def add_json(parser: argparse.ArgumentParser) -> None:
    """The option for programs that read the output."""
    parser.add_argument("--json", action="store_true", help="print JSON")


def complain(sentence: str) -> None:
    """One sentence on standard error."""
    print(f"parkbot: {sentence}", file=sys.stderr)
