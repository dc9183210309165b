"""Firms that the park knows, found in a text: by a whole name, and by the brand that begins one.

A brand is the first two characters of a Chinese name after its town; it stands for the firm only
where the words around it leave it alone (擎曜|的土地证, never 火炬|大道).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from park.language.cities import place_names
from park.language.words import Token, vocabulary

_HAN = re.compile(r"[\u4e00-\u9fff]{3,}")
_TOWN = 4
_BRAND = 2
_LEAST = 2
_ALONE = frozenset(("stop", "span", "mark", "gov", "title", "person", "weak", "latin"))
"""Words that may stand next to a brand without being a part of the name."""
_VERBS = frozenset("送发打报签要想等来去说问带投租看谈找约催改搬建买退")
"""What may be done to or by a firm right after its brand."""


@dataclass(frozen=True, slots=True)
class KnownNames:
    """Names for lookup: how long they are, and the brands that begin the Chinese ones."""

    names: frozenset[str]
    lengths: tuple[int, ...]
    brands: frozenset[str]


@lru_cache(maxsize=4)
def known_names(names: frozenset[str]) -> KnownNames:
    """The index of a park's names; made once for each state of the records."""
    kept = frozenset(name for name in names if len(name) >= _LEAST)
    lengths = tuple(sorted({len(name) for name in kept}, reverse=True))
    brands = {brand for name in kept if (brand := _brand(name))}
    return KnownNames(kept, lengths, frozenset(brands))


def whole_names(text: str, names: frozenset[str]) -> list[tuple[int, int]]:
    """Where known names stand, the longest first."""
    known = known_names(names)
    return [
        (start, start + length)
        for length in known.lengths
        for start in range(len(text) - length + 1)
        if text[start : start + length] in known.names
    ]


def brands_named(
    text: str, words: Sequence[Token], names: frozenset[str]
) -> Iterator[tuple[int, int]]:
    """Where a known firm is called by its brand alone."""
    brands = known_names(names).brands
    starts = {word.start: word for word in words}
    ends = {word.end: word for word in words}
    for start in range(len(text) - _BRAND + 1):
        end = start + _BRAND
        if text[start:end] not in brands or start not in starts or end not in ends:
            continue
        after = starts.get(end)
        verb = after is not None and after.text[0] in _VERBS
        if _apart(ends.get(start)) and (verb or _apart(after)):
            yield start, end


def _apart(word: Token | None) -> bool:
    return word is None or word.kind in _ALONE


def _brand(name: str) -> str | None:
    """鸿力 of 鸿力示例传动有限公司; None where it is an everyday word or the name no Chinese one."""
    if not _HAN.match(name):
        return None
    towns = place_names()
    size = next((n for n in range(_TOWN, 1, -1) if name[:n] in towns), 0)
    brand = name[size : size + _BRAND]
    plain = len(brand) < _BRAND or brand in towns
    return None if plain or vocabulary().get(brand, "unknown") != "unknown" else brand
