"""Contradictions in a said stage: asked about once with both readings, never silently taken."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace

from markupsafe import Markup

from handlers import visit_questions as questions
from handlers.follow_up_card import follow_up_say
from handlers.message import Incoming
from handlers.reply import Reply
from handlers.said_values import said_amount, shown_amount, tenfold
from handlers.stage_facts import entry_of, investment_of
from handlers.talk import focus, ref_of
from park import stage_rules as rules
from park.language import Fields
from park.language.moments import Days, add_months
from park.records import AgreementType, FollowUp, Project, Stage
from park.texts import moving as said_of
from park.texts.cards import amount_of, shown_name
from park.texts.say import Button, Say, button
from park.texts.stages import STAGES
from park.texts.text import Text
from park.texts.values import day as shown_day
from park.texts.values import money
from storage import projects
from storage.work import Work

AS_SAID, TODAY, PLAN, KEEP = "said", "today", "plan", "keep"
"""The answers to a doubt: as said, it happened today, it is only planned, leave all as it is."""
ON, BY = "on", "by"
"""Before a day (on2026-10-31): that day for sure; or that day, unless it raises a doubt itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidOf:
    """A said stage of a project, when it happened, and the command whose words said it.

    ``event`` is its place where those words tell several events; ``within`` the past stretch that
    they name instead of a day. ``dated``: the day was an answer, and their words do not say it.
    """

    project: Project
    said: Fields
    day: dt.date
    origin: int
    event: int | None = None
    within: Days | None = None
    dated: bool = False


def doubt(message: Incoming, work: Work, told: SaidOf) -> Reply | None:
    """The question that a contradiction raises, None when there is none."""
    found = _which_day(message, work, told)
    found = found or _future(message, work, told) or _last_year(message, work, told)
    found = found or _money(message, work, told)
    found = found or _order(message, work, told) or _again(message, work, told)
    if found is None:
        return None
    text, choices = found
    buttons = [_choice(message, told, label, answer) for label, answer in choices]
    asked = Say(text=text, buttons=tuple((each,) for each in buttons), about=ref_of(told.project))
    questions.open_question(message, work, asked)
    return Reply(says=(asked,))


def on_day(told: SaidOf, day: dt.date) -> SaidOf:
    """The same stage on a day that was given in answer."""
    return replace(told, said=replace(told.said, stage_date=day), day=day, within=None, dated=True)


def planned(message: Incoming, work: Work, told: SaidOf) -> Reply:
    """A stage with a date still to come is only a plan: a reminder for that day."""
    words = said_of.PLANNED_STEP.say(
        message.language, project=told.project.name, what=_what(message, told)
    )
    task = work.add(
        FollowUp(
            what=str(words.unescape()),
            due=told.day,
            owner_id=message.sender.id,
            company_id=told.project.company_id,
            project_id=told.project.id,
            recorded_at=work.recorded_at,
        )
    )
    focus(message, work, task)
    return Reply(says=(follow_up_say(message, work, task),))


_LONG_AGO = 270
_YEAR = re.compile(r"20\d\d|年|last year", re.I)
_Question = tuple[Markup, tuple[tuple[Markup, str], ...]]


def _choice(message: Incoming, told: SaidOf, label: Markup, answer: str) -> Button:
    place = () if told.event is None else (told.event,)
    if answer == AS_SAID and told.dated:
        answer = f"{ON}{told.day.isoformat()}"
    return button(str(label), "stage_so", told.origin, told.project.id, answer, *place)


def _which_day(message: Incoming, work: Work, told: SaidOf) -> _Question | None:
    """A past month or week is no day: it is asked for, or its last one is kept."""
    if told.within is None:
        return None
    language = message.language
    date = shown_day(told.day, language, work.today)
    first = shown_day(told.within.first, language, work.today)
    text = said_of.WHICH_DAY.say(language, what=_what(message, told), first=first, last=date)
    return text, (
        (said_of.AS_SAID.say(language, date=date), f"{BY}{told.day.isoformat()}"),
        (said_of.KEEP_OLD.say(language), KEEP),
    )


def _future(message: Incoming, work: Work, told: SaidOf) -> _Question | None:
    """A date that is still to come: a slip, or a plan that has not happened."""
    if told.day <= work.today:
        return None
    language = message.language
    date = shown_day(told.day, language, work.today)
    text = said_of.FUTURE.say(language, date=date, what=_what(message, told))
    return text, (
        (said_of.TODAY_INSTEAD.say(language), TODAY),
        (said_of.REMIND_THEN.say(language), PLAN),
        (said_of.KEEP_OLD.say(language), KEEP),
    )


def _last_year(message: Incoming, work: Work, told: SaidOf) -> _Question | None:
    """12月30号签约了, told in November: the day was a year ago, or it has not come."""
    ago = (work.today - told.day).days
    if told.said.stage_date is None or ago < _LONG_AGO or _YEAR.search(message.text):
        return None
    language = message.language
    date = shown_day(told.day, language, work.today)
    next_ = shown_day(coming(told.day, work.today), language)
    text = said_of.LAST_YEAR.say(language, date=date, next=next_, what=_what(message, told))
    return text, (
        (said_of.AS_SAID.say(language, date=date), AS_SAID),
        (said_of.REMIND_THEN.say(language), PLAN),
        (said_of.KEEP_OLD.say(language), KEEP),
    )


def coming(day: dt.date, today: dt.date) -> dt.date:
    """The next such day of the year, for a day that has gone."""
    while day <= today:
        day = add_months(day, 12)
    return day


def _money(message: Incoming, work: Work, told: SaidOf) -> _Question | None:
    """Ten times the known amount."""
    amount, language = said_amount(told.said), message.language
    beside = rules.said_agreement(message.text) is not AgreementType.INVESTMENT
    if amount is None or beside or not tenfold(told.project, amount):
        return None
    text = said_of.TENFOLD.say(
        language,
        project=_name(message, told),
        old=amount_of(told.project, language) or "",
        new=shown_amount(amount, language),
    )
    return text, _yes_or_no(message, said_of.YES_SAID)


def _order(message: Incoming, work: Work, told: SaidOf) -> _Question | None:
    """Earlier stages dated after this one, or statistics before the signing."""
    language = message.language
    if told.said.stage == "statistics":
        signed = investment_of(work, told.project)
        if signed is not None and told.day < signed.effective:
            return _before_signing(message, work, told, signed.effective)
        if told.project.stage >= Stage.SIGNED or signed is not None:
            return None
        text = said_of.UNSIGNED.say(language, project=_name(message, told))
        return text, _yes_or_no(message, said_of.YES_SAID)
    later = _later(work, told)
    if later is None:
        return None
    stage, when = later
    date = shown_day(told.day, language, work.today)
    text = said_of.OUT_OF_ORDER.say(
        language,
        project=_name(message, told),
        before=STAGES[stage].say(language),
        when=shown_day(when, language, work.today),
        what=_what(message, told),
        date=date,
    )
    return text, (
        (said_of.AS_SAID.say(language, date=date), AS_SAID),
        (said_of.TODAY_INSTEAD.say(language), TODAY),
    )


def _before_signing(message: Incoming, work: Work, told: SaidOf, signed: dt.date) -> _Question:
    """Accepted before it was signed: one of the two days is a slip."""
    language = message.language
    date = shown_day(told.day, language, work.today)
    text = said_of.STATISTICS_FIRST.say(
        language,
        project=_name(message, told),
        signed=shown_day(signed, language, work.today),
        date=date,
    )
    return text, (
        (said_of.AS_SAID.say(language, date=date), AS_SAID),
        (said_of.TODAY_INSTEAD.say(language), TODAY),
        (said_of.KEEP_OLD.say(language), KEEP),
    )


def _later(work: Work, told: SaidOf) -> tuple[Stage, dt.date] | None:
    """The last earlier stage that is dated after this one; the opening alone simply moves."""
    target = rules.SAID_STAGE.get(told.said.stage or "")
    if target is None or rules.tells_later(told.said.stage):
        return None
    found = projects.later_stages(work, told.project.id, target, told.day)
    if not any(each.from_stage is not None for each in found):
        return None
    return Stage(found[-1].to_stage), found[-1].effective


def _again(message: Incoming, work: Work, told: SaidOf) -> _Question | None:
    """Signed or entered already, with another date or amount."""
    match told.said.stage:
        case "signed":
            return _signed_again(message, work, told)
        case "statistics":
            return _entered_again(message, work, told)
    return None


def _signed_again(message: Incoming, work: Work, told: SaidOf) -> _Question | None:
    known, amount, language = investment_of(work, told.project), told.said, message.language
    if known is None or rules.said_agreement(message.text) is not AgreementType.INVESTMENT:
        return None
    other_day = amount.stage_date is not None and amount.stage_date != known.effective
    other_amount = known.amount is not None and amount.investment_amount not in (None, known.amount)
    if not (other_day or other_amount):
        return None
    held = money(known.amount, language, known.currency) if known.amount else None
    text = said_of.SIGNED_AGAIN.say(
        language,
        project=_name(message, told),
        date=shown_day(known.effective, language, work.today),
        amount=held or said_of.AMOUNT_OPEN.say(language),
    )
    return text, _yes_or_no(message, said_of.TAKE_NEW)


def _entered_again(message: Incoming, work: Work, told: SaidOf) -> _Question | None:
    known, amount = entry_of(work, told.project), told.said.investment_amount
    if known is None or known.amount is None or amount in (None, known.amount):
        return None
    text = said_of.ENTERED_AGAIN.say(
        message.language, project=_name(message, told), amount=money(known.amount, message.language)
    )
    return text, _yes_or_no(message, said_of.TAKE_NEW)


def _yes_or_no(message: Incoming, yes: Text) -> tuple[tuple[Markup, str], ...]:
    language = message.language
    return ((yes.say(language), AS_SAID), (said_of.KEEP_OLD.say(language), KEEP))


def _name(message: Incoming, told: SaidOf) -> str:
    return shown_name(told.project, message.audience)


def _what(message: Incoming, told: SaidOf) -> Markup:
    target = rules.SAID_STAGE.get(told.said.stage or "")
    if target is not None:
        return STAGES[target].say(message.language)
    return said_of.SAID_EVENTS[told.said.stage or ""].say(message.language)
