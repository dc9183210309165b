"""Holding the lease of the one process that polls; a dead holder's lease is taken over."""

from __future__ import annotations

import asyncio
import datetime as dt
import logging
import os
import socket
from pathlib import Path

from bot.desk import Desk
from bot.premises import machine_time
from storage.database import Connection, Database, DatabaseUnavailableError
from storage.leases import end_lease, lease_holder, take_lease

log = logging.getLogger(__name__)
LEASE = dt.timedelta(seconds=60)
ASK_AGAIN_SECONDS = 1
PROCESSES = Path("/proc")


class PollingLease:
    """At most one process polls; it must prolong the lease before each poll."""

    def __init__(self, database: Database, desk: Desk) -> None:
        self._database = database
        self._desk = desk
        self._holder = f"{socket.gethostname()}:{os.getpid()}:{_started(os.getpid())}"

    async def wait(self) -> None:
        """Return once this process holds the lease."""
        told = False
        while not await self._held():
            if not told:
                log.warning("another process is polling with this database; waiting for its end")
            told = True
            await asyncio.sleep(ASK_AGAIN_SECONDS)

    async def give_back(self) -> None:
        """Let another process poll at once."""
        await self._desk.run(self._end)

    async def _held(self) -> bool:
        try:
            return await self._desk.run(self._take)
        except DatabaseUnavailableError as error:
            log.warning("the database cannot be reached: %s", error)
            return False

    def _take(self) -> bool:
        with self._database.writing() as connection:
            holder = lease_holder(connection, "poll", machine_time())
            if holder is not None and holder != self._holder and is_dead(holder):
                end_lease(connection, "poll", holder)
            return self._take_free(connection)

    def _take_free(self, connection: Connection) -> bool:
        now = machine_time()
        return take_lease(connection, "poll", self._holder, now + LEASE, now)

    def _end(self) -> None:
        with self._database.writing() as connection:
            end_lease(connection, "poll", self._holder)


def is_dead(holder: str) -> bool:
    """Whether a holder was a process of this machine that is gone, its number perhaps reused."""
    host, process, started = holder.rsplit(":", 2)
    return host == socket.gethostname() and _started(int(process)) != started


def _started(process: int) -> str | None:
    """When a process began, in the kernel's ticks; None when it is gone or only its corpse is left.

    Where the kernel does not tell, a process counts as living until its lease ends.
    """
    if not PROCESSES.exists():
        return "unknown"
    try:
        facts = (PROCESSES / str(process) / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    return None if facts[0] in "ZX" else facts[19]


def is_polling(database: Database) -> bool:
    """Whether some process serves this database now."""
    with database.reading() as connection:
        holder = lease_holder(connection, "poll", machine_time())
    return holder is not None and not is_dead(holder)
