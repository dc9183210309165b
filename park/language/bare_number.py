"""A number and nothing else: 4.5, 不对 65, 应该是六十五, make it 65. What it counts is told elsewhere."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from park.language.numerals import NUMBER, english, number

_ONLY = re.compile(
    rf"^(?:[嗯哦噢哎诶，,。\s]|不对|不是|错了|写错了|说错了|搞错了|应该|其实|实际上?|是|改成|改为|改|填|写|为|就|大概|约)*(?P<zh>{NUMBER})[吧了哦啊呢。.！!\s]*$"
    r"|^(?:no|nope|sorry|actually|wait|oops|wrong|it'?s|it is|should be|make (?:it|that)|rather|change (?:it )?to|[,.\s])*(?P<en>[a-z]+)[.!\s]*$"
    rf"|^(?:no|nope|sorry|actually|wait|oops|wrong|it'?s|it is|should be|make (?:it|that)|rather|change (?:it )?to|[,.\s])*(?P<n>{NUMBER})[.!\s]*$",
    re.I,
)

_INSTEAD = re.compile(
    rf"^(?P<whose>[^\d，,。不]{{0,12}}?)(?:的|那边|那家|应该)*不是(?P<o>{NUMBER})[，,\s]*(?:而|应该)?是(?P<n>{NUMBER})[。！!\s]*$"
    rf"|^(?:it's |it is |should be )?(?P<y>\d[\d.]*),? (?:and )?not (?P<x>\d[\d.]*)[.!\s]*$"
    rf"|^(?:no,? )?not (?P<wrong>\d[\d.]*),? (?:but |it's |it is )?(?P<right>\d[\d.]*)[.!\s]*$",
    re.I,
)


class Instead(NamedTuple):
    """A number that was wrong and the one that stands for it; ``whose`` as the text names it."""

    whose: str
    old: Decimal
    new: Decimal


def number_instead(text: str) -> Instead | None:
    """不是80是85, 85 not 80: two numbers without a unit; None for anything else."""
    match = _INSTEAD.match(text.strip())
    if match is None:
        return None
    old = number(match["o"] or match["x"] or match["wrong"])
    new = number(match["n"] or match["y"] or match["right"])
    whose = (match["whose"] or "").strip()
    return Instead(whose, old, new) if old is not None and new is not None else None


def bare_number(text: str) -> Decimal | None:
    """The number; None when the text says anything else besides, its unit included."""
    found = _ONLY.match(text.strip())
    if found is None:
        return None
    if found["en"]:
        value = english(found["en"])
        return Decimal(value) if value is not None else None
    return number(found["zh"] or found["n"])
