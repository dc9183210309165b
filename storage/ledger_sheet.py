"""The names behind the ledger's keys, and how a sheet of it is made."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from park.access import may_read
from park.figures import Period
from park.records import Company, Project, Staff
from park.reports.workbook import Column, Kind, Sheet
from park.texts.ledger import COLUMNS, SHEETS
from park.texts.text import Language
from storage.work import Work

_KINDS = {
    "amount": Kind.MONEY,
    "land": Kind.LAND,
    "factory": Kind.NUMBER,
    "persons": Kind.NUMBER,
    "date": Kind.DATE,
    "opened": Kind.DATE,
    "due": Kind.DATE,
    "closed": Kind.DATE,
    "since": Kind.DATE,
    "until": Kind.DATE,
    "start_by": Kind.DATE,
    "produce_by": Kind.DATE,
    "reported": Kind.DATE,
    "accepted": Kind.DATE,
    "invested": Kind.MONEY,
    "percent": Kind.NUMBER,
    "year": Kind.NUMBER,
    "rank": Kind.NUMBER,
}


class Names:
    """The names behind keys, read once."""

    def __init__(self, work: Work, reader: Staff | None = None) -> None:
        self.companies = {each.id: each.name for each in work.find(Company)}
        known = {each.id: each for each in work.find(Project)}
        readable = (p for p in known.values() if reader is None or may_read(reader, p))
        self.projects = {each.id: each for each in readable}
        self._hidden = set(known) - set(self.projects)
        self.staff = {each.id: each.name for each in work.find(Staff)}

    def told(self, rows: Sequence[Any]) -> list[Any]:
        """The rows that are on no project left out."""
        return [row for row in rows if row.project_id not in self._hidden]

    def company(self, id_: int | None) -> str | None:
        """A firm's name."""
        return self.companies.get(id_ or 0)

    def project(self, id_: int | None) -> str | None:
        """A project's code and name."""
        found = self.projects.get(id_ or 0)
        return f"{found.code} {found.name}" if found else None

    def person(self, id_: int | None) -> str | None:
        """A colleague's name."""
        return self.staff.get(id_ or 0)


def within(period: Period | None, found: Sequence[Any]) -> list[Any]:
    """The dated rows of a period; all of them without one."""
    return [each for each in found if period is None or each.effective in period]


def sheet(name: str, keys: Sequence[str], rows: Sequence[Any], language: Language) -> Sheet:
    """A sheet with its columns' names and kinds."""
    columns = tuple(
        Column(str(COLUMNS[key].say(language)), _KINDS.get(key, Kind.TEXT)) for key in keys
    )
    return Sheet(str(SHEETS[name].say(language)), columns, rows)


def named(words: Any, key: object, language: Language) -> str:
    """A key in words where there are any for it."""
    return str(words[key].say(language)) if key in words else str(key)


def joined(parts: Iterable[str]) -> str | None:
    """Several words in one cell, None for none."""
    return "、".join(parts) or None


def tick(on: bool) -> str | None:
    """是 or an empty cell."""
    return "是" if on else None
