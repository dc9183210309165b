"""What is done by the clock: each call on its own, so that one failure leaves the others."""

from __future__ import annotations

import asyncio
import datetime as dt
import logging
from collections.abc import Callable, Sequence
from functools import partial

from bot.premises import Premises
from storage.database import Database
from storage.finder import Finder

log = logging.getLogger(__name__)
Tick = Callable[[Database, Finder, dt.datetime], object]
"""Does what is due at a moment (aware, the park's zone); called again and again.

It runs beside the desk, so that drawing a chart holds up no message; it must draw between its
transactions.
"""


class Ticking:
    """Calls every tick, one after the other."""

    def __init__(self, premises: Premises, ticks: Sequence[Tick]) -> None:
        self._premises = premises
        self._ticks = ticks
        self._alone = asyncio.Lock()

    async def tick(self) -> None:
        """Do what is due at this moment."""
        async with self._alone:
            for each in self._ticks:
                await self._call(each)

    async def _call(self, tick: Tick) -> None:
        now = self._premises.local(self._premises.clock())
        work = partial(tick, self._premises.database, self._premises.finder, now)
        try:
            await asyncio.to_thread(work)
        except Exception:
            log.exception("what is due could not be done; the next minute tries again")
