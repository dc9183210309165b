"""The queue of updates: kept until acknowledged by a higher offset, handed out by long polling."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import dataclass, field
from typing import Any

from bot.demo.refusals import conflict

Json = dict[str, Any]
# Unless asked for by name, Telegram leaves these out ("allowed_updates" of getUpdates).
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass(slots=True)
class Updates:
    """Updates waiting for the bot. `allowed` empty means the default kinds."""

    waiting: list[Json] = field(default_factory=list)
    allowed: frozenset[str] = frozenset()
    last_id: int = 700_000_000
    changed: asyncio.Event = field(default_factory=asyncio.Event)
    _polls: int = 0
    _ended: str = ""

    def push(self, kind: str, content: Json) -> int | None:
        """Queue one update of that kind; None when the bot does not want the kind."""
        wanted = kind in self.allowed if self.allowed else kind not in NOT_BY_DEFAULT
        if not wanted:
            return None
        return self.raw({kind: content})

    def raw(self, update: Json) -> int:
        """Queue an update as it is, under its own update_id if it has one."""
        update_id = int(update.get("update_id", self.last_id + 1))
        self.last_id = max(self.last_id, update_id)
        self.waiting.append({"update_id": update_id, **update})
        self.changed.set()
        return update_id

    def acknowledge(self, offset: int) -> None:
        """Forget everything below `offset`; a negative one keeps only the last so many."""
        if offset < 0:
            self.waiting = self.waiting[offset:]
        elif offset > 0:
            self.waiting = [u for u in self.waiting if u["update_id"] >= offset]
        self.changed.set()

    def drop(self, update: Json) -> None:
        """Forget one update that was delivered."""
        self.waiting = [other for other in self.waiting if other is not update]
        self.changed.set()

    def allow(self, kinds: list[str]) -> None:
        """Which kinds to queue from now on; those already queued stay."""
        self.allowed = frozenset(kinds)

    def terminate(self, what: str) -> None:
        """End the running poll, if any, with a conflict."""
        self._polls += 1
        self._ended = what
        self.changed.set()

    async def poll(self, limit: int, seconds: float) -> list[Json]:
        """Up to `limit` updates, waiting at most `seconds`; refused once terminated."""
        loop, own = asyncio.get_running_loop(), self._polls
        deadline = loop.time() + seconds
        while not self.waiting and self._polls == own and loop.time() < deadline:
            self.changed.clear()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self.changed.wait(), deadline - loop.time())
        if self._polls != own:
            raise conflict(self._ended)
        return self.waiting[:limit]
