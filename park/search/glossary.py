"""Chinese terms of the trade and their English: the stems a Chinese name answers to."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from park.search.english import stems
from park.search.tables import rows


@cache
def glossary() -> dict[str, tuple[str, ...]]:
    """Term → its English stems, of all its translations."""
    table: dict[str, tuple[str, ...]] = {}
    for term, *english in rows("glossary.tsv"):
        words = (*table.get(term, ()), *stems(" ".join(english)))
        table[term] = tuple(dict.fromkeys(words))
    return table


@cache
def _longest() -> int:
    return max(map(len, glossary()), default=0)


@cache
def _starts() -> frozenset[str]:
    return frozenset(term[:2] for term in glossary())


def gloss(text: str) -> set[str]:
    """The English stems of every known term in a Chinese text, longer and shorter ones alike."""
    table = glossary()
    found: set[str] = set()
    covered = 0
    for start, end in _matches(text):
        if end - start > 1 or start >= covered:
            found.update(table[text[start:end]])
            covered = max(covered, end)
    return found


def term_spans(text: str) -> list[tuple[int, int]]:
    """Where terms of two characters and more stand, the longest at each place."""
    spans: list[tuple[int, int]] = []
    for start, end in _matches(text):
        if end - start > 1 and not (spans and spans[-1][0] == start):
            spans.append((start, end))
    return spans


def _matches(text: str) -> Iterator[tuple[int, int]]:
    """Every term in the text, by its start, the longest first."""
    table, longest, starts = glossary(), _longest(), _starts()
    for start in range(len(text)):
        if text[start : start + 2] in starts or text[start] in table:
            for end in range(min(len(text), start + longest), start, -1):
                if text[start:end] in table:
                    yield start, end
