"""同比, 比10月多几批: a figure beside the same one of another period."""

from __future__ import annotations

import re

from handlers.message import Incoming
from handlers.reply import Reply, say
from handlers.stats import (
    PartOf,
    facts_for,
    facts_of,
    figure_of,
    filtered,
    pressed,
    remember_figures,
)
from handlers.words_read import words_read
from park.figures import (
    FIGURES,
    Against,
    Period,
    beside,
    compare,
    default_as_of,
    needed,
)
from park.language.findings import Findings
from park.language.two_times import compared_with, times_compared
from park.texts.figure_answer import say_comparison
from park.texts.text import lines
from storage.settings import park_definitions
from storage.work import Work

_LAST_YEAR = re.compile(r"去年|last year", re.I)
_PREVIOUS = re.compile(r"环比|上(个)?(月|周|期)|previous|last (week|month)", re.I)
_SAME_YEAR_BEFORE = re.compile(
    r"同比|去年同期|去年(?:的)?(?:这|此)(?:个)?时|year.on.year|same (?:period|time)", re.I
)


def press_comparison(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """[同比]: the same days of last year."""
    key, period, part = pressed(message, work, arguments)
    return show_comparison(message, work, key, period, Against.YEAR_BEFORE, part=part)


def show_comparison(
    message: Incoming,
    work: Work,
    key: str,
    period: Period,
    against: Against,
    *,
    part: PartOf | None = None,
) -> Reply:
    """A figure beside the one that a rule tells; of less than a year, last year's is its same days."""
    if against is Against.LAST_YEAR and period.start != period.start.replace(month=1, day=1):
        against = Against.YEAR_BEFORE
    as_of = default_as_of(period, work.today)
    span = needed(period, as_of)
    facts = facts_of(facts_for(work, span.start, max(span.end, work.today)), key, part)
    definitions = park_definitions(work.connection)
    comparison = compare(FIGURES[key], facts, period, as_of, definitions, against=against)
    remember_figures(message, work, (key,), period, part)
    text = say_comparison(comparison, message.language)
    return say(lines(text, filtered(message.language, (key,), part)))


def show_beside(
    message: Incoming,
    work: Work,
    keys: tuple[str, ...],
    periods: tuple[Period, Period],
    part: PartOf | None = None,
) -> Reply:
    """Figures of one period beside those of another that was named."""
    one, other = periods
    pairs = (
        beside(figure_of(work, key, one, part), figure_of(work, key, other, part)) for key in keys
    )
    remember_figures(message, work, keys, one, part)
    told = (say_comparison(each, message.language) for each in pairs)
    return say(lines(*told, filtered(message.language, keys, part)))


def two_periods(message: Incoming, work: Work) -> tuple[Period, Period] | None:
    """The period asked about and the one that a question names beside it."""
    found = words_read(message, work)
    both = times_compared(found)
    if both is None:
        return None
    one, other = both
    return Period(one.first, one.last), Period(other.first, other.last)


def named_beside(found: Findings) -> Period | None:
    """比10月呢: the only period that a text names, to be put beside the one asked before."""
    other = compared_with(found)
    return Period(other.first, other.last) if other else None


def against_of(text: str) -> Against | None:
    """What a text compares with by its words; None where it compares with nothing known."""
    if _SAME_YEAR_BEFORE.search(text):
        return Against.YEAR_BEFORE
    if _PREVIOUS.search(text):
        return Against.PREVIOUS
    return Against.LAST_YEAR if _LAST_YEAR.search(text) else None
