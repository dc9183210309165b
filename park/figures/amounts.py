"""Amounts of projects on a date, in CNY, and sums that say how exact they are."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from park.figures.facts import AgreementFact, AmountFact
from park.figures.figure import LeftOut, Precision, Reason, left_out
from park.records import AgreementType


class Amount(NamedTuple):
    """A project's amount in its own currency and where it is written."""

    effective: dt.date
    recorded: dt.datetime
    id: int
    noun: str
    value: int
    currency: str
    qualifier: str | None


@dataclass(frozen=True, slots=True)
class Sum:
    """The total in 元 of the items that could be counted, and those that could not."""

    total: int
    precision: Precision
    left_out: tuple[LeftOut, ...]
    counted: tuple[tuple[int, int], ...]
    """(project, 元), in the order given"""


def of_agreement(row: AgreementFact) -> Amount | None:
    """The amount that an agreement states, if any."""
    if row.amount is None:
        return None
    when = (row.signed, row.recorded, row.id)
    return Amount(*when, "agreement", row.amount, row.currency, row.qualifier)


def newest_amounts(
    rows: Iterable[AmountFact], agreements: Iterable[AgreementFact], as_of: dt.date
) -> dict[int, Amount]:
    """Each project's newest amount on or before the date, from dated rows and 投资 agreements."""
    newest: dict[int, Amount] = {}
    for row in rows:
        if row.effective <= as_of:
            when = (row.effective, row.recorded, row.id)
            known = newest.get(row.project)
            if known is None or known[:3] < when:
                stated = (row.amount, row.currency, row.qualifier)
                newest[row.project] = Amount(*when, "project_value", *stated)
    for agreement in agreements:
        if agreement.type == AgreementType.INVESTMENT and agreement.signed <= as_of:
            _keep_newer(newest, agreement)
    return newest


def _keep_newer(newest: dict[int, Amount], agreement: AgreementFact) -> None:
    stated, known = of_agreement(agreement), newest.get(agreement.project)
    if stated is not None and (known is None or known[:3] < stated[:3]):
        newest[agreement.project] = stated


def in_yuan(amount: Amount, rates: Mapping[str, Fraction]) -> int | None:
    """Whole 元, rounded half up; None for a currency without a rate."""
    if amount.currency == "CNY":
        return amount.value
    rate = rates.get(amount.currency)
    return None if rate is None else int(amount.value * rate + Fraction(1, 2))


def total(
    projects: Iterable[int], amounts: Mapping[int, Amount], rates: Mapping[str, Fraction]
) -> Sum:
    """The sum over projects; a range counts its lower bound, missing ones are named."""
    counted: list[tuple[int, int]] = []
    missing: list[int] = []
    foreign: list[int] = []
    qualifiers: set[str | None] = set()
    for project in projects:
        amount = amounts.get(project)
        if amount is None:
            missing.append(project)
            continue
        yuan = in_yuan(amount, rates)
        if yuan is None:
            foreign.append(project)
            continue
        counted.append((project, yuan))
        qualifiers.add(amount.qualifier)
    named = left_out(Reason.NO_AMOUNT, "project", missing)
    named += left_out(Reason.NO_RATE, "project", foreign)
    return Sum(
        sum(yuan for _, yuan in counted),
        precision(qualifiers, bool(named)),
        named,
        tuple(counted),
    )


def precision(qualifiers: Iterable[str | None], lower_bound: bool) -> Precision:
    """How exact a sum of amounts with these qualifiers is; ``lower_bound``: some are missing."""
    said = set(qualifiers)
    if said & {"approx", "max"}:
        return Precision.APPROX
    if lower_bound or said & {"min", "range"}:
        return Precision.AT_LEAST
    return Precision.EXACT
