"""How often a stranger is answered and may try a code; kept in memory only."""

from __future__ import annotations

import datetime as dt
from collections import OrderedDict, deque

TRIES_AN_HOUR = 5
REMEMBERED = 10_000
HOUR = dt.timedelta(hours=1)
DAY = dt.timedelta(days=1)


class Strangers:
    """Who was answered today and who tried codes in the last hour; the oldest are forgotten."""

    def __init__(self) -> None:
        self._answered: OrderedDict[int, dt.datetime] = OrderedDict()
        self._tries: OrderedDict[int, deque[dt.datetime]] = OrderedDict()

    def may_answer(self, sender_id: int, now: dt.datetime) -> bool:
        """Whether to answer this stranger now: once a day. Counts as answered."""
        last = self._answered.get(sender_id)
        if last is not None and now - last < DAY:
            return False
        self._answered[sender_id] = now
        self._answered.move_to_end(sender_id)
        if len(self._answered) > REMEMBERED:
            self._answered.popitem(last=False)
        return True

    def tries(self, sender_id: int, now: dt.datetime) -> int:
        """Count one try of a code; returns how many there were within the hour."""
        made = self._tries.setdefault(sender_id, deque(maxlen=TRIES_AN_HOUR + 2))
        while made and now - made[0] >= HOUR:
            made.popleft()
        made.append(now)
        self._tries.move_to_end(sender_id)
        if len(self._tries) > REMEMBERED:
            self._tries.popitem(last=False)
        return len(made)

    def made(self, sender_id: int) -> int:
        """How many tries were counted last; one more than allowed stands for all above."""
        return len(self._tries.get(sender_id, ()))
