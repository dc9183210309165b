"""A year's targets, and what the city's bulletin says of the park."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from park.records.record import Event, Record


class TargetMetric(StrEnum):
    """What a year's target is set on: investment 元, signed projects 个, 熟地 in hundredths of 亩;
    tax 税收 and output 产值 in 元, which no figure of ours counts."""

    INVESTMENT = "investment"
    PROJECTS = "projects"
    SERVICED_LAND = "serviced_land"
    TAX = "tax"
    OUTPUT = "output"


class Tier(StrEnum):
    """保底 and 奋斗."""

    FLOOR = "floor"
    STRETCH = "stretch"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target(Record):
    """What a year is to reach; one row a year, metric and tier, in the metric's whole units."""

    year: int
    metric: str
    tier: str
    value: int
    recorded_at: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ExternalFigure(Event):
    """A figure or rank from the city's bulletin, typed in and never computed.

    ``effective`` is the day it was made known; ``value`` is kept as the bulletin words it.
    """

    document: str
    since: dt.date | None = None
    until: dt.date | None = None
    metric: str
    value: str | None = None
    rank: int | None = None
