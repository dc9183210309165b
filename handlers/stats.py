"""Figures asked for: value, as-of date, definition and records, and what to compare with."""

from __future__ import annotations

import datetime as dt
import re

from markupsafe import Markup

from handlers.filters import visits_asked
from handlers.message import Incoming
from handlers.reply import Reply, say
from handlers.stats_keys import asked_keys, uncovered
from handlers.talk import remember_subject, state_of
from handlers.undoing import say_ref
from park.figures import (
    FIGURES,
    Against,
    Facts,
    Figure,
    Period,
    compare,
    count_figure,
    default_as_of,
    needed,
    parse_period,
    year_to,
)
from park.figures.period import period_code
from park.language import Meaning
from park.records import Ref, VisitState
from park.texts import asking as said_of
from park.texts.figure_answer import say_comparison, say_definition, say_figures, say_parts
from park.texts.figures import figure_name, period_text
from park.texts.say import Rows, button
from park.texts.text import Language, Text, lines
from park.texts.values import day as shown_day
from storage.facts import read_facts
from storage.settings import park_definitions
from storage.work import Work

KEY_FIGURES = ("F1", "F2", *(f"F{n}" for n in range(9, 18)))
_WHICH = re.compile(r"哪(几|两|三|些)?(个|家|次|些)|which|明细|都有谁|名单", re.I)
_SAME_YEAR_BEFORE = re.compile(r"同比|去年同期|year.on.year|same period", re.I)
_PREVIOUS = re.compile(r"环比|上(个)?(月|周|期)|previous|last (week|month)", re.I)
_LAST_YEAR = re.compile(r"去年|last year", re.I)
_SHOWN = 30


def query_stats(message: Incoming, meaning: Meaning, work: Work) -> Reply:
    """The figures that a question asks for."""
    subject = state_of(message, work).subject or {}
    keys = asked_keys(meaning.fields, message.text)
    period = _period(work, meaning)
    against = _against(message.text) if meaning.fields.compare or not keys else None
    if not keys and subject.get("figures"):
        keys = tuple(subject["figures"])
        kept = parse_period(subject["period"])
        period = period if meaning.fields.period_start or kept is None else kept
    if against is not None and keys:
        return _compared(message, work, keys[0], period, against)
    filters = uncovered(meaning.fields)
    if filters and meaning.fields.entity == "visits":
        return _counted(message, work, meaning, period)
    if not keys:
        return say(said_of.NO_FIGURE.say(message.language))
    return show_figures(message, work, keys, period)


def goes_on(message: Incoming, work: Work) -> Reply | None:
    """ "哪两个?" and "比去年同期呢" go on from the figure asked last; None when there was none."""
    subject = state_of(message, work).subject or {}
    keys, period = subject.get("figures"), parse_period(subject.get("period", ""))
    if not keys or period is None:
        return None
    text = message.text
    if _WHICH.search(text) and len(text) <= 16:
        return _records(message, work, _figure(work, keys[0], period))
    against = _against(text)
    if against is not None and len(text) <= 16:
        return _compared(message, work, keys[0], period, against)
    return None


def figures_by_command(message: Incoming, work: Work, rest: str) -> Reply:
    """/figures: the key figures of the year to date, or of a period."""
    period = parse_period(rest) or year_to(work.today)
    return show_figures(message, work, KEY_FIGURES, period)


def show_figures(message: Incoming, work: Work, keys: tuple[str, ...], period: Period) -> Reply:
    """Figures with their as-of date and what opens them."""
    figures = [_figure(work, key, period) for key in keys]
    code = period_code(period)
    remember_subject(message, work, {"figures": list(keys), "period": code})
    parts = [say_parts(each, message.language) for each in figures if each.parts]
    text = lines(say_figures(figures, message.language), *parts)
    return say(text, _buttons(message, figures, code))


def press_records(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """[明细]: the records behind a figure."""
    period = parse_period(arguments[1])
    if period is None:
        raise ValueError(arguments[1])
    return _records(message, work, _figure(work, arguments[0], period))


def press_definition(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """[口径]: how a figure is counted."""
    period = parse_period(arguments[1])
    if period is None:
        raise ValueError(arguments[1])
    return say(say_definition(_figure(work, arguments[0], period), message.language))


def press_comparison(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """[同比]: the same days of last year."""
    period = parse_period(arguments[1])
    if period is None:
        raise ValueError(arguments[1])
    return _compared(message, work, arguments[0], period, Against.YEAR_BEFORE)


def facts_for(work: Work, first: dt.date, last: dt.date) -> Facts:
    """The facts of some days."""
    return read_facts(work.connection, first, last)


def _figure(work: Work, key: str, period: Period) -> Figure:
    as_of = default_as_of(period, work.today)
    facts = facts_for(work, period.start, max(period.end, work.today))
    return count_figure(key, facts, period, as_of, park_definitions(work.connection))


def _period(work: Work, meaning: Meaning) -> Period:
    said = meaning.fields
    if said.period_start is not None:
        return Period(said.period_start, said.period_end or said.period_start)
    return year_to(work.today)


def _against(text: str) -> Against | None:
    if _SAME_YEAR_BEFORE.search(text):
        return Against.YEAR_BEFORE
    if _PREVIOUS.search(text):
        return Against.PREVIOUS
    return Against.LAST_YEAR if _LAST_YEAR.search(text) else None


def _compared(message: Incoming, work: Work, key: str, period: Period, against: Against) -> Reply:
    as_of = default_as_of(period, work.today)
    span = needed(period, as_of)
    facts = facts_for(work, span.start, max(span.end, work.today))
    definitions = park_definitions(work.connection)
    comparison = compare(FIGURES[key], facts, period, as_of, definitions, against=against)
    remember_subject(message, work, {"figures": [key], "period": period_code(period)})
    return say(say_comparison(comparison, message.language))


def _records(message: Incoming, work: Work, figure: Figure) -> Reply:
    language = message.language
    refs = _main_records(figure)
    if not refs:
        return say(said_of.NOTHING_BEHIND.say(language))
    head = said_of.BEHIND.say(
        language,
        name=figure_name(figure.key, language),
        n=len(refs),
        date=shown_day(figure.as_of, language),
    )
    shown = refs[:_SHOWN]
    rows = (Markup("{}. {}").format(n, say_ref(work, r, language)) for n, r in enumerate(shown, 1))
    more = said_of.MORE.say(language, n=len(refs) - _SHOWN) if len(refs) > _SHOWN else None
    return say(lines(head, *rows, more), lines=shown)


def _main_records(figure: Figure) -> tuple[Ref, ...]:
    """What the figure counts; agreements and stages behind projects are told by their project."""
    for noun in ("project", "visit", "trip", "company"):
        ids = figure.ids(noun)
        if ids:
            return tuple(Ref(noun, id_) for id_ in ids)
    return tuple(figure.refs())


def _counted(message: Incoming, work: Work, meaning: Meaning, period: Period) -> Reply:
    """A count that no official figure covers: over the same visits, its filters said."""
    said, language = meaning.fields, message.language
    last = min(period.end, work.today)
    found = visits_asked(work, said, period.start, last)
    done = [v for v in found if v.state == VisitState.DONE]
    text = said_of.COUNTED.say(
        language,
        what=figure_name("F11", language),
        n=len(done),
        period=period_text(period, language),
        date=shown_day(last, language),
    )
    filters = "、".join(uncovered(said))
    return say(lines(text, said_of.FILTERED.say(language, filters=filters)))


def _buttons(message: Incoming, figures: list[Figure], code: str) -> Rows:
    if len(figures) > 3:
        return ()
    language = message.language
    return tuple(
        (
            button(_label(said_of.RECORDS, each, figures, language), "fig", each.key, code),
            button(_label(said_of.DEFINITION, each, figures, language), "def", each.key, code),
            button(_label(said_of.YEAR_BEFORE, each, figures, language), "cmp", each.key, code),
        )
        for each in figures
    )


def _label(text: Text, figure: Figure, figures: list[Figure], language: Language) -> str:
    label = str(text.say(language))
    if len(figures) == 1:
        return label
    return f"{label} {figures.index(figure) + 1}"
