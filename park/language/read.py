"""Read one message: its intent, the fields its words give, where they stand, what stayed unread."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import Any

from park.language import changes, corrections, creations, exports, queries, tasks, visits
from park.language.facts import Said
from park.language.findings import Findings, findings
from park.language.intents import judge
from park.language.meaning import (
    NO_DIALOGUE,
    NOTHING_KNOWN,
    Dialogue,
    Fields,
    Intent,
    Lexicon,
    Meaning,
    Span,
)
from park.language.moments import Moment
from park.language.script import writing

# A phone message is a few dozen characters; a longer text is read so far, the rest stays unread.
READ_AT_MOST = 800
READERS: Mapping[Intent, Callable[[Findings], Said]] = {
    Intent.LOG_VISIT: visits.visits,
    Intent.LOG_FOLLOWUP: tasks.task,
    Intent.COMPLETE_FOLLOWUP: tasks.completion,
    Intent.ASSIGN: tasks.assignment,
    Intent.ASK_STATUS: queries.status,
    Intent.QUERY_LIST: queries.listing,
    Intent.QUERY_STATS: queries.figure,
    Intent.UPDATE_STAGE: changes.staged,
    Intent.UPDATE_FIELD: changes.changed,
    Intent.CREATE_PROJECT: creations.created,
    Intent.CORRECT_LAST: corrections.corrected,
    Intent.REPORT: exports.export,
    Intent.UNDO: tasks.which,
}


def read(
    text: str, now: dt.datetime, lexicon: Lexicon = NOTHING_KNOWN, dialogue: Dialogue = NO_DIALOGUE
) -> Meaning:
    """What a message means at the moment it was written; never raises for any text.

    ``now`` is aware and the only clock: dates come out local to its offset. A text is read in its
    first 800 characters, so that none takes long; what follows is in ``unread``.
    """
    try:
        return reading(text, now, lexicon, dialogue)
    except (ArithmeticError, LookupError, TypeError, ValueError):
        # Whatever was typed, the text is kept as unread rather than lost with an exception.
        unread = (Span("unread", 0, len(text)),) if text else ()
        return Meaning(text=text, intent=Intent.OUT_OF_SCOPE, confidence=0.0, unread=unread)


def reading(text: str, now: dt.datetime, lexicon: Lexicon, dialogue: Dialogue) -> Meaning:
    """The reading itself; its tests run it without the guard above."""
    found = findings(writing(text[:READ_AT_MOST]), now, lexicon)
    judged = judge(found, dialogue)
    said = READERS[judged.intent](found) if judged.intent in READERS else {}
    if dialogue.asked and judged.intent is Intent.CORRECT_LAST:
        said = _answered(found, said, dialogue.asked)
    spans = _spans(found)
    return Meaning(
        text=text,
        intent=judged.intent,
        fields=_fields(said),
        confidence=judged.confidence,
        alternative=judged.alternative,
        spans=spans,
        unread=(*_unread(found, spans), *_beyond(text)),
    )


def _answered(found: Findings, said: Said, asked: str) -> Said:
    """A bare date answers the field that was asked for; a step's bare weekday is the one to come."""
    dates = [k for k in ("date", "visit_date", "next_date") if k in said]
    if dates and asked.endswith("date") and asked not in said:
        said = dict(said)
        said[asked] = said.pop(dates[0])
    if asked == "next_date" and asked in said and said[asked] < found.today:
        ahead = (m.plan.first for m in found.moments if _either(m, said[asked]) and m.plan)
        said[asked] = next(ahead, said[asked])
    return said


def _either(moment: Moment, day: dt.date) -> bool:
    """Whether a moment was read as this past day but may as well be one to come."""
    return moment.past is not None and moment.past.first == day and moment.past != moment.plan


def _fields(said: Mapping[str, Any]) -> Fields:
    said = dict(said)
    if several := said.pop("visits", None):
        said["visits"] = tuple(_fields(one) for one in several)
    return Fields(**said)


def _spans(found: Findings) -> tuple[Span, ...]:
    spans = [Span("time", m.start, m.end, m.rule) for m in found.moments]
    spans += [Span("amount", a.start, a.end, a.role) for a in found.amounts]
    spans += [Span("land" if a.land else "building", a.start, a.end, "area") for a in found.areas]
    spans += [Span("phone", p.start, p.end, "phone") for p in found.phones]
    spans += [Span("city", c.start, c.end, c.kind) for c in found.cities]
    spans += [
        Span("organisation", o.start, o.end, "form" if o.sure else "place")
        for o in found.organisations
    ]
    spans += [
        Span("person", h.start, h.end, "staff" if h.staff else "counterpart") for h in found.people
    ]
    return tuple(sorted(spans, key=lambda s: (s.start, s.end)))


def _beyond(text: str) -> tuple[Span, ...]:
    """What lies past the length that is read."""
    return (Span("unread", READ_AT_MOST, len(text)),) if len(text) > READ_AT_MOST else ()


def _unread(found: Findings, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Clauses in which nothing was read; the conversation keeps them as the note."""
    unread: list[Span] = []
    start = 0
    for left, right in [*found.breaks, (len(found.text), len(found.text))]:
        clause = found.text[start:left]
        if len(re.sub(r"\W", "", clause)) > 1 and not any(
            s.start < left and start < s.end for s in spans
        ):
            unread.append(Span("unread", start, left))
        start = right
    return tuple(unread)
