"""A stage told for a month or season that no day pins down: 上个月拿地了, 明年3月开工."""

from __future__ import annotations

import datetime as dt

from park.language.deadlines_said import before_deadlines
from park.language.findings import findings
from park.language.meaning import Lexicon
from park.language.moments import Days
from park.language.script import writing
from park.language.tense import days

_WIDE = frozenset({"week", "month", "quarter", "half", "year", "tendays", "period"})
_SEASONS = frozenset({"quarter", "half", "year"})


def stage_span(text: str, now: dt.datetime, known: Lexicon) -> Days | None:
    """The coming or past stretch that a text tells a stage for, None when it tells none.

    A week or month under way is none: its day so far is today's.
    """
    found = findings(writing(text), now, known)
    agreed = before_deadlines(found) or len(text)
    for moment in [each for each in found.moments if each.start < agreed]:
        when = days(found, moment)
        if when is None or moment.grain not in _WIDE or when.first == when.last:
            continue
        under_way = when.first <= found.today <= when.last
        if not under_way or moment.grain in _SEASONS:
            return when
    return None
