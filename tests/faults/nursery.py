"""Starts real bot processes quickly: everything is imported once, each start is a fork.

Reads ``start`` lines, forks a bot for each and prints its process number. The bots take their
settings from the environment and store each message as one follow-up.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys

from bot.app import App
from bot.settings import load_settings
from tests.bot.house import note_it


def main() -> None:
    """Serve until standard input ends."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for _ in sys.stdin:
        born = os.fork()
        if born == 0:
            asyncio.run(_live())
            os._exit(0)
        sys.stdout.write(f"{born}\n")
        sys.stdout.flush()


async def _live() -> None:
    await App(load_settings(), answer=note_it).run()


if __name__ == "__main__":
    main()
