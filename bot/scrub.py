"""Taking tokens, invitation codes and phone numbers out of what is logged."""

from __future__ import annotations

import re

_SECRETS = (
    (re.compile(r"\d{5,}:[A-Za-z0-9_-]{10,}"), "[token]"),
    (re.compile(r"(/start(?:@\w+)?\s+|[?&]start=)[A-Za-z0-9_-]{8,}"), r"\1[code]"),
    (re.compile(r"(\w+://[^\s:/@]+:)[^\s@/]+@"), r"\1[password]@"),
)
_PHONES = (
    re.compile(r"\+\d(?:[ -]?\d){7,14}"),
    re.compile(r"(?<!\d)(?:86[ -]?)?1[3-9]\d(?:[ -]?\d){8}(?!\d)"),
    re.compile(r"(?<![\d-])0\d{2,3}[ -]\d{7,8}(?!\d)"),
)


def scrubbed(words: str) -> str:
    """The same words with tokens, passwords in addresses, codes and phone numbers replaced."""
    for pattern, instead in _SECRETS:
        words = pattern.sub(instead, words)
    for pattern in _PHONES:
        words = pattern.sub("[phone]", words)
    return words
