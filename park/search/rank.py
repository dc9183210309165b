"""How near one document is to a query: how much of the query it explains, and how fully."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz import fuzz

from park.search.entry import Entry, surname
from park.search.normal import is_han
from park.search.postings import Postings
from park.search.query import Query, Word
from park.search.sounds import initials

_SINGLE = 0.35
_FIELD = 0.25
_WHOLE = 0.1


@dataclass(frozen=True, slots=True)
class Ranked:
    """A document with what is needed to judge it."""

    slot: int
    score: float
    coverage: float


def judge(query: Query, entry: Entry, slot: int, postings: Postings) -> Ranked:
    """Score one document."""
    qualities, chars = _explain(query, entry.pool)
    for word in query.words:
        sure = _word(word, entry, slot, postings)
        if sure:
            for i in range(word.first, word.last + 1):
                qualities[i] = max(qualities[i], sure)
    total = sum(atom.weight for atom in query.atoms)
    got = sum(a.weight * q for a, q in zip(query.atoms, qualities, strict=True))
    extra, wanted = _attributes(query, entry, postings)
    coverage = (got + extra) / (total + wanted) if total + wanted else 0.0
    field = _field(query, "".join(chars), entry)
    score = coverage * (1 - _FIELD) + field * _FIELD
    if query.whole in entry.pool:
        score += _WHOLE
    return Ranked(slot, score, coverage)


def _explain(query: Query, pool: str) -> tuple[list[float], list[str]]:
    qualities = [0.0] * len(query.atoms)
    chars = [atom.text for atom in query.atoms]
    for pair in query.pairs:
        first, second = pair.first, pair.second
        for form, quality in pair.forms:
            if quality <= qualities[first] and quality <= qualities[second]:
                break
            if form in pool:
                for i, char in ((first, form[0]), (second, form[1])):
                    if quality > qualities[i]:
                        qualities[i] = quality
                        chars[i] = char
                break
    for i, atom in enumerate(query.atoms):
        if not qualities[i] and atom.text and atom.text in pool:
            qualities[i] = _SINGLE if len(query.atoms) > 1 else 0.9
    return qualities, chars


def _word(word: Word, entry: Entry, slot: int, postings: Postings) -> float:
    for term, sure in word.terms:
        if postings.holds(term, slot):
            return sure
    for text, sure in word.texts:
        if text in entry.pool:
            return sure
    if len(word.letters) >= 3 and _spells(word.letters, entry):
        return 0.95
    return 0.0


def _spells(letters: str, entry: Entry) -> bool:
    """Whether the letters are first letters of neighbouring characters."""
    pool = entry.pool
    heads = [initials(c) if is_han(c) else c for c in pool]
    size = len(letters)
    return any(
        letters[0] in heads[i]
        and all(x in y for x, y in zip(letters, heads[i : i + size], strict=True))
        for i in range(len(heads) - size + 1)
    )


def _attributes(query: Query, entry: Entry, postings: Postings) -> tuple[float, float]:
    """Weight met and weight asked of amount, land and person."""
    asked, met, wanted = query.asked, 0.0, 0.0
    full = postings.rarity(postings.count // 200)
    for value, own in ((asked.amount, entry.investment), (asked.land, entry.land)):
        if value is not None:
            wanted += full
            met += full * _amount(value, own, asked.at_least)
    for person in asked.persons:
        wanted += full
        met += full * _person(person, entry.contacts)
    return met, wanted


def _amount(value: int, own: int | None, at_least: bool) -> float:
    if own is None or not value:
        return 0.0
    if at_least and own >= value:
        return 0.9
    difference = abs(own - value) / value
    return 1.0 if difference < 0.005 else 0.5 if difference < 0.1 else 0.0


def _person(person: str, contacts: tuple[str, ...]) -> float:
    best = 0.0
    for contact in contacts:
        if person in contact:
            return 1.0
        if surname(person) == surname(contact):
            best = 0.8
    return best


def _field(query: Query, corrected: str, entry: Entry) -> float:
    """How fully one of the document's texts is said."""
    best = 0.0
    for text in entry.fields:
        best = max(best, fuzz.ratio(corrected, text), fuzz.ratio(query.whole, text))
    return best / 100
