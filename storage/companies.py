"""Firms: reading, resolving a name, their contacts."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from park.firms import Closeness, closeness
from park.language import Person
from park.records import Company, Contact, FollowUp, Project, Ref, Visit
from storage.merges import family, root_id, standing
from storage.tables import company, contact
from storage.work import Work

_SPOKEN = 2
"""Characters of a surname with its address word."""
_DEPUTY = 2
"""Characters before which a name tells no deputy: surname and 副."""
_MOBILE_ABROAD = re.compile(r"\+861[3-9]\d{9}")


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a firm's name points to: one firm for sure, or doubtful ones to ask about."""

    sure: Company | None = None
    doubtful: tuple[Company, ...] = ()


def resolve(work: Work, words: str) -> Resolved:
    """The firm that these words name.

    A firm known by exactly these words, or the only one whose core name they are, is sure;
    near names and sound-alikes are doubtful; otherwise nothing is proposed.
    """
    near = [(closeness(words, _names(each)), each) for each in _candidates(work, words)]
    for level in (Closeness.SAME, Closeness.SHORT):
        found = _roots(work, [each for close, each in near if close is level])
        if len(found) == 1:
            return Resolved(sure=found[0])
        if found:
            return Resolved(doubtful=tuple(found[:4]))
    alike = [each for close, each in near if close in (Closeness.NEAR, Closeness.SOUND)]
    return Resolved(doubtful=tuple(_roots(work, alike)[:3]))


def root_id_of(work: Work, company_id: int | None) -> int | None:
    """The number of the firm that stands for this one."""
    return None if company_id is None else root_id(work, Company, company_id)


def root(work: Work, firm: Company) -> Company:
    """The firm that stands for this one after merges."""
    return firm if firm.merged_into is None else standing(work, Company, firm.id) or firm


def contacts_of(work: Work, company_id: int) -> list[Contact]:
    """The people met at a firm."""
    return work.find(Contact, contact.c.company_id.in_(family(work, Company, company_id)))


def remember_person(work: Work, firm: Company, person: Person, source: str) -> Contact:
    """The contact for a person met: a known one is completed, an unknown one is added."""
    person = replace(person, phone=national(person.phone))
    phone = person.phone if work.settings.phones else None
    known = next((c for c in contacts_of(work, firm.id) if _same_person(c, person)), None)
    if known is None:
        fresh = Contact(
            company_id=firm.id, name=person.name, title=person.title, phone=phone, source=source
        )
        return work.add(fresh)
    name = max(known.name or "", person.name or "", key=len) or None
    title, phone = known.title or person.title, phone or known.phone
    return work.save(known, replace(known, name=name, title=title, phone=phone))


def national(phone: str | None) -> str | None:
    """A Chinese mobile is kept without its country code, so that it is one however it was written."""
    return phone[3:] if phone and _MOBILE_ABROAD.fullmatch(phone) else phone


def behind(work: Work, ref: Ref) -> Company | None:
    """The firm that a record is, or is about."""
    nouns: dict[str, type[Visit] | type[FollowUp] | type[Project]] = {
        "visit": Visit,
        "follow_up": FollowUp,
        "project": Project,
    }
    if ref.noun == "company":
        firm = work.get(Company, ref.id)
    else:
        about = work.get(nouns[ref.noun], ref.id) if ref.noun in nouns else None
        firm = work.get(Company, about.company_id) if about else None
    return root(work, firm) if firm else None


def where_known(work: Work, person: Person) -> list[Company]:
    """The firms that know a person of this name, each by the one that stands for it."""
    if not person.name:
        return []
    alike = work.find(Contact, contact.c.name.startswith(person.name[0]))
    ids = {each.company_id for each in alike if _same_person(each, person)}
    return _roots(work, [firm for firm in (work.get(Company, id_) for id_ in ids) if firm])


def known_by(work: Work, person: Person) -> list[Company]:
    """The firms that know this phone, or else this full name."""
    if person.phone:
        same = work.find(Contact, contact.c.phone == person.phone.removeprefix("+86"))
        if same:
            ids = {each.company_id for each in same}
            return _roots(work, [firm for firm in (work.get(Company, id_) for id_ in ids) if firm])
    return where_known(work, person)


def learn_short_name(work: Work, firm: Company, words: str) -> Company:
    """People call this firm so: remembered, so that it is asked only once."""
    if words in _names(firm):
        return firm
    return work.save(firm, replace(firm, short_names=(*firm.short_names, words)))


def _names(firm: Company) -> tuple[str, ...]:
    return (firm.name, *firm.short_names)


def _candidates(work: Work, words: str) -> list[Company]:
    """Firms worth comparing: those the index proposes, and those this command just made."""
    ids = work.finder.companies_near(words)
    own = company.c.command == work.command
    return work.find(Company, company.c.id.in_(ids) | own)


def _roots(work: Work, firms: list[Company]) -> list[Company]:
    return list({root(work, firm).id: root(work, firm) for firm in firms}.values())


def _same_person(known: Contact, person: Person) -> bool:
    if person.phone and known.phone == person.phone:
        return True
    if not person.name:
        return bool(person.title) and known.title == person.title and not known.name
    names = {_addressed(known.name or ""), _addressed(person.name)}
    return len(names) == 1 or _same_surname_and_title(known, person)


def _addressed(name: str) -> str:
    """方副总 is spoken to as 方总."""
    return name.replace("副", "", 1) if len(name) > _DEPUTY and name[1] == "副" else name


def _same_surname_and_title(known: Contact, person: Person) -> bool:
    """何总 and 何家明 (副总), or 何 (老总), are one person when surname and address word agree."""
    names = sorted((known.name or "", person.name or ""), key=len)
    short, full = names
    if not short or short[0] != full[0]:
        return False
    if len(short) == 1 and len(full) == _SPOKEN:
        return any(full[1] in (title or "") for title in (known.title, person.title))
    if len(short) != _SPOKEN:
        return False
    return any(short[1] in (title or "") for title in (known.title, person.title))
