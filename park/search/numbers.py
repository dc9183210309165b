"""Amounts and areas as people type them: digits, Chinese numerals, English words."""

from __future__ import annotations

import re

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10_000, "亿": 100_000_000}
NUMBER = r"(?:\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百千]+(?:点[零一二三四五六七八九]+)?)"
_NUMERAL = re.compile(NUMBER)


def value(text: str) -> float | None:
    """The number written in digits or Chinese numerals, without units; None if it is none."""
    text = text.replace(",", "")
    if re.fullmatch(r"\d+(?:\.\d+)?", text):
        return float(text)
    if not _NUMERAL.fullmatch(text):
        return None
    whole, _, fraction = text.partition("点")
    decimals = "".join(str(_DIGITS[c]) for c in fraction if c in _DIGITS)
    return _whole(whole) + (float(f"0.{decimals}") if decimals else 0.0)


def _whole(text: str) -> float:
    total, digit = 0, 0
    for char in text:
        if char in _SMALL:
            total += (digit or 1) * _SMALL[char]
            digit = 0
        else:
            digit = _DIGITS[char]
    return float(total + digit)


def yuan(text: str, unit: str) -> int | None:
    """An amount in 元 from its number and its 亿 or 万."""
    number = value(text)
    return None if number is None else round(number * _LARGE[unit])
