"""取消云帆的拜访, 周五的接待取消: a planned visit that will not be is taken back."""

from __future__ import annotations

import datetime as dt
import re

from handlers.message import Incoming
from handlers.planned import call_off
from handlers.record_said import say_ref
from handlers.reply import Reply, say
from handlers.talk import meant, ref_of
from handlers.undoing import may_change
from park.language import read
from park.language.times import moments
from park.language.visit_dropped import visit_dropped
from park.records import Ref, Visit, VisitState
from park.texts.reminders import NO_PLAN, WHICH_PLAN
from park.texts.say import button
from storage import companies, visits
from storage.work import Work

_AHEAD = dt.timedelta(days=400)
_CHOICES, _CUT = 4, 40
_VISIT = re.compile(r"拜访|来访|接待|走访|行程|外出|考察|\b(?:visit|trip|meeting|tour)\b", re.I)
"""丰屿不来了 may say more than that a plan is off."""


def drop_visit(message: Incoming, work: Work) -> Reply | None:
    """The planned visit taken back, or which one is meant; None where none is called off."""
    words = visit_dropped(message.text)
    if words is None:
        return None
    found = _meant(message, work, words)
    if len(found) == 1:
        return call_off(message, work, found[0])
    if found:
        rows = tuple(
            (
                button(
                    str(say_ref(work, ref_of(v), message.language))[:_CUT], "planned", v.id, "off"
                ),
            )
            for v in found[:_CHOICES]
        )
        return say(WHICH_PLAN.say(message.language), rows)
    named = _VISIT.search(message.text) and _planned(message, work)
    return say(NO_PLAN.say(message.language)) if named else None


def _meant(message: Incoming, work: Work, words: str) -> list[Visit]:
    planned = _planned(message, work)
    named = read(words, message.written_at, work.finder.lexicon()).fields.organisations
    days = [m.plan for m in moments(words, message.written_at) if m.plan is not None]
    if not named and not days:
        at: Ref | None = meant(message, work)
        shown = [v for v in planned if at is not None and (at.noun, at.id) == ("visit", v.id)]
        return shown or (planned if not words else [])
    for firm in (companies.resolve(work, name).sure for name in named):
        planned = [
            v
            for v in planned
            if firm is not None and companies.root_id_of(work, v.company_id) == firm.id
        ]
    for when in days[:1]:
        planned = [v for v in planned if when.first <= v.effective <= when.last]
    return planned


def _planned(message: Incoming, work: Work) -> list[Visit]:
    ahead = visits.between(work, work.today, work.today + _AHEAD)
    return [v for v in ahead if v.state == VisitState.PLANNED and may_change(message.sender, v)]
