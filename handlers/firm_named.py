"""Which firm a visit was with: found, made, or kept in words until somebody says."""

from __future__ import annotations

from dataclasses import dataclass, replace

from handlers.things import take_cards
from park.firms import is_association
from park.language import Fields
from park.language.credit_codes import credit_code
from park.language.meaning import Person
from park.records import Company, CompanyKind, Visit
from storage import companies
from storage.firms_alike import Alike, alike, firm_of_code
from storage.work import Work


@dataclass(frozen=True, slots=True)
class FirmFound:
    """The firm of a visit. ``fresh``: it was made just now; ``doubtful``: ask which one."""

    firm: Company | None = None
    words: str | None = None
    fresh: bool = False
    doubtful: tuple[Alike, ...] = ()


def firm_of(work: Work, said: Fields, text: str = "") -> FirmFound:
    """The firm that the message names; a name nobody knows becomes a new firm.

    ``text`` may hold its credit code, which is surer than any name.
    """
    if not said.organisations:
        return FirmFound()
    words, code = said.organisations[0], credit_code(text)
    coded = firm_of_code(work, code) if code else None
    resolved = companies.resolve(work, words)
    sure = coded or resolved.sure
    if sure is not None:
        return FirmFound(firm=_complete(work, sure, said, code), words=words)
    doubtful = alike(work, words, resolved.doubtful, said.people)
    if doubtful:
        return FirmFound(words=words, doubtful=doubtful)
    return FirmFound(firm=create_firm(work, words, said, text), words=words, fresh=True)


def create_firm(work: Work, words: str, said: Fields, text: str = "") -> Company:
    """A new firm or association under the name that was said."""
    kind = CompanyKind.ASSOCIATION if is_association(words) else CompanyKind.INVESTOR
    fresh = Company(name=words, kind=kind, city=said.city, industry=said.industry)
    return work.add(replace(fresh, credit_code=credit_code(text)))


def remember_people(work: Work, firm: Company, visit: Visit, said: Fields) -> None:
    """The people met, and those on cards kept with the visit, become contacts of the firm."""
    for person in said.people:
        if person.name or person.phone:
            companies.remember_person(work, firm, person, source=f"visit:{visit.id}")
    take_cards(work, visit, firm)


def person_words(person: Person) -> str:
    """A person met as the visit keeps it; the phone stands with the contact only."""
    if person.name and person.title:
        return f"{person.name} {person.title}"
    return person.name or person.title or ""


def _complete(work: Work, firm: Company, said: Fields, code: str | None) -> Company:
    """What the message adds to a firm that is known already; nothing is overwritten."""
    city, industry = firm.city or said.city, firm.industry or said.industry
    known = firm.credit_code or code
    return work.save(firm, replace(firm, city=city, industry=industry, credit_code=known))
