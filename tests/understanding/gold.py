"""The messages with their gold readings: an open half to work on, a held-out half to be honest,
and a set written by others who had not seen the reader: it was looked at after its first reading
(intent .85-.93, core .60-.63 of its thirds, wrong or invented .07-.10)."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "messages"
HALVES = ("open", "held", "outside")


@dataclass(frozen=True, slots=True)
class Message:
    """One message with the reading that a person gave it."""

    key: str
    now: dt.datetime
    text: str
    intent: str
    fields: dict[str, Any]


@cache
def messages(half: str) -> tuple[Message, ...]:
    """One half of the set."""
    return load(FOLDER / f"{half}.jsonl")


def load(path: Path) -> tuple[Message, ...]:
    """Messages of a file of JSON lines."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    return tuple(
        Message(r["id"], dt.datetime.fromisoformat(r["now"]), r["text"], r["intent"], r["fields"])
        for r in rows
    )
