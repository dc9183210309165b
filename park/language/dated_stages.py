"""Several dated stages in one message: 26号联席会过了30号签的12亿今天入统批了."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from park.language.deadlines_said import before_deadlines
from park.language.findings import Findings, findings
from park.language.meaning import NOTHING_KNOWN, Fields, Lexicon
from park.language.moments import Moment
from park.language.script import writing
from park.language.stages import STAGES
from park.language.tense import as_told

_MOVING = frozenset(
    {
        "review_passed",
        "approved",
        "signed",
        "registered",
        "land_acquired",
        "construction",
        "production",
        "statistics",
    }
)
_READ = 800
_MEETING = re.compile(r"党工委|working committee", re.I)


_OPEN = re.compile(
    r"计划|预计|拟|打算|争取|准备|将于|多少|几[个家]|什么时候|哪[些个]|[吗?？]"
    r"|\b(will|plans?|planned|expect(s|ed)?|when|which|how many)\b",
    re.I,
)
"""Words of a plan or a question: such a text tells nothing that has happened."""


@dataclass(frozen=True, slots=True)
class DatedStage:
    """One event of a message: the stage with its day and amount, and the words that say it."""

    fields: Fields
    words: str


@dataclass(frozen=True, slots=True)
class _Place:
    start: int
    end: int
    stage: str


def dated_stages(
    text: str, now: dt.datetime, lexicon: Lexicon = NOTHING_KNOWN
) -> tuple[DatedStage, ...]:
    """The events of a message in their order, each with a day that has passed.

    Empty unless the text names at least two different events with a day of their own: a single
    stage, a plan and a question are read as every other message is.
    """
    found = findings(writing(text[:_READ]), now, lexicon)
    agreed = before_deadlines(found)
    if agreed:
        found = findings(writing(text[:agreed]), now, lexicon)
    places = _places(found.text)
    days = _moments(found, places)
    if len(places) < 2 or None in days or _OPEN.search(found.text):
        return ()
    starts = [min(p.start, m.start) for p, m in zip(places, days, strict=True) if m is not None]
    ends = [*starts[1:], len(found.text)]
    return tuple(
        DatedStage(_fields(found, place, moment, end), found.text[start:end].strip(" ，,。;；、"))
        for place, moment, start, end in zip(places, days, starts, ends, strict=True)
        if moment is not None
    )


def _places(text: str) -> list[_Place]:
    """Where events are named, each once; 联席会 and 党工委会 are two."""
    every = [
        _Place(match.start(), match.end(), name)
        for name, pattern in STAGES
        if name in _MOVING
        for match in pattern.finditer(text)
    ]
    every.sort(key=lambda each: (each.start, -each.end))
    kept: list[_Place] = []
    for each in every:
        apart = not kept or each.start >= kept[-1].end
        if apart and (not kept or _kind(text, each) != _kind(text, kept[-1])):
            kept.append(each)
    return kept


def _kind(text: str, place: _Place) -> str:
    committee = _MEETING.search(text[place.start : place.end])
    return "committee" if place.stage == "approved" and committee else place.stage


def _moments(found: Findings, places: list[_Place]) -> list[Moment | None]:
    """The day of each event: the last one said before it, or else the first one after it."""
    taken: list[Moment | None] = []
    told = (as_told(found, each) for each in found.moments)
    passed = [each for each in told if _passed(each, found.today)]
    for number, place in enumerate(places):
        begins = places[number - 1].end if number else 0
        ends = places[number + 1].start if number + 1 < len(places) else len(found.text)
        free = [each for each in passed if each not in taken]
        before = [each for each in free if begins <= each.start and each.end <= place.start]
        after = [each for each in free if place.end <= each.start and each.end <= ends]
        taken.append(before[-1] if before else next(iter(after), None))
    return taken


def _passed(moment: Moment, today: dt.date) -> bool:
    one_day = moment.past is not None and moment.past.first == moment.past.last
    return one_day and moment.past is not None and moment.past.first <= today


def _fields(found: Findings, place: _Place, moment: Moment, end: int) -> Fields:
    amount = next((each for each in found.amounts if place.end <= each.start < end), None)
    day = moment.past.first if moment.past else None
    if amount is None:
        return Fields(stage=place.stage, stage_date=day)
    return Fields(
        stage=place.stage,
        stage_date=day,
        investment_amount=amount.value,
        investment_amount_max=amount.top,
        investment_currency=None if amount.currency == "CNY" else amount.currency,
        investment_qualifier=amount.qualifier,
    )
