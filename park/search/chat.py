"""What people say around a name, taken off without harming the name."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from park.search.glossary import term_spans
from park.search.normal import is_han
from park.search.tables import groups

Known = Callable[[str], bool]
"""Whether a pair of characters occurs in any name of the index."""

_CALL = re.compile(r"^\s*(?:小|老|阿)[\u4e00-\u9fff](?=啊|呀|，|,|你|帮|麻烦|\s)")
_HAN_RUN = re.compile(r"[\u3400-\u9fff]+")


@cache
def _phrases() -> re.Pattern[str]:
    """One pattern of everything people say around a name, the longest phrase first."""
    phrases = {phrase for group in groups("chat.tsv") for phrase in group}
    return re.compile("|".join(map(re.escape, sorted(phrases, key=len, reverse=True))))


@cache
def _edges() -> frozenset[str]:
    return frozenset(word for group in groups("chat_edges.tsv") for word in group)


def content(text: str, known: Known) -> str:
    """The text with chat replaced by blanks; a phrase that is part of a name stays.

    It is part of a name where a longer term of the trade covers it, or where the index knows
    both it and its joint with the neighbouring character.
    """
    text = _CALL.sub(" ", text)
    spans = term_spans(text)

    def blank(found: re.Match[str]) -> str:
        start, end = found.span()
        inside = any(s < end and start < e and not (start <= s and e <= end) for s, e in spans)
        return found[0] if inside or _in_name(text, start, end, known) else " "

    return _HAN_RUN.sub(lambda run: _trimmed(run[0], known), _phrases().sub(blank, text))


def _in_name(text: str, start: int, end: int, known: Known) -> bool:
    own = text[start:end]
    if len(own) > 1 and not known(own[:2]):
        return False
    joints = (text[start - 1 : start + 1] if start else "", text[end - 1 : end + 1])
    return any(len(j) == 2 and is_han(j[0]) and is_han(j[1]) and known(j) for j in joints)


def _trimmed(run: str, known: Known) -> str:
    """A run of characters without the small words at its ends."""
    spans = term_spans(run)
    start, end = 0, len(run)
    while end - start > 1 and run[start] in _edges() and not known(run[start : start + 2]):
        if any(s <= start < e for s, e in spans):
            break
        start += 1
    while end - start > 1 and run[end - 1] in _edges() and not known(run[end - 2 : end]):
        if any(s < end <= e for s, e in spans):
            break
        end -= 1
    return run[start:end] if run[start:end] not in _edges() else " "
