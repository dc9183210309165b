"""Where units of work run: threads, one on SQLite, a few on PostgreSQL."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from storage.database import Database

T = TypeVar("T")
POSTGRESQL_THREADS = 6


class Desk:
    """Runs storage's synchronous work beside the event loop."""

    def __init__(self, database: Database) -> None:
        self.places = 1 if database.is_sqlite else POSTGRESQL_THREADS
        self._threads = ThreadPoolExecutor(self.places, thread_name_prefix="work")

    async def run(self, work: Callable[[], T]) -> T:
        """The result of ``work``, done in a thread."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, work)

    def close(self) -> None:
        """Wait for the work under way."""
        self._threads.shutdown(wait=True)
