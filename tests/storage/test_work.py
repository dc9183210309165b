"""The unit of work: all or nothing, versions, audit, the change feed, undo and redo."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select

from park.records import Company, Contact, FollowUp, Project, Ref, Stage
from storage.changes import changes_after
from storage.database import Database
from storage.finder import Finder
from storage.ledgers import audit
from storage.projects import change_stage
from storage.undo import undo
from storage.work import StaleRecordError, Work
from tests.storage.acts import NOW, state_of, within, working


def project_of(work: Work, firm: Company) -> Project:
    """A project of a firm."""
    return Project(code="P-1", name=f"{firm.name}产业园", company_id=firm.id, opened_on=NOW.date())


def _fail_half_way(database: Database) -> None:
    with working(database) as work:
        firm = work.add(Company(name="甲试金属"))
        work.save(replace(firm, version=7), replace(firm, city="深圳"))


def test_nothing_is_kept_when_the_command_fails(database: Database) -> None:
    before = state_of(database)
    with pytest.raises(StaleRecordError):
        _fail_half_way(database)
    assert state_of(database) == before


def test_a_stale_version_is_refused(database: Database) -> None:
    with working(database) as work:
        firm = work.add(Company(name="甲试金属"))
    with working(database) as work:
        work.save(firm, replace(firm, city="深圳"))
    with pytest.raises(StaleRecordError), working(database) as work:
        work.save(firm, replace(firm, city="东莞"))


def test_every_change_is_audited_with_its_command(database: Database) -> None:
    with working(database) as work:
        firm = work.add(Company(name="甲试金属"))
        work.save(firm, replace(firm, city="深圳"))
    with database.reading() as connection:
        rows = connection.execute(select(audit).order_by(audit.c.id)).all()
    assert [(r.noun, r.before, r.after.get("city")) for r in rows] == [
        ("company", None, None),
        ("company", {"city": None}, "深圳"),
    ]
    assert len({r.command for r in rows}) == 1


def test_undo_brings_back_the_state_before_and_redo_the_one_after(database: Database) -> None:
    with working(database) as work:
        firm = work.add(Company(name="甲试金属"))
    before = state_of(database)
    with working(database) as done:
        project = done.add(project_of(done, firm))
        done.save(firm, replace(firm, city="深圳", tags=("金属",)))
        done.add(Contact(company_id=firm.id, name="何试"))
        change_stage(done, project, Stage(4), NOW.date())
        done.add(FollowUp(what="送方案", due=NOW.date(), company_id=firm.id, recorded_at=NOW))
    after = state_of(database)
    assert after != before
    with working(database) as undoing:
        undo(undoing, [done.command or 0])
    assert state_of(database) == before
    with working(database) as redoing:
        undo(redoing, [undoing.command or 0])
    assert state_of(database) == after


def test_undo_leaves_what_was_touched_since(database: Database) -> None:
    with working(database) as first:
        firm = first.add(Company(name="甲试金属"))
    with working(database) as second:
        second.save(firm, replace(firm, city="深圳"))
    with working(database) as work:
        done = undo(work, [first.command or 0])
    assert done.left == (Ref("company", firm.id),)
    with working(database) as work:
        kept = work.get(Company, firm.id)
    assert kept is not None
    assert kept.live


def test_the_feed_names_every_change_after_a_number(database: Database) -> None:
    with working(database) as work:
        firm = work.add(Company(name="甲试金属"))
    v, refs = within(database, lambda connection: changes_after(connection, -1))
    assert refs == [Ref("company", firm.id)]
    with working(database) as work:
        work.save(firm, replace(firm, city="深圳"))
    assert within(database, lambda connection: changes_after(connection, v))[1] == refs


def test_a_finder_takes_in_what_another_process_saved(database: Database) -> None:
    finder = Finder()
    with working(database, finder=finder):
        pass
    with working(database) as work:
        firm = work.add(Company(name="甲试金属"))
        work.add(project_of(work, firm))
    with working(database, finder=finder) as work:
        assert work.finder.companies_near("甲试金属")[0] == firm.id


def test_a_project_renamed_elsewhere_is_found_at_once_by_its_new_name(database: Database) -> None:
    finder = Finder()
    with working(database, finder=finder) as work:
        firm = work.add(Company(name="甲试金属"))
        made = work.add(replace(project_of(work, firm), name="青苔陶瓷项目"))
    with working(database, finder=Finder()) as work:
        work.save(made, replace(made, name="白桦电缆项目"))
    with working(database, finder=finder) as work:
        found, ids = work.finder.projects("白桦电缆")
        assert found.confident
        assert ids[0] == made.id
        assert not work.finder.projects("青苔陶瓷")[0].confident
