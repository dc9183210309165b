"""Which journey an outbound visit belongs to."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from handlers.message import Incoming
from handlers.our_people import Named
from handlers.secrecy import told
from park.records import Trip, Visit, VisitKind, VisitState
from park.texts.values import day
from park.texts.visits import JOINED_TRIP
from storage import visits
from storage.views import company_name
from storage.work import Work

_NAMED = 2
_WIDE = 4
"""Days from which on a visit's time is a week rather than the days of a journey."""


def join_or_open_trip(work: Work, visit: Visit, people: list[Named]) -> Visit:
    """An outbound visit joins the trip that shares a participant and touches its days."""
    if visit.kind != VisitKind.OUTBOUND or visit.state != VisitState.DONE:
        return visit
    staff = {each.person.id for each in people if each.person}
    last = visit.effective_end or visit.effective
    journey = visits.trip_for(work, staff, visit.effective, last)
    if journey is None or _elsewhere(visit, journey, (last - visit.effective).days):
        return own_trip(work, visit)
    journey = visits.join_trip(work, journey, visit.effective, last, visit.city)
    return work.save(visit, replace(visit, trip_id=journey.id))


def _elsewhere(visit: Visit, journey: Trip, days: int) -> bool:
    """上周去了趟宁波: days so wide touch every trip of that week; another town is another trip."""
    return days >= _WIDE and visit.city is not None and visit.city not in journey.cities


def own_trip(work: Work, visit: Visit) -> Visit:
    """A journey of its own for this visit."""
    cities = (visit.city,) if visit.city else ()
    last = visit.effective_end or visit.effective
    journey = work.add(Trip(since=visit.effective, until=last, cities=cities))
    return work.save(visit, replace(visit, trip_id=journey.id))


def joined_trip(message: Incoming, work: Work, visit: Visit) -> Markup | None:
    """The line that says a visit became part of an earlier journey, None for its first visit."""
    journey = work.get(Trip, visit.trip_id)
    others = told(message, work, _others(work, visit))
    if journey is None or not others:
        return None
    named = [company_name(work, each.company_id) or each.company_words for each in others]
    firms = list(dict.fromkeys(each for each in named if each))[:_NAMED]
    shown = day(journey.since, message.language, work.today)
    if journey.until != journey.since:
        shown += f"–{day(journey.until, message.language, work.today)}"
    comma = "、" if message.language == "zh" else ", "
    return JOINED_TRIP.say(message.language, dates=shown, firms=comma.join(firms) or "…")


def shares_trip(work: Work, visit: Visit) -> bool:
    """Whether other visits belong to the same journey."""
    return visit.trip_id is not None and bool(_others(work, visit))


def _others(work: Work, visit: Visit) -> list[Visit]:
    return visits.of_trip(work, visit.trip_id or 0, visit.id)
