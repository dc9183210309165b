"""The questions a visit may raise; one at a time, each answered by a button or in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from handlers.message import Incoming
from handlers.reply import Notice
from handlers.said_values import shown_amount
from handlers.talk import ask, ref_of
from park.records import Company, Project, Record, Staff, Visit, VisitState
from park.texts.cards import amount_of, land_of, shown_name
from park.texts.say import Button, Rows, Say, button
from park.texts.text import Text
from park.texts.values import day
from park.texts.visits import (
    AFTER_SIGNING,
    ANOTHER,
    CHANGE_AMOUNT,
    COLLEAGUE_MET,
    NEW_PROJECT,
    NO_KEEP,
    NO_PROJECT,
    RECENT_CONTACT,
    SAME,
    SAME_VISIT,
    TEN_TIMES,
    TEN_TIMES_LAND,
    WHICH_PROJECT,
    YES_CHANGE,
)
from storage import visits
from storage.posting import private_audience
from storage.projects import Value
from storage.views import company_name, staff_name
from storage.work import Work

RECENT_DAYS = 30


def open_question(message: Incoming, work: Work, question: Say, asked: str = "") -> None:
    """Remember that a question is open, with its choices, so that words may answer it.

    It is known by its buttons' verb unless ``asked`` names it.
    """
    if question.about is None or not (question.buttons or asked):
        return
    choices = [{"label": b.label, "data": b.data} for row in question.buttons for b in row]
    verb = asked or question.buttons[0][0].data.partition(":")[0]
    ask(message, work, verb, question.about, choices)


def which_project(
    message: Incoming, visit: Visit, firm: Company | None, several: Sequence[Project]
) -> Say:
    """Several open projects of a firm and no phrase: one question."""
    rows: list[tuple[Button, ...]] = [
        (button(_cut(shown_name(each, message.audience)), "visit_project", visit.id, each.id),)
        for each in several[:3]
    ]
    rows.append(
        (
            _press(message, NEW_PROJECT, "visit_project", visit, "new"),
            _press(message, NO_PROJECT, "visit_project", visit, "none"),
        )
    )
    text = WHICH_PROJECT.say(message.language, company=firm.name if firm else "")
    return Say(text=text, buttons=tuple(rows), about=ref_of(visit))


def about_amount(
    message: Incoming, about: Record, held: str, project: Project, value: Value
) -> Say:
    """An amount that was not taken over: ten times the known one, or after signing."""
    language = message.language
    old, new = amount_of(project, language) or "", shown_amount(value, language)
    rows: Rows
    if held == "signed":
        change = CHANGE_AMOUNT.say(language, new=new)
        rows = ((_amount_button(str(change), project, value),),)
        text = AFTER_SIGNING.say(language, new=new, old=old)
    else:
        yes, no = YES_CHANGE.say(language, new=new), NO_KEEP.say(language, old=old)
        rows = (
            (_amount_button(str(yes), project, value),),
            (button(_cut(str(no)), "amount_kept", project.id),),
        )
        text = TEN_TIMES.say(language, old=old, new=new)
    return Say(text=text, buttons=rows, about=ref_of(about))


def about_land(message: Incoming, about: Record, project: Project, value: Value) -> Say:
    """Land that was not taken over: ten times the known one, or a tenth."""
    language = message.language
    old = land_of(project, language) or ""
    new = land_of(replace(project, land=value.number, land_max=value.number_max), language) or ""
    parts = (value.number, value.number_max or "", value.qualifier or "")
    yes, no = YES_CHANGE.say(language, new=new), NO_KEEP.say(language, old=old)
    rows: Rows = (
        (button(_cut(str(yes)), "land", project.id, *parts),),
        (button(_cut(str(no)), "amount_kept", project.id),),
    )
    text = TEN_TIMES_LAND.say(language, old=old, new=new)
    return Say(text=text, buttons=rows, about=ref_of(about))


def maybe_same_visit(message: Incoming, work: Work, visit: Visit) -> Say | None:
    """A colleague logged the same firm on the same day: the same visit or another?"""
    other = _colleagues_visit(message, work, visit)
    if other is None:
        return None
    text = SAME_VISIT.say(
        message.language,
        who=staff_name(work, other.logged_by) or "",
        company=company_name(work, visit.company_id) or "",
        time=day(other.effective, message.language, work.today),
    )
    rows = (
        (
            _press(message, SAME, "same_visit", visit, other.id),
            _press(message, ANOTHER, "same_visit", visit, "no"),
        ),
    )
    return Say(text=text, buttons=rows, about=ref_of(visit))


@dataclass(frozen=True, slots=True)
class HeadsUp:
    """A colleague met the same firm lately: a line for the sender, a notice for the colleague."""

    hint: Markup | None = None
    notices: tuple[Notice, ...] = ()


def heads_up(message: Incoming, work: Work, visit: Visit) -> HeadsUp:
    """撞单: both sides are told once when two of us met one firm within 30 days."""
    earlier = _recent_by_other(message, work, visit)
    if earlier is None:
        return HeadsUp()
    company = company_name(work, visit.company_id) or ""
    who = work.get(Staff, earlier.logged_by)
    when = day(earlier.effective, message.language, work.today)
    hint = RECENT_CONTACT.say(
        message.language,
        who=who.name if who else "",
        date=when,
        days=(visit.effective - earlier.effective).days,
        company=company,
    )
    if who is None or who.role is None:
        return HeadsUp(hint)
    language = private_audience(who).language
    told = COLLEAGUE_MET.say(
        language,
        who=message.sender.name,
        company=company,
        on=day(visit.effective, language, work.today),
        date=day(earlier.effective, language, work.today),
        days=(visit.effective - earlier.effective).days,
    )
    return HeadsUp(hint, (Notice(who, Say(text=told, about=ref_of(visit))),))


def _colleagues_visit(message: Incoming, work: Work, visit: Visit) -> Visit | None:
    if visit.company_id is None:
        return None
    found = visits.same_day(work, visit.company_id, visit.effective)
    others = [v for v in found if v.id != visit.id and v.logged_by != message.sender.id]
    return others[0] if others else None


def _recent_by_other(message: Incoming, work: Work, visit: Visit) -> Visit | None:
    if visit.company_id is None or visit.state != VisitState.DONE:
        return None
    since = visit.effective - dt.timedelta(days=RECENT_DAYS)
    return next(
        (
            each
            for each in visits.of_company(work, visit.company_id, limit=20)
            if since <= each.effective < visit.effective
            and each.state == VisitState.DONE
            and each.logged_by not in (None, message.sender.id)
        ),
        None,
    )


def _amount_button(label: str, project: Project, value: Value) -> Button:
    parts = (value.number, value.number_max or "", value.currency or "", value.qualifier or "")
    return button(_cut(label), "amount", project.id, *parts)


def _press(message: Incoming, label: Text, verb: str, visit: Visit, choice: object) -> Button:
    return button(str(label.say(message.language)), verb, visit.id, choice)


def _cut(label: str, most: int = 28) -> str:
    return label if len(label) <= most else label[: most - 1] + "…"
