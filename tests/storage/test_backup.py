"""A backup brings back what was there, on both databases."""

from __future__ import annotations

import stat
from dataclasses import replace
from pathlib import Path

import pytest

from park.records import Company, Project
from storage.backup import (
    BackupError,
    back_up,
    counts_of,
    is_empty,
    load_rows,
    read_manifest,
    unpack_attachments,
    unpack_sqlite,
)
from storage.database import Database
from storage.inbox import receive
from storage.outbox import Outgoing, post
from tests.storage.acts import NOW, state_of, update, within, working


def fill(database: Database) -> None:
    """A firm that was merged into a later one, a project, mail in and out."""
    with working(database) as work:
        firm = work.add(Company(name="甲试金属", short_names=("甲试",)))
        kept = work.add(Company(name="甲试金属科技"))
        work.save(firm, replace(firm, merged_into=kept.id))
        work.add(Project(code="P-1", name="园", company_id=kept.id, opened_on=NOW.date()))
    within(database, lambda c: receive(c, [update(1)]))
    picture = Outgoing(chat_id=1, method="picture", payload={}, file=b"\x89PNG\x00", created_at=NOW)
    within(database, lambda c: post(c, picture))


def test_a_backup_holds_everything(database: Database, tmp_path: Path) -> None:
    assert is_empty(database)
    fill(database)
    attachments = tmp_path / "attachments"
    attachments.mkdir()
    (attachments / "ab12").write_bytes(b"photo")
    target = tmp_path / "safe" / "b.zip"
    back_up(database, attachments, target, NOW, lambda _: None)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert read_manifest(target).counts == within(database, counts_of)
    before = state_of(database)
    with working(database) as work:
        work.add(Company(name="后来的"))
    assert state_of(bring_back(database, target, tmp_path)) == before
    assert unpack_attachments(target, tmp_path / "elsewhere") == 1
    assert (tmp_path / "elsewhere" / "ab12").read_bytes() == b"photo"


def bring_back(database: Database, source: Path, folder: Path) -> Database:
    """The database as the backup has it: a file beside, or the same one filled anew."""
    if database.is_sqlite:
        unpack_sqlite(source, folder / "restored.db")
        return Database(f"sqlite:///{folder / 'restored.db'}")
    load_rows(source, database, lambda _: None)
    with working(database) as work:
        added = work.add(Company(name="新的"))
        work.void(added)
    return database


def test_rows_of_postgresql_go_into_sqlite_too(database: Database, tmp_path: Path) -> None:
    if database.is_sqlite:
        pytest.skip("SQLite is copied whole")
    fill(database)
    back_up(database, tmp_path / "none", tmp_path / "b.zip", NOW, lambda _: None)
    beside = Database(f"sqlite:///{tmp_path / 'beside.db'}")
    beside.migrate()
    load_rows(tmp_path / "b.zip", beside, lambda _: None)
    assert state_of(beside) == state_of(database)
    beside.close()


def test_a_damaged_file_is_no_backup(tmp_path: Path) -> None:
    bad = tmp_path / "b.zip"
    bad.write_bytes(b"PK\x03\x04 not really")
    with pytest.raises(BackupError):
        read_manifest(bad)
