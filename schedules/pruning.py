"""Emptying what need not be kept: bodies of answered messages and sent texts after 30 days."""

from __future__ import annotations

import datetime as dt

from storage import commands, inbox, outbox
from storage.database import Database
from storage.occurrences import claim

KEPT = dt.timedelta(days=30)


def prune(database: Database, now: dt.datetime) -> None:
    """Once a day, in one transaction."""
    with database.writing() as connection:
        if claim(connection, "pruning", now.date().isoformat(), "", now) is None:
            return
        inbox.empty_old_bodies(connection, now - KEPT)
        outbox.empty_old_texts(connection, now - KEPT)
        commands.empty_old_words(connection, now - KEPT)
