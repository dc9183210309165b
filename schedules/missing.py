"""On the week's last working afternoon: what the visits somebody logged this week still lack."""

from __future__ import annotations

import datetime as dt

from park.due import works
from park.records import Ref, Staff, Visit, VisitState
from park.texts.cards import VisitView, gap_words, gaps
from park.texts.reminders import FILL, MISSING, MISSING_LINE
from park.texts.say import Rows, Say, button
from park.texts.text import Language, lines
from park.texts.values import day as shown_day
from storage import visits
from storage.database import Database
from storage.finder import Finder
from storage.members import members
from storage.occurrences import claim, happened
from storage.posting import private_audience, tell
from storage.units import Order, reading, unit_of_work
from storage.views import visit_view
from storage.work import Work

MISSING_LIST = "missing"
FROM, UNTIL = dt.time(16, 0), dt.time(21, 0)
_SHOWN = 8
_DAY = dt.timedelta(days=1)


def list_missing(database: Database, finder: Finder, now: dt.datetime) -> None:
    """Each member's list, once a week."""
    if not FROM <= now.time() < UNTIL:
        return
    with reading(database, finder, now) as work:
        if not _week_ends(work, now.date()):
            return
        waiting = [each.id for each in members(work) if not _told(work, each) and _of(work, each)]
    for number in waiting:
        order = Order(source="schedule", now=now, recorded_at=now, words="missing")
        with unit_of_work(database, finder, order) as work:
            _tell(work, number)


def _week_ends(work: Work, today: dt.date) -> bool:
    """Whether this is a working day and no other one follows in its week."""
    later = (today + n * _DAY for n in range(1, 7 - today.weekday()))
    return works(today, work.settings) and not any(works(d, work.settings) for d in later)


def _week(work: Work) -> str:
    year, number, _ = work.today.isocalendar()
    return f"{year}-W{number:02}"


def _told(work: Work, person: Staff) -> bool:
    return happened(work.connection, MISSING_LIST, _week(work), str(person.id))


def _of(work: Work, person: Staff) -> list[VisitView]:
    monday = work.today - work.today.weekday() * _DAY
    own = [v for v in visits.between(work, monday, work.today) if _is_done_by(v, person)]
    views = [visit_view(work, each) for each in own]
    return [each for each in views if gaps(each)]


def _is_done_by(visit: Visit, person: Staff) -> bool:
    return visit.logged_by == person.id and visit.state == VisitState.DONE


def _tell(work: Work, staff_id: int) -> None:
    person = work.get(Staff, staff_id)
    found = _of(work, person) if person is not None and person.role is not None else []
    if person is None or not found:
        return
    number = claim(work.connection, MISSING_LIST, _week(work), str(staff_id), work.recorded_at)
    if number is None:
        return
    language = private_audience(person).language
    head = MISSING.say(language, n=len(found))
    shown = found[:_SHOWN]
    items = [
        MISSING_LINE.say(
            language,
            n=place,
            date=shown_day(each.visit.effective, language, work.today),
            company=each.company or each.visit.company_words or "—",
            gaps=gap_words(each, language),
        )
        for place, each in enumerate(shown, start=1)
    ]
    refs = tuple(Ref("visit", each.visit.id) for each in shown)
    tell(
        work,
        person,
        Say(text=lines(head, *items), buttons=_buttons(shown, language), lines=refs),
        number,
    )


def _buttons(shown: list[VisitView], language: Language) -> Rows:
    own = [
        button(str(FILL.say(language, n=n)), "visit_next", each.visit.id, each.visit.version)
        for n, each in enumerate(shown, start=1)
        if "next" in gaps(each)
    ]
    return tuple(tuple(own[place : place + 3]) for place in range(0, len(own), 3))
