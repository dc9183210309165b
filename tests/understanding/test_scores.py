"""The scorer's figures never fall below what was reached, on either half."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from park.language import plain, read
from tests.understanding.gold import messages
from tests.understanding.score import Score, score

HERE = Path(__file__).parent
NOW = dt.datetime(2026, 11, 25, 17, tzinfo=dt.timezone(dt.timedelta(hours=8)))
FLOORS = {
    "open": {"accuracy": 0.99, "macro": 0.98, "core": 0.97, "frame": 0.95, "harmful": 0.01},
    "held": {"accuracy": 0.97, "macro": 0.96, "core": 0.90, "frame": 0.87, "harmful": 0.02},
    "outside": {"accuracy": 0.98, "macro": 0.98, "core": 0.92, "frame": 0.90, "harmful": 0.01},
}
KINDS = {
    "open": {"times": 0.98, "amounts": 0.98, "areas": 0.98, "organisations": 0.97, "people": 0.97, "city": 0.97},
    "outside": {"times": 0.95, "amounts": 0.98, "areas": 0.98, "organisations": 0.94, "people": 0.94, "city": 0.97},
    "held": {"times": 0.95, "amounts": 0.97, "areas": 0.96, "organisations": 0.92, "people": 0.92, "city": 0.93},
}  # fmt: skip


@pytest.fixture(scope="module", params=("open", "held", "outside"))
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


def test_everyday_phrasings() -> None:
    """What people type for each intent, one a line, at one moment: ``intent|text``."""
    lines = (HERE / "messages" / "intents.txt").read_text("utf-8").splitlines()
    asked = [line.partition("|") for line in lines]
    wrong = [line for line in asked if read(line[2].replace("⏎", "\n"), NOW).intent != line[0]]
    assert len(wrong) <= 0.02 * len(asked), wrong
