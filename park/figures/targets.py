"""F7: the year's target, how far it is met, whether ahead of time, and the city's own ranking."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from fractions import Fraction

from park.figures.facts import ExternalFact, TargetFact
from park.figures.figure import Behind, Definition, Figure, LeftOut, Reason, Unit, behind, ratio
from park.figures.period import add_months
from park.figures.signed import signed_total
from park.figures.statistics import entered_on, entered_total
from park.figures.view import View
from park.records import TargetMetric

_NO_TARGET = (LeftOut(Reason.NO_TARGET, "target"),)


def achieved(view: View) -> Figure:
    """What the investment target is measured by: F6 or F2, as the park set it."""
    if view.definitions.investment_basis == "F2":
        return signed_total(view)
    return entered_total(view)


def achieved_by_month(view: View) -> dict[dt.date, int]:
    """元 of ``achieved`` by the first day of each month begun in the period; they add up to it."""
    if view.definitions.investment_basis == "F2":
        dated = [(view.signed[project].signed, yuan) for project, yuan in view.signed_sum.counted]
    else:
        dated = [(on, row.amount or 0) for on, row in entered_on(view)]
    first = view.period.start.replace(day=1)
    begun = range(view.period.months_begun(view.as_of))
    sums = {add_months(first, month): 0 for month in begun}
    for on, yuan in dated:
        sums[on.replace(day=1)] += yuan
    return sums


def achieved_before(view: View, key: str) -> Figure:
    """The same measure over an earlier period (last year whole, or the same days of it)."""
    done = achieved(view)
    definition = Definition(key, (("investment_basis", view.definitions.investment_basis),))
    return replace(done, key=key, definition=definition)


def completion(view: View) -> Figure:
    """F7: achieved ÷ the year's target on investment (保底 by default)."""
    return _against(view, "F7", view.definitions.target_tier, Fraction(1))


def completion_of_stretch(view: View) -> Figure:
    """Achieved ÷ the year's 奋斗目标."""
    return _against(view, "F7_stretch", "stretch", Fraction(1))


def pace(view: View) -> Figure:
    """时序: achieved ÷ (target × months begun / 12); 1 or more is on time or ahead."""
    months = view.period.months_begun(view.as_of)
    return _against(view, "F7_pace", view.definitions.target_tier, Fraction(months, 12))


def target(view: View) -> Figure:
    """The year's target on investment itself."""
    row = target_of(view, TargetMetric.INVESTMENT, view.definitions.target_tier)
    return view.figure(
        "target",
        row.value if row else None,
        Unit.YUAN,
        settings=("target_tier",),
        records=_record(row),
        left_out=() if row else _NO_TARGET,
    )


def city_rank(view: View) -> Figure:
    """暂列全市第*: the newest rank typed in from the city's bulletin, never computed."""
    ranked = [
        row for row in view.facts.externals if row.rank is not None and view.counts(row.published)
    ]
    row = max(ranked, key=lambda row: (row.published, row.id), default=None)
    return view.figure(
        "city_rank",
        row.rank if row else None,
        Unit.RANK,
        records=_bulletin(row),
        left_out=() if row else (LeftOut(Reason.NO_BULLETIN, "external_figure"),),
        label=row.document if row else None,
    )


def target_of(view: View, metric: str, tier: str) -> TargetFact | None:
    """The target of the year in which the period ends; the last one entered stands."""
    rows = [
        row
        for row in view.facts.targets
        if row.metric == metric and row.tier == tier and row.year == view.period.end.year
    ]
    return max(rows, key=lambda row: row.id, default=None)


def _against(view: View, key: str, tier: str, part_of_year: Fraction) -> Figure:
    row = target_of(view, TargetMetric.INVESTMENT, tier)
    done = achieved(view)
    return view.figure(
        key,
        ratio(done.value, row.value * part_of_year) if row else None,
        Unit.RATIO,
        settings=("investment_basis", "target_tier", *dict(done.definition.settings)),
        records=(*_record(row), *done.records),
        precision=done.precision,
        late=done.late,
        left_out=done.left_out if row else _NO_TARGET,
    )


def _record(row: TargetFact | None) -> tuple[Behind, ...]:
    return behind("target", (row.id,)) if row else ()


def _bulletin(row: ExternalFact | None) -> tuple[Behind, ...]:
    return behind("external_figure", (row.id,)) if row else ()
