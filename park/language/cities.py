"""Cities, provinces, regions and countries, in Chinese and English; Suzhou → 苏州, 东莞市 → 东莞."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
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
def _in_english() -> dict[str, str]:
    """Each place's Chinese name → its first English one."""
    english: dict[str, str] = {}
    for word, (name, _) in _table().items():
        if word.isascii():
            english.setdefault(name, word.title())
    return english


def is_place(name: str) -> bool:
    """Whether a name is a city's or a province's, in either language."""
    return name in place_names() or name.lower() in _english_words()


@cache
def _english_words() -> frozenset[str]:
    return frozenset(word.lower() for word in _table() if word.isascii())


def english_name(name: str) -> str:
    """深圳 → Shenzhen; a place without an English name stays as it is."""
    return _in_english().get(name.removesuffix("市"), name)


WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")
LONGEST = 4


def _english(text: str) -> Iterator[tuple[int, int, str]]:
    """English names by their words, the longest first; small letters only where the name is long."""
    words = list(WORD.finditer(text))
    table, free = _table(), 0
    for i, first in enumerate(words):
        for last in reversed(words[i : i + LONGEST]):
            name = text[first.start() : last.end()]
            known = first.start() >= free and name.lower() in table
            if known and (name[0].isupper() or len(name) > 5 or name == "hk"):
                free = last.end()
                yield first.start(), last.end(), name
                break


def cities(text: str, words: Iterable[tuple[int, int, str]]) -> list[City]:
    """Every place named, in order; ``words`` are the Chinese words that name one."""
    found = [_city(start, end, _bare(word)) for start, end, word in words]
    if re.search(r"[A-Za-z]{3}", text):
        found += [_city(*place) for place in _english(text)]
    return sorted(found, key=lambda c: c.start)


def _bare(word: str) -> str:
    return word if word in _table() else word[:-1]


def _city(start: int, end: int, word: str) -> City:
    name, kind = _table()[word.lower()]
    return City(start, end, name, kind)
