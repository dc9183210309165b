"""The index: documents in, the nearest ones out."""

from __future__ import annotations

import heapq
from collections.abc import Iterable

from park.search import cache
from park.search.atoms import Query
from park.search.candidates import candidates
from park.search.document import Document, Found, Hit
from park.search.entry import (
    Entry,
    english_terms,
    entry_of,
    han_terms,
    initial_terms,
    number_terms,
    person_terms,
)
from park.search.explain import explain
from park.search.postings import Postings
from park.search.query import parse
from park.search.rank import Ranked, judge

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
        for slot in candidates(query, self._postings):
            entry = self._entries[slot]
            if entry is not None:
                found.append(explain(query, entry, slot, self._postings))
        best = heapq.nlargest(_JUDGED, found, key=lambda f: f.coverage)
        return [judge(query, f) for f in best]


def _confident(ranked: list[Ranked]) -> bool:
    """Nearly all of the query is explained, or much of it and by no other document."""
    if not ranked or ranked[0].vetoed:
        return False
    ahead = ranked[0].score - (ranked[1].score if len(ranked) > 1 else 0.0)
    covered = ranked[0].coverage
    if ranked[0].doubtful:
        return covered >= _SURE and ahead >= _AHEAD_IN_DOUBT
    return ahead >= (_AHEAD if covered >= _SURE else _FAR_AHEAD) and covered >= _LIKELY
