"""F14–F17: trips outside the city, and those of which a leader of the named rank was part."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from fractions import Fraction

from park.figures.facts import ParticipationFact, TripFact
from park.figures.figure import (
    Behind,
    Figure,
    LeftOut,
    Part,
    Reason,
    Unit,
    behind,
    left_out,
    ratio,
)
from park.figures.outreach import investor_present
from park.figures.view import View
from park.records import Rank, VisitKind

_OUT = ("home_city", "company_kinds")
_HEAD = (*_OUT, "head_ranks")
_LEADERS = frozenset({Rank.PARTY_GOVERNMENT_HEAD, Rank.LEADERSHIP})


def trip_count(view: View) -> Figure:
    """F14: trips begun in the period, outside the home city, with at least one firm visited."""
    trips = outside(view)
    return view.figure(
        "F14",
        len(trips),
        Unit.TRIPS,
        settings=_OUT,
        records=behind("trip", (trip.id for trip in trips)),
        late=_late(view, trips),
        left_out=_not_counted(view),
    )


def head_count(view: View) -> Figure:
    """F15: of F14, trips with a participant of the head rank on that day (rank snapshots)."""
    trips = _led(view)
    return view.figure(
        "F15",
        len(trips),
        Unit.TRIPS,
        settings=_HEAD,
        records=behind("trip", (trip.id for trip in trips)),
        late=_late(view, trips),
        left_out=_to_check(view),
    )


def head_share(view: View) -> Figure:
    """F16: F15 ÷ F14."""
    trips = _led(view)
    return view.figure(
        "F16",
        ratio(len(trips), len(outside(view))),
        Unit.RATIO,
        settings=_HEAD,
        records=behind("trip", (trip.id for trip in trips)),
        late=_late(view, trips),
        left_out=_to_check(view),
    )


def head_a_month(view: View) -> Figure:
    """F17: F15 ÷ months begun."""
    trips = _led(view)
    months = view.period.months_begun(view.as_of)
    return view.figure(
        "F17",
        Fraction(len(trips), months) if months else None,
        Unit.TRIPS_A_MONTH,
        settings=_HEAD,
        records=behind("trip", (trip.id for trip in trips)),
        late=_late(view, trips),
        left_out=_to_check(view),
    )


def trips_by_rank(view: View) -> Figure:
    """F14's trips by the ranks that took part; a trip with several ranks is in several rows."""
    people = participants(view)
    trips = outside(view)
    ranks = Counter(
        rank for trip in trips for rank in {row.rank for row in people[trip.id] if row.rank}
    )
    parts = tuple(Part(rank, ranks[rank]) for rank in Rank if ranks[rank])
    records = behind("trip", (trip.id for trip in trips))
    return view.figure(
        "trips_by_rank", len(trips), Unit.TRIPS, settings=_OUT, records=records, parts=parts
    )


def trips_by_person(view: View) -> Figure:
    """F14's trips by person; a trip with several people is in several rows."""
    people = participants(view)
    trips = outside(view)
    names = {row.staff: row.name for trip in trips for row in people[trip.id]}
    counts = Counter(
        staff
        for trip in trips
        for staff in {row.staff for row in people[trip.id] if row.staff is not None}
    )
    parts = tuple(Part(names[staff], count) for staff, count in counts.most_common())
    records = behind("trip", (trip.id for trip in trips))
    return view.figure(
        "trips_by_person", len(trips), Unit.TRIPS, settings=_OUT, records=records, parts=parts
    )


def outside(view: View) -> list[TripFact]:
    """The trips of F14."""
    return view.once(_outside)


def participants(view: View) -> dict[int, list[ParticipationFact]]:
    """Who took part in each trip, by the visits that are done at the as-of date."""
    return view.once(_participants)


def _outside(view: View) -> list[TripFact]:
    return [
        trip
        for trip in view.facts.trips
        if view.counts(trip.since) and trip.id in _visited(view) and is_outside(view, trip)
    ]


def cities_of(view: View, trip: TripFact) -> tuple[str, ...]:
    """Where a trip went: its own cities, else those of the firms visited."""
    stated = trip.cities or tuple(row.city for row in view.visits_by_trip[trip.id] if row.city)
    return tuple(dict.fromkeys(city.removesuffix("市") for city in stated))


def is_outside(view: View, trip: TripFact) -> bool | None:
    """Whether a trip left the home city; None when no city is known. Without a home city set,
    every trip did."""
    home = view.definitions.home_city
    if home is None:
        return True
    cities = cities_of(view, trip)
    return any(city != home for city in cities) if cities else None


def _participants(view: View) -> dict[int, list[ParticipationFact]]:
    done = {row.id for rows in view.visits_by_trip.values() for row in rows}
    people: dict[int, list[ParticipationFact]] = defaultdict(list)
    for row in view.facts.participations:
        if row.trip is not None and row.visit in done:
            people[row.trip].append(row)
    return people


def _visited(view: View) -> frozenset[int]:
    """Trips on which a firm was visited."""
    return view.once(_trips_with_a_firm)


def _trips_with_a_firm(view: View) -> frozenset[int]:
    return frozenset(
        trip
        for trip, rows in view.visits_by_trip.items()
        if any(investor_present(view, row) for row in rows)
    )


def _led(view: View) -> list[TripFact]:
    ranks = frozenset(view.definitions.head_ranks)
    people = participants(view)
    return [trip for trip in outside(view) if any(row.rank in ranks for row in people[trip.id])]


def _to_check(view: View) -> tuple[LeftOut, ...]:
    people = participants(view)
    claimed = (
        trip.id
        for trip in outside(view)
        if any(row.leader_led for row in view.visits_by_trip[trip.id])
        and not any(row.rank in _LEADERS for row in people[trip.id])
    )
    return left_out(Reason.LEADER_UNSETTLED, "trip", claimed)


def _not_counted(view: View) -> tuple[LeftOut, ...]:
    begun, visited = [t for t in view.facts.trips if view.counts(t.since)], _visited(view)
    empty = [trip.id for trip in begun if trip.id not in visited]
    nowhere = [t.id for t in begun if t.id in visited and is_outside(view, t) is None]
    out = VisitKind.OUTBOUND
    loose = [row.id for row in view.done if row.trip is None and row.kind == out]
    return (
        *left_out(Reason.NO_VISIT, "trip", empty),
        *left_out(Reason.NO_CITY, "trip", nowhere),
        *left_out(Reason.NO_TRIP, "visit", loose),
    )


def _late(view: View, trips: Iterable[TripFact]) -> tuple[Behind, ...]:
    return behind(
        "visit",
        (
            row.id
            for trip in trips
            for row in view.visits_by_trip[trip.id]
            if view.is_late(row.recorded)
        ),
    )
