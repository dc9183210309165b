"""The `parkbot` command: exit 0 on success, 2 on wrong usage, 1 with one sentence on failure."""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from collections.abc import Sequence
from importlib.util import find_spec

from bot.commands.command import CommandError, complain
from bot.scrub import scrubbed
from bot.settings import SettingsError
from storage.database import DatabaseAddressError, DatabaseUnavailableError

COMMANDS = (
    "demo",
    "run",
    "doctor",
    "invite",
    "members",
    "forget",
    "import_ledger",
    "export",
    "backup",
    "restore",
    "drill",
    "understand",
    "search",
    "figures",
    "report",
    "digest",
    "set",
    "audit",
)
"""One module of ``bot.commands`` each, with ``register(subparsers)``; listed as help shows them."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    parser = make_parser()
    try:
        given = parser.parse_args(arguments)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 2
    try:
        return int(given.run(given))
    except (CommandError, SettingsError) as error:
        complain(str(error))
    except DatabaseAddressError as error:
        complain(f"PARKBOT_DATABASE cannot be used ({error}): set a sqlite or postgresql address.")
    except DatabaseUnavailableError as error:
        reason = scrubbed(str(error)).strip().splitlines()[0]
        complain(f"the database of PARKBOT_DATABASE cannot be opened: {reason}")
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        complain("stopped.")
    return 1


def make_parser() -> argparse.ArgumentParser:
    """The command line with every command."""
    parser = argparse.ArgumentParser(
        prog="parkbot", description="An assistant for industrial-park investment promotion."
    )
    subparsers = parser.add_subparsers(required=True, metavar="COMMAND")
    for name in COMMANDS:
        if find_spec(f"bot.commands.{name}") is not None:
            importlib.import_module(f"bot.commands.{name}").register(subparsers)
    return parser


if __name__ == "__main__":
    sys.exit(main())
