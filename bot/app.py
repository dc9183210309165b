"""The composition root: the running bot, put together from its parts."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable, Coroutine, Sequence
from functools import partial
from typing import Any

from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.client import Poller, make_bot
from bot.courier import Courier
from bot.deliver import Deliverer
from bot.desk import Desk
from bot.envelope import Me
from bot.fetch_files import Fetcher
from bot.folder import prepare_folder, protect_database
from bot.intake import Intake
from bot.leases import PollingLease
from bot.menu import set_menu
from bot.premises import Clock, Premises, machine_time
from bot.process import Answerer, Processor
from bot.receive import Doorman, Receiver
from bot.settings import Settings, SettingsError
from bot.ticking import Tick, Ticking
from bot.waits import growing
from handlers import routes
from schedules.clock import start_ticking
from storage import inbox, outbox
from storage.database import Database
from storage.finder import Finder

log = logging.getLogger(__name__)
LAST_WORDS_SECONDS = 5.0


class App:
    """The bot. ``answer`` and ``ticks`` are given by tests; the defaults are the product.

    ``run`` = ``start``, wait for ``stop``, close. All from one event loop.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        clock: Clock = machine_time,
        answer: Answerer = routes.answer,
        ticks: Sequence[Tick] = (),
    ) -> None:
        """Raises SettingsError without a token, DatabaseAddressError for a wrong address."""
        self.settings = settings
        self.database = Database(settings.database)
        self.finder = Finder(settings.search_cache)
        self.bot: Bot = make_bot(settings)
        self._clock = clock
        self._answer = answer
        self._ticks = ticks
        self._desk = Desk(self.database)
        self._poller = Poller(settings)
        self._lease = PollingLease(self.database, self._desk)
        self._stopped = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []
        self._end_ticking: Callable[[], None] = lambda: None
        self._parts: _Parts | None = None

    async def run(self) -> None:
        """Serve until ``stop`` is called or a part fails for good. Raises SettingsError."""
        try:
            await self._started_or_stopped()
            await self._until_stopped()
        finally:
            await self.close()

    async def start(self) -> None:
        """Open the data, wait for the network, begin to serve. Raises SettingsError."""
        prepare_folder(self.settings)
        await self._desk.run(self.database.migrate)
        protect_database(self.database)
        if self.database.is_sqlite:
            await self._lease.wait()
            await self._desk.run(self._release)
        me = await self._connect()
        self._parts = self._put_together(me)
        self._begin(self._parts)
        log.info("serving as @%s", me.username)

    async def stop(self) -> None:
        """End ``run``."""
        self._stopped.set()

    async def tick(self) -> None:
        """Do what is due now; also called each minute."""
        await self._need().ticking.tick()
        self._wake()

    async def settle(
        self, unacknowledged: Callable[[], int] = lambda: 0, timeout: float = 30.0
    ) -> None:
        """Return once nothing is left to store, answer, fetch or send. Raises TimeoutError.

        ``unacknowledged`` says how many updates Telegram (a stand-in) still holds.
        """
        parts = self._need()
        async with asyncio.timeout(timeout):
            while unacknowledged() or not await self._idle(parts):
                await asyncio.sleep(0.005)

    async def close(self) -> None:
        """Stop receiving, let what is being sent arrive, close everything."""
        self._end_ticking()
        await _cancel(self._tasks)
        if self._parts is not None:
            await self._parts.deliverer.finish(LAST_WORDS_SECONDS)
        with contextlib.suppress(Exception):
            await self._lease.give_back()
        self._desk.close()
        await self._poller.close()
        with contextlib.suppress(TelegramError):
            await self.bot.shutdown()
        self.database.close()

    async def _started_or_stopped(self) -> None:
        """Somebody may stop the bot while it still waits for the network."""
        starting = asyncio.create_task(self.start())
        stopped = asyncio.create_task(self._stopped.wait())
        await asyncio.wait([starting, stopped], return_when=asyncio.FIRST_COMPLETED)
        stopped.cancel()
        if not starting.done():
            starting.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await starting

    async def _until_stopped(self) -> None:
        stopped = asyncio.create_task(self._stopped.wait())
        try:
            await asyncio.wait([stopped, *self._tasks], return_when=asyncio.FIRST_COMPLETED)
            for task in self._tasks:
                if task.done():
                    task.result()
        finally:
            stopped.cancel()

    async def _connect(self) -> Me:
        """The bot's own account; without a network this waits. Raises SettingsError."""
        tries = 0
        while True:
            try:
                await self.bot.initialize()
            except InvalidToken as error:
                raise SettingsError(
                    "PARKBOT_TOKEN is refused by Telegram: set the token that @BotFather shows now."
                ) from error
            except TelegramError as error:
                log.warning("Telegram cannot be reached yet (%s); trying again", error)
                await asyncio.sleep(growing(tries, 30))
                tries += 1
            else:
                await self._leave_webhook()
                return Me(self.bot.id, self.bot.username)

    async def _leave_webhook(self) -> None:
        """Polling and a webhook exclude each other; a server that knows no webhooks has none."""
        try:
            await self.bot.delete_webhook(drop_pending_updates=False)
        except TelegramError as error:
            log.warning("a webhook could not be taken away (%s); polling all the same", error)

    def _put_together(self, me: Me) -> _Parts:
        premises = Premises(
            settings=self.settings,
            database=self.database,
            finder=self.finder,
            desk=self._desk,
            clock=self._clock,
            me=me,
        )
        return _Parts(premises, self.bot, self._answer, self._ticks, self._wake)

    def _begin(self, parts: _Parts) -> None:
        receiver = Receiver(
            self._poller,
            Intake(parts.premises),
            desk=self._desk,
            lease=self._lease,
            on_stored=parts.processor.ready.set,
            doorman=parts.doorman,
        )
        work: list[Coroutine[Any, Any, None]] = [
            receiver.run(),
            parts.doorman.run(),
            parts.deliverer.run(),
            parts.fetcher.run(),
            self._first_steps(),
            *(parts.processor.run() for _ in range(self._workers)),
        ]
        self._tasks = [asyncio.create_task(each) for each in work]
        self._end_ticking = start_ticking(self.tick)

    @property
    def _workers(self) -> int:
        """Leaves threads to the other parts."""
        return max(1, self._desk.places - 2)

    async def _first_steps(self) -> None:
        """What waited while the program was down, and the menu; then nothing, for good."""
        await self.tick()
        try:
            await set_menu(self.bot, self.settings.language)
        except TelegramError as error:
            log.warning("the command menu could not be set: %s", error)
        await asyncio.Event().wait()

    def _wake(self) -> None:
        parts = self._need()
        parts.deliverer.ready.set()
        parts.fetcher.ready.set()

    def _need(self) -> _Parts:
        if self._parts is None:
            raise RuntimeError("the app has not been started")
        return self._parts

    def _release(self) -> None:
        with self.database.writing() as connection:
            outbox.release_leases(connection)

    async def _idle(self, parts: _Parts) -> bool:
        left = await self._desk.run(partial(self._left, parts))
        return left == 0 and parts.deliverer.idle and parts.doorman.idle

    def _left(self, parts: _Parts) -> int:
        with self.database.reading() as connection:
            left = inbox.count_open(connection) + outbox.count_open(connection)
        return left + parts.fetcher.waiting()


class _Parts:
    """What exists once the bot knows its own name."""

    def __init__(
        self,
        premises: Premises,
        bot: Bot,
        answer: Answerer,
        ticks: Sequence[Tick],
        wake: Callable[[], None],
    ) -> None:
        self.premises = premises
        self.doorman = Doorman(bot)
        self.deliverer = Deliverer(premises, Courier(bot, premises.attachments))
        self.fetcher = Fetcher(premises, bot)
        self.processor = Processor(premises, answer, wake)
        self.ticking = Ticking(premises, ticks)


async def _cancel(tasks: Sequence[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
