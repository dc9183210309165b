"""The facts behind land, targets, the city's bulletin, obstacles and requests for help."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from sqlalchemy import Connection, or_

from park.figures import facts as f
from park.figures.period import Period, period_code
from storage import tables as t
from storage.roots import Roots, live


def lands(connection: Connection, since: dt.date, until: dt.date) -> Iterable[f.LandFact]:
    """Land records of the days, in hundredths of 亩."""
    x = t.land_record
    query = live(x, x.c.id, x.c.kind, x.c.land, x.c.effective, x.c.recorded_at)
    query = query.where(x.c.effective >= since, x.c.effective <= until)
    rows = connection.execute(query.order_by(x.c.effective, x.c.id))
    return map(f.LandFact._make, rows)


def targets(connection: Connection, since: dt.date, until: dt.date) -> Iterable[f.TargetFact]:
    """The targets of the years that the days touch."""
    x = t.target
    query = live(x, x.c.id, x.c.year, x.c.metric, x.c.tier, x.c.value)
    query = query.where(x.c.year >= since.year, x.c.year <= until.year)
    return map(f.TargetFact._make, connection.execute(query.order_by(x.c.id)))


def bulletins(connection: Connection, since: dt.date, until: dt.date) -> Iterable[f.ExternalFact]:
    """What the city made known within the days."""
    x = t.external_figure
    query = live(x, x).where(x.c.effective >= since, x.c.effective <= until)
    for row in connection.execute(query.order_by(x.c.effective, x.c.id)):
        span = Period(row.since, row.until or row.since) if row.since else None
        yield f.ExternalFact(
            id=row.id,
            document=row.document,
            published=row.effective,
            metric=row.metric,
            value=row.value,
            rank=row.rank,
            period=period_code(span) if span else None,
        )


def problems(
    connection: Connection, roots: Roots, since: dt.date, until: dt.date
) -> Iterable[f.ProblemFact]:
    """Obstacles logged as such, and those named at visits of the period, each once a project."""
    seen: set[tuple[int | None, str]] = set()
    for fact in (
        *_logged(connection, roots, since, until),
        *_named(connection, roots, since, until),
    ):
        known = any(p == fact.project and (w in fact.words or fact.words in w) for p, w in seen)
        if fact.noun == "problem" or not known:
            seen.add((fact.project, fact.words))
            yield fact


def services(connection: Connection, since: dt.date, until: dt.date) -> Iterable[f.ServiceFact]:
    """Requests for help opened up to the last day, and still open or closed since the first."""
    x, c = t.service_request, t.company
    query = (
        live(x, x.c.id, x.c.what, x.c.effective, c.c.name, x.c.closed_on)
        .join_from(x, c, c.c.id == x.c.company_id)
        .where(x.c.effective <= until, or_(x.c.closed_on.is_(None), x.c.closed_on >= since))
    )
    rows = connection.execute(query.order_by(x.c.effective, x.c.id))
    return map(f.ServiceFact._make, rows)


def _logged(
    connection: Connection, roots: Roots, since: dt.date, until: dt.date
) -> Iterable[f.ProblemFact]:
    x, c, p = t.problem, t.company, t.project
    query = (
        live(x, x, c.c.name.label("firm"), p.c.name.label("project_name"))
        .outerjoin_from(x, c, c.c.id == x.c.company_id)
        .outerjoin(p, p.c.id == x.c.project_id)
        .where(x.c.effective <= until, or_(x.c.closed_on.is_(None), x.c.closed_on >= since))
    )
    for row in connection.execute(query.order_by(x.c.effective, x.c.id)):
        yield f.ProblemFact(
            id=row.id,
            noun="problem",
            words=row.what,
            raised=row.effective,
            project=roots.project(row.project_id),
            name=row.project_name or row.firm,
            closed=row.closed_on,
        )


def _named(
    connection: Connection, roots: Roots, since: dt.date, until: dt.date
) -> Iterable[f.ProblemFact]:
    v, c, p = t.visit, t.company, t.project
    query = (
        live(v, v.c.id, v.c.effective, v.c.problems, v.c.project_id, c.c.name, p.c.name)
        .outerjoin_from(v, c, c.c.id == v.c.company_id)
        .outerjoin(p, p.c.id == v.c.project_id)
        .where(v.c.effective >= since, v.c.effective <= until, v.c.problems != ())
        .order_by(v.c.effective, v.c.id)
    )
    for id_, on, words, project_id, firm, name in connection.execute(query):
        project = roots.project(project_id)
        for each in words:
            yield f.ProblemFact(id_, "visit", each, on, project, name or firm)
