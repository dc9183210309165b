"""The demo's clock: the machine's time, moved forward on request."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class OffsetClock:
    """Call it for the time now (aware, UTC); it runs on from wherever it was moved to."""

    def __init__(self, start: datetime | None = None) -> None:
        self._offset = timedelta(0)
        if start is not None:
            self.move_to(start)

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self._offset

    def move_to(self, moment: datetime) -> None:
        """Make it `moment` (aware) now."""
        self._offset = moment - datetime.now(UTC)
