"""How long every figure takes over 100,000 projects and 500,000 visits that are in memory.

Run: ``python -m tests.bench.figures_speed [--figures]``; one line a figure with ``--figures``.
"""

from __future__ import annotations

import datetime as dt
import random
import sys
import time

from park.figures import Definitions, Facts, View, all_figures, year_to
from park.figures.catalogue import FIGURES
from park.figures.facts import (
    AgreementFact,
    AmountFact,
    ParticipationFact,
    ProjectFact,
    StageFact,
    TripFact,
    VisitFact,
)

PROJECTS, VISITS, TRIPS = 100_000, 500_000, 20_000
FIRST, LAST = dt.date(2025, 1, 1), dt.date(2026, 11, 22)
DAYS = (LAST - FIRST).days
INDUSTRIES = ("金属智造", "绿色能源", "机械装备", "新型储能", "新材料", None)
CITIES = ("深圳", "广州", "上海", "北京", "青石", None)


def build() -> Facts:
    """A bundle of that size."""
    dice = random.Random(1)
    days = [FIRST + dt.timedelta(days=dice.randrange(DAYS)) for _ in range(10_000)]
    moments = {day: dt.datetime.combine(day, dt.time(3), dt.UTC) for day in set(days)}
    ids = range(1, PROJECTS + 1)
    on = [dice.choice(days) for _ in range(VISITS)]
    amounts = [(i, i, dice.randrange(1, 150) * 10_000_000, dice.choice(days)) for i in ids]
    signed = [i for i in ids if i % 5 == 0]
    stages = [
        StageFact(i * 10 + s, i, s, "active", d := dice.choice(days), moments[d])
        for i in ids
        for s in range(1, dice.randrange(2, 6))
    ]
    return Facts(
        since=FIRST,
        until=LAST,
        projects=tuple(
            ProjectFact(i, str(i), str(i), industry=dice.choice(INDUSTRIES), is_key=i % 500 == 0)
            for i in ids
        ),
        stages=tuple(stages),
        amounts=tuple(AmountFact(*row, moments[row[3]]) for row in amounts),
        agreements=tuple(
            AgreementFact(i, i, "investment", d := dice.choice(days), moments[d]) for i in signed
        ),
        visits=tuple(
            VisitFact(
                i,
                day,
                dice.choice(("inbound", "outbound", "call")),
                moments[day],
                dice.randrange(80_000),
                dice.choice(("investor", "investor", "association")),
                "某公司",
                dice.randrange(PROJECTS),
                dice.randrange(9),
                dice.randrange(TRIPS) if i % 5 == 0 else None,
                "叩门招商",
                dice.choice(CITIES),
                dice.choice(INDUSTRIES),
            )
            for i, day in enumerate(on)
        ),
        participations=tuple(
            ParticipationFact(i, i % TRIPS, 1, "王书记", dice.choice(("head", "middle")))
            for i in range(0, VISITS, 5)
        ),
        trips=tuple(TripFact(i, d := dice.choice(days), d, ("深圳",)) for i in range(TRIPS)),
    )


def main() -> None:
    """Print the seconds."""
    facts = build()
    definitions = Definitions(home_city="青石")
    start = time.perf_counter()
    figures = all_figures(facts, year_to(LAST), LAST, definitions)
    print(f"{len(figures)} figures: {time.perf_counter() - start:.2f} s")
    if "--figures" in sys.argv:
        view = View(facts, year_to(LAST), LAST, definitions)
        for key, count in FIGURES.items():
            start = time.perf_counter()
            count(view)
            print(f"{key:22} {time.perf_counter() - start:.3f} s")


if __name__ == "__main__":
    main()
