"""Patterns compiled when first needed: one message needs few of those that all kinds need."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property

_ALL: list[Pattern] = []


def compile_all() -> None:
    """Compile every pattern now: a program that reads many texts spares the first one the wait."""
    for pattern in _ALL:
        _ = pattern.compiled


class Pattern:
    """A regular expression that is compiled at its first use, so that the package loads quickly."""

    def __init__(self, source: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self.source, self.flags = source, flags
        _ALL.append(self)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The compiled expression."""
        return re.compile(self.source, self.flags)

    def search(self, text: str) -> re.Match[str] | None:
        """The first place of the pattern."""
        return self.compiled.search(text)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The pattern at a place."""
        return self.compiled.match(text, start)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The pattern over the whole text."""
        return self.compiled.fullmatch(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every place of the pattern."""
        return self.compiled.finditer(text)

    def sub(self, replacement: str | Callable[[re.Match[str]], str], text: str) -> str:
        """The text with the pattern replaced."""
        return self.compiled.sub(replacement, text)
