"""Which figures of which month some records change: 那5月报表要不要改."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from park.figures.catalogue import FIGURES, REPORT
from park.figures.definitions import Definitions
from park.figures.facts import Facts
from park.figures.figure import Figure
from park.figures.period import Period
from park.figures.view import View
from park.records import Ref

_NOUNS = MappingProxyType(
    {
        "stages": "stage_event",
        "amounts": "project_value",
        "types": "project_value",
        "owners": "project_value",
        "agreements": "agreement",
        "decisions": "decision",
        "statistics": "stat_entry",
        "visits": "visit",
        "trips": "trip",
        "lands": "land_record",
        "targets": "target",
        "externals": "external_figure",
    }
)
ALTERABLE = tuple(key for key, _ in REPORT)


@dataclass(frozen=True, slots=True)
class Altered:
    """A figure without the records and with them."""

    before: Figure
    after: Figure


def without(facts: Facts, refs: Collection[Ref]) -> Facts:
    """The facts as if some records had never been logged."""
    gone = frozenset((ref.noun, ref.id) for ref in refs)
    kept: dict[str, Any] = {
        name: tuple(row for row in getattr(facts, name) if (noun, row.id) not in gone)
        for name, noun in _NOUNS.items()
    }
    return replace(facts, **kept)


def altered(
    facts: Facts,
    refs: Collection[Ref],
    period: Period,
    as_of: dt.date,
    definitions: Definitions,
    *,
    keys: Collection[str] = ALTERABLE,
) -> tuple[Altered, ...]:
    """The figures of a period that the records change, F1–F21 by default."""
    now = View(facts, period, as_of, definitions)
    then = View(without(facts, refs), period, as_of, definitions)
    pairs = (Altered(FIGURES[key](then), FIGURES[key](now)) for key in keys)
    return tuple(pair for pair in pairs if pair.before.value != pair.after.value)
