"""The filters of a question about figures: which facts they keep, and how they are said."""

from __future__ import annotations

from park.figures.narrowed import Narrowing
from park.language import Fields
from park.texts.text import Language
from park.texts.values import place
from storage import companies
from storage.members import addressed
from storage.work import Work

_WHOLE = ("F7", "F20", "F21", "land_", "city_rank")
"""Figures of the park as a whole: targets, land, the city's own ranking."""


def filter_words(said: Fields, language: Language = "zh") -> str:
    """The filters in the words of the question, empty when there are none."""
    people = () if said.leader_led else said.our_people
    named_ = (
        place(said.city, language),
        _industry(said),
        said.method,
        *said.organisations,
        *people,
    )
    return ("、" if language == "zh" else ", ").join(
        dict.fromkeys(words for words in named_ if words)
    )


def takes_filters(key: str) -> bool:
    """Whether a figure can be counted for a part of the park."""
    return not key.startswith(_WHOLE)


def narrowing(work: Work, said: Fields) -> Narrowing | None:
    """What the question keeps; None when it keeps everything."""
    if not filter_words(said):
        return None
    people = () if said.leader_led else said.our_people
    owners = frozenset(person.id for words in people for person in addressed(work, words))
    return Narrowing(
        city=said.city,
        industry=_industry(said),
        method=said.method,
        owners=owners if people else None,
        companies=_companies(work, said.organisations),
    )


def _industry(said: Fields) -> str | None:
    """The trade kept; a split by trade keeps them all."""
    split = said.group_by == "industry" or "share" in said.metrics
    return None if split else said.industry


def _companies(work: Work, names: tuple[str, ...]) -> frozenset[int] | None:
    if not names:
        return None
    sure = [companies.resolve(work, words).sure for words in names]
    return frozenset(firm.id for firm in sure if firm is not None)
