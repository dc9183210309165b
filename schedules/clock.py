"""The only clockwork: a call at the start of each minute. What is due is found by its rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Awaitable, Callable

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger


def start_ticking(tick: Callable[[], Awaitable[None]]) -> Callable[[], None]:
    """Call ``tick`` each minute in the running loop, never twice at once; returns the way to stop.

    A minute that was missed (the machine slept) is made up for by the next tick.
    """
    scheduler = AsyncIOScheduler(timezone=dt.UTC)
    scheduler.add_job(
        tick,
        CronTrigger(second=0, timezone=dt.UTC),
        coalesce=True,
        max_instances=1,
        misfire_grace_time=None,
    )
    scheduler.start()
    return lambda: scheduler.shutdown(wait=False)
