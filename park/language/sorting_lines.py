"""Lines of a list as people name them: 1、3, 2到4号, 前三个, the last one, all but 2, the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass

from park.language.numerals import ORDINALS

_ZH = {c: n for n, c in enumerate("一二三四五六七八九十", start=1)} | {"两": 2}
_EN = {
    w: n
    for n, w in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 1
    )
}
_AFTER = r"(?=\s*(?:[一二三四五六七八九十]|号|条|个(?!月|星期|礼拜|半)|家|[、，,和跟与及到至]|留|保|清|退|不|别|再|等|删|去|移|剔|长|意|落|重|没|先|都|也|缓|放|$))"
_NUMBER = rf"(?:\d{{1,2}}(?!\d)|\b(?:{'|'.join(ORDINALS)})\b(?: ones?\b)?|(?:(?<![\u4e00-\u9fff])|(?<=[着了]))[一二三四五六七八九十]{_AFTER}|(?<=第)[一二三四五六七八九十]|(?<=[、和跟与及到至一二三四五六七八九十])[一二三四五六七八九十]{_AFTER})"
_UNIT = r"(?:号|条|个(?!月|星期|礼拜|半)|家)"
_JOIN = rf"{_UNIT}?\s*(?:[、，,和跟与及&/\s]|and\b|plus\b|到|至|-|–|to\b|through\b)*\s*"
_LEAD = r"(?:(?:\bno\.?|\bnumbers?|\blines?|\bitems?|#|第|the\b)\s*)*"
_SET = rf"{_LEAD}{_NUMBER}(?:{_JOIN}{_LEAD}{_NUMBER})*{_UNIT}?"
_FIRST = r"(?:前|头|the (?:first|top)|first|top)\s*(?:\d{1,2}|[一二两三四五六七八九十]|one|two|three|four|five|six|seven|eight|nine|ten)\s*(?:个|条|家|号|项)?"
_LAST = r"(?:(?:最后|末尾|倒数)(?:的)?\s*(?:\d{1,2}|[一二两三四五六七八九十])\s*(?:个|条|家|项)?|(?:the )?last (?:\d{1,2}|one|two|three|four|five)|the last\b)"
_BUT = rf"(?:除了?|除开)\s*{_SET}\s*(?:以外|之外|外)?(?:的)?(?:其他|其余|别的)?(?:都|全部?|统统)?|(?:all|everything|everyone|every one)\s+(?:but|except(?: for)?|apart from)\s+{_SET}"
_OTHERS = r"其他的?|其它的?|其余的?|剩下的?|剩余的?|别的|余下的?|后面的?|另外的?|the (?:others?|rest)\b|(?:all )?\bothers\b|everything else|the remaining(?: ones)?|\brest\b|all else"
_ALL = r"全部的?|全都|所有的?|统统|all of (?:them|these)|everything|every one|\ball\b|都|全(?=清|留|退|等|删)"
LINES = rf"{_BUT}|{_FIRST}|{_LAST}|(?:{_OTHERS})|{_ALL}|{_SET}"
_PARTS = {
    "but": re.compile(rf"^(?:{_BUT})", re.I),
    "first": re.compile(rf"^(?:{_FIRST})$", re.I),
    "last": re.compile(rf"^(?:{_LAST})$", re.I),
    "others": re.compile(rf"^(?:{_OTHERS})$", re.I),
    "all": re.compile(rf"^(?:{_ALL})$", re.I),
}
_COMMA = re.compile(r"\s*[，,]\s*(?=[^，,]*$)")
_MOST = 50


@dataclass(frozen=True, slots=True)
class Lines:
    """Line numbers, below zero from the end; none: all the others, without ``but``.

    ``adverb``: the word may only stress what was said (其他都留着).
    """

    numbers: tuple[int, ...] = ()
    but: tuple[int, ...] = ()
    adverb: bool = False


def lines_of(words: str) -> Lines:
    """The lines that these words name."""
    text = words.strip()
    if _PARTS["but"].match(text):
        return Lines(but=numbers_in(re.sub(r"^(?:除了?|除开)", "", text)))
    if _PARTS["first"].match(text):
        return Lines(tuple(range(1, _count(text) + 1)))
    if _PARTS["last"].match(text):
        return Lines(tuple(-n for n in range(_count(text), 0, -1)))
    if _PARTS["all"].match(text):
        return Lines(adverb=text in ("都", "全", "全部", "全都", "统统") or text.lower() == "all")
    return Lines() if _PARTS["others"].match(text) else Lines(numbers_in(text))


def numbers_in(words: str) -> tuple[int, ...]:
    """The numbers of a set, ranges in full."""
    found: list[int] = []
    pattern = rf"(?P<range>到|至|-|–|\bto\s|\bthrough\s)?\s*(?:第|#|no\.?\s)?\s*(?P<n>\d{{1,2}}|[一二三四五六七八九十]|{'|'.join(ORDINALS)})"
    for match in re.finditer(pattern, words, re.I):
        number = _value(match["n"].lower())
        if match["range"] and found:
            found += range(found[-1] + 1, min(number, found[-1] + _MOST))
        found.append(number)
    return tuple(dict.fromkeys(found))


def _value(words: str) -> int:
    if words.isdigit():
        return int(words)
    return _ZH[words] if words in _ZH else ORDINALS[words]


def next_clause(found: re.Match[str], text: str, token: re.Pattern[str]) -> re.Match[str] | None:
    """留1、3，2清掉: where a fate follows at once, the number after the last comma is its own."""
    comma = _COMMA.search(found["lines"])
    before = text[max(0, found.start() - 4) : found.start()]
    verb_first = bool(re.search(r"(?:留|清|退|删|等|keep|drop|move)\s*$", before, re.I))
    after = token.match(text, found.end())
    if comma is None or not verb_first or after is None or after["lines"] or after["days"]:
        return None
    return token.match(text[: found.start("lines") + comma.start()], found.start())


def _count(words: str) -> int:
    for piece in re.findall(r"\d{1,2}|[一二两三四五六七八九十]|[a-z]+", words.lower()):
        if piece.isdigit():
            return min(int(piece), _MOST)
        if piece in _ZH or (piece in _EN and piece != "one"):
            return _ZH.get(piece) or _EN[piece]
    return 1
