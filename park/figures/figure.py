"""One figure: its value with everything that lets a reader check it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from park.figures.period import Period
from park.records import Ref

Value = int | Fraction | None


class Unit(StrEnum):
    """What a value counts; units are never added to each other."""

    PROJECTS = "projects"
    YUAN = "yuan"
    RATIO = "ratio"
    BATCHES = "batches"
    PERSONS = "persons"
    COMPANIES = "companies"
    ASSOCIATIONS = "associations"
    TRIPS = "trips"
    TRIPS_A_MONTH = "trips_a_month"
    CALLS = "calls"
    MU = "mu"
    RANK = "rank"
    AGREEMENTS = "agreements"


class Precision(StrEnum):
    """EXACT; AT_LEAST when only lower bounds or missing amounts pull it down; APPROX when a
    counted amount was itself said as about or at most."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    APPROX = "approx"


class Reason(StrEnum):
    """Why a record that belongs to a figure is not in its value."""

    NO_AMOUNT = "no_amount"
    NO_RATE = "no_rate"
    NO_AGREEMENT = "no_agreement"
    NO_PERSONS = "no_persons"
    NO_COMPANY = "no_company"
    COMPANY_UNSETTLED = "company_unsettled"
    NO_CITY = "no_city"
    NO_TRIP = "no_trip"
    NO_VISIT = "no_visit"
    LEADER_UNSETTLED = "leader_unsettled"
    NOT_ACCEPTED = "not_accepted"
    NO_TARGET = "no_target"
    NO_BULLETIN = "no_bulletin"


@dataclass(frozen=True, slots=True)
class Behind:
    """Records of one noun behind a figure."""

    noun: str
    ids: tuple[int, ...]

    def refs(self) -> Iterator[Ref]:
        """Each record as a pointer."""
        return (Ref(self.noun, record) for record in self.ids)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Records that the value leaves out, and why; no ids when the whole input is missing."""

    reason: Reason
    noun: str
    ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """One row of a breakdown; ``label`` None is 'not stated'. ``amount`` in 元 where it applies."""

    label: str | None
    count: int
    amount: int | None = None


@dataclass(frozen=True, slots=True)
class Definition:
    """Which definition counted it, with the settings that it used as (name, value)."""

    key: str
    settings: tuple[tuple[str, object], ...] = ()

    def setting(self, name: str) -> object:
        """The value of a setting it used. Raises KeyError for one it did not."""
        return dict(self.settings)[name]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A value over a period as of a date. Money in whole 元, land in 亩, shares as exact ratios.

    ``value`` is None when it cannot be computed (``left_out`` says why). ``late`` are records
    behind it that took effect by the as-of date but were logged after it. ``equal`` counts the
    items that equal the threshold in the definition: 超 would be false for them. ``label`` is
    a name that belongs to the value, such as the bulletin it was typed in from.
    """

    key: str
    value: Value
    unit: Unit
    period: Period
    as_of: dt.date
    definition: Definition
    records: tuple[Behind, ...] = ()
    precision: Precision = Precision.EXACT
    late: tuple[Behind, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    parts: tuple[Part, ...] = ()
    equal: int = 0
    label: str | None = None

    def refs(self) -> Iterator[Ref]:
        """The records behind it, one by one."""
        return (ref for behind in self.records for ref in behind.refs())

    def ids(self, noun: str) -> tuple[int, ...]:
        """The ids of the records of one noun behind it."""
        return tuple(i for behind in self.records if behind.noun == noun for i in behind.ids)


def behind(noun: str, ids: Iterable[int]) -> tuple[Behind, ...]:
    """One group of records, or nothing when there are none; ids once, in rising order."""
    unique = tuple(dict.fromkeys(sorted(ids)))
    return (Behind(noun, unique),) if unique else ()


def left_out(reason: Reason, noun: str, ids: Iterable[int]) -> tuple[LeftOut, ...]:
    """One group of left-out records, or nothing when there are none."""
    unique = tuple(dict.fromkeys(sorted(ids)))
    return (LeftOut(reason, noun, unique),) if unique else ()


def ratio(part: Value, whole: Value) -> Fraction | None:
    """The exact share, or None when either is unknown or the whole is zero."""
    return None if part is None or not whole else Fraction(part) / Fraction(whole)
