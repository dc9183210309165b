"""Scores of a searcher over labelled queries, kind by kind."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from park.search import Document, Found, Hit, Index
from tests.finding.labels import Labelled

NO_MATCH = "no match"
Searcher = Callable[[str], Found]


@dataclass(slots=True)
class Score:
    """Counts of one kind; times in milliseconds."""

    asked: int = 0
    first: int = 0
    among_five: int = 0
    confident: int = 0
    confident_wrong: int = 0
    times: list[float] = field(default_factory=list)
    misses: list[tuple[str, str]] = field(default_factory=list)

    @property
    def p95(self) -> float:
        """The time that 95 of 100 queries stay under."""
        return sorted(self.times)[int(len(self.times) * 0.95)] if self.times else 0.0


def score(search: Searcher, queries: list[Labelled]) -> dict[str, Score]:
    """Run every query once and count."""
    scores: dict[str, Score] = {}
    for query in queries:
        own = scores.setdefault(query.kind, Score())
        start = time.perf_counter()
        found = search(query.text)
        own.times.append((time.perf_counter() - start) * 1000)
        _count(own, query, found)
    return scores


def _count(own: Score, query: Labelled, found: Found) -> None:
    keys = [hit.key for hit in found.hits[:5]]
    right = bool(keys) and keys[0] in query.accepted
    own.asked += 1
    own.first += right
    own.among_five += any(key in query.accepted for key in keys)
    own.confident += found.confident
    own.confident_wrong += found.confident and not right
    if not right or not found.confident:
        own.misses.append(
            (query.text, f"{sorted(query.accepted)[:3]} got {keys[:3]} {found.confident}")
        )


def answerable(scores: dict[str, Score]) -> list[Score]:
    """The kinds that have an answer."""
    return [own for kind, own in scores.items() if kind != NO_MATCH]


def macro(scores: dict[str, Score], what: str) -> float:
    """The mean over the answerable kinds of ``first``, ``among_five``, ``confident`` …"""
    rates = [getattr(own, what) / own.asked for own in answerable(scores) if own.asked]
    return float(sum(rates) / len(rates))


def indexed(documents: list[Document]) -> Index:
    """The index under test."""
    index = Index()
    index.update(documents)
    return index


def plain_ratio(documents: list[Document]) -> Searcher:
    """The peer: rapidfuzz WRatio over the names, no more."""
    names = [d.name for d in documents]

    def search(query: str) -> Found:
        found = process.extract(query, names, scorer=fuzz.WRatio, limit=5)
        hits = tuple(Hit(documents[place].key, value / 100) for _, value, place in found)
        return Found(hits, bool(hits) and hits[0].score >= 0.6)

    return search
