"""The `parkbot` command: exit 0 on success, 2 on wrong usage, 1 with one sentence on failure."""

from __future__ import annotations

import argparse
import importlib
import logging
import os
import sys
from collections.abc import Sequence
from importlib.util import find_spec

from bot.commands.command import CommandError, complain
from bot.scrub import scrubbed
from bot.settings import SettingsError
from storage.database import DatabaseAddressError, DatabaseUnavailableError

log = logging.getLogger(__name__)
COMMANDS = {
    "demo": "demo",
    "run": "run",
    "doctor": "doctor",
    "invite": "invite",
    "members": "members",
    "forget": "forget",
    "import": "import_ledger",
    "export": "export",
    "backup": "backup",
    "restore": "restore",
    "drill": "drill",
    "understand": "understand",
    "search": "search",
    "figures": "figures",
    "report": "report",
    "digest": "digest",
    "set": "set",
    "audit": "audit",
}
"""Each command's module in ``bot.commands``, with ``register(subparsers)``; in the order of help."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    words = sys.argv[1:] if arguments is None else list(arguments)
    parser = make_parser(words[:1])
    try:
        given = parser.parse_args(words)
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
    except Exception as error:
        log.debug("the command failed", exc_info=True)
        complain(f"this failed unexpectedly ({scrubbed(f'{type(error).__name__}: {error}')}).")
    return 1


def make_parser(first: Sequence[str] = ()) -> argparse.ArgumentParser:
    """The command line; only the command that the first word names is loaded, if it names one."""
    parser = argparse.ArgumentParser(
        prog="parkbot", description="An assistant for industrial-park investment promotion."
    )
    subparsers = parser.add_subparsers(required=True, metavar="COMMAND")
    wanted = [COMMANDS[word] for word in first if word in COMMANDS] or COMMANDS.values()
    for module in wanted:
        if find_spec(f"bot.commands.{module}") is not None:
            importlib.import_module(f"bot.commands.{module}").register(subparsers)
    return parser


if __name__ == "__main__":
    sys.exit(main())
