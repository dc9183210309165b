"""A value told as what comes on top, or goes off: 再加10亩, another 10 mu, 少要10亩; never 加到80亩."""

from __future__ import annotations

import re

_N = r"(?:约|大概|个)?\s?[\d.,一二三四五六七八九十两百千半]+(?:来|多|几)?\s?(?:个)?"
_NOT_TO = r"(?!到|至|成|为)"
_MORE = rf"(?:再|又|另外?|还)(?:要|想|想要|希望|打算)?(?:多)?(?:加|增加|增){_NOT_TO}(?:了|上|用地|投资)?|(?:多加|多要|增加了?|加了){_NOT_TO}(?:用地|投资)?"
_LESS = rf"(?:少要|减少了?|减掉?了?|缩减了?|砍掉?了?){_NOT_TO}(?:用地|投资)?"
_LAND = r"亩"
_MONEY = r"(?:亿|千万|百万|万)"
_LAND_MORE = re.compile(
    rf"(?:{_MORE}){_N}{_LAND}|\b(?:another|add(?:ing)?|(?:an )?additional|extra) [\d.]+ (?:more )?mu\b|\b[\d.]+ mu more\b|\b[\d.]+ more mu\b",
    re.I,
)
_LAND_LESS = re.compile(rf"(?:{_LESS}){_N}{_LAND}|\b[\d.]+ (?:mu less|fewer mu|less mu)\b", re.I)
_SUM_MORE = re.compile(rf"(?:{_MORE}){_N}{_MONEY}", re.I)
_SUM_LESS = re.compile(rf"(?:{_LESS}){_N}{_MONEY}", re.I)


def land_sign(text: str) -> int:
    """1 where land comes on top of what there is, -1 where it goes off, else 0."""
    return bool(_LAND_MORE.search(text)) - bool(_LAND_LESS.search(text))


def sum_sign(text: str) -> int:
    """The same of the investment."""
    return bool(_SUM_MORE.search(text)) - bool(_SUM_LESS.search(text))
