"""Characters to toneless syllables: every reading, folded the way people mishear and mistype."""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib import import_module

from park.search.tables import groups, rows

SYLLABLES: tuple[str, ...] = tuple(s for line in groups("syllables.tsv") for s in line)
_SYMBOL_BASE = 0xE000
_FOLD_BASE = 0xE400
_MOST_READINGS = 4


def fold(syllable: str) -> str:
    """zh/z, ch/c, sh/s, n/l and -ng/-n (but not -ong) made one, as southern speech does."""
    for wide, narrow in (("zh", "z"), ("ch", "c"), ("sh", "s")):
        syllable = syllable.replace(wide, narrow, 1) if syllable.startswith(wide) else syllable
    if syllable.startswith("n") and len(syllable) > 1:
        syllable = "l" + syllable[1:]
    if syllable.endswith(("ang", "eng", "ing")):
        syllable = syllable[:-1]
    return syllable


SYMBOL: dict[str, str] = {s: chr(_SYMBOL_BASE + i) for i, s in enumerate(SYLLABLES)}
"""Each syllable as one private character, so that string functions compare syllables."""
LETTERS: dict[int, str] = {ord(symbol): s for s, symbol in SYMBOL.items()}
_FOLDED = {s: chr(_FOLD_BASE + i) for i, s in enumerate(sorted({fold(x) for x in SYLLABLES}))}
FOLD_OF: dict[int, str] = {ord(symbol): _FOLDED[fold(s)] for s, symbol in SYMBOL.items()}
"""A translation table from syllable symbols to folded ones."""


def _toneless(reading: str) -> str:
    for marked in "üǖǘǚǜ":
        reading = reading.replace(marked, "v")
    plain = unicodedata.normalize("NFD", reading)
    return "".join(c for c in plain if "a" <= c <= "z")


@cache
def _dictionary() -> dict[int, str]:
    """pypinyin's characters; loaded when first needed, as it takes a fifth of a second."""
    found: dict[int, str] = import_module("pypinyin.pinyin_dict").pinyin_dict
    return found


@cache
def surname_readings() -> dict[str, str]:
    """Surnames and how they are read as surnames (单 shan, 翟 zhai)."""
    return {row[0]: row[1] for row in rows("surnames.tsv")}


@cache
def readings(char: str) -> tuple[str, ...]:
    """The toneless readings of one character, the usual one first; none for anything else."""
    marked = _dictionary().get(ord(char), "").split(",") if len(char) == 1 else []
    found = [s for s in map(_toneless, marked) if s in SYMBOL]
    surname = surname_readings().get(char)
    return tuple(dict.fromkeys([*found[:_MOST_READINGS], *([surname] if surname else [])]))


@cache
def symbols(char: str) -> tuple[str, ...]:
    """The syllable symbols of a character; the character itself where it has no reading."""
    return tuple(SYMBOL[r] for r in readings(char)) or (char,)


@cache
def initials(char: str) -> str:
    """The first letters of a character's readings, the usual one first."""
    return "".join(dict.fromkeys(r[0] for r in readings(char))) or char


@cache
def folds(char: str) -> tuple[str, ...]:
    """The folded symbols of a character's readings, without repeats."""
    return tuple(dict.fromkeys(symbol.translate(FOLD_OF) for symbol in symbols(char)))


@cache
def _spelled(char: str) -> str:
    return (readings(char) or (char,))[0]


def spelling(text: str) -> str:
    """The letters of a text's usual pinyin, in one run."""
    return "".join(map(_spelled, text))
