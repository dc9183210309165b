"""The facts that figures are counted from: one narrow query a noun, merges resolved.

Money in whole units of its currency, land in hundredths of 亩, days of the park. Voided rows never
arrive. See ``park.figures.facts`` for what each figure needs.
"""

from __future__ import annotations

import datetime as dt
import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Row, Table, func, select

from park.figures import facts as f
from park.firms import is_association
from park.records import CompanyKind, FollowUpState, ValueKind, VisitState
from storage import tables as t
from storage.ledger_facts import bulletins, lands, problems, services, targets
from storage.roots import Roots, live


def read_facts(
    connection: Connection, since: dt.date, until: dt.date, met_since: dt.date | None = None
) -> f.Facts:
    """Everything figures may need for periods and as-of dates within ``since``..``until``.

    ``met_since`` spares the visits, participations and trips before it, which the figures of a
    period that begins there, the report and the digest do not read.
    """
    with _uncollected():
        return _read(connection, Roots(connection), since, until, met_since or since)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the cycle collector, which would walk hundred thousands of new tuples many times."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _read(
    connection: Connection, roots: Roots, since: dt.date, until: dt.date, met: dt.date
) -> f.Facts:
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
        visits=tuple(_visits(connection, roots, met, until)),
        participations=tuple(_participations(connection, met, until)),
        trips=tuple(_trips(connection, met, until)),
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
    own = (p.c[name] for name in _PROJECT_COLUMNS)
    query = (
        live(p, *own, c.c.city, s.c.name)
        .outerjoin_from(p, c, c.c.id == p.c.company_id)
        .outerjoin(s, s.c.id == p.c.owner_id)
    )
    names = _company_names(connection)
    for row in connection.execute(query).all():
        id_, code, name, met, type_, industry, city, source, method, owner, *marks, at, whose = row
        if not roots.is_root(id_):
            continue
        firm = roots.company(met)
        key, secret, code_name, opened = marks
        yield f.ProjectFact(
            id_, code, name, firm, names.get(firm or 0), type_, industry, at or city, source,
            method, owner, whose, key, secret, code_name, opened,
        )  # fmt: skip


_PROJECT_COLUMNS = (
    "id", "code", "name", "company_id", "type", "industry", "city", "source", "method", "owner_id",
    "is_key", "secret", "code_name", "opened_on",
)  # fmt: skip


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


def _values(
    connection: Connection, kind: ValueKind, until: dt.date, *names: str
) -> Iterable[Sequence[Any]]:
    """The dated values of a kind: id, project, effective, recorded and the named columns."""
    v = t.project_value
    columns = (v.c[name] for name in ("id", "project_id", "effective", "recorded_at", *names))
    query = live(v, *columns).where(v.c.kind == kind, v.c.effective <= until)
    return connection.execute(query.order_by(v.c.effective, v.c.id)).all()


def _amounts(connection: Connection, roots: Roots, until: dt.date) -> Iterable[f.AmountFact]:
    names = ("number", "currency", "qualifier", "number_max")
    for row in _values(connection, ValueKind.AMOUNT, until, *names):
        id_, project, effective, recorded, number, currency, qualifier, top = row
        if number is not None and roots.is_root(project):
            money = (number, effective, recorded, currency or "CNY", qualifier, top)
            yield f.AmountFact(id_, project, *money)


def _types(connection: Connection, roots: Roots, until: dt.date) -> Iterable[f.TypeFact]:
    for id_, project, effective, recorded, words in _values(
        connection, ValueKind.TYPE, until, "words"
    ):
        if roots.is_root(project):
            yield f.TypeFact(id_, project, words, effective, recorded)


def _owners(connection: Connection, roots: Roots, until: dt.date) -> Iterable[f.OwnerFact]:
    s = t.staff
    names = {row.id: row.name for row in connection.execute(select(s.c.id, s.c.name))}
    for id_, project, effective, recorded, owner in _values(
        connection, ValueKind.OWNER, until, "number"
    ):
        if roots.is_root(project):
            yield f.OwnerFact(id_, project, owner, names.get(owner), effective, recorded)


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
    v = t.visit
    query = live(v, *(v.c[name] for name in _VISIT_COLUMNS))
    query = query.where(v.c.effective >= since, v.c.effective <= until)
    query = query.where(v.c.state == VisitState.DONE)
    firms, projects = _firms(connection), _subjects(connection)
    company_of, project_of = roots.company, roots.project
    nothing = _Subject()
    for row in connection.execute(query).all():
        id_, on, kind, recorded, met, words, about, persons, trip, method, city, led = row
        about = about and project_of(about)
        project = projects.get(about, nothing)
        firm = firms.get(company_of(met or project.company)) or _in_words(words)
        yield f.VisitFact(
            id_, on, kind, recorded, firm.id, firm.kind, firm.name, about,
            persons, trip, method, city or firm.city, project.industry or firm.industry, led,
        )  # fmt: skip


class _Firm(NamedTuple):
    id: int | None = None
    kind: str | None = None
    name: str | None = None
    city: str | None = None
    industry: str | None = None


def _in_words(words: str | None) -> _Firm:
    """A counterpart that is not settled yet: nobody's id, but a chamber is one by its name."""
    if words is None:
        return _NOBODY
    kind = CompanyKind.ASSOCIATION if is_association(words) else None
    return _Firm(kind=kind, name=words)


_NOBODY = _Firm()


class _Subject(NamedTuple):
    company: int | None = None
    industry: str | None = None


def _firms(connection: Connection) -> dict[int | None, _Firm]:
    c = t.company
    query = live(c, c.c.id, c.c.kind, c.c.name, c.c.city, c.c.industry)
    return {row[0]: _Firm._make(row) for row in connection.execute(query)}


def _subjects(connection: Connection) -> dict[int | None, _Subject]:
    p = t.project
    query = live(p, p.c.id, p.c.company_id, p.c.industry)
    return {row[0]: _Subject(row[1], row[2]) for row in connection.execute(query)}


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
    p = t.project
    for id_, company_id in connection.execute(live(p, p.c.id, p.c.company_id)):
        on_firm = firm_days.get(roots.company(company_id) or 0)
        if on_firm is not None and roots.is_root(id_):
            newest[id_] = max(on_firm, newest.get(id_, on_firm))
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
