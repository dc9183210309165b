"""Delivery of updates by POST, each again until the receiver says 200."""

from __future__ import annotations

import asyncio
import contextlib
import time

import aiohttp

from bot.demo.updates import Json, Updates

PATIENCE = aiohttp.ClientTimeout(total=30)


class Webhook:
    """Begun by setWebhook; one update after the other, in order."""

    def __init__(self, updates: Updates, first_pause: float = 0.2, last_pause: float = 5.0) -> None:
        self.url = ""
        self.last_error = ""
        self.failed_at = 0.0
        self._secret = ""
        self._updates = updates
        self._pauses = (first_pause, last_pause)
        self._task: asyncio.Task[None] | None = None

    def begin(self, url: str, secret: str) -> None:
        """Deliver to `url` from now on."""
        self.end()
        self.url, self._secret, self.last_error = url, secret, ""
        self._task = asyncio.get_running_loop().create_task(self._deliver())

    def end(self) -> None:
        """Deliver no more."""
        self.url = ""
        if self._task:
            self._task.cancel()
            self._task = None

    async def _deliver(self) -> None:
        pause, longest = self._pauses
        async with aiohttp.ClientSession(timeout=PATIENCE) as session:
            while True:
                update = await self._next()
                if await self._post(session, update):
                    self._updates.drop(update)
                    pause = self._pauses[0]
                else:
                    await asyncio.sleep(pause)
                    pause = min(pause * 2, longest)

    async def _next(self) -> Json:
        while not self._updates.waiting:
            self._updates.changed.clear()
            await self._updates.changed.wait()
        return self._updates.waiting[0]

    async def _post(self, session: aiohttp.ClientSession, update: Json) -> bool:
        headers = {"X-Telegram-Bot-Api-Secret-Token": self._secret} if self._secret else {}
        with contextlib.suppress(aiohttp.ClientError, TimeoutError):
            async with session.post(self.url, json=update, headers=headers) as response:
                await response.read()
                if response.ok:
                    return True
                self._failed(f"Wrong response from the webhook: {response.status}")
                return False
        self._failed("Connection refused")
        return False

    def _failed(self, what: str) -> None:
        self.last_error, self.failed_at = what, time.time()
