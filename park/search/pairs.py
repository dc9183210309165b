"""Two neighbouring atoms of a query: what they may mean among the pairs the index knows."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from park.search.atoms import Atom, Pair, Query
from park.search.normal import is_han
from park.search.postings import Postings
from park.search.sounds import FOLD_OF, folds, symbols
from park.search.words import look_alikes

_SAME = 1.0
_SOUND = 0.95
_FOLDED = 0.84
_OTHER_READING = 0.96
_SHAPE = 0.86
_TURNED = 0.8
_ALL_NEW = 0.83
"""A typed pair that only sounds alike, no character of it the same."""
_SKIPPED = 0.8
_MOST_FORMS = 16


def add_pairs(query: Query, postings: Postings) -> None:
    """Pairs of neighbours, and of every other atom, as one in between may be too many."""
    atoms = query.atoms
    for i in range(len(atoms) - 1):
        if atoms[i + 1].joined:
            query.pairs.append(_pair(query, i, i + 1, postings))
            if i + 2 < len(atoms) and atoms[i + 2].joined and not atoms[i + 1].generic:
                _skip(query, i, i + 2, postings)


def _pair(query: Query, first: int, second: int, postings: Postings) -> Pair:
    forms = _forms(query.atoms[first], query.atoms[second], postings)
    frequency = sum(postings.frequency(form) for form, quality in forms if quality > _TURNED)
    return Pair(first, second, tuple(forms), postings.rarity(frequency))


def _skip(query: Query, first: int, second: int, postings: Postings) -> None:
    form = query.atoms[first].text + query.atoms[second].text
    if len(form) == 2 and form in postings.slots:
        weight = postings.rarity(postings.frequency(form))
        query.pairs.append(Pair(first, second, ((form, _SKIPPED),), weight))


def _forms(a: Atom, b: Atom, postings: Postings) -> list[tuple[str, float]]:
    found: dict[str, float] = {}
    for form, quality in (*_typed(a, b), *_sounding(a, b, postings)):
        if form in postings.slots and quality > found.get(form, 0.0):
            found[form] = quality
    return sorted(found.items(), key=lambda pair: -pair[1])[:_MOST_FORMS]


def _typed(a: Atom, b: Atom) -> Iterator[tuple[str, float]]:
    """The pair as written, with a look-alike in it, and turned round."""
    if a.text and b.text:
        yield a.text + b.text, _SAME
        for other in look_alikes().get(a.text, ""):
            yield other + b.text, _SHAPE
        for other in look_alikes().get(b.text, ""):
            yield a.text + other, _SHAPE
        yield b.text + a.text, _TURNED


def _sounding(a: Atom, b: Atom, postings: Postings) -> Iterator[tuple[str, float]]:
    """Pairs that sound alike: quite, or to a careless ear."""
    for table, quality, of in (
        (postings.exact, _SOUND, symbols),
        (postings.folded, _FOLDED, folds),
    ):
        for x in _sounds(a, of):
            for y in _sounds(b, of):
                for form in table.get(x + y, ()):
                    yield form, quality * _likeness(a, b, form, x + y, of)


def _likeness(
    a: Atom, b: Atom, form: str, sound: str, of: Callable[[str], tuple[str, ...]]
) -> float:
    typed = a.text and b.text
    if typed and a.text != form[0] and b.text != form[1]:
        return _ALL_NEW
    usual = of(form[0])[0] + of(form[1])[0]
    if typed:
        usual = of(a.text)[0] + of(b.text)[0]
    return 1.0 if usual == sound else _OTHER_READING


def _sounds(atom: Atom, of: Callable[[str], tuple[str, ...]]) -> tuple[str, ...]:
    if atom.text and is_han(atom.text[0]):
        return of(atom.text)
    return (atom.symbol.translate(FOLD_OF) if of is folds else atom.symbol,)
