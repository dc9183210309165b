"""The goals of finding, on seeds that nothing was tuned on; floors are the published goals."""

from __future__ import annotations

import pytest

from tests.finding.corpus import corpus
from tests.finding.queries import KINDS, labelled
from tests.finding.score import NO_MATCH, Score, answerable, indexed, macro, plain_ratio, score

SEED, SIZE, EACH = 101, 2000, 19
FLOORS = {
    ("exact", "partial", "traditional"): 1.0,
    ("short name", "reordered", "missing or extra", "typo", "homophone", "near homophone", "two slips"): 0.95,
    ("pinyin", "initials", "mixed", "question", "spoken question"): 0.96,
    ("pinyin with slips", "other readings"): 0.92,
    ("attribute",): 0.94,
    ("English",): 0.92,
    ("English paraphrase", "English product words"): 0.88,
}  # fmt: skip


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    projects = corpus(SIZE, SEED)
    index = indexed([p.document() for p in projects])
    queries = labelled(projects, SEED, EACH)
    assert len(queries) >= 400
    assert {query.kind for query in queries} == set(KINDS)
    assert len(KINDS) == 22
    absent = labelled(projects, SEED + 1, 5 * EACH, [NO_MATCH])
    return score(index.find, [*queries, *absent])


@pytest.mark.parametrize("kinds", FLOORS, ids="/".join)
def test_right_project_first(scores: dict[str, Score], kinds: tuple[str, ...]) -> None:
    asked = sum(scores[kind].asked for kind in kinds)
    misses = [miss for kind in kinds for miss in scores[kind].misses]
    assert sum(scores[kind].first for kind in kinds) / asked >= FLOORS[kinds], misses


def test_over_all_kinds(scores: dict[str, Score]) -> None:
    assert macro(scores, "first") >= 0.965
    assert macro(scores, "among_five") >= 0.98


def test_sure_when_there_is_an_answer_and_unsure_when_not(scores: dict[str, Score]) -> None:
    assert macro(scores, "confident") >= 0.93
    assert macro(scores, "confident_wrong") <= 0.015
    assert scores[NO_MATCH].confident / scores[NO_MATCH].asked <= 0.05


def test_far_ahead_of_plain_rapidfuzz(scores: dict[str, Score]) -> None:
    projects = corpus(SIZE, SEED)
    some = [query for query in labelled(projects, SEED, 4) if query.kind != NO_MATCH]
    peer = score(plain_ratio([p.document() for p in projects]), some)
    assert macro(scores, "first") - macro(peer, "first") > 0.3
    assert len(answerable(peer)) == 21
