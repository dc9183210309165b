"""Common words of names, everyday words for trade words, look-alike characters."""

from __future__ import annotations

import re
from functools import cache

from park.search.tables import groups, rows


@cache
def generic() -> re.Pattern[str]:
    """Words so common in names that they say little about which one is meant."""
    words = {word for group in groups("generic.tsv") for word in group}
    return re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))))


@cache
def aliases() -> dict[str, tuple[str, ...]]:
    """Everyday word → the trade's words for the same thing, and back."""
    table: dict[str, dict[str, None]] = {}
    for group in groups("aliases.tsv"):
        for word in group:
            table.setdefault(word, {}).update(dict.fromkeys(w for w in group if w != word))
    return {word: tuple(others) for word, others in table.items()}


@cache
def alias_pattern() -> re.Pattern[str]:
    """Finds words of the alias table, the longest first."""
    return re.compile("|".join(map(re.escape, sorted(aliases(), key=len, reverse=True))))


@cache
def look_alikes() -> dict[str, str]:
    """Character → characters that are taken for it."""
    table: dict[str, str] = {}
    for group in groups("look_alikes.tsv"):
        chars = "".join(group)
        for char in chars:
            table[char] = table.get(char, "") + chars.replace(char, "")
    return table


@cache
def cities() -> dict[str, tuple[str, ...]]:
    """A city's or region's English name in one word → its Chinese names."""
    table: dict[str, tuple[str, ...]] = {}
    for name, _, english in (row[:3] for row in rows("cities.tsv", "language")):
        for spelled in english.lower().split("|"):
            word = "".join(c for c in spelled if c.isalpha())
            table[word] = (*table.get(word, ()), name)
    return table
