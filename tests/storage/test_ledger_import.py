"""A ledger of projects taken in: what is new, known, bad; exact numbers; one command to undo."""

from __future__ import annotations

import json

from park.records import Project, Status
from storage.database import Database
from storage.ledger_import import Imported, import_lines
from storage.undo import undo
from tests.storage.acts import working


def line(**said: object) -> str:
    """One line of a ledger."""
    return json.dumps({"key": "K1", "name": "青禾精密齿轮项目", "company": "青禾精密", **said})


def taken_in(database: Database, *lines: str, dry_run: bool = False) -> Imported:
    """The lines imported as one command."""
    with working(database) as work:
        return import_lines(work, lines, dry_run=dry_run)


def stored(database: Database) -> list[Project]:
    """The projects that stand."""
    with working(database) as work:
        return work.find(Project)


def test_numbers_are_exact_and_fractions_rounded(database: Database) -> None:
    taken_in(database, line(investment=2.3, land=33.335), line(key="K2", investment=0.29))
    first, second = stored(database)
    assert (first.code, first.amount, first.land) == ("K1", 230_000_000, 3334)
    assert second.amount == 29_000_000


def test_known_and_bad_lines_are_told_by_number(database: Database) -> None:
    again = line(stage="开工")
    bad = [line(key="K2", stage="升天"), line(key="K3", investment="很多"), "[", line(name="")]
    done = taken_in(database, line(), again, "", *bad)
    assert done.new == [1]
    assert [number for number, _ in done.similar] == [2]
    assert [number for number, _ in done.bad] == [4, 5, 6, 7]


def test_the_same_project_twice_without_a_key_is_one(database: Database) -> None:
    done = taken_in(database, line(key=None), line(key=None))
    assert (done.new, len(done.similar), len(stored(database))) == ([1], 1, 1)


def test_a_dry_run_stores_nothing(database: Database) -> None:
    assert taken_in(database, line(), dry_run=True).new == [1]
    assert stored(database) == []


def test_removed_ones_are_kept_as_removed(database: Database) -> None:
    taken_in(database, line(stage="已清理"))
    assert stored(database)[0].status == Status.REMOVED


def test_one_import_is_one_undo(database: Database) -> None:
    with working(database) as work:
        import_lines(work, [line(), line(key="K2")])
        number = work.command
    assert number is not None
    with working(database) as work:
        undo(work, [number])
    assert stored(database) == []
