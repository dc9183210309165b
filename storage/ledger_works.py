"""The ledger's sheets of decisions, statistics, building, obstacles, requests, land and targets."""

from __future__ import annotations

from park.figures import Period
from park.records import (
    Construction,
    Decision,
    ExternalFigure,
    LandRecord,
    Problem,
    ServiceRequest,
    StatEntry,
    Target,
    TargetMetric,
)
from park.reports.workbook import Sheet
from park.texts.ledgers import LAND_KINDS, METRICS, TIERS, target_value
from park.texts.moving import FAILED, MEETING, PASSED
from park.texts.text import Language
from storage.ledger_sheet import Names, named, sheet, within
from storage.work import Work


def dated_sheets(
    work: Work, language: Language, names: Names, period: Period | None
) -> tuple[Sheet, ...]:
    """One sheet a noun; with a period, what is dated in it."""
    return (
        _decisions(work, language, names, period),
        _statistics(work, language, names, period),
        _construction(work, language, names, period),
        _problems(work, language, names, period),
        _services(work, language, names, period),
        _lands(work, language, names, period),
        _targets(work, language),
        _bulletins(work, language, period),
    )


def _decisions(work: Work, language: Language, names: Names, period: Period | None) -> Sheet:
    rows = [
        (
            d.effective, names.project(d.project_id), named(MEETING, d.kind, language),
            str((PASSED if d.passed else FAILED).say(language)),
            d.on_type, d.on_environment, d.on_energy, d.on_intensity, d.conditions,
        )
        for d in names.told(within(period, work.find(Decision)))
    ]  # fmt: skip
    columns = (
        "date", "project", "meeting", "result", "on_type", "on_environment", "on_energy",
        "on_intensity", "conditions",
    )  # fmt: skip
    return sheet("decisions", columns, rows, language)


def _statistics(work: Work, language: Language, names: Names, period: Period | None) -> Sheet:
    rows = [
        (names.project(e.project_id), e.name, e.amount, e.reported_on, e.accepted_on)
        for e in names.told(within(period, work.find(StatEntry)))
    ]
    columns = ("project", "stat_name", "amount", "reported", "accepted")
    return sheet("statistics", columns, rows, language)


def _construction(work: Work, language: Language, names: Names, period: Period | None) -> Sheet:
    rows = [
        (
            c.effective, names.project(c.project_id), c.what, c.percent, c.invested,
            names.person(c.by),
        )
        for c in names.told(within(period, work.find(Construction)))
    ]  # fmt: skip
    columns = ("date", "project", "content", "percent", "invested", "logged_by")
    return sheet("construction", columns, rows, language)


def _problems(work: Work, language: Language, names: Names, period: Period | None) -> Sheet:
    rows = [
        (
            p.effective, p.what, names.project(p.project_id), names.company(p.company_id),
            names.person(p.owner_id), p.closed_on,
        )
        for p in names.told(within(period, work.find(Problem)))
    ]  # fmt: skip
    columns = ("date", "problem", "project", "company", "owner", "closed")
    return sheet("problems", columns, rows, language)


def _services(work: Work, language: Language, names: Names, period: Period | None) -> Sheet:
    rows = [
        (
            s.effective, s.what, names.company(s.company_id), names.project(s.project_id),
            names.person(s.owner_id), s.closed_on,
        )
        for s in names.told(within(period, work.find(ServiceRequest)))
    ]  # fmt: skip
    columns = ("date", "what", "company", "project", "owner", "closed")
    return sheet("services", columns, rows, language)


def _lands(work: Work, language: Language, names: Names, period: Period | None) -> Sheet:
    rows = [
        (
            x.effective,
            named(LAND_KINDS, x.kind, language),
            x.place,
            x.land,
            x.qualifier,
            names.person(x.by),
        )
        for x in within(period, work.find(LandRecord))
    ]
    return sheet(
        "lands", ("date", "land_kind", "place", "land", "qualifier", "logged_by"), rows, language
    )


def _targets(work: Work, language: Language) -> Sheet:
    rows = [
        (
            x.year, named(METRICS, x.metric, language), named(TIERS, x.tier, language),
            target_value(TargetMetric(x.metric), x.value, language),
        )
        for x in work.find(Target)
    ]  # fmt: skip
    return sheet("targets", ("year", "metric", "tier", "value"), rows, language)


def _bulletins(work: Work, language: Language, period: Period | None) -> Sheet:
    rows = [
        (x.effective, x.document, x.metric, x.value, x.rank, x.since, x.until)
        for x in within(period, work.find(ExternalFigure))
    ]
    columns = ("date", "document", "metric", "value", "rank", "since", "until")
    return sheet("bulletins", columns, rows, language)
