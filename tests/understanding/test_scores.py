"""The scorer's figures never fall below what was reached, on either half."""

from __future__ import annotations

import pytest

from park.language import plain, read
from tests.understanding.gold import messages
from tests.understanding.score import Score, score

FLOORS = {
    "open": {"accuracy": 0.97, "macro": 0.96, "core": 0.95, "frame": 0.92, "harmful": 0.02},
    "held": {"accuracy": 0.95, "macro": 0.93, "core": 0.80, "frame": 0.72, "harmful": 0.05},
}
KINDS = {
    "open": {"times": 0.97, "amounts": 0.97, "areas": 0.97, "organisations": 0.95, "people": 0.95, "city": 0.95},
    "held": {"times": 0.92, "amounts": 0.92, "areas": 0.92, "organisations": 0.85, "people": 0.88, "city": 0.90},
}  # fmt: skip


@pytest.fixture(scope="module", params=("open", "held"))
def half(request: pytest.FixtureRequest) -> tuple[str, Score]:
    rows = messages(request.param)
    return request.param, score((m, plain(read(m.text, m.now))) for m in rows)


def test_intents(half: tuple[str, Score]) -> None:
    name, total = half
    assert total.accuracy >= FLOORS[name]["accuracy"]
    assert total.macro >= FLOORS[name]["macro"]


def test_whole_messages(half: tuple[str, Score]) -> None:
    name, total = half
    assert total.core / total.count >= FLOORS[name]["core"]
    assert total.frame / total.count >= FLOORS[name]["frame"]


def test_little_is_invented(half: tuple[str, Score]) -> None:
    name, total = half
    assert total.harmful / total.count <= FLOORS[name]["harmful"]


def test_values(half: tuple[str, Score]) -> None:
    name, total = half
    assert {
        k: total.kinds[k].f1 for k, floor in KINDS[name].items() if total.kinds[k].f1 < floor
    } == {}


def test_every_intent_has_messages() -> None:
    assert len({m.intent for half in ("open", "held") for m in messages(half)}) == 17
