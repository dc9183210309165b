"""Which documents are worth a closer look: those that share the most and the rarest."""

from __future__ import annotations

import heapq

from park.search.atoms import Query, Word
from park.search.entry import step, surname
from park.search.postings import Postings
from park.search.sounds import FOLD_OF, SYMBOL, folds

_BUDGET = 30_000
"""Look-ups a query may cost, whatever the size of the index."""
_FEW = 300
_CANDIDATES = 48
_NUMBER = 4.0
_ALONE = 0.3


def candidates(query: Query, postings: Postings) -> list[int]:
    """Slots of documents, the likeliest first, within a bounded number of look-ups."""
    sums: dict[int, float] = {}
    spent = 0
    common = max(_FEW, postings.count // 4)
    weights = _words(query, postings) | _numbers(query) | _persons(query)
    wanted = ((postings.frequency(term), term, weight) for term, weight in weights.items())
    for frequency, term, weight in sorted(w for w in wanted if w[0]):
        if spent and (spent + frequency > _BUDGET or frequency > common):
            break
        spent += frequency
        for slot in postings.slots[term]:
            sums[slot] = sums.get(slot, 0.0) + weight
    return heapq.nlargest(_CANDIDATES, sums, key=sums.__getitem__)


def _words(query: Query, postings: Postings) -> dict[str, float]:
    weights: dict[str, float] = {}
    for pair in query.pairs:
        for form, quality in pair.forms:
            weights[form] = max(weights.get(form, 0.0), pair.weight * quality)
    for word in query.words:
        for term, sure in _terms(word):
            weights[term] = postings.rarity(postings.frequency(term)) * sure
    for atom in query.atoms:
        if atom.text:
            weights[atom.text] = _ALONE * postings.rarity(postings.frequency(atom.text))
    return weights


def _terms(word: Word) -> list[tuple[str, float]]:
    pairs = [(text[i : i + 2], sure) for text, sure in word.texts for i in range(len(text) - 1)]
    return [*word.terms, *pairs, *((head, 1.0) for head in word.heads)]


def _persons(query: Query) -> dict[str, float]:
    weights: dict[str, float] = {}
    for person in query.asked.persons:
        weights[f"@{surname(person)}"] = _NUMBER
        heard = (SYMBOL[person].translate(FOLD_OF),) if person in SYMBOL else folds(person[0])
        weights.update({f"@~{sound}": _NUMBER / 2 for sound in heard})
    return weights


def _numbers(query: Query) -> dict[str, float]:
    weights: dict[str, float] = {}
    for kind, value in (("¥", query.asked.amount), ("m", query.asked.land)):
        if value and value > 0:
            weights[f"{kind}{value}"] = _NUMBER
            near = range(step(value) - 1, step(value) + 2)
            weights.update({f"{kind}s{rung}": _NUMBER / 2 for rung in near})
    return weights
