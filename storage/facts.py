"""The facts that figures are counted from: one narrow query a noun, merges resolved.

Money in whole units of its currency, land in hundredths of 亩, days of the park. Voided rows never
arrive. See ``park.figures.facts`` for what each figure needs.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, Table, func, select

from park.figures import facts as f
from park.records import FollowUpState, ValueKind, VisitState
from storage import tables as t
from storage.ledger_facts import bulletins, lands, problems, services, targets
from storage.roots import Roots, live


def read_facts(connection: Connection, since: dt.date, until: dt.date) -> f.Facts:
    """Everything figures may need for periods and as-of dates within ``since``..``until``."""
    roots = Roots(connection)
    return f.Facts(
        since=since,
        until=until,
        projects=tuple(_projects(connection, roots)),
        stages=tuple(_stages(connection, roots, until)),
        amounts=tuple(_amounts(connection, roots, until)),
        types=tuple(_types(connection, roots, until)),
        owners=tuple(_owners(connection, roots, until)),
        agreements=tuple(_agreements(connection, roots, until)),
        decisions=tuple(_decisions(connection, roots, until)),
        statistics=tuple(_statistics(connection, roots)),
        visits=tuple(_visits(connection, roots, since, until)),
        participations=tuple(_participations(connection, since, until)),
        trips=tuple(_trips(connection, since, until)),
        follow_ups=tuple(_follow_ups(connection, roots)),
        contacts=tuple(_contacts(connection, roots, until)),
        lands=tuple(lands(connection, since, until)),
        targets=tuple(targets(connection, since, until)),
        externals=tuple(bulletins(connection, since, until)),
        problems=tuple(problems(connection, roots, since, until)),
        services=tuple(services(connection, since, until)),
    )


def _projects(connection: Connection, roots: Roots) -> Iterable[f.ProjectFact]:
    p, c, s = t.project, t.company, t.staff
    query = (
        live(p, p, c.c.city.label("firm_city"), s.c.name.label("owner_name"))
        .outerjoin_from(p, c, c.c.id == p.c.company_id)
        .outerjoin(s, s.c.id == p.c.owner_id)
    )
    names = _company_names(connection)
    for row in connection.execute(query):
        if not roots.is_root(row.id):
            continue
        firm = roots.company(row.company_id)
        yield f.ProjectFact(
            id=row.id,
            code=row.code,
            name=row.name,
            company=firm,
            company_name=names.get(firm or 0),
            type=row.type,
            industry=row.industry,
            city=row.firm_city or row.city,
            source=row.source,
            method=row.method,
            owner=row.owner_id,
            owner_name=row.owner_name,
            is_key=row.is_key,
            secret=row.secret,
            code_name=row.code_name,
            opened=row.opened_on,
        )


def _company_names(connection: Connection) -> dict[int, str]:
    c = t.company
    return {row.id: row.name for row in connection.execute(live(c, c.c.id, c.c.name))}


def _stages(connection: Connection, roots: Roots, until: dt.date) -> Iterable[f.StageFact]:
    e = t.stage_event
    columns = (
        e.c.id,
        e.c.project_id,
        e.c.to_stage,
        e.c.to_status,
        e.c.effective,
        e.c.recorded_at,
        e.c.from_stage,
        e.c.from_status,
        e.c.reason,
    )
    for row in _dated(connection, e, columns, until):
        if roots.is_root(row.project_id):
            yield f.StageFact._make(row)


def _dated(
    connection: Connection, table: Table, columns: Sequence[ColumnElement[Any]], until: dt.date
) -> Sequence[Row[Any]]:
    query = live(table, *columns).where(table.c.effective <= until)
    return connection.execute(query.order_by(table.c.effective, table.c.id)).all()


def _values(connection: Connection, kind: ValueKind, until: dt.date) -> Sequence[Row[Any]]:
    v = t.project_value
    query = live(v, v).where(v.c.kind == kind, v.c.effective <= until)
    return connection.execute(query.order_by(v.c.effective, v.c.id)).all()


def _amounts(connection: Connection, roots: Roots, until: dt.date) -> Iterable[f.AmountFact]:
    for row in _values(connection, ValueKind.AMOUNT, until):
        if roots.is_root(row.project_id) and row.number is not None:
            yield f.AmountFact(
                id=row.id,
                project=row.project_id,
                amount=row.number,
                effective=row.effective,
                recorded=row.recorded_at,
                currency=row.currency or "CNY",
                qualifier=row.qualifier,
                max=row.number_max,
            )


def _types(connection: Connection, roots: Roots, until: dt.date) -> Iterable[f.TypeFact]:
    for row in _values(connection, ValueKind.TYPE, until):
        if roots.is_root(row.project_id):
            yield f.TypeFact(row.id, row.project_id, row.words, row.effective, row.recorded_at)


def _owners(connection: Connection, roots: Roots, until: dt.date) -> Iterable[f.OwnerFact]:
    s = t.staff
    names = {row.id: row.name for row in connection.execute(select(s.c.id, s.c.name))}
    for row in _values(connection, ValueKind.OWNER, until):
        if roots.is_root(row.project_id):
            name = names.get(row.number)
            yield f.OwnerFact(
                row.id, row.project_id, row.number, name, row.effective, row.recorded_at
            )


def _agreements(connection: Connection, roots: Roots, until: dt.date) -> Iterable[f.AgreementFact]:
    a = t.agreement
    columns = (
        a.c.id,
        a.c.project_id,
        a.c.type,
        a.c.effective,
        a.c.recorded_at,
        a.c.amount,
        a.c.currency,
        a.c.qualifier,
    )
    for row in _dated(connection, a, columns, until):
        yield f.AgreementFact._make(row)._replace(project=roots.project(row.project_id) or 0)


def _decisions(connection: Connection, roots: Roots, until: dt.date) -> Iterable[f.DecisionFact]:
    d = t.decision
    columns = (d.c.id, d.c.project_id, d.c.kind, d.c.passed, d.c.effective, d.c.recorded_at)
    for row in _dated(connection, d, columns, until):
        yield f.DecisionFact._make(row)._replace(project=roots.project(row.project_id) or 0)


def _statistics(connection: Connection, roots: Roots) -> Iterable[f.StatFact]:
    e = t.stat_entry
    query = live(
        e,
        e.c.id,
        e.c.project_id,
        e.c.name,
        e.c.amount,
        e.c.reported_on,
        e.c.accepted_on,
        e.c.recorded_at,
    )
    for row in connection.execute(query.order_by(e.c.id)):
        yield f.StatFact._make(row)._replace(project=roots.project(row.project_id) or 0)


_VISIT_COLUMNS = (
    "id", "effective", "kind", "recorded_at", "company_id", "company_words", "project_id",
    "persons", "trip_id", "method", "city", "leader_led",
)  # fmt: skip


def _visits(
    connection: Connection, roots: Roots, since: dt.date, until: dt.date
) -> Iterable[f.VisitFact]:
    v, c = t.visit, t.company
    query = live(v, *(v.c[name] for name in _VISIT_COLUMNS))
    query = query.where(v.c.effective >= since, v.c.effective <= until)
    query = query.where(v.c.state == VisitState.DONE)
    named = live(c, c.c.id, c.c.kind, c.c.name, c.c.city, c.c.industry)
    firms = {row.id: row for row in connection.execute(named)}
    projects = {row.id: row for row in connection.execute(_project_columns())}
    for row in connection.execute(query):
        project = projects.get(roots.project(row.project_id))
        firm = firms.get(roots.company(row.company_id or (project.company_id if project else None)))
        yield _visit(row, roots, project, firm)


def _project_columns() -> Select[Any]:
    p = t.project
    return live(p, p.c.id, p.c.company_id, p.c.industry, p.c.city, p.c.method)


def _visit(row: Row[Any], roots: Roots, project: Any, firm: Any) -> f.VisitFact:
    return f.VisitFact(
        id=row.id,
        on=row.effective,
        kind=row.kind,
        recorded=row.recorded_at,
        company=firm.id if firm else None,
        company_kind=firm.kind if firm else None,
        company_name=firm.name if firm else row.company_words,
        project=roots.project(row.project_id),
        persons=row.persons,
        trip=row.trip_id,
        method=row.method,
        city=row.city or (firm.city if firm else None),
        industry=(project.industry if project else None) or (firm.industry if firm else None),
        leader_led=row.leader_led,
    )


def _participations(
    connection: Connection, since: dt.date, until: dt.date
) -> Iterable[f.ParticipationFact]:
    p, v = t.participation, t.visit
    query = (
        live(p, p.c.visit_id, v.c.trip_id, p.c.staff_id, p.c.words, p.c.rank)
        .join_from(p, v, v.c.id == p.c.visit_id)
        .where(v.c.voided_by.is_(None), v.c.state == VisitState.DONE)
        .where(v.c.effective >= since, v.c.effective <= until)
    )
    return map(f.ParticipationFact._make, connection.execute(query))


def _trips(connection: Connection, since: dt.date, until: dt.date) -> Iterable[f.TripFact]:
    j = t.trip
    query = live(j, j.c.id, j.c.since, j.c.until, j.c.cities)
    query = query.where(j.c.since <= until, j.c.until >= since)
    return map(f.TripFact._make, connection.execute(query))


def _follow_ups(connection: Connection, roots: Roots) -> Iterable[f.FollowUpFact]:
    u, c, p, s = t.follow_up, t.company, t.project, t.staff
    query = (
        live(
            u,
            u,
            c.c.name.label("firm"),
            p.c.name.label("project_name"),
            s.c.name.label("owner_name"),
        )
        .outerjoin_from(u, c, c.c.id == u.c.company_id)
        .outerjoin(p, p.c.id == u.c.project_id)
        .outerjoin(s, s.c.id == u.c.owner_id)
        .where(u.c.state != FollowUpState.DROPPED)
        .order_by(u.c.id)
    )
    for row in connection.execute(query):
        yield f.FollowUpFact(
            id=row.id,
            what=row.what,
            due=row.due,
            recorded=row.recorded_at,
            project=roots.project(row.project_id),
            name=row.project_name or row.firm,
            owner_name=row.owner_name or row.owner_words,
            closed=row.closed_on,
            theirs=row.theirs,
            instructed=row.instructed_by is not None,
        )


def _contacts(connection: Connection, roots: Roots, until: dt.date) -> Iterable[f.ContactFact]:
    """The newest contact of each project: its own visits, and its firm's without a project."""
    own = _newest_day(connection, t.visit.c.project_id, until)
    of_firm = _newest_day(connection, t.visit.c.company_id, until, t.visit.c.project_id.is_(None))
    newest = _by_root(own, roots.project)
    firm_days = _by_root(of_firm, roots.company)
    for row in connection.execute(_project_columns()):
        on_firm = firm_days.get(roots.company(row.company_id) or 0)
        if on_firm is not None and roots.is_root(row.id):
            newest[row.id] = max(on_firm, newest.get(row.id, on_firm))
    return (f.ContactFact(project_id, on) for project_id, on in newest.items())


def _by_root(
    days: dict[int, dt.date], root_of: Callable[[int | None], int | None]
) -> dict[int, dt.date]:
    newest: dict[int, dt.date] = {}
    for id_, on in days.items():
        root = root_of(id_)
        if root is not None:
            newest[root] = max(on, newest.get(root, on))
    return newest


def _newest_day(
    connection: Connection, by: ColumnElement[Any], until: dt.date, *more: ColumnElement[bool]
) -> dict[int, dt.date]:
    v = t.visit
    query = (
        select(by, func.max(v.c.effective))
        .where(v.c.voided_by.is_(None), v.c.state == VisitState.DONE)
        .where(v.c.effective <= until, by.is_not(None), *more)
        .group_by(by)
    )
    return {row[0]: row[1] for row in connection.execute(query)}
