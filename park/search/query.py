"""A query as the index understands it: atoms in a row, pairs of them, words, attributes."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from park.search import attributes
from park.search.attributes import Asked
from park.search.english import repaired, silent, stem, synonyms
from park.search.normal import compact, is_han, normal
from park.search.postings import Postings
from park.search.sounds import FOLD_OF, LETTERS, SYMBOL, folds, symbols
from park.search.syllables import best_split
from park.search.words import alias_pattern, aliases, chat, generic, look_alikes

LONGEST = 200
"""Characters of a query that are read; nobody names a project in more."""
_TOKEN = re.compile(r"[\u3400-\u9fff]+|[a-z]+|\d+(?:\.\d+)?")
_EXACT, _SOUND, _FOLDED, _SHAPE, _TURNED = 1.0, 0.95, 0.9, 0.88, 0.8
_MOST_FORMS = 16
_GENERIC = 0.35


@dataclass(slots=True)
class Atom:
    """One character or syllable of a query; ``joined`` to the one before it."""

    text: str
    symbol: str
    joined: bool
    weight: float = 0.0
    generic: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """Two atoms and the pairs of characters that may be meant, the likeliest first."""

    first: int
    second: int
    forms: tuple[tuple[str, float], ...]
    weight: float


@dataclass(frozen=True, slots=True)
class Word:
    """A run of atoms that may also be met whole: an English word, initials, an everyday word."""

    first: int
    last: int
    terms: tuple[tuple[str, float], ...] = ()
    texts: tuple[tuple[str, float], ...] = ()
    letters: str = ""


@dataclass(slots=True)
class Query:
    """Everything ranking needs to know of one query."""

    whole: str
    asked: Asked
    atoms: list[Atom] = field(default_factory=list)
    pairs: list[Pair] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)


def parse(text: str, postings: Postings) -> Query:
    """Read a query; never raises."""
    plain = normal(text[:LONGEST])
    asked, rest = attributes.read(plain)
    query = Query(compact(plain), asked)
    content = chat().sub(" ", rest)
    if not compact(content) and asked == Asked():
        content = rest
    _Reader(query, postings).read(content)
    return query


class _Reader:
    """Fills a query from its content words."""

    def __init__(self, query: Query, postings: Postings) -> None:
        self.query, self.postings = query, postings

    def read(self, content: str) -> None:
        end = 0
        for token in _TOKEN.finditer(content):
            joined = bool(self.query.atoms) and token.start() == end
            text = token[0]
            if is_han(text[0]):
                self._han(text, joined)
            elif text[0].isdigit():
                self._plain(text, joined)
            else:
                self._latin(text, joined)
            end = token.end()
        self._pairs()
        self._weigh()

    def _han(self, text: str, joined: bool) -> None:
        start = len(self.query.atoms)
        common = {i for m in generic().finditer(text) for i in range(*m.span())}
        for i, char in enumerate(text):
            atom = Atom(char, symbols(char)[0], joined or i > 0, generic=i in common)
            self.query.atoms.append(atom)
        for found in alias_pattern().finditer(text):
            texts = tuple((other, 0.85) for other in aliases()[found[0]])
            word = Word(start + found.start(), start + found.end() - 1, texts=texts)
            self.query.words.append(word)

    def _plain(self, text: str, joined: bool) -> None:
        for i, char in enumerate(text):
            self.query.atoms.append(Atom(char, char, joined or i > 0))

    def _latin(self, text: str, joined: bool) -> None:
        if text in silent():
            return
        start = len(self.query.atoms)
        terms = self._terms(text)
        split = best_split(text, self._known, self._last())
        loose = joined or start > 0
        if split and not (split.slips and terms):
            for syllable in split.syllables:
                self.query.atoms.append(Atom("", SYMBOL[syllable], loose))
                loose = True
        else:
            self.query.atoms.append(Atom(text, text, joined))
        letters = text if len(text) >= 2 else ""
        last = len(self.query.atoms) - 1
        self.query.words.append(Word(start, last, terms, ((text, 1.0),), letters))

    def _terms(self, text: str) -> tuple[tuple[str, float], ...]:
        """The English stems a word may stand for, with how sure that is."""
        own = stem(text)
        slots = self.postings.slots
        found = {f"={own}": 1.0, f"={text}": 1.0}
        found.update({f"={other}": 0.9 for other in synonyms().get(own, ())})
        if not any(term in slots for term in found):
            known = [term[1:] for term in slots if term[0] == "="]
            if near := repaired(text, known):
                found[f"={near}"] = 0.85
        return tuple((term, sure) for term, sure in found.items() if term in slots)

    def _last(self) -> str:
        if not self.query.atoms:
            return ""
        symbol = self.query.atoms[-1].symbol
        return LETTERS.get(ord(symbol), "") if len(symbol) == 1 else ""

    def _known(self, first: str, second: str) -> bool:
        from_table = self.postings.exact
        return SYMBOL[first] + SYMBOL[second] in from_table

    def _pairs(self) -> None:
        atoms = self.query.atoms
        for i in range(len(atoms) - 1):
            if atoms[i + 1].joined:
                self._pair(i, i + 1, 1.0)
                if i + 2 < len(atoms) and atoms[i + 2].joined:
                    self._pair(i, i + 2, 0.8)

    def _pair(self, first: int, second: int, sure: float) -> None:
        a, b = self.query.atoms[first], self.query.atoms[second]
        forms = self._forms(a, b)
        frequency = sum(self.postings.frequency(f) for f, q in forms if q > _TURNED)
        weight = self.postings.rarity(frequency)
        scaled = tuple((form, quality * sure) for form, quality in forms)
        self.query.pairs.append(Pair(first, second, scaled, weight))

    def _forms(self, a: Atom, b: Atom) -> list[tuple[str, float]]:
        found: dict[str, float] = {}
        table = self.postings
        if a.text and b.text:
            found[a.text + b.text] = _EXACT
        for sounds, quality, of in ((table.exact, _SOUND, symbols), (table.folded, _FOLDED, folds)):
            for x in _sounds(a, of):
                for y in _sounds(b, of):
                    for form in sounds.get(x + y, ()):
                        found.setdefault(form, quality)
        if a.text and b.text:
            for other in look_alikes().get(a.text, ""):
                found.setdefault(other + b.text, _SHAPE)
            for other in look_alikes().get(b.text, ""):
                found.setdefault(a.text + other, _SHAPE)
            found.setdefault(b.text + a.text, _TURNED)
        kept = [(form, q) for form, q in found.items() if form in table.slots]
        return sorted(kept, key=lambda pair: -pair[1])[:_MOST_FORMS]

    def _weigh(self) -> None:
        """An atom weighs what its pairs weigh; common words of the trade weigh little."""
        weights: list[list[float]] = [[] for _ in self.query.atoms]
        for pair in self.query.pairs:
            if pair.second == pair.first + 1:
                weights[pair.first].append(pair.weight)
                weights[pair.second].append(pair.weight)
        alone = {w.first: w for w in self.query.words if w.first == w.last}
        for i, atom in enumerate(self.query.atoms):
            own = weights[i] or [self._alone(atom, alone.get(i))]
            atom.weight = sum(own) / len(own) * (_GENERIC if atom.generic else 1.0)

    def _alone(self, atom: Atom, word: Word | None) -> float:
        terms = [t for t, _ in word.terms] if word else [atom.text]
        return self.postings.rarity(sum(self.postings.frequency(t) for t in terms))


def _sounds(atom: Atom, of: Callable[[str], tuple[str, ...]]) -> tuple[str, ...]:
    if atom.text and is_han(atom.text[0]):
        return of(atom.text)
    return (atom.symbol.translate(FOLD_OF) if of is folds else atom.symbol,)
