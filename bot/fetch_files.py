"""Fetching photos and files that members sent, after the message that brought them is stored."""

from __future__ import annotations

import asyncio
import logging
import os
import secrets
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from telegram import Bot
from telegram.error import BadRequest, TelegramError

from bot.premises import Premises
from bot.waits import growing
from park.records import Attachment
from storage.attachments import count_unfetched, fetched, unfetched
from storage.database import DatabaseUnavailableError

log = logging.getLogger(__name__)
IDLE_SECONDS = 1.0
MOST_TRIES = 12


@dataclass(slots=True)
class _Trouble:
    """How often fetching one attachment failed, and when (running seconds) to try again."""

    tries: int
    not_before: float


class Fetcher:
    """The fetching loop. What cannot be fetched now is tried again, more and more rarely."""

    def __init__(self, premises: Premises, bot: Bot) -> None:
        self._premises = premises
        self._bot = bot
        self._troubles: dict[int, _Trouble] = {}
        self.ready = asyncio.Event()

    async def run(self) -> None:
        """Fetch until cancelled."""
        while True:
            self.ready.clear()
            try:
                found = await self._premises.desk.run(self._next)
            except DatabaseUnavailableError as error:
                log.warning("files wait for the database: %s", error)
                found = []
            for attachment in found:
                await self._fetch(attachment)
            if not found:
                await self._soon()

    def waiting(self) -> int:
        """How many attachments could be fetched now but are not yet."""
        with self._premises.database.reading() as connection:
            return count_unfetched(connection, self._resting())

    def _next(self) -> list[Attachment]:
        with self._premises.database.reading() as connection:
            return unfetched(connection, 10, self._resting())

    def _resting(self) -> list[int]:
        now = time.monotonic()
        return [
            id_
            for id_, trouble in self._troubles.items()
            if trouble.not_before > now or trouble.tries >= MOST_TRIES
        ]

    async def _soon(self) -> None:
        try:
            async with asyncio.timeout(IDLE_SECONDS):
                await self.ready.wait()
        except TimeoutError:
            return

    async def _fetch(self, attachment: Attachment) -> None:
        try:
            file = await self._bot.get_file(attachment.file_id)
            content = bytes(await file.download_as_bytearray())
            await self._premises.desk.run(partial(self._keep, attachment, content))
        except (TelegramError, DatabaseUnavailableError, OSError) as error:
            self._note_trouble(attachment.id, error)
        else:
            self._troubles.pop(attachment.id, None)

    def _keep(self, attachment: Attachment, content: bytes) -> None:
        name = keep_file(self._premises.attachments, content)
        with self._premises.database.writing() as connection:
            fetched(connection, attachment.id, name, len(content))

    def _note_trouble(self, id_: int, error: Exception) -> None:
        """A refusal (too big, gone) stays one; the network comes back."""
        before = self._troubles.get(id_)
        tries = MOST_TRIES if isinstance(error, BadRequest) else (before.tries if before else 0) + 1
        self._troubles[id_] = _Trouble(tries, time.monotonic() + growing(tries, 600))
        log.warning("attachment %s cannot be fetched: %s", id_, type(error).__name__)


def keep_file(folder: Path, content: bytes) -> str:
    """Keep a file that only this account can read; returns its random name."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    name = secrets.token_hex(16)
    handle = os.open(folder / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    return name
