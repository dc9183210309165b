"""那5月报表要不要改: which figures of which month change by what was just logged."""

from __future__ import annotations

import datetime as dt
import re

from markupsafe import Markup

from handlers.message import Incoming
from handlers.reply import Reply, say
from handlers.stats import facts_for
from handlers.talk import state_of
from handlers.words_read import words_read
from park.figures import Period, default_as_of
from park.figures.altered import altered
from park.figures.period import month_end, months
from park.records import Ref
from park.texts import asking as said_of
from park.texts.figure_answer import say_altered
from park.texts.text import lines
from storage import commands
from storage.newly_logged import logged_since
from storage.settings import park_definitions
from storage.tables import RECORDS
from storage.work import Work

_ASKED = re.compile(
    r"(?:报表|报告|月报|周报|报数|上报数|数据|数字|这些数|那些数)[^，,。]{0,8}(?:要不要|用不用|需不需要|是不是要|要|会|会不会|有没有|需要)?(?:改|变|动|更新|重报|调整|受影响)[^，,。]{0,6}(?:吗|么|不|呢|[?？]|$)"
    r"|影响[^，,。]{0,6}(?:哪些|哪个|什么)[^，,。]{0,4}(?:数|报表|指标|月)"
    r"|\b(?:do|does|will|would|should)\b.{0,40}\b(?:report|figures?|numbers?)\b.{0,20}\b(?:change|need|have to|affected|updat\w+)|\bwhich figures\b.{0,20}\bchange",
    re.I,
)
_NOT = re.compile(r"改成|改为|改到|\d\s?亿|导出|export", re.I)
_FACTS = frozenset(
    {
        "stage_event",
        "project_value",
        "agreement",
        "decision",
        "stat_entry",
        "visit",
        "trip",
        "land_record",
        "target",
        "external_figure",
    }
)


def altered_asked(message: Incoming, work: Work) -> Reply | None:
    """The figures of the months that the newest entries touch; None when nothing asks for them."""
    if not _ASKED.search(message.text) or _NOT.search(message.text):
        return None
    refs = _just_logged(message, work)
    if not refs:
        return say(said_of.NOTHING_LOGGED.say(message.language))
    asked = _months_asked(message, work) or _months_of(work, refs)
    spans = [span for month in asked for span in _with_year(month)]
    return say(lines(*(_told(message, work, span, refs) for span in spans)))


def _with_year(month: Period) -> tuple[Period, ...]:
    """A month, and the year up to it, as reports count both."""
    if month.start.month == 1 or month.start.month != month.end.month:
        return (month,)
    return (month, months(month.start.year, 1, month.end.month))


def _just_logged(message: Incoming, work: Work) -> list[Ref]:
    """What the sender logged today of the project spoken of, or else with the last command."""
    focus = state_of(message, work).focus
    if focus is not None and focus.noun == "project":
        midnight = work.now.replace(hour=0, minute=0, second=0, microsecond=0)
        found = logged_since(work, focus.id, midnight, _FACTS)
        if found:
            return found
    last = commands.last_of(work, message.sender.id)
    made = commands.made_by(work, last.id) if last else []
    return [ref for ref in made if ref.noun in _FACTS]


def _months_asked(message: Incoming, work: Work) -> list[Period]:
    found = words_read(message, work)
    for moment in found.moments:
        if moment.past is not None and moment.past.first <= work.today:
            return [Period(moment.past.first, moment.past.last)]
    return []


def _months_of(work: Work, refs: list[Ref]) -> list[Period]:
    """The months in which the entries took effect, oldest first."""
    days: set[dt.date] = set()
    for ref in refs:
        record = work.get(RECORDS[ref.noun], ref.id)
        on = getattr(record, "effective", None) or getattr(record, "since", None)
        if on is not None and on <= work.today:
            days.add(on.replace(day=1))
    return [Period(day, month_end(day)) for day in sorted(days)]


def _told(message: Incoming, work: Work, month: Period, refs: list[Ref]) -> Markup:
    facts = facts_for(work, month.start, max(month.end, work.today))
    definitions = park_definitions(work.connection)
    as_of = default_as_of(month, work.today)
    rows = altered(facts, refs, month, as_of, definitions)
    return say_altered(rows, month, message.language)
