"""Every figure by its key, in the order in which people read them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from types import MappingProxyType

from park.figures import (
    breakdowns,
    expansion,
    key_projects,
    land,
    outreach,
    reached,
    reserve,
    signed,
    statistics,
    targets,
    trips,
)
from park.figures.comparison import Against, other_period
from park.figures.definitions import Definitions
from park.figures.facts import Facts
from park.figures.figure import Figure
from park.figures.period import Period
from park.figures.view import View
from park.records import Stage

Count = Callable[[View], Figure]

REPORT: tuple[tuple[str, Count], ...] = (
    ("F1", signed.signed_count),
    ("F2", signed.signed_total),
    ("F3", signed.signed_big),
    ("F4", signed.big_share),
    ("F5", statistics.entered_count),
    ("F6", statistics.entered_total),
    ("F7", targets.completion),
    ("F8", key_projects.key_total),
    ("F9", reserve.pool_count),
    ("F10", reserve.pool_total),
    ("F11", outreach.batches),
    ("F12", outreach.companies),
    ("F13", outreach.associations),
    ("F14", trips.trip_count),
    ("F15", trips.head_count),
    ("F16", trips.head_share),
    ("F17", trips.head_a_month),
    ("F18", expansion.expansion_total),
    ("F19", signed.signed_largest),
    ("F20", land.acquisition),
    ("F21", land.serviced_target),
)
BESIDE: tuple[tuple[str, Count], ...] = (
    ("F4_amount", signed.big_share_of_amount),
    ("F7_pace", targets.pace),
    ("F7_stretch", targets.completion_of_stretch),
    ("F8_count", key_projects.key_count),
    ("F11_persons", outreach.persons),
    ("F18_count", expansion.expansion_count),
    ("signed_base", signed.signed_base),
    ("signed_smallest", signed.signed_smallest),
    ("signed_terminated", signed.signed_terminated),
    ("frameworks", signed.frameworks),
    ("reported", statistics.reported_count),
    ("reported_total", statistics.reported_total),
    ("target", targets.target),
    ("city_rank", targets.city_rank),
    ("removed", reserve.removed),
    ("reached_pool", reached.new_in_pool),
    ("reached_land", reached.came_to("reached_land", Stage.REGISTERED_LAND)),
    ("reached_construction", reached.came_to("reached_construction", Stage.CONSTRUCTION)),
    ("reached_completed", reached.came_to("reached_completed", Stage.COMPLETED)),
    ("reached_production", reached.came_to("reached_production", Stage.PRODUCTION)),
    ("calls", outreach.calls),
    ("land_agreement", land.agreed),
    ("land_acquired", land.acquired),
    ("land_serviced", land.serviced),
    ("trips_by_rank", trips.trips_by_rank),
    ("trips_by_person", trips.trips_by_person),
    ("visits_by_direction", breakdowns.visits_by_direction),
    ("visits_by_method", breakdowns.visits_by_method),
    ("visits_by_industry", breakdowns.visits_by_industry),
    ("visits_by_region", breakdowns.visits_by_region),
    ("visits_by_person", breakdowns.visits_by_person),
    ("signed_by_industry", breakdowns.signed_by_industry),
    ("signed_by_region", breakdowns.signed_by_region),
    ("signed_by_method", breakdowns.signed_by_method),
    ("signed_by_source", breakdowns.signed_by_source),
    ("signed_by_owner", breakdowns.signed_by_owner),
    ("reserve_by_industry", breakdowns.reserve_by_industry),
    ("reserve_by_region", breakdowns.reserve_by_region),
    ("reserve_by_source", breakdowns.reserve_by_source),
    ("reserve_by_owner", breakdowns.reserve_by_owner),
    ("projects_by_stage", breakdowns.projects_by_stage),
)
FIGURES = MappingProxyType(dict((*REPORT, *BESIDE)))


def count_figure(
    key: str, facts: Facts, period: Period, as_of: dt.date, definitions: Definitions
) -> Figure:
    """One figure. Raises KeyError for a key that is none, ValueError when facts fall short."""
    return FIGURES[key](View(facts, period, as_of, definitions))


def all_figures(
    facts: Facts, period: Period, as_of: dt.date, definitions: Definitions
) -> tuple[Figure, ...]:
    """F1–F21, those beside them, and what last year reached (when the facts reach back)."""
    view = View(facts, period, as_of, definitions)
    now = tuple(count(view) for count in FIGURES.values())
    return now + tuple(
        _achieved(facts, period, as_of, definitions, against)
        for against in (Against.LAST_YEAR, Against.YEAR_BEFORE)
        if other_period(period, as_of, against)[0].start >= facts.since
    )


def _achieved(
    facts: Facts, period: Period, as_of: dt.date, definitions: Definitions, against: Against
) -> Figure:
    other, other_as_of = other_period(period, as_of, against)
    view = View(facts, other, other_as_of, definitions)
    return targets.achieved_before(view, f"achieved_{against}")
