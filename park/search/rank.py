"""How near one document is to a query: how much of the query it explains, and how fully."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz import fuzz

from park.search.atoms import Query, Word
from park.search.entry import BREAK, Entry, surname
from park.search.glossary import gloss
from park.search.normal import is_han
from park.search.postings import Postings
from park.search.sounds import folds, initials, readings, spelling

_SINGLE = 0.35
_SLIP = 0.5
"""One unexplained atom between explained ones: a slip of the finger."""
_MATCHED = 0.7
_FIELD = 0.25
_FIELD_BESIDES = 0.08
_ASKED = 0.55
_ROUGH, _UNSUPPORTED = 0.75, 0.8
"""A likeness this rough is none; the bar is higher where nothing is met as written."""
_WHOLE = 0.12
_IN_NAME = 0.06
_HEAD = 0.01
_MATCHED_WHOLE, _MISSPELT = 0.9, 0.85
_LONG_RUN, _EDITS, _LONGEST_SYLLABLE = 9, 3, 6
"""Letters from which a slip can be told from another name, and insertions and deletions allowed."""
_PIECE = 0.07
_MISSING = 0.9
_ALONE = 0.9
_FIRST_LETTERS, _OTHER_LETTERS = 0.97, 0.85
_STRANGE = 0.75
"""An atom with this share of the weight of the unheard-of names something of its own."""
_STAGE = 0.02


@dataclass(frozen=True, slots=True)
class Ranked:
    """A document, how near it is, and the share of the query it explains.

    ``vetoed``: something that the query names (a firm, a city, a person, an amount) is not in it;
    ``doubtful``: a character of such a name is not.
    """

    slot: int
    score: float
    coverage: float
    vetoed: bool
    doubtful: bool


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
    asked = _attributes(query, entry)
    full = postings.rarity(postings.count // 200)
    total, got = total + full * len(asked), got + full * sum(asked)
    coverage = got / total if total else 0.0
    refused = any(share < _ASKED for share in asked)
    return Explained(slot, entry, coverage, refused, met, words)


def judge(query: Query, found: Explained) -> Ranked:
    """Score a document: what it explains, how fully one of its texts is said, in one piece."""
    entry, coverage = found.entry, found.coverage
    misspelt = coverage < _MATCHED_WHOLE and _misspelt(query, entry)
    if misspelt:
        coverage = max(coverage, _MISSPELT)
    share = _FIELD_BESIDES if query.asked.named else _FIELD
    score = coverage * (1 - share) + _field(query, found.words, entry) * share
    if query.whole in entry.pool or query.typed in entry.pool:
        score += _WHOLE
    elif found.words in entry.pool:
        score += _PIECE
    score += _HEAD * any(text.startswith(found.words[:2]) for text in entry.fields)
    score += _STAGE * (entry.stage in query.asked.stages) + _IN_NAME * _named(
        query, found.words, entry.name
    )
    if misspelt:
        return Ranked(found.slot, score, coverage, vetoed=False, doubtful=False)
    vetoed, doubtful = _strange(query, found.met, entry.pool)
    return Ranked(found.slot, score, coverage, vetoed or found.refused, doubtful)


def _named(query: Query, words: str, name: str) -> float:
    """The share of the query that the very name holds, not just the company or a field."""
    if not words:
        return 0.0
    held = sum(char in name for char in words) / len(words)
    asked = [word for word in query.words if word.terms]
    if not asked:
        return held
    stems = gloss(name)
    return max(held, sum(any(t[1:] in stems for t, _ in w.terms) for w in asked) / len(asked))


def _misspelt(query: Query, entry: Entry) -> bool:
    """Whether the letters typed are a text's pinyin but for a slip or two."""
    letters = query.letters
    if len(letters) < _LONG_RUN:
        return False
    least = 100 * (1 - _EDITS / (2 * len(letters)))
    spelled = (
        spelling(text) for text in entry.fields if _LONGEST_SYLLABLE * len(text) > len(letters)
    )
    return any(
        len(s) + _EDITS >= len(letters) and fuzz.partial_ratio(letters, s, score_cutoff=least)
        for s in spelled
    )


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
            qualities[i] = _SINGLE if len(atoms) > 1 else _ALONE


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


def _strange(query: Query, qualities: tuple[float, ...], pool: str) -> tuple[bool, bool]:
    """Whether something named is not met at all: two neighbours of it, or one character.

    Beside an unmet character, one that is only heard or seen alike counts as unmet as well; and
    so do two neighbours that both are written otherwise and are but roughly alike.
    """
    unmet, alike, rough = [], [], []
    limit = _ROUGH if max(qualities, default=0.0) == 1.0 else _UNSUPPORTED
    for atom, quality in zip(query.atoms, qualities, strict=True):
        named = not atom.generic
        other = bool(atom.text) and atom.text not in pool
        unmet.append(named and quality < _SINGLE and atom.weight >= _STRANGE * query.unknown)
        alike.append(named and other and quality < 1.0)
        rough.append(named and other and quality <= limit)
    pairs = range(len(unmet) - 1)
    return (
        any((unmet[i] and unmet[i + 1]) or (rough[i] and rough[i + 1]) for i in pairs)
        or any((unmet[i] and alike[i + 1]) or (alike[i] and unmet[i + 1]) for i in pairs),
        any(unmet),
    )


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


def _attributes(query: Query, entry: Entry) -> list[float]:
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
        1.0 if not difference else 0.9 if difference < 0.005 else 0.4 if difference < 0.1 else 0.0
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


def _field(query: Query, corrected: str, entry: Entry) -> float:
    """How fully one of the document's texts is said."""
    best = 0.0
    for text in entry.fields:
        best = max(best, fuzz.ratio(corrected, text), fuzz.ratio(query.whole, text))
    return best / 100
