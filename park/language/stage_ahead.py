"""A stage told for a coming month or season (明年3月开工): a plan, which no day pins down."""

from __future__ import annotations

import datetime as dt

from park.language.deadlines_said import before_deadlines
from park.language.findings import findings
from park.language.meaning import Lexicon
from park.language.script import writing
from park.language.tense import days

_WIDE = frozenset({"week", "month", "quarter", "half", "year", "tendays", "period"})


def stage_ahead(text: str, now: dt.datetime, known: Lexicon) -> dt.date | None:
    """The first day of the coming stretch that a text tells a stage for, None when it tells none."""
    found = findings(writing(text), now, known)
    agreed = before_deadlines(found) or len(text)
    for moment in [each for each in found.moments if each.start < agreed]:
        when = days(found, moment)
        if when is not None and moment.grain in _WIDE and when.first > found.today:
            return when.first
    return None
