"""Whose records a question asks for: a colleague called by surname, read as a firm at first."""

from __future__ import annotations

import re
from dataclasses import replace

from handlers.message import Incoming
from park.language import Fields
from storage import companies, members
from storage.work import Work

_DOER = re.compile(
    r"^did (?P<d>[A-Z][a-z]+(?: [A-Z][a-z]+)?) (?:call|go|visit|meet|see|travel|come)\b|^(?:what|who|where) (?:did|has|is|was) (?P<n>[A-Z][a-z]+(?: [A-Z][a-z]+)?|[A-Za-z]+)\b|^(?P<o>[A-Z][a-z]+)['’]s (?:projects|visits|meetings|trips)\b|\bdoes (?P<h>[A-Z][a-z]+) (?:have|handle|own|run)\b",
    re.I,
)


def whose(message: Incoming, work: Work, said: Fields) -> Fields:
    """The fields with a colleague among our people where a word names no firm but one of us."""
    named = [each for each in said.organisations if _is_one_of_us(work, each)]
    doer = _DOER.search(message.text)
    if doer and not (named or said.our_people):
        word = next(each for each in doer.groups() if each)
        named = [word] if _is_one_of_us(work, word) else []
    if not named:
        return said
    firms = tuple(each for each in said.organisations if each not in named)
    return replace(said, organisations=firms, our_people=(*said.our_people, *named))


def _is_one_of_us(work: Work, words: str) -> bool:
    return companies.resolve(work, words).sure is None and bool(members.addressed(work, words))
