"""The buttons of a visit's card: each opens one question that words may answer too."""

from __future__ import annotations

import datetime as dt

from handlers.corrections import correct
from handlers.message import Incoming
from handlers.reply import Reply
from handlers.talk import ask, ref_of
from handlers.visit_card import card
from park.language import Fields
from park.records import Visit
from park.texts.say import Button, Rows, Say, button
from park.texts.text import Text, lines
from park.texts.visits import (
    ASK_AMOUNT,
    ASK_DATE,
    ASK_FIRM,
    ASK_NEXT,
    DAY_BEFORE,
    GONE,
    STALE,
    TODAY,
    YESTERDAY,
)
from storage.work import Work


def ask_date(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """[改日期]: three days at a tap, any other in words."""
    visit = work.get(Visit, int(arguments[0]))
    rows = () if visit is None else (_days(message, work, visit),)
    return _open(message, work, arguments, ("visit_date", ASK_DATE), rows)


def ask_amount(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """[改金额]."""
    return _open(message, work, arguments, ("visit_amount", ASK_AMOUNT))


def ask_next(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """[下次跟进]."""
    return _open(message, work, arguments, ("visit_next", ASK_NEXT))


def ask_firm(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """[不是这家]."""
    return _open(message, work, arguments, ("visit_firm", ASK_FIRM))


def pick_day(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """A day was tapped; a press on an old card shows how things stand instead."""
    visit = work.get(Visit, int(arguments[0]))
    if visit is None or not visit.live:
        return _gone(message)
    if visit.version != int(arguments[1]):
        return _stale(message, work, visit)
    said = Fields(visit_date=dt.date.fromisoformat(arguments[2]))
    return correct(message, work, ref_of(visit), said)


def _open(
    message: Incoming,
    work: Work,
    arguments: tuple[str, ...],
    question: tuple[str, Text],
    rows: Rows = (),
) -> Reply:
    visit = work.get(Visit, int(arguments[0]))
    if visit is None or not visit.live:
        return _gone(message)
    kind, text = question
    choices = [{"label": b.label, "data": b.data} for row in rows for b in row]
    ask(message, work, kind, visit, choices)
    return Reply(says=(Say(text=text.say(message.language), buttons=rows, about=ref_of(visit)),))


def _days(message: Incoming, work: Work, visit: Visit) -> tuple[Button, ...]:
    today = work.today
    named = ((TODAY, 0), (YESTERDAY, 1), (DAY_BEFORE, 2))
    return tuple(
        button(
            str(label.say(message.language)),
            "visit_day",
            visit.id,
            visit.version,
            (today - dt.timedelta(days=back)).isoformat(),
        )
        for label, back in named
    )


def _stale(message: Incoming, work: Work, visit: Visit) -> Reply:
    shown = card(message, work, visit)
    text = lines(STALE.say(message.language), shown.text)
    return Reply(says=(Say(text=text, buttons=shown.buttons, about=shown.about),))


def _gone(message: Incoming) -> Reply:
    return Reply(toast=str(GONE.say(message.language)))
