"""The whole ledger as sheets, one a noun, with the names behind the keys."""

from __future__ import annotations

from collections.abc import Iterable

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
from park.reports.workbook import Sheet
from park.texts.stages import STAGES, STATUS, TYPES
from park.texts.text import Language
from storage import visits as visit_queries
from storage.ledger_sheet import Names, joined, named, sheet, tick, within
from storage.ledger_works import dated_sheets
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


def whole_ledger(
    work: Work, language: Language, period: Period | None = None, reader: Staff | None = None
) -> list[Sheet]:
    """Every noun as one sheet; with a period, dated rows of that period only.

    For a ``reader`` the projects that are not theirs to read are left out, with all on them.
    """
    names = Names(work, reader)
    return [
        project_sheet(work, names.projects.values(), language, names),
        _companies(work, language),
        _contacts(work, language, names),
        visit_sheet(work, names.told(within(period, work.find(Visit))), language, names),
        _trips(work, language, period),
        _follow_ups(work, language, names),
        _stages(work, language, names, period),
        _agreements(work, language, names, period),
        *dated_sheets(work, language, names, period),
    ]


def project_sheet(
    work: Work, projects: Iterable[Project], language: Language, names: Names | None = None
) -> Sheet:
    """Projects, one a row; amounts in 元 (or units of their currency), land in 亩."""
    known = names or Names(work)
    rows = [
        (
            p.code, p.name, known.company(p.company_id), named(TYPES, p.type, language),
            p.industry, p.city, p.amount, p.currency, p.amount_qualifier, p.land, p.factory_sqm,
            named(STAGES, p.stage, language), named(STATUS, p.status, language),
            known.person(p.owner_id), p.method, tick(p.is_key), p.opened_on, joined(p.aliases),
        )
        for p in projects
    ]  # fmt: skip
    return sheet("projects", _PROJECT, rows, language)


def visit_sheet(
    work: Work, visits: Iterable[Visit], language: Language, names: Names | None = None
) -> Sheet:
    """Visits, one a row."""
    known = names or Names(work)
    rows = [
        (
            v.effective, v.state, v.kind, known.company(v.company_id) or v.company_words,
            known.project(v.project_id), v.city, v.method, joined(v.people), v.persons,
            joined(p.words for p in visit_queries.participants(work, v.id)), tick(v.leader_led),
            joined(v.problems), v.content, v.note, known.person(v.logged_by),
        )
        for v in visits
    ]  # fmt: skip
    return sheet("visits", _VISIT, rows, language)


def _companies(work: Work, language: Language) -> Sheet:
    rows = [
        (c.name, joined(c.short_names), c.kind, c.city, c.industry, joined(c.tags), c.credit_code)
        for c in work.find(Company)
    ]
    columns = ("name", "shorts", "kind", "city", "industry", "tags", "credit_code")
    return sheet("companies", columns, rows, language)


def _contacts(work: Work, language: Language, names: Names) -> Sheet:
    rows = [
        (names.company(c.company_id), c.name, c.title, c.phone, c.source)
        for c in work.find(Contact)
    ]
    return sheet("contacts", ("company", "name", "title", "phone", "source"), rows, language)


def _trips(work: Work, language: Language, period: Period | None) -> Sheet:
    found = [t for t in work.find(Trip) if period is None or t.since in period]
    rows = [(t.since, t.until, joined(t.cities), t.purpose) for t in found]
    return sheet("trips", ("since", "until", "city", "content"), rows, language)


def _follow_ups(work: Work, language: Language, names: Names) -> Sheet:
    rows = [
        (
            f.what, f.due, names.person(f.owner_id) or f.owner_words, names.company(f.company_id),
            names.project(f.project_id), f.state, f.closed_on,
        )
        for f in names.told(work.find(FollowUp))
    ]  # fmt: skip
    columns = ("what", "due", "owner", "company", "project", "state", "closed")
    return sheet("follow_ups", columns, rows, language)


def _stages(work: Work, language: Language, names: Names, period: Period | None) -> Sheet:
    rows = [
        (
            e.effective, names.project(e.project_id), named(STAGES, e.to_stage, language),
            named(STATUS, e.to_status, language), e.reason, names.person(e.by),
        )
        for e in names.told(within(period, work.find(StageEvent)))
    ]  # fmt: skip
    columns = ("date", "project", "stage", "status", "reason", "logged_by")
    return sheet("stages", columns, rows, language)


def _agreements(work: Work, language: Language, names: Names, period: Period | None) -> Sheet:
    rows = [
        (
            a.effective, names.project(a.project_id), a.type, a.amount, a.currency, a.qualifier,
            a.start_by, a.produce_by,
        )
        for a in names.told(within(period, work.find(Agreement)))
    ]  # fmt: skip
    columns = (
        "date", "project", "type", "amount", "currency", "qualifier", "start_by", "produce_by",
    )  # fmt: skip
    return sheet("agreements", columns, rows, language)
