"""A merge: one firm in every read and figure, at all times, and apart again after its undo."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from park.figures import Period, count_figure
from park.records import Agreement, Company, Contact, FollowUp, Project, Ref, Stage, Visit
from storage import companies, followups, projects, visits
from storage.database import Database
from storage.facts import read_facts
from storage.finder import Finder
from storage.merges import merge, standing
from storage.settings import park_definitions
from storage.undo import undo
from storage.work import Work
from tests.storage.acts import NOW, state_of, working

MAY = dt.date(2026, 5, 8)


def _two_firms(database: Database) -> tuple[int, int]:
    """Two firms, each with a project signed in May, a visit, a person and a task."""
    with working(database) as work:
        return _firm(work, "新锐金属"), _firm(work, "鑫瑞金属")


def _firm(work: Work, name: str) -> int:
    firm = work.add(Company(name=name))
    fresh = Project(code="", name=f"{name}项目", company_id=firm.id, opened_on=MAY)
    project = projects.create_project(work, fresh)
    projects.change_stage(work, project, Stage.SIGNED, MAY)
    work.add(Agreement(project_id=project.id, amount=10**8, effective=MAY, recorded_at=NOW))
    visit = Visit(effective=MAY, recorded_at=NOW, kind="inbound", company_id=firm.id)
    work.add(replace(visit, project_id=project.id))
    task = FollowUp(what=f"回访{name}", due=MAY, company_id=firm.id, recorded_at=NOW)
    work.add(replace(task, project_id=project.id))
    work.add(Contact(company_id=firm.id, name=f"{name[0]}总"))
    return firm.id


def _figures(database: Database, *keys: str) -> list[object]:
    with working(database) as work:
        period = Period(dt.date(2026, 5, 1), dt.date(2026, 5, 31))
        facts = read_facts(work.connection, period.start, period.end)
        by = park_definitions(work.connection)
        return [count_figure(key, facts, period, period.end, by).value for key in keys]


def _merge(database: Database, noun: type[Company] | type[Project], gone: int, into: int) -> int:
    with working(database) as work:
        one, other = work.get(noun, gone), work.get(noun, into)
        assert one is not None
        assert other is not None
        merge(work, one, other)
        return work.command or 0


def test_a_merged_firm_is_one_in_every_read_and_two_again_after_undo(database: Database) -> None:
    gone, into = _two_firms(database)
    before, counted = state_of(database), _figures(database, "F11", "F12")
    command = _merge(database, Company, gone, into)
    finder = Finder()
    with working(database, finder=finder) as work:
        assert [len(visits.of_company(work, each)) for each in (gone, into)] == [2, 2]
        assert {each.name for each in companies.contacts_of(work, into)} == {"新总", "鑫总"}
        assert len(followups.open_of_company(work, into)) == 2
        assert len(projects.of_company(work, into)) == 2
        found = companies.resolve(work, "新锐金属").sure
        assert found is not None
        assert found.id == into
    assert [counted, _figures(database, "F11", "F12")] == [[2, 2], [2, 1]]
    with working(database) as work:
        undo(work, [command])
    assert state_of(database) == before
    assert _figures(database, "F11", "F12") == counted
    with working(database, finder=finder) as work:
        assert [len(visits.of_company(work, each)) for each in (gone, into)] == [1, 1]
        found = companies.resolve(work, "新锐金属").sure
        assert found is not None
        assert found.id == gone


def test_a_merged_project_counts_once_and_is_found_by_both_names(database: Database) -> None:
    _two_firms(database)
    with working(database) as work:
        gone, into = (each.id for each in work.find(Project))
    assert _figures(database, "F1") == [2]
    command = _merge(database, Project, gone, into)
    finder = Finder()
    with working(database, finder=finder) as work:
        assert finder.projects("新锐金属项目", 3)[1] == (into,)
        assert len(visits.of_project(work, into)) == 2
        stands = standing(work, Project, gone)
        assert stands is not None
        assert stands.id == into
    assert _figures(database, "F1") == [1]
    with working(database, finder=finder) as work:
        done = undo(work, [command])
    assert done.restored == (Ref("project", gone),)
    with working(database, finder=finder):
        assert finder.projects("新锐金属项目", 3)[1][0] == gone
    assert _figures(database, "F1") == [2]


def test_no_circles_and_no_two_nouns(database: Database) -> None:
    gone, into = _two_firms(database)
    _merge(database, Company, gone, into)
    with pytest.raises(ValueError, match="cannot be merged"):
        _merge(database, Company, into, gone)
