"""今年每个月外出多少次: a figure month by month."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from handlers.message import Incoming
from handlers.reply import Reply, say
from handlers.stats import PartOf, facts_for, facts_of, filtered, remember_figures
from park.figures import Period, count_figure, default_as_of
from park.figures.period import add_months, month_end
from park.texts import asking as said_of
from park.texts.figure_answer import say_figures
from park.texts.figures import period_text, value_text
from park.texts.text import lines
from storage.settings import park_definitions
from storage.work import Work

_MOST = 24


def show_months(
    message: Incoming, work: Work, key: str, period: Period, part: PartOf | None
) -> Reply:
    """The figure of the period, and of each of its months up to today."""
    spans = [period, *_months(period, min(period.end, work.today))][: _MOST + 1]
    facts = facts_of(facts_for(work, period.start, max(period.end, work.today)), key, part)
    definitions, language = park_definitions(work.connection), message.language
    whole, *each = (
        count_figure(key, facts, span, default_as_of(span, work.today), definitions)
        for span in spans
    )
    rows = (
        said_of.MONTH_ROW.say(
            language,
            month=period_text(one.period, language),
            value=value_text(one.value, one.unit, language),
        )
        for one in each
    )
    remember_figures(message, work, (key,), period, part)
    shown = say_figures([whole], language)
    return say(lines(shown, *rows, filtered(language, (key,), part)))


def _months(period: Period, last: dt.date) -> Iterator[Period]:
    """The months of a period up to a day, the first and last as far as the period goes."""
    start = period.start
    while start <= last:
        yield Period(start, min(month_end(start), period.end))
        start = add_months(start.replace(day=1), 1)
