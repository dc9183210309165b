"""Labelled queries of 22 kinds over a corpus; independent of how the search works."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from random import Random

from tests.finding import by_english, by_name, by_sentence, slips
from tests.finding.corpus import Project
from tests.finding.labels import Kind, Labelled


def labelled(
    projects: list[Project], seed: int, each: int, kinds: Iterable[str] = ()
) -> list[Labelled]:
    """``each`` queries of every kind, or of some."""
    random = Random(seed)
    wanted = tuple(kinds) or tuple(KINDS)
    return [query for kind in wanted for query in _of_kind(kind, projects, random, each)]


def _of_kind(kind: str, projects: list[Project], random: Random, each: int) -> Iterator[Labelled]:
    made, tries = 0, 0
    while made < each and tries < each * 60:
        tries += 1
        query = KINDS[kind](kind, projects, random)
        if query is not None:
            made += 1
            yield query


KINDS: dict[str, Kind] = {
    "exact": by_name.exact,
    "partial": by_name.partial,
    "short name": by_name.short_name,
    "reordered": by_name.reordered,
    "missing or extra": by_name.slip_kind(slips.missing_or_extra),
    "typo": by_name.slip_kind(lambda text, random: slips.replaced_one(text, slips.typo, random)),
    "homophone": by_name.slip_kind(
        lambda text, random: slips.replaced_one(text, slips.homophone, random)
    ),
    "near homophone": by_name.slip_kind(
        lambda text, random: slips.replaced_one(text, slips.near_homophone, random)
    ),
    "two slips": by_name.slip_kind(slips.two),
    "traditional": by_name.traditional,
    "pinyin": by_name.pinyin_kind(),
    "pinyin with slips": by_name.pinyin_kind(slips=1),
    "other readings": by_name.pinyin_kind(other_readings=True),
    "initials": by_name.initials,
    "mixed": by_name.mixed,
    "English": by_english.english,
    "English paraphrase": by_english.paraphrase,
    "English product words": by_english.product_words,
    "question": by_sentence.sentence(by_sentence.QUESTIONS, spoken=False),
    "spoken question": by_sentence.sentence(by_sentence.SPOKEN, spoken=True),
    "attribute": by_sentence.attribute,
    "no match": by_sentence.absent,
}
