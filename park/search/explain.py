"""How much of a query one document explains, atom by atom."""

from __future__ import annotations

from dataclasses import dataclass

from park.search import asked
from park.search.atoms import Query, Word
from park.search.entry import BREAK, Entry
from park.search.normal import is_han
from park.search.postings import Postings
from park.search.sounds import initials

SINGLE = 0.35
"""A character met without its neighbours."""
_SLIP = 0.5
"""One unexplained atom between explained ones: a slip of the finger."""
_MATCHED = 0.7
_ASKED = 0.55
_MISSING = 0.9
_ALONE = 0.9
_QUANTITY = 1.4
"""What an amount, a land or a person counts for beside a word of the name."""
_FIRST_LETTERS, _OTHER_LETTERS = 0.97, 0.85


@dataclass(frozen=True, slots=True)
class Explained:
    """The share of a query that a document explains, how well it meets each atom, whether it
    fails what was asked for, and the query in its words."""

    slot: int
    entry: Entry
    coverage: float
    refused: bool
    met: tuple[float, ...]
    words: str


def explain(query: Query, entry: Entry, slot: int, postings: Postings) -> Explained:
    """How much of a query one document explains."""
    qualities, words = _met(query, entry.pool)
    for word in query.words:
        sure = _word(word, entry, slot, postings)
        if sure:
            for i in range(word.first, word.last + 1):
                qualities[i] = max(qualities[i], sure)
    met = tuple(qualities)
    _forgive(query, qualities)
    total = sum(atom.weight for atom in query.atoms)
    got = sum(a.weight * q for a, q in zip(query.atoms, qualities, strict=True))
    shares = asked.met(query, entry)
    full = _QUANTITY * postings.rarity(postings.count // 200)
    total, got = total + full * len(shares), got + full * sum(shares)
    coverage = got / total if total else 0.0
    refused = any(share < _ASKED for share in shares)
    return Explained(slot, entry, coverage, refused, met, words)


def _met(query: Query, pool: str) -> tuple[list[float], str]:
    """How well each atom is met in the texts; and the query with its sounds as characters."""
    atoms = query.atoms
    qualities = [0.0] * len(atoms)
    words = [atom.text or atom.symbol for atom in atoms]
    for pair in query.pairs:
        first, second = pair.first, pair.second
        for form, quality in pair.forms:
            if quality <= qualities[first] and quality <= qualities[second]:
                break
            if form in pool:
                for i, char in ((first, form[0]), (second, form[1])):
                    if quality > qualities[i]:
                        qualities[i] = quality
                        words[i] = atoms[i].text or char
                break
    _single(query, pool, qualities)
    return qualities, "".join(words)


def _single(query: Query, pool: str, qualities: list[float]) -> None:
    """Characters met without their neighbour: one may be missing in between, or all is damaged."""
    atoms = query.atoms
    for i, atom in enumerate(atoms):
        after = atoms[i + 1].text if i + 1 < len(atoms) and atoms[i + 1].joined else ""
        apart = atom.text and after and min(qualities[i : i + 2]) < _MISSING
        if apart and _one_apart(pool, atom.text, after):
            qualities[i] = max(qualities[i], _MISSING)
            qualities[i + 1] = max(qualities[i + 1], _MISSING)
        if not qualities[i] and atom.text and atom.text in pool:
            qualities[i] = SINGLE if len(atoms) > 1 else _ALONE


def _one_apart(pool: str, first: str, second: str) -> bool:
    place = pool.find(first)
    while place >= 0:
        if pool[place + 2 : place + 3] == second and pool[place + 1] != BREAK:
            return True
        place = pool.find(first, place + 1)
    return False


def _forgive(query: Query, qualities: list[float]) -> None:
    """Half of a single unexplained atom that stands between explained ones."""
    atoms = query.atoms
    for i in range(1, len(atoms) - 1):
        between = atoms[i].joined and atoms[i + 1].joined
        if between and min(qualities[i - 1], qualities[i + 1]) >= _MATCHED:
            qualities[i] = max(qualities[i], _SLIP)


def _word(word: Word, entry: Entry, slot: int, postings: Postings) -> float:
    for term, sure in word.terms:
        if postings.holds(term, slot):
            return sure
    for text, sure in word.texts:
        if text in entry.pool:
            return sure
    if word.heads and all(postings.holds(term, slot) for term in word.heads):
        return _spells(word.letters, entry)
    return 0.0


def _spells(letters: str, entry: Entry) -> float:
    """How surely the letters are first letters of neighbouring characters."""
    heads = [initials(c) if is_han(c) else c for c in entry.pool]
    if letters in "".join(h[0] for h in heads):
        return _FIRST_LETTERS
    size = len(letters)
    for i in range(len(heads) - size + 1):
        if all(x in y for x, y in zip(letters, heads[i : i + size], strict=True)):
            return _OTHER_LETTERS
    return 0.0
