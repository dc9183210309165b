"""A whole ledger taken back and brought back: exactly, in few queries, and never what was used."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace

import pytest
from sqlalchemy import event, select

from park.records import Company, FollowUp, Project, ProjectValue, Stage, StageEvent
from storage.database import Database
from storage.ledger_import import import_lines
from storage.projects import change_stage
from storage.tables import company, project, project_value, stage_event
from storage.undo import undo
from storage.work import StaleRecordError, Work
from tests.storage.acts import state_of, working


def _lines(size: int) -> list[str]:
    rows = [
        {
            "key": f"U{n}",
            "name": f"示例{n}号项目",
            "company": f"示例{n}号公司",
            "stage": "在谈",
            "investment": "1.5",
            "land": "20",
            "contacts": [f"李{n} 经理"],
        }
        for n in range(size)
    ]
    return [json.dumps(row, ensure_ascii=False) for row in rows]


def _import(database: Database, size: int) -> int:
    with working(database) as work:
        import_lines(work, _lines(size))
        assert work.command is not None
        return work.command


def _undo(database: Database, number: int) -> tuple[int, int]:
    """The undo's own number and how many statements it took."""
    counted: list[str] = []
    with working(database) as work:
        note = lambda *said: counted.append(said[2])  # noqa: E731
        event.listen(work.connection, "before_cursor_execute", note)
        undo(work, [number])
        event.remove(work.connection, "before_cursor_execute", note)
        assert work.command is not None
        return work.command, len(counted)


def test_all_tables_are_as_before_and_after_a_redo_as_imported(database: Database) -> None:
    before = state_of(database)
    number = _import(database, 60)
    after = state_of(database)
    assert len(after["project"]) == 60
    back, _ = _undo(database, number)
    assert state_of(database) == before
    again, _ = _undo(database, back)
    assert state_of(database) == after
    _undo(database, again)
    assert state_of(database) == before


def test_statements_do_not_grow_with_the_rows(database: Database) -> None:
    few = _undo(database, _import(database, 5))[1]
    many = _undo(database, _import(database, 400))[1]
    assert many <= few + 60


def test_the_same_ledger_comes_again_after_it_was_taken_back(database: Database) -> None:
    before = state_of(database)
    first = _import(database, 3)
    back, _ = _undo(database, first)
    second = _import(database, 3)
    assert [row["code"] for row in state_of(database)["project"]] == ["U0", "U1", "U2"]
    with working(database) as work:
        assert undo(work, [back]).left, "what stands again from elsewhere is left"
    _undo(database, second)
    assert state_of(database)["project"] == before["project"]


def test_what_was_used_since_stays_whole(database: Database) -> None:
    number = _import(database, 5)
    with working(database) as work:
        _touch(work)
    with working(database) as work:
        done = undo(work, [number])
        left = {(ref.noun, ref.id) for ref in done.left}
        one, two = (_project(work, f"U{n}") for n in (1, 2))
        assert one.live
        assert two.live
        assert {("project", one.id), ("project", two.id)} <= left
        assert {("company", one.company_id), ("company", two.company_id)} <= left
        assert work.find(ProjectValue, project_value.c.project_id == one.id)
        assert work.find(StageEvent, stage_event.c.project_id == one.id)
        gone = _project(work, "U3")
        assert not gone.live
        assert not work.find(StageEvent, stage_event.c.project_id == gone.id)
        assert len(work.find(Company, company.c.name.like("示例%"))) == 2


def test_a_row_changed_meanwhile_is_not_overwritten(database: Database) -> None:
    _import(database, 2)
    before = state_of(database)
    with pytest.raises(StaleRecordError):
        _overwrite(database)
    assert state_of(database) == before


def _overwrite(database: Database) -> None:
    """Two rows are saved as they were read, although one of them changed in between."""
    with working(database) as work:
        old = work.find(Project)
        work.save(old[0], replace(old[0], name="改过的项目"))
        work.save_all([(each, replace(each, name="盖掉的项目")) for each in old])


def _touch(work: Work) -> None:
    """Somebody moves one project on and has a task with another."""
    change_stage(work, _project(work, "U1"), Stage.ENTRY_REVIEW, dt.date(2026, 11, 24))
    task = FollowUp(what="送方案", project_id=_project(work, "U2").id, recorded_at=work.recorded_at)
    work.add(task)


def _project(work: Work, code: str) -> Project:
    query = select(project.c.id).where(project.c.code == code)
    found = work.get(Project, work.connection.execute(query).scalar_one())
    assert found is not None
    return found
