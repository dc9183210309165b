"""The message cut into words: the trade's vocabulary, marked stretches, and the runs between them.

A small dictionary of everyday words is enough, because what it does not know is where names are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from park.language.cities import place_names

COST = {"unknown": 2.0, "soft": 1.7, "place": 1.2, "county": 1.6}
LONGEST = 8
# Single characters that never stand in a name; other everyday ones may (无锡先导, 亚太).
STRICT = set(
    "完的了着过是在去到跟与及由被把让给从吗呢吧啊我你他她它们这那说谈聊见问还也又就不没个位家名人想约请陪带哪谁啥叫姓各每次趟批看"
)
LATIN = re.compile(r"[A-Za-z][A-Za-z0-9&'.-]*|\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Token:
    """A word at its place; ``kind`` is one of words.txt's, or mark, span, latin, place, unknown."""

    start: int
    end: int
    kind: str
    text: str


@cache
def vocabulary() -> dict[str, str]:
    """Word → kind, from the data file; the first kind that lists a word keeps it."""
    kinds: dict[str, str] = {}
    for line in (
        files("park.language").joinpath("data", "words.txt").read_text("utf-8").splitlines()
    ):
        kind, _, words = line.partition(": ")
        if not line.startswith("#"):
            for word in words.split():
                if kind == "soft":
                    kinds[word] = "soft"
                kinds.setdefault(word, "unknown" if kind == "brand" else kind)
    for word, kind in list(kinds.items()):
        if kind == "stop" and len(word) == 1 and word not in STRICT:
            kinds[word] = "weak"
    for name, kind in place_names().items():
        kinds[name] = "county" if kind == "county" else "place"
    return kinds


@cache
def surnames() -> dict[str, int]:
    """Surname → rank, the most frequent first."""
    ranked: dict[str, int] = {}
    for line in (
        files("park.language").joinpath("data", "surnames.txt").read_text("utf-8").splitlines()
    ):
        if not line.startswith("#"):
            for name in line.split() if " " in line else line:
                ranked.setdefault(name, len(ranked))
    return ranked


def tokens(text: str, spans: Iterable[tuple[int, int, str]]) -> list[Token]:
    """The words of the text; ``spans`` are stretches already read (start, end, kind)."""
    cut: list[Token] = []
    place = 0
    for start, end, kind in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start < place:
            continue
        cut += _cut(text, place, start)
        cut.append(Token(start, end, kind, text[start:end]))
        place = end
    return cut + _cut(text, place, len(text))


def _cut(text: str, start: int, end: int) -> list[Token]:
    cut: list[Token] = []
    for match in re.finditer(
        r"[\u3400-\u9fff]+|[A-Za-z][A-Za-z0-9&'.-]*|\d+(?:\.\d+)?|\s+|.", text[start:end], re.DOTALL
    ):
        first, last = start + match.start(), start + match.end()
        word = match[0]
        if "\u3400" <= word[0] <= "\u9fff":
            cut += _words(text, first, last)
        else:
            kind = "latin" if LATIN.fullmatch(word) else "mark"
            cut.append(Token(first, last, kind, word))
    return cut


def _words(text: str, start: int, end: int) -> list[Token]:
    """The cheapest cut: known words cost one, unknown characters two."""
    known = vocabulary()
    size = end - start
    best: list[tuple[float, int, str]] = [(0.0, 0, "")] + [(1e9, 0, "")] * size
    for i in range(size):
        here = best[i][0]
        for length in range(1, min(LONGEST, size - i) + 1):
            kind = known.get(text[start + i : start + i + length])
            if kind is None and length > 1:
                continue
            kind = kind or "unknown"
            cost = here + COST.get(kind, 1.5 if length == 1 else 1.0 + 0.3 / length)
            if cost < best[i + length][0]:
                best[i + length] = (cost, length, kind)
    return _backwards(text, start, best)


def _backwards(text: str, start: int, best: list[tuple[float, int, str]]) -> list[Token]:
    found: list[Token] = []
    place = len(best) - 1
    while place:
        _, length, kind = best[place]
        kind = "place" if kind == "county" else kind
        first = start + place - length
        found.append(Token(first, start + place, kind, text[first : start + place]))
        place -= length
    return found[::-1]
