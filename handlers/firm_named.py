"""Which firm a visit was with: found, made, or kept in words until somebody says."""

from __future__ import annotations

from dataclasses import dataclass, replace

from park.language import Fields
from park.language.meaning import Person
from park.records import Company, CompanyKind, Visit
from storage import companies
from storage.work import Work

_ASSOCIATION = ("商会", "协会", "联合会", "促进会", "学会", "联盟", "chamber", "association")


@dataclass(frozen=True, slots=True)
class FirmFound:
    """The firm of a visit. ``fresh``: it was made just now; ``doubtful``: ask which one."""

    firm: Company | None = None
    words: str | None = None
    fresh: bool = False
    doubtful: tuple[Company, ...] = ()


def firm_of(work: Work, said: Fields) -> FirmFound:
    """The firm that the message names; a name nobody knows becomes a new firm."""
    if not said.organisations:
        return FirmFound()
    words = said.organisations[0]
    resolved = companies.resolve(work, words)
    if resolved.sure is not None:
        return FirmFound(firm=_complete(work, resolved.sure, said), words=words)
    if resolved.doubtful:
        return FirmFound(words=words, doubtful=resolved.doubtful)
    return FirmFound(firm=create_firm(work, words, said), words=words, fresh=True)


def create_firm(work: Work, words: str, said: Fields) -> Company:
    """A new firm or association under the name that was said."""
    kind = CompanyKind.ASSOCIATION if is_association(words) else CompanyKind.INVESTOR
    return work.add(Company(name=words, kind=kind, city=said.city, industry=said.industry))


def is_association(words: str) -> bool:
    """Whether a counterpart is a chamber or association by its name."""
    return any(sign in words.lower() for sign in _ASSOCIATION)


def remember_people(work: Work, firm: Company, visit: Visit, said: Fields) -> None:
    """The people met become contacts of the firm."""
    for person in said.people:
        if person.name or person.phone:
            companies.remember_person(work, firm, person, source=f"visit:{visit.id}")


def person_words(person: Person) -> str:
    """A person met as the visit keeps it; the phone stands with the contact only."""
    if person.name and person.title:
        return f"{person.name} {person.title}"
    return person.name or person.title or ""


def _complete(work: Work, firm: Company, said: Fields) -> Company:
    """What the message adds to a firm that is known already; nothing is overwritten."""
    city, industry = firm.city or said.city, firm.industry or said.industry
    return work.save(firm, replace(firm, city=city, industry=industry))
