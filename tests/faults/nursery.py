"""Starts real bot processes quickly: everything is imported once, each start is a fork.

Reads ``start`` lines, forks a bot for each and prints its process number. The bots take their
settings from the environment and store each message as one follow-up.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import time

from markupsafe import escape

from bot.app import App
from bot.settings import load_settings
from handlers.message import Incoming
from handlers.reply import Reply, say
from park.records import FollowUp
from storage.work import Work

WORK_SECONDS = 0.003
"""So that a kill finds work half done."""


def note_it(message: Incoming, work: Work) -> Reply:
    """Store the text and by which process it was handled, and say it back."""
    task = FollowUp(what=message.text, owner_words=str(os.getpid()), recorded_at=work.recorded_at)
    work.add(task)
    time.sleep(WORK_SECONDS)
    return say(escape(message.text))


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
