"""Land records in words: 征收协议, 收储, 熟地."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from handlers.ledger_asking import ALL, REST, TODAY, YES, Given, ask_words, choose
from handlers.ledger_days import ahead
from handlers.message import Incoming
from handlers.reply import Reply, say
from handlers.said_values import hundredths
from handlers.talk import focus, ref_of
from handlers.words_read import words_read
from park.figures.period import Period, period_code
from park.language.land_said import LandSaid, land_ahead
from park.records import LandKind, LandRecord
from park.texts import ledgers as said_of
from park.texts.asking import RECORDS
from park.texts.say import Rows, Say, button
from park.texts.text import Language, lines
from park.texts.values import day as shown_day
from park.texts.values import land as shown_land
from park.texts.values import qualified
from park.texts.visits import UNDO
from storage.lands import lands_between
from storage.work import Work

_TENFOLD = 10
_FIGURES = {
    LandKind.AGREEMENT: "land_agreement",
    LandKind.ACQUIRED: "land_acquired",
    LandKind.SERVICED: "land_serviced",
}


def log_land(message: Incoming, work: Work, said: LandSaid, given: Given) -> Reply:
    """Store one land record; what is doubtful or missing is asked about first."""
    question = _question(message, work, said, given)
    if question is not None:
        return question
    record = _record(work, said, given)
    focus(message, work, record)
    return Reply(says=(land_say(message, work, record),))


def land_is_ahead(message: Incoming, work: Work) -> Reply | None:
    """Land that is only planned or wanted is no record; None when the text speaks of none."""
    found = words_read(message, work)
    return say(said_of.LAND_AHEAD.say(message.language)) if land_ahead(found) else None


def land_say(message: Incoming, work: Work, record: LandRecord) -> Say:
    """The card of a land record, with the year's sum of its kind."""
    language, kind = message.language, LandKind(record.kind)
    text = lines(
        said_of.LAND_LOGGED.say(
            language,
            kind=_kind(kind, language),
            land=qualified(shown_land(record.land, language), record.qualifier, language),
        ),
        said_of.LAND_PLACE.say(language, place=record.place) if record.place else None,
        said_of.DATE.say(language, date=shown_day(record.effective, language, work.today)),
        said_of.LAND_YEAR.say(
            language,
            year=record.effective.year,
            land=shown_land(_sum(work, kind, record.effective.year), language),
        ),
    )
    return Say(text=text, buttons=_buttons(message, work, record), about=ref_of(record))


def _buttons(message: Incoming, work: Work, record: LandRecord) -> Rows:
    year = record.effective.year
    code = period_code(Period(dt.date(year, 1, 1), dt.date(year, 12, 31)))
    records = str(RECORDS.say(message.language))
    return (
        (
            button(str(UNDO.say(message.language)), "undo", work.command),
            button(records, "fig", _FIGURES[LandKind(record.kind)], code),
        ),
    )


def _question(message: Incoming, work: Work, said: LandSaid, given: Given) -> Reply | None:
    """The one thing to ask, None when everything is clear."""
    language = message.language
    kind = _kind(said.kind, language)
    if said.mu is None:
        return ask_words(message, work, given, said_of.LAND_MISSING.say(language, kind=kind))
    shown = shown_land(hundredths(said.mu), language)
    if said.day is not None and said.day > work.today and not given.has(TODAY):
        what = said_of.LAND_IS.say(language, kind=kind, land=shown)
        return ahead(message, work, given, said.day, what=str(what))
    return _contradiction(message, work, said, given)


def _contradiction(message: Incoming, work: Work, said: LandSaid, given: Given) -> Reply | None:
    language, area = message.language, hundredths(said.mu or Decimal(0))
    kind, shown, day = _kind(said.kind, language), shown_land(area, language), _day(work, said)
    if said.whole and not given.has(REST, ALL):
        return _whole(message, work, said, given)
    known = lands_between(work, dt.date(day.year, 1, 1), dt.date(day.year, 12, 31), said.kind)
    same = [e for e in known if (e.effective, e.land, e.place) == (day, area, said.place)]
    if same and not given.has(YES):
        date = shown_day(day, language, work.today)
        what = said_of.LAND_IS.say(language, kind=kind, land=shown)
        text = said_of.ALREADY_LOGGED.say(language, date=date, what=what)
        return choose(message, work, given, text, ((said_of.ANOTHER_ONE, YES),))
    if known and area >= _TENFOLD * known[-1].land and not given.has(YES, ALL, REST):
        old = shown_land(known[-1].land, language)
        text = said_of.LAND_TENFOLD.say(language, kind=kind, old=old, new=shown)
        return choose(message, work, given, text, ((said_of.AS_I_SAID, YES),))
    return None


def _whole(message: Incoming, work: Work, said: LandSaid, given: Given) -> Reply:
    """A number for the year: its running total, or this time alone?"""
    language, area, day = message.language, hundredths(said.mu or Decimal(0)), _day(work, said)
    known, shown = _sum(work, said.kind, day.year), shown_land(area, language)
    text = said_of.LAND_SUM.say(
        language,
        land=shown,
        year=day.year,
        kind=_kind(said.kind, language),
        known=shown_land(known, language),
    )
    rest = shown_land(area - known, language)
    total = (str(said_of.LAND_REST.say(language, land=rest)), REST)
    alone = (str(said_of.LAND_ALL.say(language, land=shown)), ALL)
    return choose(message, work, given, text, (total, alone) if area > known else (alone,))


def _record(work: Work, said: LandSaid, given: Given) -> LandRecord:
    area, day = (
        hundredths(said.mu or Decimal(0)),
        work.today if given.has(TODAY) else _day(work, said),
    )
    if given.has(REST):
        area -= _sum(work, said.kind, day.year)
    return work.add(
        LandRecord(
            kind=said.kind,
            land=area,
            place=said.place,
            qualifier=None if given.has(REST) else said.qualifier,
            by=work.actor.id if work.actor else None,
            effective=day,
            recorded_at=work.recorded_at,
        )
    )


def _day(work: Work, said: LandSaid) -> dt.date:
    return said.day or work.today


def _sum(work: Work, kind: LandKind, year: int) -> int:
    rows = lands_between(work, dt.date(year, 1, 1), dt.date(year, 12, 31), kind)
    return sum(each.land for each in rows)


def _kind(kind: LandKind, language: Language) -> str:
    return str(said_of.LAND_KINDS[kind].say(language))
