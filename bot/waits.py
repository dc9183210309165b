"""How long to wait before trying again."""

from __future__ import annotations

import datetime as dt

from telegram.error import RetryAfter

LONGEST = 60.0


def growing(tries: int, longest: float = LONGEST) -> float:
    """Seconds before the next try after so many failures: 1, 2, 4 … up to ``longest``."""
    return min(2.0 ** min(tries, 16), longest)


def seconds_to_wait(error: RetryAfter) -> float:
    """What Telegram asks for when it is asked too much."""
    wanted = error.retry_after
    return wanted.total_seconds() if isinstance(wanted, dt.timedelta) else float(wanted)
