"""Targets, bulletins, land, problems and requests: from the tables to the figures, and back."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

from park.figures import count_figure, year_to
from park.figures.definitions import Definitions
from park.records import (
    Company,
    ExternalFigure,
    LandKind,
    LandRecord,
    Problem,
    Project,
    ServiceRequest,
    StatEntry,
    Target,
    TargetMetric,
    Tier,
)
from storage.database import Database
from storage.facts import read_facts
from storage.finder import Finder
from storage.ledger import whole_ledger
from storage.undo import undo
from storage.work import Work
from tests.storage.acts import NOW, state_of, within, working

DAY = dt.date(2026, 11, 20)
YI = 100_000_000


def _write(work: Work) -> None:
    target = Target(
        year=2026, metric=TargetMetric.INVESTMENT, tier=Tier.FLOOR, value=30 * YI, recorded_at=NOW
    )
    work.add(target)
    serviced = Target(
        year=2026, metric=TargetMetric.SERVICED_LAND, tier=Tier.FLOOR, value=60_000, recorded_at=NOW
    )
    work.add(serviced)
    work.add(
        ExternalFigure(
            document="1—5月全市通报", metric="签约总额", rank=1, effective=DAY, recorded_at=NOW
        )
    )
    for kind, mu in ((LandKind.AGREEMENT, 320), (LandKind.ACQUIRED, 150), (LandKind.SERVICED, 80)):
        work.add(LandRecord(kind=kind, land=mu * 100, effective=DAY, recorded_at=NOW))


def test_figures_follow_the_records_and_undo_takes_them_back(database: Database) -> None:
    with working(database) as work:
        firm = work.add(Company(name="甲试金属"))
        project = work.add(Project(code="P-1", name="甲试项目", company_id=firm.id, opened_on=DAY))
        entry = StatEntry(
            project_id=project.id, amount=12 * YI, accepted_on=DAY, effective=DAY, recorded_at=NOW
        )
        work.add(entry)
    before = state_of(database)
    with working(database) as work:
        _write(work)
        number = work.command or 0
    assert _values(database) == {"F7": Fraction(2, 5), "F20": 320, "F21": 600, "city_rank": 1}
    with working(database) as work:
        undo(work, [number])
    assert state_of(database) == before
    assert _values(database) == {"F7": None, "F20": 0, "F21": None, "city_rank": None}


def _values(database: Database) -> dict[str, object]:
    period = year_to(dt.date(2026, 11, 25))
    facts = within(database, lambda c: read_facts(c, period.start, period.end))
    keys = ("F7", "F20", "F21", "city_rank")
    figures = {key: count_figure(key, facts, period, period.end, Definitions()) for key in keys}
    return {key: figure.value for key, figure in figures.items()}


def test_problems_and_requests_are_open_until_they_are_closed(database: Database) -> None:
    with working(database) as work:
        firm = work.add(Company(name="甲试金属"))
        work.add(Problem(what="环评", company_id=firm.id, effective=DAY, recorded_at=NOW))
        asked = ServiceRequest(what="用电", company_id=firm.id, effective=DAY, recorded_at=NOW)
        work.add(asked)
    facts = within(database, lambda c: read_facts(c, DAY, DAY))
    assert [(row.words, row.closed) for row in facts.problems] == [("环评", None)]
    assert [(row.what, row.name, row.closed) for row in facts.services] == [
        ("用电", "甲试金属", None)
    ]


def test_every_noun_is_a_sheet_of_the_export(database: Database) -> None:
    with working(database, finder=Finder()) as work:
        _write(work)
        sheets = {sheet.name: len(list(sheet.rows)) for sheet in whole_ledger(work, "zh")}
    assert (sheets["土地"], sheets["目标任务"], sheets["全市通报"], sheets["问题"]) == (3, 2, 1, 0)
