"""今年签约多少: the figures that a question asks for."""

from __future__ import annotations

import re
from dataclasses import replace

from markupsafe import Markup

from handlers.figures_by_month import show_months
from handlers.figures_unfiltered import not_summed, unfiltered
from handlers.lists import query_list
from handlers.message import Incoming
from handlers.reply import Reply, say, together, with_line
from handlers.several_figures import all_asked_keys
from handlers.stats import (
    PartOf,
    figure_of,
    part_named,
    part_of_command,
    show_figures,
    show_records,
)
from handlers.stats_compared import against_of, show_beside, show_comparison, two_periods
from handlers.talk import state_of
from handlers.whose import whose
from park.figures import Figure, Period, parse_period, year_to
from park.language import Fields, Meaning
from park.texts import asking as said_of
from park.texts.text import Language, lines
from park.texts.values import money
from storage.work import Work

_I = re.compile(
    r"我(?!们|园|市|区|县|方|司|想|要|问|看|查|来|是|也)(?:今天|这周|本周|上周|这个?月|本月|上个?月|今年|一共|总共|都|自己|个人)*(?:的|去|跑|见|接待|拜访|走访|来|出差|外出|签|谈|负责|跟|记)|\b(?:have|did|do) I\b|\bmy (?:visits|trips|meetings|projects)\b",
    re.I,
)
_AVERAGE = re.compile(r"平均|均值|\baverage\b|\bmean\b|\bon average\b", re.I)
_WHO = re.compile(
    r"(?:分别|都|各|具体|名单)[^，,。]{0,3}(?:是|有)?(?:谁|哪[些几]?|什么(?:项目|企业))|(?:是|有)(?:谁|哪些|哪几[家个批])[?？]?$|\band (?:who|which|what)\b|\bwho (?:were|are) they\b",
    re.I,
)
KEY_FIGURES = ("F1", "F2", *(f"F{n}" for n in range(9, 18)))
_DOOR_TO_DOOR = "叩门招商"
_TRIPS = frozenset(("F14", "F15", "F16", "F17", "visits_by_method"))


def query_stats(message: Incoming, meaning: Meaning, work: Work) -> Reply:
    """The figures that a question asks for."""
    meaning = replace(meaning, fields=whose(message, work, meaning.fields))
    if meaning.fields.entity == "followups":
        return query_list(message, meaning, work)
    subject = state_of(message, work).subject or {}
    keys = all_asked_keys(message, work, meaning)
    period = _period(work, meaning)
    against = against_of(message.text) if meaning.fields.compare or not keys else None
    own = meaning.fields.stage or meaning.fields.entity or meaning.fields.group_by
    if not keys and not own and subject.get("figures"):
        keys = tuple(subject["figures"])
        kept = parse_period(subject["period"])
        period = period if meaning.fields.period_start or kept is None else kept
    part = part_named(message, work, _kept(_mine(message, meaning.fields), keys))
    missing = not_summed(message.text, message.language) if own and not _totalled(keys) else None
    if missing is not None:
        return say(missing)
    if keys and meaning.fields.group_by == "month":
        return show_months(message, work, keys[0], period, part)
    both = two_periods(message, work)
    if both is not None and keys:
        return show_beside(message, work, keys, both, part)
    if against is not None and keys:
        return show_comparison(message, work, keys[0], period, against, part=part)
    if not keys:
        listed = own and meaning.fields.entity is not None
        no_figure = say(said_of.NO_FIGURE.say(message.language))
        return query_list(message, meaning, work) if listed else no_figure
    if _AVERAGE.search(message.text) and "F2" in keys:
        keys = ("F1", "F2")
    reply = show_figures(message, work, keys, period, part)
    notes = _notes(message, work, keys, period, part)
    noted = reply if notes is None else with_line(reply, notes, gap="\n")
    return together(noted, *_behind(message, work))


def _totalled(keys: tuple[str, ...]) -> bool:
    """Whether what is asked is a figure of land itself."""
    return any(key.startswith(("F20", "F21", "land_", "F7")) for key in keys)


def _notes(
    message: Incoming, work: Work, keys: tuple[str, ...], period: Period, part: PartOf | None
) -> Markup | None:
    """The average where it is asked, and what the figures were not filtered by."""
    language = message.language
    average = None
    if _AVERAGE.search(message.text) and "F2" in keys:
        average = _average(figure_of(work, "F2", period, part), language)
    trait = unfiltered(message.text, language)
    return lines(average, trait) if average or trait else None


def _average(total: Figure, language: Language) -> Markup | None:
    """The sum by the number of those that have an amount."""
    n = len(total.ids("project"))
    if not n or total.value is None:
        return None
    value = money(int(total.value) // n, language)
    return said_of.AVERAGE.say(language, value=value, n=n)


def _behind(message: Incoming, work: Work) -> tuple[Reply, ...]:
    """The records too, where the question asks who they were."""
    subject = state_of(message, work).subject or {}
    period = parse_period(subject.get("period", ""))
    if not _WHO.search(message.text) or period is None:
        return ()
    part = part_of_command(message, work, subject.get("part"))
    return (
        show_records(message, work, figure_of(work, subject["figures"][0], period, part), part),
    )


def figures_by_command(message: Incoming, work: Work, rest: str) -> Reply:
    """/figures: the key figures of the year to date, or of a period."""
    period = parse_period(rest) or year_to(work.today)
    return show_figures(message, work, KEY_FIGURES, period)


def _mine(message: Incoming, said: Fields) -> Fields:
    """我这周跑了几家: the asker's own, as long as nobody else is named."""
    if said.our_people or said.leader_led or not _I.search(message.text):
        return said
    return replace(said, our_people=(message.sender.name,))


def _kept(said: Fields, keys: tuple[str, ...]) -> Fields:
    """The filters without the way of the outreach trips, which is what these count already."""
    trips = keys and all(key in _TRIPS for key in keys)
    return replace(said, method=None) if trips and said.method == _DOOR_TO_DOOR else said


def _period(work: Work, meaning: Meaning) -> Period:
    said = meaning.fields
    if said.period_start is not None:
        return Period(said.period_start, said.period_end or said.period_start)
    return year_to(work.today)
