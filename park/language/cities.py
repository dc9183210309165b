"""Cities, provinces, regions and countries, in Chinese and English; Suzhou → 苏州, 东莞市 → 东莞."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


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
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = sorted(_table(), key=len, reverse=True)
    chinese = "|".join(n for n in names if not n.isascii())
    english = "|".join(re.escape(n) for n in names if n.isascii())
    return (
        re.compile(
            rf"({chinese})(?:市|省|特别行政区|自治区)?(?!路|街|大道|村|东路|话|菜|人寿|平安|证券)"
        ),
        re.compile(rf"(?<![A-Za-z-])({english})(?![A-Za-z])", re.I),
    )


def cities(text: str) -> list[City]:
    """Every place named, in order."""
    chinese, english = _patterns()
    found = [_city(m) for m in chinese.finditer(text)]
    if re.search(r"[A-Za-z]{3}", text):
        found += [_city(m) for m in english.finditer(text) if m[0][0].isupper() or len(m[0]) > 5]
    return sorted(found, key=lambda c: c.start)


def _city(match: re.Match[str]) -> City:
    name, kind = _table()[match[1].lower()]
    return City(match.start(), match.end(), name, kind)
