"""Land on its way to the investor."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from park.records.record import Event


class LandKind(StrEnum):
    """What a land record says: 征收协议 signed, 收储 done, 熟地 ready."""

    AGREEMENT = "agreement"
    ACQUIRED = "acquired"
    SERVICED = "serviced"


@dataclass(frozen=True, slots=True, kw_only=True)
class LandRecord(Event):
    """So much land (hundredths of 亩) on its day.

    ``place`` is the village or plot as it was said; ``qualifier`` approx, min or max (None: exact).
    """

    kind: str
    land: int
    place: str | None = None
    qualifier: str | None = None
    by: int | None = None
