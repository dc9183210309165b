"""今年签约多少: the figures that a question asks for."""

from __future__ import annotations

from dataclasses import replace

from handlers.message import Incoming
from handlers.reply import Reply, say
from handlers.stats import part_named, show_figures
from handlers.stats_compared import against_of, show_beside, show_comparison, two_periods
from handlers.stats_keys import asked_keys
from handlers.talk import state_of
from park.figures import Period, parse_period, year_to
from park.language import Fields, Meaning
from park.texts import asking as said_of
from storage.work import Work

KEY_FIGURES = ("F1", "F2", *(f"F{n}" for n in range(9, 18)))
_DOOR_TO_DOOR = "叩门招商"
_TRIPS = frozenset(("F14", "F15", "F16", "F17", "visits_by_method"))


def query_stats(message: Incoming, meaning: Meaning, work: Work) -> Reply:
    """The figures that a question asks for."""
    subject = state_of(message, work).subject or {}
    keys = asked_keys(meaning.fields, message.text)
    period = _period(work, meaning)
    against = against_of(message.text) if meaning.fields.compare or not keys else None
    if not keys and subject.get("figures"):
        keys = tuple(subject["figures"])
        kept = parse_period(subject["period"])
        period = period if meaning.fields.period_start or kept is None else kept
    part = part_named(message, work, _kept(meaning.fields, keys))
    both = two_periods(message, work)
    if both is not None and keys:
        return show_beside(message, work, keys, both, part)
    if against is not None and keys:
        return show_comparison(message, work, keys[0], period, against, part=part)
    if not keys:
        return say(said_of.NO_FIGURE.say(message.language))
    return show_figures(message, work, keys, period, part)


def figures_by_command(message: Incoming, work: Work, rest: str) -> Reply:
    """/figures: the key figures of the year to date, or of a period."""
    period = parse_period(rest) or year_to(work.today)
    return show_figures(message, work, KEY_FIGURES, period)


def _kept(said: Fields, keys: tuple[str, ...]) -> Fields:
    """The filters without the way of the outreach trips, which is what these count already."""
    trips = keys and all(key in _TRIPS for key in keys)
    return replace(said, method=None) if trips and said.method == _DOOR_TO_DOOR else said


def _period(work: Work, meaning: Meaning) -> Period:
    said = meaning.fields
    if said.period_start is not None:
        return Period(said.period_start, said.period_end or said.period_start)
    return year_to(work.today)
