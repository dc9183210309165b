"""A figure against another period: the one before, last year whole, the same days last year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from park.figures.definitions import Definitions
from park.figures.facts import Facts
from park.figures.figure import Figure, Value, ratio
from park.figures.period import Period, add_months, last_year, previous, year_before
from park.figures.view import View


class Against(StrEnum):
    """What a figure is compared with."""

    PREVIOUS = "previous"
    LAST_YEAR = "last_year"
    YEAR_BEFORE = "year_before"
    NAMED = "named"


BY_RULE = (Against.PREVIOUS, Against.LAST_YEAR, Against.YEAR_BEFORE)
"""What follows from the period itself; a named one is said by the asker."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A figure, the other one, and what changed; changes are None where either is unknown."""

    figure: Figure
    other: Figure
    against: Against

    @property
    def difference(self) -> Value:
        """This value minus the other."""
        if self.figure.value is None or self.other.value is None:
            return None
        return self.figure.value - self.other.value

    @property
    def growth(self) -> Fraction | None:
        """The difference as a share of the other; None when the other is 0."""
        return ratio(self.difference, self.other.value)


def other_period(period: Period, as_of: dt.date, against: Against) -> tuple[Period, dt.date]:
    """The period and as-of date to compare with.

    A period still running is compared with as many days of the other one. Raises ValueError for a
    named one, which no rule tells.
    """
    if against is Against.NAMED:
        raise ValueError(against)
    if against is Against.LAST_YEAR:
        other = last_year(period)
        return other, other.end
    other = previous(period) if against is Against.PREVIOUS else year_before(period)
    if as_of >= period.end:
        return other, other.end
    if against is Against.YEAR_BEFORE and period.whole_months():
        return other, min(other.end, add_months(as_of, -12))
    return other, min(other.end, other.start + (as_of - period.start))


def needed(period: Period, as_of: dt.date) -> Period:
    """The days that a bundle must cover for a period and all its comparisons."""
    starts = [other_period(period, as_of, against)[0].start for against in BY_RULE]
    return Period(min(period.start, *starts), max(period.end, as_of))


def compare(
    count: Callable[[View], Figure],
    facts: Facts,
    period: Period,
    as_of: dt.date,
    definitions: Definitions,
    *,
    against: Against,
) -> Comparison:
    """One figure counted for both periods by the same definition.

    Raises ValueError when the facts do not reach back far enough.
    """
    other, other_as_of = other_period(period, as_of, against)
    return Comparison(
        count(View(facts, period, as_of, definitions)),
        count(View(facts, other, other_as_of, definitions)),
        against,
    )


def beside(figure: Figure, other: Figure) -> Comparison:
    """A figure and the same one of another period that the asker named."""
    return Comparison(figure, other, Against.NAMED)
