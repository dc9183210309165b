"""A number alone, right after a sum or an area was asked for or put right: 4.5, 不对 65."""

from __future__ import annotations

from decimal import Decimal

from handlers.another_matter import is_own_firm
from handlers.corrections import correct
from handlers.lines_meant import project_of
from handlers.message import Incoming
from handlers.reply import Reply, say
from handlers.talk import ref_of, spoken_of_last, state_of
from park.access import may_read
from park.language import Fields
from park.language.bare_number import Instead, bare_number, number_instead
from park.records import Project, Ref, Visit
from park.texts.visits import WHICH_UNIT
from storage import companies, projects
from storage.conversations import Conversation
from storage.merges import standing
from storage.records import record_of
from storage.work import Work

_ASKED = {"visit_amount": "investment_amount", "visit_land": "land_mu"}
_UNITS = (Decimal(10_000), Decimal(1_000_000), Decimal(100_000_000), Decimal(1_000_000_000))
"""万 and million, 亿 and billion."""
_ZH_UNITS, _EN_UNITS = (_UNITS[0], _UNITS[2]), (_UNITS[1], _UNITS[3])
_WITHIN = 10


def bare_value(message: Incoming, work: Work) -> Reply | None:
    """The field that the number is for, changed; None when nothing says which one that is."""
    instead = number_instead(message.text)
    if instead is not None:
        return _put_instead(message, work, instead)
    value = bare_number(message.text)
    state = state_of(message, work)
    meant = _field(state) if value is not None and message.reply_to is None else None
    if value is None or meant is None:
        return None
    ref, field = meant
    if field == "investment_amount":
        amount = _sum(message, work, ref, value)
        if amount is None:
            return say(WHICH_UNIT.say(message.language, number=str(value)))
        return correct(message, work, ref, Fields(investment_amount=amount))
    if field == "persons":
        return correct(message, work, ref, Fields(persons=int(value)))
    if field == "factory_sqm":
        return correct(message, work, ref, Fields(factory_sqm=value))
    return correct(message, work, ref, Fields(land_mu=value))


def _put_instead(message: Incoming, work: Work, swap: Instead) -> Reply | None:
    """丰屿不是80是85: the one value of the record before that is the number denied."""
    ref = spoken_of_last(message, work)
    if swap.whose and (ref is None or not is_own_firm(work, ref, swap.whose)):
        ref = _of_firm(message, work, swap.whose)
    if ref is None:
        return None
    visit = work.get(Visit, ref.id) if ref.noun == "visit" else None
    project = _project(work, ref)
    found: list[Fields] = []
    if project is not None and project.land is not None and swap.old * 100 == project.land:
        found.append(Fields(land_mu=swap.new))
    if project is not None and project.amount:
        units = (u for u in _UNITS if swap.old * u == project.amount)
        found += [Fields(investment_amount=int(swap.new * unit)) for unit in units]
    if visit is not None and visit.persons == swap.old:
        found.append(Fields(persons=int(swap.new)))
    if len(found) != 1:
        return None
    of = ref if ref.noun == "visit" or project is None else ref_of(project)
    return correct(message, work, of, found[0])


def _of_firm(message: Incoming, work: Work, name: str) -> Ref | None:
    """The one open project of the firm that the text names."""
    firm = companies.resolve(work, name).sure
    ours = [p for p in projects.of_company(work, firm.id) if p.open] if firm is not None else []
    return ref_of(ours[0]) if len(ours) == 1 and may_read(message.sender, ours[0]) else None


def _field(state: Conversation) -> tuple[Ref, str] | None:
    """The record and field just asked for, or else the one just put right."""
    if state.asked in _ASKED and state.about is not None:
        return state.about, _ASKED[state.asked]
    subject, at = state.subject or {}, state.focus
    fixed = subject.get("fixed")
    if state.asked is not None or at is None or fixed in (None, "next_date"):
        return None
    return (at, fixed) if subject.get("of") == [at.noun, at.id] else None


def _sum(message: Incoming, work: Work, ref: Ref, value: Decimal) -> int | None:
    """The number in the unit that keeps it nearest the sum before; None where there is none."""
    old = _amount_before(work, ref)
    if not old or not value:
        return None
    units = _ZH_UNITS if message.language == "zh" else _EN_UNITS
    fitting = [u for u in units if old < _WITHIN * value * u and value * u < _WITHIN * old]
    return int(value * fitting[0]) if len(fitting) == 1 else None


def _amount_before(work: Work, ref: Ref) -> int | None:
    project = _project(work, ref)
    return project.amount if project is not None else None


def _project(work: Work, ref: Ref) -> Project | None:
    """The project that a record is, or is of."""
    record = record_of(work, ref)
    project = project_of(work, record) if record is not None else None
    return standing(work, Project, project.id) if project is not None else None
