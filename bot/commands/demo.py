"""`parkbot demo`: the real bot in a browser, with no token and no account."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import datetime as dt
import logging
import shutil
import signal
from pathlib import Path

from bot.app import App
from bot.commands.command import CommandError, Subparsers
from bot.demo.clock import OffsetClock
from bot.demo.sample.people import PEOPLE
from bot.demo.sample.week import prepare_sample
from bot.demo.standin import StandIn
from bot.logs import set_up_logging
from bot.settings import Settings, read_settings
from schedules.ticks import ticks

FOLDER = Path(".parkbot-demo")
WELCOME = """
  parkbot demo / 园区招商助手演示

    {url}

  Open this address in a browser. 在浏览器打开上面的地址。
  Everything stays on this machine, in {folder}. Ctrl+C ends it.
"""


def register(subparsers: Subparsers) -> None:
    """Add the command."""
    parser = subparsers.add_parser("demo", help="try the bot in a browser, without an account")
    parser.add_argument("--port", type=int, default=8080, help="port of the chat page (8080)")
    parser.add_argument("--fresh", action="store_true", help="forget what was tried before")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Serve until a signal. Raises CommandError when the port is taken."""
    set_up_logging(logging.WARNING)
    if given.fresh:
        shutil.rmtree(FOLDER, ignore_errors=True)
    try:
        asyncio.run(_serve(given.port))
    except OSError as error:
        raise CommandError(
            f"port {given.port} cannot be used ({error.strerror}): "
            "choose another one with --port, for instance --port 8081."
        ) from error
    return 0


async def _serve(port: int) -> None:
    clock = OffsetClock()
    standin = StandIn(clock)
    standin.number_from(int(clock().timestamp()))
    await standin.start(port)
    try:
        settings = demo_settings(standin, FOLDER)
        app = App(settings, clock=clock, ticks=ticks(settings.park))
        prepare_sample(settings, clock())
        introduce(standin)
        ticking = TickOnMove(app, clock)
        standin.on_clock = ticking.move
        _stop_on_signals(app)
        print(WELCOME.format(url=standin.page_url, folder=FOLDER), flush=True)
        await app.run()
    finally:
        await standin.stop()


def demo_settings(standin: StandIn, folder: Path) -> Settings:
    """Settings of the demo alone: the real token and database are never looked at."""
    return read_settings(
        {
            "PARKBOT_TOKEN": standin.token,
            "PARKBOT_DATA": str(folder),
            "PARKBOT_PARK": "示例工业园",
            "PARKBOT_API_URL": standin.api_url,
            "PARKBOT_FILE_URL": standin.file_url,
        }
    )


def introduce(standin: StandIn) -> None:
    """The people that the visitor can be, each with something to try."""
    for each in PEOPLE:
        if each.telegram_id is not None:
            person = standin.person(each.telegram_id, each.name)
            standin.present(person, *each.label, each.tries)


class TickOnMove:
    """Moving the clock does at once what has become due."""

    def __init__(self, app: App, clock: OffsetClock) -> None:
        self._app = app
        self._clock = clock
        self._ticking: set[asyncio.Task[None]] = set()

    def move(self, to: dt.datetime) -> None:
        """Move the shared clock and tick."""
        self._clock.move_to(to)
        task = asyncio.create_task(self._app.tick())
        self._ticking.add(task)
        task.add_done_callback(self._ticking.discard)


def _stop_on_signals(app: App) -> None:
    stopping: set[asyncio.Task[None]] = set()
    for sign in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):
            asyncio.get_running_loop().add_signal_handler(
                sign, lambda: stopping.add(asyncio.create_task(app.stop()))
            )
