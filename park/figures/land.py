"""F20 and F21: land, from its dated records and the year's target on serviced land."""

from __future__ import annotations

from fractions import Fraction

from park.figures.facts import LandFact
from park.figures.figure import Behind, Figure, LeftOut, Reason, Unit, Value, behind
from park.figures.targets import target_of
from park.figures.view import View
from park.records import LandKind, TargetMetric


def acquisition(view: View) -> Figure:
    """F20: land under 征收协议 signed in the period (or another kind, as the park set it)."""
    return _sum(view, "F20", view.definitions.land_kind, settings=("land_kind",))


def serviced_target(view: View) -> Figure:
    """F21: the year's target on 熟地 that supply must not fall short of."""
    row = target_of(view, TargetMetric.SERVICED_LAND, "floor")
    return view.figure(
        "F21",
        mu(row.value) if row else None,
        Unit.MU,
        records=behind("target", (row.id,)) if row else (),
        left_out=() if row else (LeftOut(Reason.NO_TARGET, "target"),),
    )


def agreed(view: View) -> Figure:
    """亩 under 征收协议 signed in the period."""
    return _sum(view, "land_agreement", LandKind.AGREEMENT)


def acquired(view: View) -> Figure:
    """亩 of 收储 done in the period."""
    return _sum(view, "land_acquired", LandKind.ACQUIRED)


def serviced(view: View) -> Figure:
    """亩 of 熟地 made ready in the period."""
    return _sum(view, "land_serviced", LandKind.SERVICED)


def mu(hundredths: int) -> Value:
    """亩 as an exact number: whole where it is whole."""
    exact = Fraction(hundredths, 100)
    return int(exact) if exact.denominator == 1 else exact


def _sum(view: View, key: str, kind: str, settings: tuple[str, ...] = ()) -> Figure:
    rows = [row for row in view.facts.lands if row.kind == kind and view.counts(row.effective)]
    return view.figure(
        key,
        mu(sum(row.land for row in rows)),
        Unit.MU,
        settings=settings,
        records=_ids(rows),
        late=_ids([row for row in rows if view.is_late(row.recorded)]),
    )


def _ids(rows: list[LandFact]) -> tuple[Behind, ...]:
    return behind("land_record", (row.id for row in rows))
