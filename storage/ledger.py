"""The whole ledger as sheets, one a noun, with the names behind the keys."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from park.access import may_read
from park.figures import Period
from park.records import (
    Agreement,
    Company,
    Contact,
    FollowUp,
    Project,
    Staff,
    StageEvent,
    Trip,
    Visit,
)
from park.reports.workbook import Column, Kind, Sheet
from park.texts.ledger import COLUMNS, SHEETS
from park.texts.stages import STAGES, STATUS, TYPES
from park.texts.text import Language
from storage import visits as visit_queries
from storage.work import Work

_PROJECT = (
    "code",
    "name",
    "company",
    "type",
    "industry",
    "city",
    "amount",
    "currency",
    "qualifier",
    "land",
    "factory",
    "stage",
    "status",
    "owner",
    "method",
    "key",
    "opened",
    "aliases",
)
_VISIT = (
    "date",
    "state",
    "kind",
    "company",
    "project",
    "city",
    "method",
    "people",
    "persons",
    "ours",
    "leader_led",
    "problems",
    "content",
    "note",
    "logged_by",
)
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
}


def whole_ledger(
    work: Work, language: Language, period: Period | None = None, reader: Staff | None = None
) -> list[Sheet]:
    """Every noun as one sheet; with a period, dated rows of that period only.

    For a ``reader`` the projects that are not theirs to read are left out, with all on them.
    """
    names = _Names(work, reader)
    return [
        project_sheet(work, names.projects.values(), language, names),
        _companies(work, language),
        _contacts(work, language, names),
        visit_sheet(work, names.told(_in(period, work.find(Visit))), language, names),
        _trips(work, language, period),
        _follow_ups(work, language, names),
        _stages(work, language, names, period),
        _agreements(work, language, names, period),
    ]


class _Names:
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


def project_sheet(
    work: Work, projects: Iterable[Project], language: Language, names: _Names | None = None
) -> Sheet:
    """Projects, one a row; amounts in 元 (or units of their currency), land in 亩."""
    known = names or _Names(work)
    rows = [
        (
            p.code, p.name, known.company(p.company_id), _say(TYPES, p.type, language),
            p.industry, p.city, p.amount, p.currency, p.amount_qualifier, p.land, p.factory_sqm,
            _say(STAGES, p.stage, language), _say(STATUS, p.status, language),
            known.person(p.owner_id), p.method, _tick(p.is_key), p.opened_on, _join(p.aliases),
        )
        for p in projects
    ]  # fmt: skip
    return _sheet("projects", _PROJECT, rows, language)


def visit_sheet(
    work: Work, visits: Iterable[Visit], language: Language, names: _Names | None = None
) -> Sheet:
    """Visits, one a row."""
    known = names or _Names(work)
    rows = [
        (
            v.effective, v.state, v.kind, known.company(v.company_id) or v.company_words,
            known.project(v.project_id), v.city, v.method, _join(v.people), v.persons,
            _join(p.words for p in visit_queries.participants(work, v.id)), _tick(v.leader_led),
            _join(v.problems), v.content, v.note, known.person(v.logged_by),
        )
        for v in visits
    ]  # fmt: skip
    return _sheet("visits", _VISIT, rows, language)


def _companies(work: Work, language: Language) -> Sheet:
    rows = [
        (c.name, _join(c.short_names), c.kind, c.city, c.industry, _join(c.tags), c.credit_code)
        for c in work.find(Company)
    ]
    columns = ("name", "shorts", "kind", "city", "industry", "tags", "credit_code")
    return _sheet("companies", columns, rows, language)


def _contacts(work: Work, language: Language, names: _Names) -> Sheet:
    rows = [
        (names.company(c.company_id), c.name, c.title, c.phone, c.source)
        for c in work.find(Contact)
    ]
    return _sheet("contacts", ("company", "name", "title", "phone", "source"), rows, language)


def _trips(work: Work, language: Language, period: Period | None) -> Sheet:
    found = [t for t in work.find(Trip) if period is None or t.since in period]
    rows = [(t.since, t.until, _join(t.cities), t.purpose) for t in found]
    return _sheet("trips", ("since", "until", "city", "content"), rows, language)


def _follow_ups(work: Work, language: Language, names: _Names) -> Sheet:
    rows = [
        (
            f.what, f.due, names.person(f.owner_id) or f.owner_words, names.company(f.company_id),
            names.project(f.project_id), f.state, f.closed_on,
        )
        for f in names.told(work.find(FollowUp))
    ]  # fmt: skip
    columns = ("what", "due", "owner", "company", "project", "state", "closed")
    return _sheet("follow_ups", columns, rows, language)


def _stages(work: Work, language: Language, names: _Names, period: Period | None) -> Sheet:
    rows = [
        (
            e.effective, names.project(e.project_id), _say(STAGES, e.to_stage, language),
            _say(STATUS, e.to_status, language), e.reason, names.person(e.by),
        )
        for e in names.told(_in(period, work.find(StageEvent)))
    ]  # fmt: skip
    columns = ("date", "project", "stage", "status", "reason", "logged_by")
    return _sheet("stages", columns, rows, language)


def _agreements(work: Work, language: Language, names: _Names, period: Period | None) -> Sheet:
    rows = [
        (a.effective, names.project(a.project_id), a.type, a.amount, a.currency, a.qualifier)
        for a in names.told(_in(period, work.find(Agreement)))
    ]
    columns = ("date", "project", "type", "amount", "currency", "qualifier")
    return _sheet("agreements", columns, rows, language)


def _in(period: Period | None, found: Sequence[Any]) -> list[Any]:
    return [each for each in found if period is None or each.effective in period]


def _sheet(name: str, keys: Sequence[str], rows: Sequence[Any], language: Language) -> Sheet:
    columns = tuple(
        Column(str(COLUMNS[key].say(language)), _KINDS.get(key, Kind.TEXT)) for key in keys
    )
    return Sheet(str(SHEETS[name].say(language)), columns, rows)


def _say(words: Any, key: object, language: Language) -> str:
    return str(words[key].say(language)) if key in words else str(key)


def _join(parts: Iterable[str]) -> str | None:
    return "、".join(parts) or None


def _tick(on: bool) -> str | None:
    return "是" if on else None
