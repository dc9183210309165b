"""The contacts that a way of calling may mean, and the ways each member of staff calls them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from park.called import Fit, fit
from park.records import Contact, Nickname, Staff
from storage.tables import nickname
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Called:
    """Contacts that may be meant. ``sure`` False: only the surname fits."""

    people: tuple[Contact, ...] = ()
    sure: bool = True


def contacts_called(work: Work, asker: Staff, who: str) -> Called:
    """The contact that the asker calls so; otherwise those that it fits best."""
    learned = _learned(work, asker, who)
    known = work.get(Contact, learned.contact_id) if learned else None
    if known is not None and known.live:
        return Called((known,))
    fits = [(fit(who, each.name, each.title), each) for each in work.find(Contact)]
    best = max((level for level, _ in fits), default=Fit.NONE)
    if best is Fit.NONE:
        return Called()
    return Called(tuple(each for level, each in fits if level is best), best > Fit.SURNAME)


def learn_nickname(work: Work, asker: Staff, person: Contact, words: str) -> Nickname:
    """From now on the asker's words mean this person."""
    known = _learned(work, asker, words)
    if known is None:
        return work.add(Nickname(staff_id=asker.id, contact_id=person.id, words=words))
    return work.save(known, replace(known, contact_id=person.id))


def _learned(work: Work, asker: Staff, who: str) -> Nickname | None:
    same = (nickname.c.staff_id == asker.id, nickname.c.words == who)
    return next(iter(work.find(Nickname, *same)), None)
