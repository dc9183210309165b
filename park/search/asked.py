"""How well a document meets what is asked for besides words: amount, land, person."""

from __future__ import annotations

from park.search.atoms import Query
from park.search.entry import Entry, surname
from park.search.sounds import folds, readings


def met(query: Query, entry: Entry) -> list[float]:
    """How well each thing asked for is met: amount, land, person."""
    asked = query.asked
    met = [_person(person, entry.contacts) for person in asked.persons]
    if asked.amount is not None:
        met.append(_amount(asked.amount, entry.investment, asked.at_least))
    if asked.land is not None:
        met.append(_amount(asked.land, entry.land, asked.at_least))
    return met


def _amount(value: int, own: int | None, at_least: bool) -> float:
    if own is None or not value:
        return 0.0
    if at_least and own >= value:
        return 0.9
    difference = abs(own - value) / value
    return (
        1.0 if not difference else 0.7 if difference < 0.005 else 0.25 if difference < 0.1 else 0.0
    )


def _person(person: str, contacts: tuple[str, ...]) -> float:
    best = 0.0
    for contact in contacts:
        if person in contact:
            return 1.0
        ours, theirs = surname(person), surname(contact)
        if ours == theirs or person in readings(theirs[:1]):
            best = 0.8
        elif (
            ours and theirs and not person.isascii() and set(folds(ours[0])) & set(folds(theirs[0]))
        ):
            best = max(best, 0.5)
    return best
