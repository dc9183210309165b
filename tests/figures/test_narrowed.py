"""Facts of one place, trade or owner: the figures counted of them, and nothing else."""

from __future__ import annotations

import datetime as dt

import pytest

from park.figures import Definitions, Facts, Period, count_figure
from park.figures.facts import AgreementFact, ProjectFact, TripFact, VisitFact
from park.figures.narrowed import Narrowing, narrowed

DAY = dt.date(2026, 3, 2)
LOGGED = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)
YEAR = Period(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
FACTS = Facts(
    since=YEAR.start,
    until=YEAR.end,
    projects=(
        ProjectFact(1, "A", "齿轮", company=1, city="深圳", industry="高端装备", owner=7),
        ProjectFact(2, "B", "材料", company=2, city="东莞", industry="新材料", owner=8),
    ),
    agreements=tuple(
        AgreementFact(n, n, "investment", DAY, LOGGED, amount=n * 100_000_000) for n in (1, 2)
    ),
    visits=(
        VisitFact(1, DAY, "outbound", LOGGED, 1, "investor", "甲", trip=1, city="深圳"),
        VisitFact(2, DAY, "inbound", LOGGED, 2, "investor", "乙", city="东莞"),
    ),
    trips=(TripFact(1, DAY, DAY, ("深圳",)),),
)


@pytest.mark.parametrize(
    ("by", "signed", "met", "trips"),
    [
        (Narrowing(), 2, 2, 1),
        (Narrowing(city="深圳"), 1, 1, 1),
        (Narrowing(city="东莞"), 1, 1, 0),
        (Narrowing(city="长沙"), 0, 0, 0),
        (Narrowing(industry="装备"), 1, 0, 0),
        (Narrowing(owners=frozenset({8})), 1, 0, 0),
        (Narrowing(companies=frozenset({1})), 1, 1, 1),
    ],
)
def test_figures_of_a_part(by: Narrowing, signed: int, met: int, trips: int) -> None:
    facts = narrowed(FACTS, by)
    values = [
        count_figure(key, facts, YEAR, YEAR.end, Definitions()).value
        for key in ("F1", "F11", "F14")
    ]
    assert values == [signed, met, trips]
