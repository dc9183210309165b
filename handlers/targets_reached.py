"""税收任务完成多少了: targets on what only the city counts, beside its newest bulletin."""

from __future__ import annotations

from markupsafe import Markup

from handlers.ledger_words import target_words
from handlers.message import Incoming
from handlers.reply import Reply, say
from park.language.findings import Findings
from park.language.target_said import measures_said
from park.language.telling import year_said
from park.records import ExternalFigure, Target, TargetMetric
from park.texts import ledgers as said_of
from park.texts.text import Language, lines
from park.texts.values import day as shown_day
from storage.targets import bulletins_on, targets_of
from storage.work import Work

_NAMES = {TargetMetric.TAX: ("税", "tax"), TargetMetric.OUTPUT: ("产值", "output")}


def measures_asked(message: Incoming, work: Work, found: Findings) -> Reply | None:
    """The targets on tax and output that a question names, said to be without a figure of ours."""
    measures = measures_said(found.text)
    if not measures:
        return None
    year, language = year_said(found) or work.today.year, message.language
    targets = targets_of(work, year)
    rows = [row for each in measures for row in _of(work, each, year, targets, language)]
    head = said_of.TARGETS_OF.say(language, year=year, date=shown_day(work.today, language))
    return say(lines(head, *rows, said_of.NOT_COUNTED_HERE.say(language)))


def _of(
    work: Work, metric: TargetMetric, year: int, targets: list[Target], language: Language
) -> list[Markup]:
    """A measure's targets, or that there are none, and what the city last said of it."""
    rows = [target_words(each, language) for each in targets if each.metric == metric]
    if not rows:
        name = said_of.METRICS[metric].say(language)
        rows = [said_of.NO_TARGET_ON.say(language, year=year, metric=name)]
    said = [each for each in bulletins_on(work, _NAMES[metric]) if each.effective.year == year]
    return [*rows, *(_bulletin(each, language) for each in said[-1:])]


def _bulletin(figure: ExternalFigure, language: Language) -> Markup:
    return said_of.BULLETIN_SAYS.say(
        language,
        document=figure.document,
        metric=figure.metric,
        value=figure.value or "",
        date=shown_day(figure.effective, language),
    )
