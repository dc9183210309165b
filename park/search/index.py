"""The index: documents in, the nearest ones out."""

from __future__ import annotations

import heapq
from collections.abc import Iterable

from park.search import cache
from park.search.atoms import Query
from park.search.document import Document, Found, Hit
from park.search.entry import (
    Entry,
    english_terms,
    entry_of,
    han_terms,
    initial_terms,
    number_terms,
    person_terms,
    step,
    surname,
)
from park.search.postings import Postings
from park.search.query import parse
from park.search.rank import Ranked, explain, judge
from park.search.sounds import FOLD_OF, SYMBOL, folds

_BUDGET = 30_000
_FEW = 300
_NUMBER = 4.0
_CANDIDATES = 48
_JUDGED = 16
_SURE, _AHEAD = 0.78, 0.008
_LIKELY, _FAR_AHEAD = 0.62, 0.1
_AHEAD_IN_DOUBT = 0.06
_NEAR = 0.3


class Index:
    """Every document by every name; one document is found the moment it is put in."""

    def __init__(self) -> None:
        self._postings = Postings()
        self._entries: list[Entry | None] = []
        self._slots: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._slots)

    def update(self, documents: Iterable[Document]) -> None:
        """Put documents in; one with a known key takes the old one's place."""
        for document in documents:
            self.remove(document.key)
            self._put(entry_of(document))
        if len(self._entries) > 2 * len(self._slots) + 1000:
            self._rebuild()

    def remove(self, key: str) -> None:
        """Forget a document; an unknown key is nothing to forget."""
        slot = self._slots.pop(key, None)
        if slot is not None:
            self._entries[slot] = None

    def find(self, query: str, limit: int = 10) -> Found:
        """The nearest documents, best first, and whether the first is surely meant."""
        read = parse(query, self._postings)
        ranked = sorted(self._ranked(read), key=lambda r: -r.score)[: max(limit, 2)]
        ranked = [r for r in ranked if r.score >= _NEAR]
        hits = tuple(Hit(self._key(r), min(1.0, round(r.score, 4))) for r in ranked[:limit])
        return Found(hits, read.distinct and _confident(ranked))

    def entry(self, key: str) -> Entry | None:
        """What is kept of a document; None for an unknown key."""
        slot = self._slots.get(key)
        return None if slot is None else self._entries[slot]

    def dump(self) -> bytes:
        """The index as bytes for the next start."""
        return cache.dump(self._postings, list(self._entries))

    @classmethod
    def load(cls, data: bytes) -> Index:
        """The index of ``dump``; ValueError for bytes of another form or version."""
        index = cls()
        index._postings, index._entries = cache.load(data)
        index._slots = {e.key: slot for slot, e in enumerate(index._entries) if e is not None}
        return index

    def _put(self, entry: Entry) -> None:
        slot = len(self._entries)
        self._entries.append(entry)
        self._slots[entry.key] = slot
        terms = han_terms(entry) | english_terms(entry) | initial_terms(entry)
        self._postings.add(slot, terms | person_terms(entry) | number_terms(entry))

    def _rebuild(self) -> None:
        kept = [entry for entry in self._entries if entry is not None]
        self._postings, self._entries, self._slots = Postings(), [], {}
        for entry in kept:
            self._put(entry)

    def _key(self, ranked: Ranked) -> str:
        entry = self._entries[ranked.slot]
        return entry.key if entry else ""

    def _ranked(self, query: Query) -> list[Ranked]:
        found = []
        for slot in self._candidates(query):
            entry = self._entries[slot]
            if entry is not None:
                found.append(explain(query, entry, slot, self._postings))
        best = heapq.nlargest(_JUDGED, found, key=lambda f: f.coverage)
        return [judge(query, f) for f in best]

    def _candidates(self, query: Query) -> list[int]:
        """Slots that share the most and the rarest, within a bounded number of look-ups."""
        sums: dict[int, float] = {}
        spent = 0
        common = max(_FEW, len(self._entries) // 4)
        for frequency, term, weight in sorted(self._wanted(query)):
            if spent and (spent + frequency > _BUDGET or frequency > common):
                break
            spent += frequency
            for slot in self._postings.slots[term]:
                sums[slot] = sums.get(slot, 0.0) + weight
        return heapq.nlargest(_CANDIDATES, sums, key=sums.__getitem__)

    def _wanted(self, query: Query) -> list[tuple[int, str, float]]:
        postings = self._postings
        weights: dict[str, float] = {}
        for pair in query.pairs:
            for form, quality in pair.forms:
                weights[form] = max(weights.get(form, 0.0), pair.weight * quality)
        for word in query.words:
            for term, sure in word.terms:
                weights[term] = postings.rarity(postings.frequency(term)) * sure
            for text, sure in word.texts:
                for form in {text[i : i + 2] for i in range(len(text) - 1)}:
                    weights[form] = postings.rarity(postings.frequency(form)) * sure
            for term in word.heads:
                weights[term] = postings.rarity(postings.frequency(term))
        for atom in query.atoms:
            if atom.text:
                weights[atom.text] = 0.3 * postings.rarity(postings.frequency(atom.text))
        for person in query.asked.persons:
            weights[f"@{surname(person)}"] = _NUMBER
            heard = (SYMBOL[person].translate(FOLD_OF),) if person in SYMBOL else folds(person[0])
            weights.update({f"@~{sound}": _NUMBER / 2 for sound in heard})
        for kind, value in (("¥", query.asked.amount), ("m", query.asked.land)):
            if value and value > 0:
                weights[f"{kind}{value}"] = _NUMBER
                near = range(step(value) - 1, step(value) + 2)
                weights.update({f"{kind}s{rung}": _NUMBER / 2 for rung in near})
        slots = postings.slots
        return [(len(slots[t]), t, w) for t, w in weights.items() if t in slots]


def _confident(ranked: list[Ranked]) -> bool:
    """Nearly all of the query is explained, or much of it and by no other document."""
    if not ranked or ranked[0].vetoed:
        return False
    ahead = ranked[0].score - (ranked[1].score if len(ranked) > 1 else 0.0)
    covered = ranked[0].coverage
    if ranked[0].doubtful:
        return covered >= _SURE and ahead >= _AHEAD_IN_DOUBT
    return ahead >= (_AHEAD if covered >= _SURE else _FAR_AHEAD) and covered >= _LIKELY
