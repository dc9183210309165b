"""Records, tables and migrations say the same."""

from __future__ import annotations

from dataclasses import fields

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from park.records import Record
from storage.database import Database, newest_revision
from storage.tables import TABLES, metadata


@pytest.mark.parametrize("record", TABLES, ids=lambda record: record.__name__)
def test_a_table_has_one_column_a_field(record: type[Record]) -> None:
    assert {f.name for f in fields(record)} == set(TABLES[record].columns.keys())


def test_migrations_lead_to_the_tables(database: Database) -> None:
    with database.writing() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_migrating_again_changes_nothing(database: Database) -> None:
    database.migrate()
    assert database.revision() == newest_revision()
