"""Alembic's entry: runs revisions in the transaction that the database opened."""

from __future__ import annotations

from alembic import context

from storage import ledgers
from storage.tables import metadata

assert ledgers.command.metadata is metadata  # noqa: S101 - both files fill one schema

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
