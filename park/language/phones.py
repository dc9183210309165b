"""Telephone numbers: Chinese mobiles and land lines however spaced, and foreign ones with a +."""

from __future__ import annotations

import re
from dataclasses import dataclass

MOBILE = re.compile(r"(?<![\d.])(?:86[- ]?)?(1[3-9]\d(?:[- ]?\d){8})(?!\d)")
FOREIGN = re.compile(r"(?<![\d.])\+\d{1,3}(?:[- ()]{0,2}\d){6,12}(?!\d)")
SPOKEN = re.compile(
    r"[一幺][三四五六七八九](?:[零〇幺一二两三四五六七八九][\s-]?){9}(?![零〇幺一二三四五六七八九十百千万亿])"
)
LANDLINE = re.compile(r"(?<![\d.])(0\d{2,3}[- ]?\d{3,4}[- ]?\d{4})(?!\d)")
LABELLED = re.compile(
    r"(?:电话|手机号?|座机|联系方式|号码|致电|whatsapp|tel|phone|mobile|cell|number)[号是为: ：.]{0,4}(?:is |number )?\s?((?:\d[- ]?){6,11}\d)(?!\d)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Phone:
    """A number as digits (and a leading +) at its place."""

    start: int
    end: int
    number: str


def phones(text: str) -> list[Phone]:
    """Every telephone number in order of its place."""
    found: list[Phone] = []
    for pattern in (FOREIGN, MOBILE, LANDLINE, LABELLED):
        for match in pattern.finditer(text):
            group = 1 if pattern.groups else 0
            start, end = match.span(group)
            if not any(p.start < end and start < p.end for p in found):
                number = re.sub(r"[^\d+]", "", match[group])
                mobile = pattern is LABELLED and re.match(r"1[3-9]", number)
                if not (mobile or (pattern is FOREIGN and not _possible(number))):
                    found.append(Phone(match.start(), end, number))
    found += [Phone(m.start(), m.end(), _digits(m[0])) for m in SPOKEN.finditer(text)]
    return sorted(found, key=lambda p: p.start)


def _digits(spoken: str) -> str:
    """一三八零零… as digits."""
    digits = {c: str(i) for i, c in enumerate("零一二三四五六七八九")} | {
        "〇": "0",
        "幺": "1",
        "两": "2",
    }
    return "".join(digits.get(c, "") for c in spoken)


def _possible(number: str) -> bool:
    """Whether a foreign number has the length that E.164 allows, country code included."""
    return 8 <= len(number.lstrip("+")) <= 15
