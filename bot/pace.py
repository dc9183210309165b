"""Telegram's speed limits: about one message a second in a chat, thirty a second in all."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

ALL_A_SECOND = 30.0
CHAT_A_SECOND = 1.0
CHAT_AT_ONCE = 40.0
GROUP_A_SECOND = 20 / 60
GROUP_AT_ONCE = 20.0
REMEMBERED = 5_000


class Bucket:
    """Lets ``at_once`` through and then ``a_second``."""

    def __init__(self, a_second: float, at_once: float, now: float) -> None:
        self._a_second = a_second
        self._at_once = at_once
        self._left = at_once
        self._at = now

    def take(self, now: float) -> float:
        """Take one place; returns the seconds to wait until it is there."""
        self._left = min(self._at_once, self._left + (now - self._at) * self._a_second)
        self._at = now
        self._left -= 1
        return max(0.0, -self._left / self._a_second)


class Pace:
    """One bucket a chat and one for all; ``time`` gives running seconds."""

    def __init__(self, time: Callable[[], float]) -> None:
        self._time = time
        self._all = Bucket(ALL_A_SECOND, ALL_A_SECOND, time())
        self._chats: OrderedDict[int, Bucket] = OrderedDict()

    def wait(self, chat_id: int) -> float:
        """Take a place for one message; returns the seconds to wait before it may go."""
        now = self._time()
        return max(self._chat(chat_id, now).take(now), self._all.take(now))

    def _chat(self, chat_id: int, now: float) -> Bucket:
        if chat_id not in self._chats:
            a_second = CHAT_A_SECOND if chat_id > 0 else GROUP_A_SECOND
            at_once = CHAT_AT_ONCE if chat_id > 0 else GROUP_AT_ONCE
            self._chats[chat_id] = Bucket(a_second, at_once, now)
        self._chats.move_to_end(chat_id)
        if len(self._chats) > REMEMBERED:
            self._chats.popitem(last=False)
        return self._chats[chat_id]
