"""What this process knows of names: projects, firms and people, kept in step with the database."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from pathlib import Path
from threading import RLock
from typing import Any

from sqlalchemy import Connection, Row, select

from park.firms import core
from park.language import Lexicon
from park.records import Rank, Ref
from park.search import Document, Found, Index, Similar, similar
from storage.changes import changes_after, newest_change
from storage.families import Families, read_families
from storage.search_cache import Cached, database_mark, read_cache, write_cache
from storage.search_documents import documents, rows_of
from storage.tables import company, contact, project, staff

WORTH_CACHING = 500
"""Fewer projects are indexed faster than a file is read."""
_LEADERS = (Rank.PARTY_GOVERNMENT_HEAD, Rank.LEADERSHIP)


class Finder:
    """Two indexes and the staff's names in memory.

    ``catch_up`` reads what any process committed since the last time, so a project that was
    saved or renamed is found at once. Threads may share one. With a ``cache`` file a restart
    loads the indexes instead of building them.
    """

    def __init__(self, cache: Path | None = None) -> None:
        self._lock = RLock()
        self._cache = cache
        self._seen: int | None = None
        self._projects = Index()
        self._ids: dict[str, int] = {}
        self._companies = Index()
        self._cores: dict[str, set[int]] = defaultdict(set)
        self._names: dict[int, tuple[str, ...]] = {}
        self._project_names: dict[int, tuple[str, ...]] = {}
        self._staff: dict[int, tuple[tuple[str, ...], bool]] = {}
        self._lexicon: Lexicon | None = None
        self._firms, self._twins = Families({}), Families({})

    def catch_up(self, connection: Connection) -> None:
        """Take in what was committed since the last call; everything at the first."""
        with self._lock:
            if self._seen is None:
                self._begin(connection)
            newest, changed = changes_after(connection, self._seen or 0)
            if changed:
                self._take_changes(connection, changed)
                self._lexicon = None
            self._seen = newest

    def _begin(self, connection: Connection) -> None:
        """The indexes from the cache, or built from every row and then cached."""
        newest = newest_change(connection)
        self._read_merges(connection)
        mark = database_mark(connection)
        cached = read_cache(self._cache, mark) if self._cache else None
        if cached is not None and cached.seen <= newest:
            self._projects, self._companies = cached.projects, cached.companies
            self._know_companies(rows_of(connection, company, None))
            self._know_projects(rows_of(connection, project, None))
            self._seen = cached.seen
        else:
            self._take_companies(connection, None)
            self._take_projects(connection, None)
            self._seen = newest
            if self._cache and len(self._projects) >= WORTH_CACHING:
                write_cache(self._cache, mark, Cached(newest, self._projects, self._companies))
        self._take_staff(connection, None)

    def projects(self, query: str, limit: int = 10) -> tuple[Found, tuple[int, ...]]:
        """The projects near a query, best first, with their ids in the same order."""
        with self._lock:
            found = self._projects.find(query, limit)
            return found, tuple(self._ids[hit.key] for hit in found.hits)

    def similar(self, document: Document, limit: int = 5) -> tuple[tuple[int, Similar], ...]:
        """The projects that a new one may repeat, with the reasons, the likeliest first."""
        with self._lock:
            found = similar(document, self._projects, limit)
            return tuple((self._ids[each.key], each) for each in found)

    def companies_near(self, words: str, limit: int = 12) -> tuple[int, ...]:
        """Ids of firms whose name may be meant by these words, best first."""
        with self._lock:
            same = sorted(self._cores.get(core(words), ()))
            hits = self._companies.find(words, limit).hits
            return tuple(dict.fromkeys((*same, *(int(hit.key) for hit in hits))))

    def lexicon(self) -> Lexicon:
        """The names that reading a text may rely on; made again only after a change."""
        with self._lock:
            if self._lexicon is None:
                self._lexicon = self._known()
            return self._lexicon

    def _known(self) -> Lexicon:
        firms = {name for names in self._names.values() for name in names}
        return Lexicon(
            organisations=frozenset(firms | {core(name) for name in firms}),
            projects=frozenset(n for names in self._project_names.values() for n in names),
            staff={name: leads for names, leads in self._staff.values() for name in names},
        )

    def _take_changes(self, connection: Connection, changed: list[Ref]) -> None:
        ids: dict[str, set[int]] = defaultdict(set)
        for ref in changed:
            ids[ref.noun].add(ref.id)
        if ids["contact"]:
            query = select(contact.c.company_id).where(contact.c.id.in_(ids["contact"]))
            ids["company"].update(connection.execute(query).scalars())
        self._add_kin(ids)
        self._read_merges(connection)
        self._add_kin(ids)
        if ids["company"]:
            query = select(project.c.id).where(project.c.company_id.in_(ids["company"]))
            ids["project"].update(connection.execute(query).scalars())
            self._take_companies(connection, ids["company"])
        if ids["project"]:
            self._take_projects(connection, ids["project"])
        if ids["staff"]:
            self._take_staff(connection, ids["staff"])

    def _read_merges(self, connection: Connection) -> None:
        self._firms = read_families(connection, company)
        self._twins = read_families(connection, project)

    def _add_kin(self, ids: dict[str, set[int]]) -> None:
        """Whoever stands for a changed record, before or after the change, changes with it."""
        ids["company"] |= self._firms.with_kin(ids["company"])
        ids["project"] |= self._twins.with_kin(ids["project"])

    def _take_companies(self, connection: Connection, ids: Collection[int] | None) -> None:
        rows = rows_of(connection, company, ids)
        for gone in ids or ():
            self._forget_company(gone)
        standing = self._know_companies(rows)
        self._companies.update(
            Document(key=str(row.id), name=row.name, shorts=row.short_names, city=row.city or "")
            for row in standing
        )

    def _know_companies(self, rows: list[Row[Any]]) -> list[Row[Any]]:
        """The names of the firms that stand."""
        standing = [row for row in rows if row.voided_by is None]
        for row in standing:
            names = (row.name, *row.short_names)
            self._names[row.id] = names
            for name in names:
                self._cores[core(name)].add(row.id)
        return standing

    def _forget_company(self, id_: int) -> None:
        for name in self._names.pop(id_, ()):
            self._cores[core(name)].discard(id_)
        self._companies.remove(str(id_))

    def _take_projects(self, connection: Connection, ids: Collection[int] | None) -> None:
        rows = rows_of(connection, project, ids)
        for row in rows:
            self._projects.remove(row.code)
            self._project_names.pop(row.id, None)
        standing = self._know_projects(rows)
        self._projects.update(documents(connection, standing, self._firms, self._twins))

    def _know_projects(self, rows: list[Row[Any]]) -> list[Row[Any]]:
        """The codes and names of all projects; those that stand for themselves."""
        self._ids.update((row.code, row.id) for row in rows)
        live = [row for row in rows if row.voided_by is None]
        for row in live:
            self._project_names[row.id] = (row.name, *row.aliases)
        return [row for row in live if row.merged_into is None]

    def _take_staff(self, connection: Connection, ids: Collection[int] | None) -> None:
        for row in rows_of(connection, staff, ids):
            self._staff.pop(row.id, None)
            if row.voided_by is None:
                leads = row.rank in _LEADERS or row.role == "leader"
                self._staff[row.id] = ((row.name, *row.aliases), leads)
