"""Visits and trips: reading them, and which trip a visit belongs to."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from park.records import Company, Participation, Project, Trip, Visit
from storage.merges import family
from storage.tables import participation, trip, visit
from storage.work import Work

DAY = dt.timedelta(days=1)


def participants(work: Work, visit_id: int) -> list[Participation]:
    """Our people at a visit."""
    return work.find(Participation, participation.c.visit_id == visit_id)


def between(work: Work, first: dt.date, last: dt.date) -> list[Visit]:
    """Visits of a stretch of days, both included, oldest first."""
    return work.find(
        Visit,
        visit.c.effective >= first,
        visit.c.effective <= last,
        order=(visit.c.effective, visit.c.id),
    )


def of_company(work: Work, company_id: int, limit: int | None = None) -> list[Visit]:
    """A firm's visits, newest first."""
    ids = family(work, Company, company_id)
    return _newest(work, visit.c.company_id.in_(ids), limit=limit)


def of_project(work: Work, project_id: int, limit: int | None = None) -> list[Visit]:
    """A project's visits, newest first."""
    ids = family(work, Project, project_id)
    return _newest(work, visit.c.project_id.in_(ids), limit=limit)


def newest_by(work: Work, staff_id: int, since: dt.datetime) -> Visit | None:
    """The visit that somebody logged last, since a moment."""
    found = work.find(
        Visit,
        visit.c.logged_by == staff_id,
        visit.c.recorded_at >= since,
        order=(visit.c.id.desc(),),
        limit=1,
    )
    return found[0] if found else None


def same_day(work: Work, company_id: int, day: dt.date) -> list[Visit]:
    """The visits with a firm on one day."""
    ids = family(work, Company, company_id)
    return work.find(Visit, visit.c.company_id.in_(ids), visit.c.effective == day)


def trip_for(work: Work, staff_ids: set[int], first: dt.date, last: dt.date) -> Trip | None:
    """The trip that shares one of these people and whose dates touch these."""
    touching = work.find(Trip, trip.c.since <= last + DAY, trip.c.until >= first - DAY)
    return next((each for each in touching if staff_ids & travellers(work, each)), None)


def travellers(work: Work, journey: Trip) -> set[int]:
    """The staff who took part in any visit of a trip."""
    visits = work.find(Visit, visit.c.trip_id == journey.id)
    ids = [each.id for each in visits]
    found = work.find(Participation, participation.c.visit_id.in_(ids))
    return {each.staff_id for each in found if each.staff_id is not None}


def of_trip(work: Work, trip_id: int, but: int) -> list[Visit]:
    """The visits of a trip other than this one."""
    return work.find(Visit, visit.c.trip_id == trip_id, visit.c.id != but)


def join_trip(work: Work, journey: Trip, first: dt.date, last: dt.date, city: str | None) -> Trip:
    """Stretch a trip over these days and this city."""
    cities = journey.cities
    if city and city not in cities:
        cities = (*cities, city)
    since, until = min(journey.since, first), max(journey.until, last)
    return work.save(journey, replace(journey, since=since, until=until, cities=cities))


def _newest(work: Work, condition: object, limit: int | None) -> list[Visit]:
    order = (visit.c.effective.desc(), visit.c.id.desc())
    return work.find(Visit, condition, order=order, limit=limit)  # type: ignore[arg-type]
