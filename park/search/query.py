"""A query as the index understands it."""

from __future__ import annotations

import re

from park.search import attributes, chat, english
from park.search.atoms import Atom, Query, Word
from park.search.attributes import Asked
from park.search.normal import compact, is_han, normal
from park.search.pairs import add_pairs
from park.search.postings import Postings
from park.search.sounds import LETTERS, SYMBOL, symbols
from park.search.syllables import Split, best_split
from park.search.words import alias_pattern, aliases, cities, generic

LONGEST = 200
"""Characters of a query that are read; nobody names a project in more."""
_TOKEN = re.compile(r"[\u3400-\u9fff]+|[a-z]+(?:[ ']+[a-z]+)*|\d+(?:\.\d+)?")
_JOINED = re.compile(r"\b([a-z]{1,5})['’]([aeo][a-z]{0,4})\b")
_GENERIC = 0.35
_ALIAS = 0.85
_SYNONYM = 0.9
_REPAIRED = 0.85


def parse(text: str, postings: Postings) -> Query:
    """Read a query; never raises."""
    plain = _JOINED.sub(r"\1\2", normal(text[:LONGEST]))
    asked, rest = attributes.read(plain)
    content = chat.content(rest, postings.slots.__contains__)
    if not compact(content) and asked == Asked():
        content = rest
    query = Query(compact(plain), asked, compact(content), postings.rarity(0))
    if query.typed.isascii() and query.typed.isalpha() and not asked.named:
        query.letters = query.typed
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
            if is_han(token[0][0]):
                self._han(token[0], joined)
            elif token[0][0].isdigit():
                self._digits(token[0], joined)
            else:
                self._latin(re.split(r"[ ']+", token[0]), joined)
            end = token.end()
        add_pairs(self.query, self.postings)
        self._weigh()

    def _han(self, text: str, joined: bool) -> None:
        start = len(self.query.atoms)
        common = {i for m in generic().finditer(text) for i in range(*m.span())}
        for i, char in enumerate(text):
            self.query.atoms.append(Atom(char, symbols(char)[0], joined or i > 0, i in common))
        for found in alias_pattern().finditer(text):
            texts = tuple((other, _ALIAS) for other in aliases()[found[0]])
            self.query.words.append(
                Word(start + found.start(), start + found.end() - 1, texts=texts)
            )

    def _digits(self, text: str, joined: bool) -> None:
        for i, char in enumerate(text):
            self.query.atoms.append(Atom(char, char, joined or i > 0))

    def _latin(self, tokens: list[str], joined: bool) -> None:
        if _spaced_pinyin(tokens):
            gaps, run = frozenset(_ends(tokens)), "".join(tokens)
            split = best_split(run, self._known, self._last(), gaps)
            if split:
                self._syllables(split, joined)
                return
        for token in tokens:
            self._token(token, joined)

    def _token(self, text: str, joined: bool) -> None:
        if text in english.silent():
            return
        start = len(self.query.atoms)
        terms = self._terms(text)
        split = best_split(text, self._known, self._last(), repair=not terms)
        if split:
            self._syllables(split, joined or start > 0)
        else:
            self.query.atoms.append(Atom(text, text, joined))
        last = len(self.query.atoms) - 1
        if english.stem(text) in english.generic():
            for atom in self.query.atoms[start:]:
                atom.generic = True
        heads = self._heads(text)
        texts = ((text, 1.0), *((city, 1.0) for city in cities().get(text, ())))
        self.query.words.append(Word(start, last, terms, texts, text, heads))

    def _syllables(self, split: Split, joined: bool) -> None:
        for syllable in split.syllables:
            self.query.atoms.append(Atom("", SYMBOL[syllable], joined))
            joined = True

    def _heads(self, text: str) -> tuple[str, ...]:
        """The terms of a run read as first letters; none when no name has them all."""
        terms = tuple(f"~{text[i : i + 3]}" for i in range(len(text) - 2))
        return terms if all(term in self.postings.slots for term in terms) else ()

    def _terms(self, text: str) -> tuple[tuple[str, float], ...]:
        """The English stems a word may stand for, with how sure that is."""
        own = english.stem(text)
        slots = self.postings.slots
        found = {f"={own}": 1.0, f"={text}": 1.0}
        found.update({f"={other}": _SYNONYM for other in english.synonyms().get(own, ())})
        near = None
        if not any(term in slots for term in found):
            near = english.repaired(text, self.postings.english)
        if near:
            found[f"={near}"] = _REPAIRED
        return tuple((term, sure) for term, sure in found.items() if term in slots)

    def _last(self) -> str:
        if not self.query.atoms:
            return ""
        symbol = self.query.atoms[-1].symbol
        return LETTERS.get(ord(symbol), "") if len(symbol) == 1 else ""

    def _known(self, first: str, second: str) -> bool:
        return SYMBOL[first] + SYMBOL[second] in self.postings.exact

    def _weigh(self) -> None:
        """An atom weighs what its pairs weigh; common words of the trade weigh little."""
        weights: list[list[float]] = [[] for _ in self.query.atoms]
        for pair in self.query.pairs:
            if pair.second == pair.first + 1:
                weights[pair.first].append(pair.weight)
                weights[pair.second].append(pair.weight)
        for word in self.query.words:
            if word.terms or (word.first == word.last and word.letters):
                own = self._rarity([term for term, _ in word.terms])
                for i in range(word.first, word.last + 1):
                    size = word.last - word.first + 1
                    weights[i] = [own / size] if word.terms else [own]
        for i, atom in enumerate(self.query.atoms):
            mine = weights[i] or [self._rarity([atom.text])]
            atom.weight = sum(mine) / len(mine) * (_GENERIC if atom.generic else 1.0)

    def _rarity(self, terms: list[str]) -> float:
        return self.postings.rarity(sum(self.postings.frequency(term) for term in terms))


def _spaced_pinyin(tokens: list[str]) -> bool:
    """Whether blanks stand between syllables: most tokens are one, hardly any is English."""
    syllables = sum(token in SYMBOL for token in tokens)
    return len(tokens) > 2 and syllables * 10 >= len(tokens) * 6


def _ends(tokens: list[str]) -> list[int]:
    ends, total = [], 0
    for token in tokens[:-1]:
        total += len(token)
        ends.append(total)
    return ends
