"""The indexes in a file beside the data, so that a restart need not build them.

The file is only ever a shortcut: one of another database, format or damaged is passed over.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, select

from park.search import Index
from storage.ledgers import command


@dataclass(frozen=True, slots=True)
class Cached:
    """The indexes as of change number ``seen``."""

    seen: int
    projects: Index
    companies: Index


def database_mark(connection: Connection) -> str:
    """What tells this database from any other: its first command."""
    query = select(command.c.id, command.c.at).order_by(command.c.id).limit(1)
    first = connection.execute(query).one_or_none()
    return f"{first.id}@{first.at.isoformat()}" if first else ""


def read_cache(path: Path, mark: str) -> Cached | None:
    """The cached indexes of this database, None when there are none that can be used."""
    try:
        with path.open("rb") as file:
            head = json.loads(file.readline())
            if head["mark"] != mark or not mark:
                return None
            projects, companies = file.read(head["projects"]), file.read(head["companies"])
        return Cached(int(head["seen"]), Index.load(projects), Index.load(companies))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_cache(path: Path, mark: str, cached: Cached) -> None:
    """Write the file whole and for this account only; a failure costs nothing but time."""
    projects, companies = cached.projects.dump(), cached.companies.dump()
    head = {
        "mark": mark,
        "seen": cached.seen,
        "projects": len(projects),
        "companies": len(companies),
    }
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with os.fdopen(
            os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb"
        ) as file:
            file.write(json.dumps(head).encode() + b"\n" + projects + companies)
        unfinished.replace(path)
    except OSError:
        unfinished.unlink(missing_ok=True)
