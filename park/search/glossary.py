"""Chinese terms of the trade and their English: the stems a Chinese name answers to."""

from __future__ import annotations

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
    table, longest, starts = glossary(), _longest(), _starts()
    found: set[str] = set()
    covered = 0
    for start in range(len(text)):
        if text[start : start + 2] not in starts and text[start] not in table:
            continue
        for end in range(min(len(text), start + longest), start, -1):
            words = table.get(text[start:end])
            if words and (end - start > 1 or start >= covered):
                found.update(words)
                covered = max(covered, end)
    return found
