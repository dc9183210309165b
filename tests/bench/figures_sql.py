"""The figures from a database of 100,000 projects and 500,000 visits, against plain SQL.

Run: ``python -m tests.bench.figures_sql [PATH]``. The database is built once at PATH (by default
a temporary file). Prints the seconds of the hand-written aggregates, of reading the facts and of
counting, whether the values agree, and the seconds of the written report.
"""

# ruff: noqa: S608 - these queries are put together from constants

from __future__ import annotations

import datetime as dt
import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine

from park.figures import Definitions, all_figures, year_to
from park.reports.work_report import work_report
from storage.database import Database
from storage.facts import read_facts

PROJECTS, COMPANIES, VISITS, TRIPS, STAFF = 100_000, 80_000, 500_000, 20_000, 40
FIRST, LAST = dt.date(2024, 1, 1), dt.date(2026, 11, 22)
HOME = "青石"
Row = dict[str, Any]


def build(path: Path) -> None:
    """Fill a new database."""
    database = Database(f"sqlite:///{path}")
    database.migrate()
    database.close()
    dice = random.Random(1)
    base = sqlite3.connect(path)
    for table, rows in _tables(dice):
        _insert(base, table, rows)
    base.commit()
    base.execute("ANALYZE")
    base.close()


def _insert(base: sqlite3.Connection, table: str, rows: Iterator[Row]) -> None:
    first = next(rows)
    names = [*first, "version"]
    marks = ",".join("?" * len(names))
    columns = ",".join(f'"{name}"' for name in names)
    statement = f"INSERT INTO {table} ({columns}) VALUES ({marks})"
    base.execute(statement, (*first.values(), 1))
    base.executemany(statement, ((*row.values(), 1) for row in rows))


def _day(dice: random.Random) -> str:
    return str(FIRST + dt.timedelta(days=dice.randrange((LAST - FIRST).days + 1)))


def _trip_day(trip: int) -> str:
    return str(FIRST + dt.timedelta(days=trip * 37 % ((LAST - FIRST).days + 1)))


def _logged(on: str) -> str:
    return f"{on} 03:00:00.000000"


def _tables(dice: random.Random) -> Iterator[tuple[str, Iterator[Row]]]:
    yield "staff", _staff()
    yield "company", _companies(dice)
    yield "project", _projects(dice)
    yield "stage_event", _stages(dice)
    yield "project_value", _amounts(dice)
    yield "agreement", _agreements(dice)
    yield "stat_entry", _entries(dice)
    yield "trip", _trips(dice)
    yield "visit", _visits(dice)
    yield "participation", _people(dice)


def _staff() -> Iterator[Row]:
    for i in range(1, STAFF + 1):
        yield {
            "id": i,
            "name": f"同事{i}",
            "aliases": "[]",
            "department": "",
            "language": "zh",
            "digest_paused": 0,
        }


def _companies(dice: random.Random) -> Iterator[Row]:
    for i in range(1, COMPANIES + 1):
        kind = dice.choice(
            ("investor", "investor", "investor", "existing", "association", "agency")
        )
        city = dice.choice(("深圳", "广州", "上海", "北京", HOME, None))
        yield {
            "id": i,
            "name": f"公司{i}",
            "short_names": "[]",
            "kind": kind,
            "city": city,
            "tags": "[]",
        }


def _projects(dice: random.Random) -> Iterator[Row]:
    for i in range(1, PROJECTS + 1):
        yield {
            "id": i,
            "code": f"P{i}",
            "name": f"项目{i}",
            "aliases": "[]",
            "company_id": dice.randrange(1, COMPANIES + 1),
            "type": dice.choice(("new", "new", "new", "expansion")),
            "industry": dice.choice(("金属智造", "绿色能源", "机械装备", "新型储能", None)),
            "currency": "CNY",
            "owner_id": dice.randrange(1, STAFF + 1),
            "is_key": i % 500 == 0,
            "stage": 1,
            "status": "active",
            "secret": 0,
            "opened_on": str(FIRST),
        }


def _stages(dice: random.Random) -> Iterator[Row]:
    id_ = 0
    for project in range(1, PROJECTS + 1):
        on = FIRST + dt.timedelta(days=dice.randrange(900))
        for stage in range(1, dice.randrange(2, 6)):
            id_ += 1
            on += dt.timedelta(days=dice.randrange(60))
            status = dice.choice(("active",) * 8 + ("delayed", "removed"))
            yield {
                "id": id_,
                "project_id": project,
                "effective": str(on),
                "recorded_at": _logged(str(on)),
                "from_stage": stage - 1 or None,
                "to_stage": stage,
                "to_status": status,
            }


def _amounts(dice: random.Random) -> Iterator[Row]:
    for i in range(1, PROJECTS + 1):
        on = _day(dice)
        yield {
            "id": i,
            "project_id": i,
            "effective": on,
            "recorded_at": _logged(on),
            "kind": "amount",
            "number": dice.randrange(1, 150) * 10_000_000,
            "currency": "CNY",
        }


def _agreements(dice: random.Random) -> Iterator[Row]:
    for i in range(1, PROJECTS // 5):
        on = _day(dice)
        yield {
            "id": i,
            "project_id": i * 5,
            "effective": on,
            "recorded_at": _logged(on),
            "type": "investment",
            "currency": "CNY",
        }


def _entries(dice: random.Random) -> Iterator[Row]:
    for i in range(1, PROJECTS // 10):
        on = _day(dice)
        yield {
            "id": i,
            "project_id": i * 5,
            "effective": on,
            "recorded_at": _logged(on),
            "amount": dice.randrange(1, 90) * 10_000_000,
            "reported_on": on,
            "accepted_on": on,
        }


def _trips(dice: random.Random) -> Iterator[Row]:
    for i in range(1, TRIPS + 1):
        on = _trip_day(i)
        cities = dice.choice(('["深圳"]', '["上海"]', f'["{HOME}"]'))
        yield {"id": i, "since": on, "until": on, "cities": cities}


def _visits(dice: random.Random) -> Iterator[Row]:
    for i in range(1, VISITS + 1):
        trip = dice.randrange(1, TRIPS + 1) if i % 8 == 0 else None
        on = _trip_day(trip) if trip else _day(dice)
        yield {
            "id": i,
            "effective": on,
            "recorded_at": _logged(on),
            "state": "done" if i % 20 else "planned",
            "kind": dice.choice(("inbound", "outbound", "call")),
            "company_id": dice.randrange(1, COMPANIES + 1),
            "project_id": dice.randrange(1, PROJECTS + 1) if i % 3 else None,
            "trip_id": trip,
            "method": dice.choice(("叩门招商", "以商引商", None)),
            "persons": dice.randrange(1, 9),
            "leader_led": 0,
            "people": "[]",
            "problems": "[]",
        }


def _people(dice: random.Random) -> Iterator[Row]:
    for place, visit in enumerate(range(8, VISITS, 8), 1):
        staff = dice.randrange(1, STAFF + 1)
        rank = dice.choice(("head", "middle", "specialist"))
        yield {
            "id": place,
            "visit_id": visit,
            "staff_id": staff,
            "words": f"同事{staff}",
            "rank": rank,
        }


_STATE = """
    SELECT project_id, to_stage, to_status, ROW_NUMBER() OVER
      (PARTITION BY project_id ORDER BY effective DESC, id DESC) AS place
    FROM stage_event WHERE voided_by IS NULL AND effective <= :until"""
_WORTH = """
    SELECT project_id, number, ROW_NUMBER() OVER
      (PARTITION BY project_id ORDER BY effective DESC, id DESC) AS place
    FROM project_value WHERE voided_by IS NULL AND kind = 'amount' AND effective <= :until"""
_SIGNED = f"""
    WITH worth AS ({_WORTH}),
    first AS (SELECT project_id, MIN(effective) AS signed FROM agreement
      WHERE type = 'investment' AND voided_by IS NULL GROUP BY project_id)
    SELECT {{wanted}} FROM first JOIN project p ON p.id = first.project_id
    LEFT JOIN worth ON worth.project_id = p.id AND worth.place = 1
    WHERE p.type = 'new' AND signed BETWEEN :since AND :until"""
_MET = """
    SELECT {wanted} FROM visit v JOIN company c ON c.id = v.company_id
    WHERE v.voided_by IS NULL AND v.state = 'done' AND v.kind <> 'call'
      AND v.effective BETWEEN :since AND :until AND {which}"""
_FIRM = "c.kind IN ('investor', 'existing')"
_OUT = f"""
    SELECT {{wanted}} FROM trip WHERE voided_by IS NULL AND since BETWEEN :since AND :until
      AND cities <> '["{HOME}"]' AND EXISTS (SELECT 1 FROM visit v
        JOIN company c ON c.id = v.company_id WHERE v.trip_id = trip.id AND v.state = 'done'
        AND v.voided_by IS NULL AND v.kind <> 'call' AND {_FIRM} AND v.effective <= :until)"""
_LED = """ AND EXISTS (SELECT 1 FROM visit v JOIN participation q ON q.visit_id = v.id
      WHERE v.trip_id = trip.id AND q.rank = 'head' AND v.state = 'done' AND v.kind <> 'call'
      AND v.voided_by IS NULL AND v.effective <= :until)"""
_POOL = f"""
    WITH state AS ({_STATE}), worth AS ({_WORTH})
    SELECT {{wanted}} FROM state LEFT JOIN worth ON worth.project_id = state.project_id
      AND worth.place = 1 WHERE state.place = 1 AND {{which}}"""
_IN_POOL = "to_stage IN (3, 4, 5) AND to_status IN ('active', 'delayed')"
_OPEN = "to_status NOT IN ('removed', 'terminated')"
QUERIES = {
    "F1": _SIGNED.format(wanted="COUNT(*)"),
    "F2": _SIGNED.format(wanted="SUM(worth.number)"),
    "F3": _SIGNED.format(wanted="COUNT(*)") + " AND worth.number >= 1000000000",
    "F19": _SIGNED.format(wanted="MAX(worth.number)"),
    "F5": "SELECT COUNT(*) FROM stat_entry WHERE voided_by IS NULL AND accepted_on BETWEEN :since AND :until",
    "F6": "SELECT SUM(amount) FROM stat_entry WHERE voided_by IS NULL AND accepted_on BETWEEN :since AND :until",
    "F8": _POOL.format(
        wanted="SUM(worth.number)",
        which=f"to_stage < 6 AND {_OPEN} AND state.project_id IN (SELECT id FROM project WHERE is_key)",
    ),
    "F9": _POOL.format(wanted="COUNT(*)", which=_IN_POOL),
    "F10": _POOL.format(wanted="SUM(worth.number)", which=_IN_POOL),
    "F11": _MET.format(wanted="COUNT(*)", which=_FIRM),
    "F11_persons": _MET.format(wanted="SUM(v.persons)", which=_FIRM),
    "F12": _MET.format(wanted="COUNT(DISTINCT v.company_id)", which=_FIRM),
    "F13": _MET.format(wanted="COUNT(DISTINCT v.company_id)", which="c.kind = 'association'"),
    "F14": _OUT.format(wanted="COUNT(*)"),
    "F15": _OUT.format(wanted="COUNT(*)") + _LED,
    "F18": _POOL.format(
        wanted="SUM(worth.number)",
        which=f"{_OPEN} AND state.project_id IN (SELECT id FROM project WHERE type = 'expansion')"
        " AND state.project_id IN (SELECT project_id FROM stage_event WHERE voided_by IS NULL"
        " AND effective BETWEEN :since AND :until UNION SELECT project_id FROM agreement"
        " WHERE type = 'investment' AND effective BETWEEN :since AND :until)",
    ),
}
BREAKDOWNS = (
    _MET.format(wanted="v.method, COUNT(*)", which=_FIRM) + " GROUP BY v.method",
    _MET.format(wanted="v.kind, COUNT(*)", which=_FIRM) + " GROUP BY v.kind",
    _MET.format(wanted="c.city, COUNT(*)", which=_FIRM) + " GROUP BY c.city",
    _SIGNED.format(wanted="p.industry, COUNT(*), SUM(worth.number)") + " GROUP BY p.industry",
    _POOL.format(wanted="to_stage, COUNT(*), SUM(worth.number)", which=_OPEN)
    + " GROUP BY to_stage",
)


def by_hand(path: Path, since: dt.date, until: dt.date) -> dict[str, int]:
    """The same aggregates as plain SQL."""
    base = sqlite3.connect(path)
    asked = {"since": str(since), "until": str(until)}
    values = {key: base.execute(query, asked).fetchone()[0] or 0 for key, query in QUERIES.items()}
    for query in BREAKDOWNS:
        base.execute(query, asked).fetchall()
    base.close()
    return values


def main() -> None:
    """Build, count both ways, compare."""
    named = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    with tempfile.TemporaryDirectory() as folder:
        path = named or Path(folder) / "bench.db"
        if not path.exists():
            build(path)
        _compare(path)


def _compare(path: Path) -> None:
    period = year_to(LAST)
    definitions = Definitions(home_city=HOME)
    start = time.perf_counter()
    plain = by_hand(path, period.start, LAST)
    sql = time.perf_counter() - start
    with create_engine(f"sqlite:///{path}").connect() as connection:
        start = time.perf_counter()
        facts = read_facts(connection, period.start, LAST)
        read = time.perf_counter() - start
        figures = all_figures(facts, period, LAST, definitions)
        ours = time.perf_counter() - start
    values = {figure.key: figure.value for figure in figures}
    wrong = {key: (values[key], value) for key, value in plain.items() if values[key] != value}
    print(f"plain SQL {sql:.2f} s; facts {read:.2f} s + figures {ours - read:.2f} s")
    print(f"{ours / sql:.2f} × plain SQL; " + (f"different: {wrong}" if wrong else "values agree"))
    start = time.perf_counter()
    work_report(facts, period, LAST, definitions, "青石工业园")
    print(f"report after reading {time.perf_counter() - start:.2f} s")


if __name__ == "__main__":
    main()
