"""The city's bulletin, typed in by an admin and never computed."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from handlers.ledger_asking import Given, ask_words
from handlers.message import Incoming
from handlers.reply import Reply
from handlers.talk import focus, ref_of
from handlers.targets import admins_only
from park.access import Right, may
from park.figures.period import Period
from park.language.bulletin_said import BulletinSaid
from park.records import ExternalFigure
from park.texts import ledgers as said_of
from park.texts.figures import period_text
from park.texts.say import Say, button
from park.texts.text import Language, Text, lines
from park.texts.values import day as shown_day
from park.texts.visits import UNDO
from storage.targets import bulletin_of
from storage.work import Work


def log_bulletin(message: Incoming, work: Work, said: BulletinSaid, given: Given) -> Reply:
    """Store one line of a bulletin; the same line again changes the old one."""
    language = message.language
    if not may(message.sender, Right.ADMINISTER):
        return admins_only(message, work)
    metric = said.metric or str(said_of.BULLETIN_GENERAL.say("zh"))
    if said.rank is None and said.value is None:
        text = said_of.BULLETIN_MISSING.say(language, metric=metric)
        return ask_words(message, work, given, text)
    document = _document(said)
    known = bulletin_of(work, document, metric)
    fresh = ExternalFigure(
        document=document,
        since=said.since,
        until=said.until,
        metric=metric,
        value=said.value or (known.value if known else None),
        rank=said.rank if said.rank is not None else (known.rank if known else None),
        effective=min(said.day or work.today, work.today),
        recorded_at=work.recorded_at,
    )
    if known is None:
        stored = work.add(fresh)
    else:
        stored = work.save(known, replace(known, value=fresh.value, rank=fresh.rank))
    focus(message, work, stored)
    return Reply(says=(_card(message, work, stored, known),))


def _document(said: BulletinSaid) -> str:
    """The bulletin's name; it is a Chinese paper in either language."""
    if said.since is None:
        return str(said_of.BULLETIN_PLAIN.say("zh"))
    span = Period(said.since, said.until or said.since)
    return str(said_of.BULLETIN_OF.say("zh", period=period_text(span, "zh")))


def _card(
    message: Incoming, work: Work, stored: ExternalFigure, known: ExternalFigure | None
) -> Say:
    language = message.language
    text = lines(
        said_of.BULLETIN_LOGGED.say(language, document=stored.document),
        said_of.BULLETIN_METRIC.say(language, metric=stored.metric),
        _changed(said_of.BULLETIN_VALUE, "value", stored, known, language),
        _changed(said_of.BULLETIN_RANK, "rank", stored, known, language),
        said_of.DATE.say(language, date=shown_day(stored.effective, language, work.today)),
    )
    undo = button(str(UNDO.say(language)), "undo", work.command)
    return Say(text=text, buttons=((undo,),), about=ref_of(stored))


def _changed(
    text: Text,
    field: str,
    stored: ExternalFigure,
    known: ExternalFigure | None,
    language: Language,
) -> Markup | None:
    value, old = getattr(stored, field), getattr(known, field) if known else None
    if value is None:
        return None
    was = said_of.BULLETIN_WAS.say(language, old=old) if old not in (None, value) else Markup("")
    return text.say(language, **{field: value}) + was
