"""Composed sentences keep their readings: names in every frame, days at every moment."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from park.language import plain, read
from tests.understanding import composed
from tests.understanding.composed import Composed

COUNT = 150
KINDS: dict[str, tuple[Callable[[random.Random, int], Iterator[Composed]], float]] = {
    "firms": (composed.firms, 0.97),
    "projects": (composed.projects, 0.97),
    "people": (composed.people, 0.95),
    "pairs": (composed.pairs, 0.97),
    "days": (composed.days, 0.97),
}


@pytest.mark.parametrize("kind", KINDS)
def test_composed_sentences_are_read(kind: str) -> None:
    compose, floor = KINDS[kind]
    told = list(compose(random.Random(kind), COUNT))
    wrong = [(one.text, fields) for one in told if not _says(fields := _fields(one), one.expected)]
    assert len(wrong) <= (1 - floor) * len(told), wrong[:5]


def _fields(one: Composed) -> dict[str, Any]:
    fields: dict[str, Any] = plain(read(one.text, one.now))["fields"]
    return fields


def _says(fields: dict[str, Any], expected: dict[str, Any]) -> bool:
    """Whether the expected fields were read just so; several visits are compared one by one."""
    if "visits" in expected:
        told = fields.get("visits", [])
        pairs = zip(told, expected["visits"], strict=False)
        return len(told) == len(expected["visits"]) and all(_says(a, b) for a, b in pairs)
    phones = [{k: v for k, v in p.items() if k != "phone"} for p in fields.get("people", [])]
    return all((phones if k == "people" else fields.get(k)) == v for k, v in expected.items())
