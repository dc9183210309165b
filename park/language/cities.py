"""Cities, provinces, regions and countries, in Chinese and English; Suzhou → 苏州, 东莞市 → 东莞."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

SUFFIX = {"city": ("市",), "county": ("市", "区", "县"), "province": ("省",)}


@dataclass(frozen=True, slots=True)
class City:
    """A place by its Chinese name without 市, where the text names it."""

    start: int
    end: int
    name: str
    kind: str


@cache
def _table() -> dict[str, tuple[str, str]]:
    """Every way to write a place → its Chinese name and kind."""
    table: dict[str, tuple[str, str]] = {}
    for line in (
        files("park.language").joinpath("data", "cities.tsv").read_text("utf-8").splitlines()
    ):
        name, kind, english = line.split("\t")
        table[name] = (name, kind)
        for word in filter(None, english.split("|")):
            table.setdefault(word.lower(), (name, kind))
    return table


@cache
def place_names() -> dict[str, str]:
    """Every Chinese name of a place, with its usual suffix too, and its kind."""
    names: dict[str, str] = {}
    for word, (_, kind) in _table().items():
        if not word.isascii():
            names[word] = kind
            for suffix in SUFFIX.get(kind, ()):
                names[word + suffix] = kind
    return names


@cache
def _english() -> re.Pattern[str]:
    names = sorted((n for n in _table() if n.isascii()), key=len, reverse=True)
    return re.compile(rf"(?<![A-Za-z-])({'|'.join(map(re.escape, names))})(?![A-Za-z])", re.I)


def cities(text: str, words: Iterable[tuple[int, int, str]]) -> list[City]:
    """Every place named, in order; ``words`` are the Chinese words that name one."""
    found = [_city(start, end, _bare(word)) for start, end, word in words]
    if re.search(r"[A-Za-z]{3}", text):
        matches = _english().finditer(text)
        found += [_city(*m.span(), m[0]) for m in matches if m[0][0].isupper() or len(m[0]) > 5]
    return sorted(found, key=lambda c: c.start)


def _bare(word: str) -> str:
    return word if word in _table() else word[:-1]


def _city(start: int, end: int, word: str) -> City:
    name, kind = _table()[word.lower()]
    return City(start, end, name, kind)
