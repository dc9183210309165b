"""How near two firm names are: the same, a short form, a slip, a sound-alike, or different."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from enum import IntEnum
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from park.language.cities import place_names
from park.language.organisations import is_society

_LEGAL = re.compile(
    r"(股份有限公司|有限责任公司|集团有限公司|有限公司|集团公司|集团|股份|公司|"
    r"\b(co\.?|ltd\.?|inc\.?|corp\.?|limited|company|group|holdings?)\b\.?,?)",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"[（(][^）)]*[）)]")
_PLACE = re.compile(r"^[\u4e00-\u9fff]{2,3}?[省市]")
_SOCIETY = re.compile(r"chamber|association", re.IGNORECASE)
_BRAND = 2
"""A Chinese firm's 字号 is usually two characters."""
_SPELT = 4
"""Fewer letters than this spell too many names."""


class Closeness(IntEnum):
    """From different to the same; only SAME and SHORT are sure."""

    DIFFERENT = 0
    SOUND = 1
    NEAR = 2
    SHORT = 3
    SAME = 4


def closeness(words: str, names: Iterable[str]) -> Closeness:
    """How near the words are to the nearest of a firm's names."""
    return max((_closeness(words, name) for name in names), default=Closeness.DIFFERENT)


@lru_cache(maxsize=65536)
def core(name: str) -> str:
    """A firm's name without legal form, brackets, province or city sign, blanks and case."""
    plain = unicodedata.normalize("NFKC", name).lower().strip()
    plain = _LEGAL.sub("", _BRACKETS.sub("", plain))
    return _PLACE.sub("", re.sub(r"[\s·.,，、-]+", "", plain))


def _closeness(words: str, name: str) -> Closeness:
    ours, theirs = core(words), core(name)
    if not ours or not theirs:
        return Closeness.DIFFERENT
    if ours == theirs:
        return Closeness.SAME
    if _is_short_form(ours, theirs):
        return Closeness.SHORT
    if is_association(ours) and is_association(theirs) and _towns_differ(ours, theirs):
        return Closeness.DIFFERENT
    if len(ours) >= 3 and _slips(ours, theirs):
        return Closeness.NEAR
    alike = _sounds_like(ours, theirs) or _spelt(words, theirs)
    return Closeness.SOUND if alike else Closeness.DIFFERENT


def is_association(name: str) -> bool:
    """Whether a counterpart is a chamber or association by its name."""
    return is_society(name) or bool(_SOCIETY.search(name))


def _towns_differ(ours: str, theirs: str) -> bool:
    """中山机械商会 and 佛山机械商会: a chamber's town is what tells it from another's."""
    towns = _town(ours), _town(theirs)
    return None not in towns and towns[0] != towns[1]


@lru_cache(maxsize=4096)
def _town(name: str) -> str | None:
    known = place_names()
    return next((name[:n] for n in (4, 3, 2) if name[:n] in known), None)


def _is_short_form(short: str, full: str) -> bool:
    """恒达 for 恒达五金, 锐博机器人 for 广州锐博机器人: brand first, nothing else in between."""
    short, full = sorted((short, full), key=len)
    if len(short) < _BRAND:
        return False
    return full.startswith(short) or (len(short) > _BRAND and full.endswith(short))


def _slips(ours: str, theirs: str) -> bool:
    """One wrong, missing or swapped character in a name whose brand or trade still agrees."""
    if DamerauLevenshtein.distance(ours, theirs) != 1:
        return False
    return min(len(ours), len(theirs)) >= 4 or _sounds(ours) == _sounds(theirs)


def _sounds_like(ours: str, theirs: str) -> bool:
    """The same sounds, or those that the longer name begins with: 拓穹机气 for 拓穹机器人.

    A brand alone (拓琼) has to share one of its characters as well.
    """
    short, full = sorted((_sounds(ours), _sounds(theirs)), key=len)
    begins = full[: len(short)] == short and len(short) >= _BRAND
    shared = any(a == b for a, b in zip(ours, theirs, strict=False))
    return short == full or (begins and (len(short) > _BRAND or shared))


def _spelt(words: str, theirs: str) -> bool:
    """Hongda Machinery for 宏达机械: the brand in letters, whatever English trade follows."""
    first = next(iter(re.findall(r"[a-z]+", words.lower())), "") if words.isascii() else ""
    if len(first) < _SPELT or not "\u4e00" <= theirs[0] <= "\u9fff":
        return False
    sounds = _sounds(theirs)
    return any("".join(sounds[:n]) == first for n in range(_BRAND, len(sounds) + 1))


@lru_cache(maxsize=65536)
def _sounds(name: str) -> tuple[str, ...]:
    from pypinyin import lazy_pinyin  # noqa: PLC0415 - half of the start-up time otherwise

    return tuple(lazy_pinyin(name))
