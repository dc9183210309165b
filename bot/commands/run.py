"""`parkbot run`: the bot itself."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import logging
import signal

from bot.app import App
from bot.commands.command import Subparsers
from bot.logs import set_up_logging
from bot.settings import Settings, load_settings
from park.texts.admission import CLEAR_IT_YOURSELF
from schedules.ticks import backups, ticks

log = logging.getLogger(__name__)


def register(subparsers: Subparsers) -> None:
    """Add the command."""
    parser = subparsers.add_parser("run", help="run the bot (long polling) until it is stopped")
    parser.set_defaults(run=run)


def run(_: argparse.Namespace) -> int:
    """Serve until a signal. Raises SettingsError, DatabaseAddressError."""
    settings = load_settings()
    settings.need_token()
    set_up_logging(settings.log)
    log.info("%s", CLEAR_IT_YOURSELF.say(settings.language))
    asyncio.run(_serve(settings))
    return 0


async def _serve(settings: Settings) -> None:
    """A signal lets what is being sent arrive."""
    nightly = backups(settings.attachments, settings.backups)
    app = App(settings, ticks=(*ticks(settings.park), nightly))
    loop = asyncio.get_running_loop()
    stopping: list[asyncio.Task[None]] = []
    for sign in (signal.SIGTERM, signal.SIGINT):
        with contextlib.suppress(NotImplementedError):  # Windows: Ctrl+C ends it at once
            loop.add_signal_handler(sign, lambda: stopping.append(loop.create_task(app.stop())))
    await app.run()
    log.info("stopped")
