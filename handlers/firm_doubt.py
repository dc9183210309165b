"""A firm's name that may be a known one: asked about once, with the reasons and who knows it."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from handlers.message import Incoming
from handlers.secrecy import told
from handlers.talk import ref_of
from park.records import Visit, VisitState
from park.texts import likeness as said_of
from park.texts.say import Rows, Say, button
from park.texts.text import lines
from park.texts.values import day
from park.texts.visits import LATER, NEW_FIRM
from storage import visits
from storage.firms_alike import Alike
from storage.views import staff_name
from storage.work import Work

_CUT = 28
_LOOKED_AT = 5


def which_firm(message: Incoming, work: Work, visit: Visit, firms: Sequence[Alike]) -> Say:
    """[同一家] [不是] [先记下]: the pick is learned, so that it is asked only once."""
    return Say(
        text=question_text(message, work, visit.company_words or "", firms),
        buttons=_buttons(message, visit, firms),
        about=ref_of(visit),
    )


def question_text(message: Incoming, work: Work, words: str, firms: Sequence[Alike]) -> Markup:
    """What may be the same, why, and which colleague met it last."""
    language = message.language
    if len(firms) == 1:
        why = said_of.why_words(firms[0].why, language)
        head = said_of.ONE.say(language, words=words, firm=firms[0].firm.name, why=why)
        return lines(head, last_met(message, work, firms[0].firm.id))
    return lines(
        said_of.SEVERAL.say(language, words=words),
        *(_line(message, each) for each in firms),
    )


def last_met(message: Incoming, work: Work, company_id: int) -> Markup | None:
    """Who met this firm last, and how many days ago."""
    found = told(message, work, visits.of_company(work, company_id, _LOOKED_AT))
    done = [v for v in found if v.state == VisitState.DONE and v.effective <= work.today]
    who = staff_name(work, done[0].logged_by) if done else None
    if who is None:
        return None
    language, on = message.language, done[0].effective
    days = (work.today - on).days
    if days == 0:
        return said_of.LAST_MET_TODAY.say(language, who=who)
    return said_of.LAST_MET.say(language, who=who, date=day(on, language, work.today), days=days)


def _line(message: Incoming, each: Alike) -> Markup:
    why = said_of.why_words(each.why, message.language)
    return said_of.LINE.say(message.language, firm=each.firm.name, why=why)


def _buttons(message: Incoming, visit: Visit, firms: Sequence[Alike]) -> Rows:
    language = message.language
    later = button(str(LATER.say(language)), "firm", visit.id, "later")
    if len(firms) == 1:
        same = button(str(said_of.SAME.say(language)), "firm", visit.id, firms[0].firm.id)
        return (
            (same, button(str(said_of.NOT_SAME.say(language)), "firm", visit.id, "new"), later),
        )
    names = tuple(
        (button(each.firm.name[:_CUT], "firm", visit.id, each.firm.id),) for each in firms
    )
    return (*names, (button(str(NEW_FIRM.say(language)), "firm", visit.id, "new"), later))
