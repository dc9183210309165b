"""What is only supposed: 要是谈不成就放一放, 如果环评过不了就退库, if they do not sign, drop it."""

from __future__ import annotations

import re

_SUPPOSED = re.compile(
    r"要是|如果|假如|假设|倘若|万一|一旦|除非|(?:不|没|未)[^，,。]{1,8}(?:的话|就(?=算了|退|清|终止|放|不))|的话[，,\s就]|\bif\b(?! not sure)|\bunless\b|\bin case\b|\bonce (?:they|it|the)\b",
    re.I,
)
_TOLD = re.compile(
    r"已经|刚|今天|昨天|上午|下午|了(?=[，,。\s]|$)|\b(?:already|today|yesterday)\b", re.I
)


def supposed(text: str) -> bool:
    """Whether a text speaks of what may come, and tells nothing that has happened."""
    found = _SUPPOSED.search(text)
    return found is not None and not _TOLD.search(text[: found.start()])
