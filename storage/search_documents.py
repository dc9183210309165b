"""Projects as search sees them: with the names of all that they and their firms stand for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import Connection, Row, Table, select

from park.search import Document
from park.texts.stages import stage_words
from storage.families import Families
from storage.tables import company, contact, project

_MANY = 500
"""More firms than this are read with the whole table."""


def rows_of(connection: Connection, table: Table, ids: Collection[int] | None) -> list[Row[Any]]:
    """The rows with these ids; all for None."""
    query = select(table) if ids is None else select(table).where(table.c.id.in_(ids))
    return list(connection.execute(query))


def documents(
    connection: Connection, rows: list[Row[Any]], firms: Families, projects: Families
) -> Iterable[Document]:
    """One document a project."""
    wanted = firms.with_kin(row.company_id for row in rows if row.company_id is not None)
    ids = None if len(wanted) > _MANY else wanted
    known = {row.id: row for row in rows_of(connection, company, ids)}
    people = _people(connection, ids)
    twins = {row.id: row for row in rows_of(connection, project, projects.merged())}
    for row in rows:
        kin = firms.family(row.company_id) if row.company_id is not None else ()
        aliases = (name for each in projects.behind(row.id) for name in _project_names(twins[each]))
        yield _document(
            row,
            [known[each] for each in kin],
            tuple(words for each in kin for words in people.get(each, ())),
            (*row.aliases, *aliases),
        )


def _document(
    row: Row[Any], kin: list[Row[Any]], people: tuple[str, ...], aliases: tuple[str, ...]
) -> Document:
    """``kin`` is the project's firm and the firms that it stands for."""
    firm = kin[0] if kin else None
    behind = (name for each in kin[1:] for name in (each.name, *each.short_names))
    return Document(
        key=row.code,
        name=row.name,
        company=firm.name if firm else "",
        shorts=(*(firm.short_names if firm else ()), *behind),
        contacts=people,
        aliases=aliases,
        city=row.city or (firm.city if firm else None) or "",
        industry=row.industry or "",
        stage=stage_words(row.stage, row.status, "zh"),
        kind=row.type,
        investment=row.amount,
        land=row.land,
    )


def _project_names(row: Row[Any]) -> tuple[str, ...]:
    return (row.name, *row.aliases)


def _people(connection: Connection, firm_ids: Collection[int] | None) -> dict[int, list[str]]:
    query = select(contact).where(contact.c.voided_by.is_(None))
    if firm_ids is not None:
        query = query.where(contact.c.company_id.in_(firm_ids))
    found: dict[int, list[str]] = defaultdict(list)
    for row in connection.execute(query):
        if row.name:
            found[row.company_id].append(f"{row.name}{_address(row)}")
    return found


def _address(row: Row[Any]) -> str:
    """A surname alone is found by its address word: 何 + 总经理 → 何总经理."""
    return row.title or "" if len(row.name) == 1 else ""
