"""Faults on demand: refusals, closed connections, delays, for as many calls as asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.demo.refusals import RefusedError


@dataclass(slots=True)
class Fault:
    """What happens to the next `times` calls of `method` ("*" is any but getUpdates)."""

    method: str
    times: int
    refusal: RefusedError | None = None
    drop: str | None = None
    seconds: float = 0

    def fits(self, method: str) -> bool:
        """Whether the next call of `method` meets this fault."""
        anything = self.method == "*" and method != "getupdates"
        return self.times > 0 and (anything or self.method.lower() == method)


@dataclass(slots=True)
class Faults:
    """Faults in the order they were asked for; each call meets the first of each sort."""

    waiting: list[Fault] = field(default_factory=list)

    def fail(
        self,
        method: str,
        times: int,
        code: int,
        description: str,
        parameters: Mapping[str, Any] | None,
    ) -> None:
        """Refuse the next calls; 429 takes {"retry_after": seconds}."""
        refusal = RefusedError(code, description, parameters)
        self.waiting.append(Fault(method, times, refusal=refusal))

    def drop(self, method: str, times: int, when: str) -> None:
        """Close the connection `before` or `after` the call took effect."""
        self.waiting.append(Fault(method, times, drop=when))

    def delay(self, method: str, seconds: float, times: int) -> None:
        """Answer late."""
        self.waiting.append(Fault(method, times, seconds=seconds))

    def delayed(self, method: str) -> float:
        """Seconds this call has to wait."""
        fault = self._take(method, "seconds")
        return fault.seconds if fault else 0

    def refused(self, method: str) -> RefusedError | None:
        """The refusal this call meets, if any."""
        fault = self._take(method, "refusal")
        return fault.refusal if fault else None

    def dropped(self, method: str) -> str | None:
        """`before` or `after` when this call's connection is to be closed."""
        fault = self._take(method, "drop")
        return fault.drop if fault else None

    def _take(self, method: str, sort: str) -> Fault | None:
        fault = next((f for f in self.waiting if f.fits(method) and getattr(f, sort)), None)
        if fault is not None:
            fault.times -= 1
            self.waiting = [f for f in self.waiting if f.times > 0]
        return fault

    def clear(self) -> None:
        """Back to a sound server."""
        self.waiting = []
