"""老样子, 投资跟上次一样, 还是老地方: what was logged before is taken over, and shown with its day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from decimal import Decimal

from markupsafe import Markup

from handlers.message import Incoming
from handlers.reply import Reply, say
from handlers.talk import ask, focus, meant, ref_of, state_of
from handlers.undoing import may_change
from handlers.visit_card import card
from handlers.visit_changes import change_visit, visit_shifts
from park.access import may_read
from park.language import Fields, Person
from park.language.vague import Slot, Vague, only_vague, vague
from park.records import Company, Project, ProjectValue, ValueKind, Visit
from park.texts import vague as said_of
from park.texts.cards import LABELS, Shift, amount_of, land_of
from park.texts.text import Language, lines
from park.texts.values import day as shown_day
from park.texts.visits import ASK_AMOUNT, NOTHING_TO_CORRECT
from storage import commands, companies
from storage.earlier import earlier_value, earlier_visit
from storage.merges import standing
from storage.projects import newest_value
from storage.views import company_name
from storage.work import Work

_ASKED = {"visit_amount": Slot.AMOUNT, "visit_land": Slot.LAND, "visit_people": Slot.PEOPLE}
_KINDS = {Slot.AMOUNT: ValueKind.AMOUNT, Slot.LAND: ValueKind.LAND}
_OPEN = (Slot.AMOUNT, Slot.LAND, Slot.PEOPLE)
"""What 老样子 without more may stand for."""


@dataclass(frozen=True, slots=True)
class _Before:
    """What was said of a slot before: how it is shown, when it was, and what it would change."""

    label: Markup
    shown: str
    on: dt.date
    said: Fields = field(default_factory=Fields)
    place: str | None = None


def vague_said(message: Incoming, work: Work) -> Reply | None:
    """A text that only points back; None for any other."""
    told = only_vague(message.text)
    if told is None:
        return None
    state = state_of(message, work)
    if not told.slots and state.asked in _ASKED:
        told = replace(told, slots=(_ASKED[state.asked],))
    ref = state.about if state.asked in _ASKED else meant(message, work)
    visit = work.get(Visit, ref.id) if ref is not None and ref.noun == "visit" else None
    if visit is not None and visit.live and may_change(message.sender, visit):
        return _taken_over(message, work, visit, told)
    project = standing(work, Project, ref.id) if ref and ref.noun == "project" else None
    if project is not None and project.live and may_read(message.sender, project):
        return _of_project(message, work, project, told)
    return say(NOTHING_TO_CORRECT.say(message.language))


def with_vague(message: Incoming, work: Work, reply: Reply) -> Reply:
    """A visit just logged by a text that also points back: its card shows what that means."""
    told = vague(message.text)
    made = commands.made_by(work, work.command or 0, "visit") if told is not None else []
    visit = work.get(Visit, made[0].id) if len(made) == 1 else None
    if told is None or visit is None or not visit.live or visit.company_id is None:
        return reply
    taken = _taken_over(message, work, visit, told)
    rest = tuple(each for each in reply.says if each.about != ref_of(visit) or each.edits)
    return replace(reply, says=(*taken.says, *(each for each in rest if each not in taken.says)))


def _taken_over(message: Incoming, work: Work, visit: Visit, told: Vague) -> Reply:
    slots = told.slots or tuple(slot for slot in _OPEN if _is_open(work, visit, slot))
    slots = slots or _OPEN
    found = {slot: _before(message, work, visit, slot, told.name) for slot in slots}
    after, changed = visit, list[Shift]()
    for before in (each for each in found.values() if each is not None):
        old = after
        done = change_visit(message, work, after, before.said)
        after = work.save(done.visit, replace(done.visit, place=before.place or done.visit.place))
        changed += done.changed or visit_shifts(old, after, work.today, message.language)
    focus(message, work, after)
    known = [each for each in found.values() if each is not None]
    if not known:
        return _asked(message, work, after, slots[0])
    shown = card(message, work, after, tuple(changed))
    text = lines(*(_line(message, work, each) for each in known), shown.text)
    missing = [slot for slot in told.slots if found[slot] is None]
    asked = _asked(message, work, after, missing[0]).says if missing else ()
    return Reply(says=(replace(shown, text=text), *asked))


def _is_open(work: Work, visit: Visit, slot: Slot) -> bool:
    project = standing(work, Project, visit.project_id)
    match slot:
        case Slot.AMOUNT:
            return project is None or project.amount is None
        case Slot.LAND:
            return project is None or project.land is None
    return not visit.people


def _line(message: Incoming, work: Work, before: _Before) -> Markup:
    date = shown_day(before.on, message.language, work.today)
    return said_of.AS_ON.say(message.language, label=before.label, value=before.shown, date=date)


def _before(
    message: Incoming, work: Work, visit: Visit, slot: Slot, name: str | None
) -> _Before | None:
    if slot in _KINDS:
        value = earlier_value(work, visit, _KINDS[slot]).value
        return None if value is None else _as_value(value, slot, message.language)
    if slot is Slot.PEOPLE:
        return _people(message, work, visit, name)
    has: Callable[[Visit], object] = _has_time if slot is Slot.TIME else _has_place
    last = earlier_visit(work, visit, has)
    if last is None:
        return None
    language = message.language
    if slot is Slot.TIME:
        label, at = said_of.TIME.say(language), last.at_time
        return _Before(label, f"{at:%H:%M}", last.effective, Fields(visit_time=at))
    label = said_of.PLACE.say(language)
    shown = " ".join(part for part in (last.city, last.place) if part)
    return _Before(label, shown, last.effective, Fields(city=last.city), last.place)


def _has_time(visit: Visit) -> object:
    return visit.at_time


def _has_place(visit: Visit) -> object:
    return visit.place or visit.city


def _as_value(value: ProjectValue, slot: Slot, language: Language) -> _Before:
    """A dated value as the fields that say it."""
    if slot is Slot.AMOUNT:
        said = Fields(
            investment_amount=value.number,
            investment_amount_max=value.number_max,
            investment_currency=value.currency,
            investment_qualifier=value.qualifier,
        )
    else:
        most = None if value.number_max is None else Decimal(value.number_max) / 100
        said = Fields(
            land_mu=Decimal(value.number or 0) / 100,
            land_mu_max=most,
            land_qualifier=value.qualifier,
        )
    label = LABELS[slot].say(language)
    return _Before(label, _shown(value, slot, language), value.effective, said)


def _shown(value: ProjectValue, slot: Slot, language: Language) -> str:
    project = Project(
        code="",
        name="",
        opened_on=value.effective,
        amount=value.number,
        amount_max=value.number_max,
        amount_qualifier=value.qualifier,
        currency=value.currency or "CNY",
        land=value.number,
        land_max=value.number_max,
        land_qualifier=value.qualifier,
    )
    return (amount_of if slot is Slot.AMOUNT else land_of)(project, language) or ""


def _people(message: Incoming, work: Work, visit: Visit, name: str | None) -> _Before | None:
    """Whoever was met last, or the one of that name."""
    last = earlier_visit(work, visit, lambda each: _named(each.people, name))
    label = LABELS["people"].say(message.language)
    if last is not None:
        names = _named(last.people, name)
        people = tuple(_person(each) for each in names)
        comma = "、" if message.language == "zh" else ", "
        return _Before(label, comma.join(names), last.effective, Fields(people=people))
    firm = standing(work, Company, visit.company_id)
    if name is None or firm is None:
        return None
    known = [c for c in companies.contacts_of(work, firm.id) if c.name and _is(c.name, name)]
    if len(known) == 1:
        person = Person(name=known[0].name, title=known[0].title)
        shown = " ".join(part for part in (known[0].name, known[0].title) if part)
    else:
        person, shown = Person(name=name), name
    return _Before(label, shown, visit.effective, Fields(people=(person,)))


def _named(people: tuple[str, ...], name: str | None) -> tuple[str, ...]:
    return tuple(each for each in people if name is None or _is(each, name))


def _is(known: str, name: str) -> bool:
    """张总 may be 张伟 总经理; Mr Chan is Chan."""
    word = name.rpartition(" ")[2]
    return known.startswith(word) or (not word.isascii() and known[0] == word[0])


def _person(words: str) -> Person:
    name, _, title = words.partition(" ")
    return Person(name=name, title=title or None)


def _asked(message: Incoming, work: Work, visit: Visit, slot: Slot) -> Reply:
    """Nothing was logged before: one question."""
    language = message.language
    company = company_name(work, visit.company_id) or visit.company_words or ""
    match slot:
        case Slot.PEOPLE:
            text, asked = said_of.WHO_BEFORE.say(language), "visit_people"
        case Slot.PLACE:
            text, asked = said_of.WHERE_BEFORE.say(language), "visit_place"
        case Slot.TIME:
            text, asked = said_of.WHEN_BEFORE.say(language), "slip_time"
        case _:
            words = said_of.AMOUNT if slot is Slot.AMOUNT else said_of.LAND
            text = said_of.NONE_BEFORE.say(language, company=company, what=words.say(language))
            asked = "visit_amount" if slot is Slot.AMOUNT else "visit_land"
    ask(message, work, asked, visit)
    return say(text, about=ref_of(visit))


def _of_project(message: Incoming, work: Work, project: Project, told: Vague) -> Reply:
    """A project's card: its values stand as they are."""
    slots = [slot for slot in told.slots or (Slot.AMOUNT, Slot.LAND) if slot in _KINDS]
    values = {slot: newest_value(work, project.id, _KINDS[slot]) for slot in slots}
    known = [
        _line(message, work, _as_value(value, slot, message.language))
        for slot, value in values.items()
        if value is not None
    ]
    if known:
        return say(lines(*known), about=ref_of(project))
    return say(ASK_AMOUNT.say(message.language), about=ref_of(project))
