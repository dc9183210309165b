"""Corrections of ledger entries in words: 不对，是350亩 / no, 55% / the amount was 1.3亿."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from handlers.ledger_words import say_entry
from handlers.message import Incoming
from handlers.reply import Reply, say
from handlers.said_values import hundredths
from handlers.talk import focus, ref_of
from handlers.words_read import words_read
from park.access import Right, may
from park.language.building_said import percent_said
from park.language.bulletin_said import rank_said, value_said
from park.language.findings import Findings
from park.language.telling import day_said
from park.language.trouble_said import trouble_said
from park.records import (
    Construction,
    ExternalFigure,
    LandRecord,
    Problem,
    Record,
    Ref,
    ServiceRequest,
    Target,
    TargetMetric,
)
from park.texts import ledgers as said_of
from park.texts.cards import Shift, shifts
from park.texts.say import button
from park.texts.text import lines
from park.texts.values import day as shown_day
from park.texts.values import land as shown_land
from park.texts.values import money, qualified
from park.texts.visits import GONE, NO_CHANGE, NOT_UNDERSTOOD_CHANGE, NOT_YOURS, UNDO
from storage.tables import RECORDS
from storage.views import staff_name
from storage.work import Work

NOUNS = frozenset(
    {"land_record", "construction", "target", "external_figure", "problem", "service_request"}
)


_MENDS = re.compile(
    r"^(?:[哦噢啊呃额哎唉，,\s])*(?:不对|不是|错了|更正|改一下|应该是|应为|是(?=\d|第|昨|前|上|卡|[一二三四五六七八九十]))"
    r"|(?:写|说|记|搞|弄)错|改[成为]|^(?:no\b|sorry|actually|correction|it was|it should|make it)",
    re.I,
)
_BARE = re.compile(
    r"[\d.,，。%％亩亿万元个的\s]|今天|昨天|前天|上周[一二三四五六日天]?|百分之|第|名|\d+[月日号]",
    re.I,
)
_LEFT = 3


def mends(text: str) -> bool:
    """Whether a text puts right what was said before."""
    return bool(_MENDS.search(text))


def correct_entry(message: Incoming, work: Work, ref: Ref) -> Reply:
    """Change what the text says of an entry, old → new; everything else stays."""
    record = work.get(RECORDS[ref.noun], ref.id)
    if record is None or not record.live:
        return say(GONE.say(message.language))
    if not _may(message, record):
        who = staff_name(work, _maker(record)) or ""
        return say(NOT_YOURS.say(message.language, who=who))
    if not (mends(message.text) or len(_BARE.sub("", message.text)) <= _LEFT):
        return say(NOT_UNDERSTOOD_CHANGE.say(message.language))
    found = words_read(message, work)
    after, changed = _changed(message, work, record, found)
    if after is None:
        return say(NOT_UNDERSTOOD_CHANGE.say(message.language))
    if after == record:
        return say(NO_CHANGE.say(message.language))
    stored = work.save(record, after)
    focus(message, work, stored)
    head = say_entry(work, ref_of(stored), message.language)
    undo = button(str(UNDO.say(message.language)), "undo", work.command)
    text = lines(head, shifts(changed, message.language))
    return say(text, ((undo,),), about=ref_of(stored))


def _may(message: Incoming, record: Record) -> bool:
    """Entries are corrected by whoever logged them, by leaders and admins; targets by admins."""
    if isinstance(record, Target | ExternalFigure):
        return may(message.sender, Right.ADMINISTER)
    return _maker(record) in (None, message.sender.id) or may(message.sender, Right.OVERRIDE)


def _maker(record: Record) -> int | None:
    match record:
        case LandRecord() | Construction():
            return record.by
        case Problem() | ServiceRequest():
            return record.owner_id
    return None


def _changed(
    message: Incoming, work: Work, record: Record, found: Findings
) -> tuple[Record | None, tuple[Shift, ...]]:
    """The record with what the text says, and how that looks; None when it says nothing of it."""
    match record:
        case LandRecord():
            return _land(message, work, record, found)
        case Construction():
            return _building(message, work, record, found)
        case Target():
            return _target(message, record, found)
        case ExternalFigure():
            return _bulletin(record, found)
        case Problem() | ServiceRequest():
            return _matter(message, work, record, found)
    return _dated(message, work, record, found)


def _land(
    message: Incoming, work: Work, record: LandRecord, found: Findings
) -> tuple[Record | None, tuple[Shift, ...]]:
    area = next((each for each in found.areas if each.land and each.top is None), None)
    if area is None:
        return _dated(message, work, record, found)
    after = replace(record, land=hundredths(area.value), qualifier=area.qualifier)
    language = message.language
    shown = (
        qualified(shown_land(each.land, language), each.qualifier, language)
        for each in (record, after)
    )
    return after, (Shift("land", *shown),)


def _building(
    message: Incoming, work: Work, record: Construction, found: Findings
) -> tuple[Record | None, tuple[Shift, ...]]:
    percent = percent_said(found.text)
    if percent is not None and percent <= 100:
        old = "" if record.percent is None else f"{record.percent}%"
        return replace(record, percent=percent), (Shift("percent", old, f"{percent}%"),)
    amount = next((each for each in found.amounts if each.currency == "CNY"), None)
    if amount is None:
        return _dated(message, work, record, found)
    old = money(record.invested, message.language) if record.invested is not None else ""
    after = replace(record, invested=amount.value)
    return after, (Shift("invested", old, money(amount.value, message.language)),)


def _target(
    message: Incoming, record: Target, found: Findings
) -> tuple[Record | None, tuple[Shift, ...]]:
    metric = TargetMetric(record.metric)
    if metric is TargetMetric.SERVICED_LAND:
        area = next((each for each in found.areas if each.land), None)
        value = hundredths(area.value) if area else None
    else:
        value = found.amounts[0].value if found.amounts else None
    if value is None:
        return None, ()
    shown = (said_of.target_value(metric, each, message.language) for each in (record.value, value))
    return replace(record, value=value), (Shift("value", *shown),)


def _bulletin(record: ExternalFigure, found: Findings) -> tuple[Record | None, tuple[Shift, ...]]:
    rank, value = rank_said(found.text), value_said(found)
    if rank is not None and value is None:
        old = "" if record.rank is None else str(record.rank)
        return replace(record, rank=rank), (Shift("rank", old, str(rank)),)
    if value is None:
        return None, ()
    after = replace(record, value=value, rank=rank if rank is not None else record.rank)
    return after, (Shift("value", record.value or "", value),)


def _matter(
    message: Incoming, work: Work, record: Problem | ServiceRequest, found: Findings
) -> tuple[Record | None, tuple[Shift, ...]]:
    said = trouble_said(found)
    if said is None or said.closes or not said.what:
        return _dated(message, work, record, found)
    return replace(record, what=said.what), (Shift("what", record.what, said.what),)


def _dated(
    message: Incoming, work: Work, record: Record, found: Findings
) -> tuple[Record | None, tuple[Shift, ...]]:
    """Only the day was wrong; one still to come is not taken."""
    day: dt.date | None = day_said(found)
    old = getattr(record, "effective", None)
    if day is None or day > work.today or not isinstance(old, dt.date):
        return None, ()
    shown = (shown_day(each, message.language, work.today) for each in (old, day))
    return replace(record, effective=day), (Shift("date", *shown),)  # type: ignore[call-arg]
