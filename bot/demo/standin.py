"""The stand-in for the Bot API, put together: one server on loopback, one Python face."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, tzinfo
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from aiohttp import web

from bot.demo.cast import Role
from bot.demo.clock import OffsetClock
from bot.demo.control import Control
from bot.demo.files import UPLOAD_BYTES
from bot.demo.message import Message
from bot.demo.page import Page
from bot.demo.people import Person
from bot.demo.server import BotApi, only_own_name
from bot.demo.visitors import Visitors
from bot.demo.webhook import Webhook
from bot.demo.world import Answer, Call, World

T = TypeVar("T")
TOKEN = "110201543:demo-token-for-loopback-only"  # noqa: S105 - opens nothing but this stand-in
HOST = "127.0.0.1"
GLANCE = 0.05
PARK_ZONE = ZoneInfo("Asia/Shanghai")


class StandIn(Visitors):
    """A Bot API on 127.0.0.1 for one bot, and the people who write to it.

    `clock` gives aware times; message dates come from it. Everything must be called from the
    event loop that ran `start`.
    """

    def __init__(
        self,
        clock: Callable[[], datetime] | None = None,
        token: str = TOKEN,
        *,
        bot_name: str = "园区助手",
        username: str = "parkbot_demo_bot",
        zone: tzinfo = PARK_ZONE,
        control: bool = False,
    ) -> None:
        self.clock: Callable[[], datetime] = clock or OffsetClock()
        self.zone = zone
        self.token = token
        self.on_clock: Callable[[datetime], None] | None = None
        self.roles: dict[int, Role] = {}
        bot = Person(int(token.split(":", 1)[0]), bot_name, username, is_bot=True)
        super().__init__(World(self.clock, bot))
        self.webhook = Webhook(self.world.updates)
        self._api = BotApi(self.world, self.webhook, token)
        self._page = Page(self)
        self._control = Control(self) if control else None
        self._runner: web.AppRunner | None = None
        self._changed = asyncio.Event()
        self.world.listeners.append(lambda kind, facts: self._changed.set())
        self.port = 0

    async def start(self, port: int = 0) -> None:
        """Listen; port 0 takes a free one."""
        app = web.Application(middlewares=[only_own_name], client_max_size=UPLOAD_BYTES + 2**20)
        app.add_routes(self._routes())
        self._runner = web.AppRunner(
            app, access_log=None, handler_cancellation=True, shutdown_timeout=0.2
        )
        await self._runner.setup()
        site = web.TCPSite(self._runner, HOST, port)
        await site.start()
        self.port = self._runner.addresses[0][1]

    def _routes(self) -> list[web.RouteDef]:
        control = self._control.routes() if self._control else []
        return [*self._api.routes(), *self._page.routes(), *control]

    async def stop(self) -> None:
        """Close every connection; what was said stays readable."""
        self.webhook.end()
        self.world.updates.terminate("terminated by server shutdown")
        await self._page.close()
        if self._runner:
            await self._runner.cleanup()
            self._runner = None

    @property
    def page_url(self) -> str:
        """The chat page."""
        return f"http://{HOST}:{self.port}/"

    @property
    def api_url(self) -> str:
        """Base address without the token, as PARKBOT_API_URL takes it."""
        return f"http://{HOST}:{self.port}/bot"

    @property
    def file_url(self) -> str:
        """The same for downloads, as PARKBOT_FILE_URL takes it."""
        return f"http://{HOST}:{self.port}/file/bot"

    def present(self, person: Person, chinese: str, english: str, tries: Sequence[str]) -> None:
        """Offer `person` on the page, with a role in both languages and sentences to try.

        Once anyone is presented, the page offers only those presented, in that order.
        """
        self.roles[person.id] = Role(chinese, english, tuple(tries))
        self.world.tell("people")

    def number_from(self, first: int) -> None:
        """Number updates and messages from here on, above those of an earlier run."""
        self.world.updates.last_id = first
        self.world.messages.first = first

    def move_clock(self, to: datetime) -> None:
        """Make it `to` (aware): through `on_clock` when set, else the own clock; LookupError."""
        if self.on_clock is not None:
            self.on_clock(to)
        elif isinstance(self.clock, OffsetClock):
            self.clock.move_to(to)
        else:
            raise LookupError("this clock cannot be moved")
        self.world.tell("clock")

    def messages(self, chat_id: int | Person) -> list[Message]:
        """What stands in a chat now, oldest first, after all edits and deletions."""
        return self.world.messages.of(chat_id if isinstance(chat_id, int) else chat_id.id)

    @property
    def answers(self) -> list[Answer]:
        """Answers to presses, in order."""
        return self.world.answers

    @property
    def calls(self) -> list[Call]:
        """Method calls of the bot, in order, but for polls that brought nothing."""
        return list(self.world.calls)

    @property
    def unacknowledged(self) -> int:
        """How many updates the bot has not acknowledged by a higher offset (or a 200)."""
        return len(self.world.updates.waiting)

    async def wait_for(self, predicate: Callable[[], T], timeout: float = 5.0) -> T:
        """The first true value of `predicate`, asked after every change and now and then."""
        async with asyncio.timeout(timeout):
            while not (value := predicate()):
                self._changed.clear()
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._changed.wait(), GLANCE)
            return value

    async def reply(self, to: Message, timeout: float = 5.0) -> Message:
        """The bot's first message in that chat after `to`."""

        def after() -> list[Message]:
            every = self.messages(to.chat.id)
            return [m for m in every if m.from_bot and m.message_id > to.message_id]

        return (await self.wait_for(after, timeout))[0]

    def fail(
        self,
        method: str,
        times: int,
        error_code: int,
        description: str,
        parameters: Mapping[str, Any] | None = None,
    ) -> None:
        """Refuse the next calls of `method` ("*": any but getUpdates)."""
        self.world.faults.fail(method, times, error_code, description, parameters)

    def drop(self, method: str, times: int, *, after: bool = False) -> None:
        """Close the connection of the next calls; `after`: only once they took effect."""
        self.world.faults.drop(method, times, "after" if after else "before")

    def delay(self, method: str, seconds: float, times: int = 1_000_000) -> None:
        """Answer the next calls late."""
        self.world.faults.delay(method, seconds, times)

    def heal(self) -> None:
        """No more faults."""
        self.world.faults.clear()

    @property
    def query_seconds(self) -> float:
        """How long a press or an inline query can be answered."""
        return self.world.query_seconds

    @query_seconds.setter
    def query_seconds(self, seconds: float) -> None:
        self.world.query_seconds = seconds
