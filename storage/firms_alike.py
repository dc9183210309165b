"""Firms already known that a name, its code or its people may mean, with the reasons."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from park.firms import Closeness, closeness
from park.language import Person
from park.likeness import Why
from park.records import Company, Contact
from storage import companies
from storage.tables import company, contact
from storage.work import Work

_BY_NAME = {
    Closeness.SAME: Why.SAME_NAME,
    Closeness.SHORT: Why.SHORT_NAME,
    Closeness.NEAR: Why.NEAR_NAME,
    Closeness.SOUND: Why.SOUND_ALIKE,
}
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Alike:
    """A known firm with the reasons why it may be meant, the strongest first."""

    firm: Company
    why: tuple[Why, ...]


def alike(
    work: Work, words: str, firms: Sequence[Company], people: Iterable[Person]
) -> tuple[Alike, ...]:
    """Near names, and firms whose person has the phone of somebody met now; likeliest first."""
    by_phone = firms_of_phones(work, people)
    everyone = {each.id: each for each in (*firms, *by_phone)}.values()
    phones = {each.id for each in by_phone}
    found = [Alike(each, _reasons(words, each, each.id in phones)) for each in everyone]
    return tuple(sorted(found, key=lambda each: each.why, reverse=True)[:_SHOWN])


def firms_of_phones(work: Work, people: Iterable[Person]) -> list[Company]:
    """The firms whose contacts have one of these people's phones."""
    phones = [each.phone for each in people if each.phone]
    if not phones:
        return []
    known = work.find(Contact, contact.c.phone.in_(phones))
    firms = (work.get(Company, each.company_id) for each in known)
    roots = (companies.root(work, each) for each in firms if each is not None and each.live)
    return list({each.id: each for each in roots}.values())


def firm_of_code(work: Work, code: str) -> Company | None:
    """The firm with this credit code."""
    found = work.find(Company, company.c.credit_code == code)
    return companies.root(work, found[0]) if found else None


def _reasons(words: str, firm: Company, same_phone: bool) -> tuple[Why, ...]:
    by_name = _BY_NAME.get(closeness(words, (firm.name, *firm.short_names)))
    by_phone = Why.SAME_PHONE if same_phone else None
    return tuple(sorted((why for why in (by_name, by_phone) if why), reverse=True))
