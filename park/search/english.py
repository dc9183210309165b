"""English words of the trade: stems, words that say nothing, words that say the same."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from park.search.tables import groups

WORD = re.compile(r"[a-z]+")
_SHORTEST_REPAIRED = 5
_SUFFIXES = (
    ("isation", "iz"), ("ization", "iz"), ("ising", "iz"), ("izing", "iz"), ("ise", "iz"),
    ("ize", "iz"), ("ational", "at"), ("ation", "at"), ("ating", "at"), ("ated", "at"),
    ("ators", "at"), ("ator", "at"), ("ative", "at"), ("ate", "at"),
    ("iveness", "iv"), ("ements", ""), ("ement", ""), ("ments", ""), ("ment", ""),
    ("ings", ""), ("ing", ""), ("ies", "i"), ("ied", "i"), ("ors", ""), ("ers", ""),
    ("or", ""), ("er", ""), ("ed", ""), ("es", ""), ("s", ""), ("y", "i"), ("e", ""),
)  # fmt: skip
_LEAST_STEM = 3


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """A rough stem: the same for manufacture, manufacturing, manufacturer."""
    word = word.replace("aluminium", "aluminum").replace("fibre", "fiber")
    for old, new in (
        ("jewellery", "jewelry"),
        ("mould", "mold"),
        ("tyre", "tire"),
        ("colour", "color"),
        ("sulph", "sulf"),
    ):
        word = word.replace(old, new)
    for suffix, kept in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _LEAST_STEM:
            word = word[: len(word) - len(suffix)] + kept
            break
    return word[:-1] if len(word) > _LEAST_STEM and word[-1] == word[-2] else word


def stems(text: str) -> tuple[str, ...]:
    """The stems of the words of an English text that say something."""
    return tuple(stem(w) for w in WORD.findall(text.lower()) if w not in silent())


@cache
def silent() -> frozenset[str]:
    """English words that carry nothing: articles, questions, how people ask."""
    return frozenset(word for group in groups("english_chat.tsv") for word in group)


@cache
def generic() -> frozenset[str]:
    """Stems of English words that single nothing out: factory, park, equipment."""
    return frozenset(stem(word) for group in groups("english_generic.tsv") for word in group)


@cache
def synonyms() -> dict[str, frozenset[str]]:
    """Stem → stems that may stand for it."""
    table: dict[str, set[str]] = {}
    for group in groups("english_synonyms.tsv"):
        members = {stem(word) for word in group}
        for member in members:
            table.setdefault(member, set()).update(members - {member})
    return {word: frozenset(others) for word, others in table.items()}


def repaired(word: str, vocabulary: Iterable[str]) -> str | None:
    """The known stem nearest to a misspelt word, at most one slip in five letters."""
    wanted = stem(word)
    if len(wanted) < _SHORTEST_REPAIRED:
        return None
    most = 1 if len(wanted) < 8 else 2
    found = process.extractOne(wanted, vocabulary, scorer=OSA.distance, score_cutoff=most)
    return str(found[0]) if found and found[0][0] == wanted[0] else None
