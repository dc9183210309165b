"""Figures asked for: value, as-of date, definition and records, and what to compare with."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from markupsafe import Markup

from handlers.message import Incoming
from handlers.project_pick import said_then
from handlers.record_said import say_ref
from handlers.reply import Reply, say
from handlers.secrecy import hidden
from handlers.stats_filters import filter_words, narrowing, takes_filters
from handlers.talk import remember_query
from park.figures import (
    FIGURES,
    Facts,
    Figure,
    Period,
    count_figure,
    default_as_of,
    parse_period,
)
from park.figures.narrowed import Narrowing, narrowed
from park.figures.period import period_code
from park.language import Fields, read
from park.language.turned import narrowed_to
from park.records import ExternalFigure, Project, Ref, Target
from park.texts import asking as said_of
from park.texts.figure_answer import (
    say_beside,
    say_definition,
    say_figures,
    say_land_kind,
    say_parts,
    say_reached,
    say_source,
)
from park.texts.figures import figure_name
from park.texts.say import Rows, button
from park.texts.text import Language, Text, lines
from park.texts.values import day as shown_day
from storage.facts import read_facts
from storage.settings import park_definitions
from storage.tables import RECORDS
from storage.work import Work

_SHOWN = 30
_NAMED = 3


@dataclass(frozen=True, slots=True)
class PartOf:
    """The part of the park that a question names: its filters, their words, its command."""

    keeps: Narrowing
    words: str
    command: int


def show_figures(
    message: Incoming,
    work: Work,
    keys: tuple[str, ...],
    period: Period,
    part: PartOf | None = None,
) -> Reply:
    """Figures with their as-of date and what opens them."""
    figures = [figure_of(work, key, period, part) for key in keys]
    remember_figures(message, work, keys, period, part)
    parts = [say_parts(each, message.language) for each in figures[-1:] if each.parts]
    beside = dict.fromkeys(_beside(message, work, each) for each in figures)
    text = lines(
        say_figures(figures, message.language),
        *beside,
        *parts,
        filtered(message.language, keys, part),
    )
    return say(text, _buttons(message, figures, period_code(period), part))


def _beside(message: Incoming, work: Work, figure: Figure) -> Markup | None:
    """Why a figure is unknown, its pace, or the bulletin that it comes from."""
    language = message.language
    known = work.get(ExternalFigure, next(iter(figure.ids("external_figure")), None))
    if figure.key == "city_rank" and known is not None:
        return say_source(known.document, known.metric, language)
    if figure.key == "F19":
        return _largest(message, work, figure)
    if figure.key == "F20":
        return say_land_kind(figure, language)
    target = work.get(Target, next(iter(figure.ids("target")), None))
    if figure.key in ("F7", "F7_stretch") and target is not None and figure.value is not None:
        return lines(say_reached(figure, target.value, language), say_beside(figure, language))
    return say_beside(figure, language)


def _largest(message: Incoming, work: Work, figure: Figure) -> Markup | None:
    """The projects that are the largest, named as their reader may read them."""
    refs = [Ref("project", id_) for id_ in figure.ids("project")][:_NAMED]
    return lines(*(_told(message, work, ref) for ref in refs)) if refs else None


def press_records(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """[明细]: the records behind a figure."""
    key, period, part = pressed(message, work, arguments)
    return show_records(message, work, figure_of(work, key, period, part), part)


def press_definition(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """[口径]: how a figure is counted."""
    key, period, part = pressed(message, work, arguments)
    text = say_definition(figure_of(work, key, period, part), message.language)
    return say(lines(text, filtered(message.language, (key,), part)))


def pressed(
    message: Incoming, work: Work, arguments: tuple[str, ...]
) -> tuple[str, Period, PartOf | None]:
    """The key, period and part that a button names. Raises ValueError."""
    period = parse_period(arguments[1])
    if period is None or arguments[0] not in FIGURES:
        raise ValueError(arguments)
    command = int(arguments[2]) if len(arguments) > 2 else None
    return arguments[0], period, part_of_command(message, work, command)


def part_named(
    message: Incoming, work: Work, said: Fields, command: int | None = None
) -> PartOf | None:
    keeps = narrowing(work, said)
    if keeps is None:
        return None
    return PartOf(
        keeps,
        filter_words(said, message.language),
        (work.command or 0) if command is None else command,
    )


def part_of_command(message: Incoming, work: Work, command: int | None) -> PartOf | None:
    """The part that an earlier question named."""
    then = said_then(message, work, command) if command is not None else None
    if then is None:
        return None
    return part_onward(then[0], work, command) or part_named(message, work, then[1], command)


def part_onward(message: Incoming, work: Work, command: int | None = None) -> PartOf | None:
    """The part that 东莞呢 names; None where the text is no such thing, or names none."""
    asked = narrowed_to(message.text)
    if asked is None:
        return None
    said = read(asked, message.written_at, work.finder.lexicon()).fields
    if said.organisations or not (said.city or said.industry or said.our_people or said.method):
        return None
    return part_named(message, work, said, command)


def remember_figures(
    message: Incoming, work: Work, keys: tuple[str, ...], period: Period, part: PartOf | None
) -> None:
    subject = {"figures": list(keys), "period": period_code(period)}
    remember_query(message, work, subject | ({"part": part.command} if part else {}))


def filtered(language: Language, keys: tuple[str, ...], part: PartOf | None) -> Markup | None:
    """What was counted of, or that the filter does not touch this figure."""
    if part is None:
        return None
    taken = all(takes_filters(key) for key in keys)
    words = said_of.FILTERED if taken else said_of.NOT_FILTERED
    return words.say(language, filters=part.words)


def facts_for(work: Work, first: dt.date, last: dt.date) -> Facts:
    """The facts of some days."""
    return read_facts(work.connection, first, last)


def figure_of(work: Work, key: str, period: Period, part: PartOf | None = None) -> Figure:
    as_of = default_as_of(period, work.today)
    facts = facts_of(facts_for(work, period.start, max(period.end, work.today)), key, part)
    return count_figure(key, facts, period, as_of, park_definitions(work.connection))


def facts_of(facts: Facts, key: str, part: PartOf | None) -> Facts:
    return narrowed(facts, part.keeps) if part is not None and takes_filters(key) else facts


def show_records(
    message: Incoming, work: Work, figure: Figure, part: PartOf | None = None
) -> Reply:
    """The records behind a figure; what is asked next goes on from it."""
    language = message.language
    remember_figures(message, work, (figure.key,), figure.period, part)
    refs = main_records(figure)
    if not refs:
        return say(said_of.NOTHING_BEHIND.say(language))
    head = said_of.BEHIND.say(
        language,
        name=figure_name(figure.key, language),
        n=len(refs),
        date=shown_day(figure.as_of, language),
    )
    shown = refs[:_SHOWN]
    rows = (Markup("{}. {}").format(n, _told(message, work, r)) for n, r in enumerate(shown, 1))
    more = said_of.MORE.say(language, n=len(refs) - _SHOWN) if len(refs) > _SHOWN else None
    return say(lines(head, *rows, more), lines=shown)


def _told(message: Incoming, work: Work, ref: Ref) -> str:
    """A record in a few words; the code name alone where its project is secret."""
    record = work.get(RECORDS[ref.noun], ref.id) if ref.noun in RECORDS else None
    project_id = ref.id if ref.noun == "project" else getattr(record, "project_id", None)
    project = work.get(Project, project_id)
    if project is not None and hidden(message, work, project.id):
        return project.code_name or project.code
    return say_ref(work, ref, message.language)


def main_records(figure: Figure) -> tuple[Ref, ...]:
    """What the figure counts; agreements and stages behind projects are told by their project."""
    for noun in ("project", "visit", "trip", "company"):
        ids = figure.ids(noun)
        if ids:
            return tuple(Ref(noun, id_) for id_ in ids)
    return tuple(figure.refs())


def _buttons(message: Incoming, figures: list[Figure], code: str, part: PartOf | None) -> Rows:
    if len(figures) > 3:
        return ()
    language = message.language
    tail = (code,) if part is None else (code, part.command)
    return tuple(
        (
            button(_label(said_of.RECORDS, each, figures, language), "fig", each.key, *tail),
            button(_label(said_of.DEFINITION, each, figures, language), "def", each.key, *tail),
            button(_label(said_of.YEAR_BEFORE, each, figures, language), "cmp", each.key, *tail),
        )
        for each in figures
    )


def _label(text: Text, figure: Figure, figures: list[Figure], language: Language) -> str:
    label = str(text.say(language))
    if len(figures) == 1:
        return label
    return f"{label} {figures.index(figure) + 1}"
