"""Scoring by intent and field: exactness of messages and F1 of kinds of values."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.understanding.gold import Message

DATES = {
    "visit_date",
    "visit_date_end",
    "next_date",
    "next_date_end",
    "stage_date",
    "date",
    "period_start",
    "period_end",
}
TIMES = DATES | {"visit_time", "next_time"}
AMOUNTS = {
    "investment_amount",
    "investment_amount_max",
    "investment_currency",
    "phase1_amount",
    "annual_output",
    "annual_tax",
}
AREAS = {"land_mu", "land_mu_max", "factory_sqm"}
CORE = TIMES | AMOUNTS | AREAS | {
    "direction", "method", "city", "organisations", "people", "leader_led", "project", "investment_qualifier",
    "land_qualifier", "stage", "entity", "assignee",
}  # fmt: skip
LOOSE = {"next_what", "problems", "industry"}
KINDS = {"times": TIMES, "amounts": AMOUNTS - {"investment_currency"}, "areas": AREAS, "organisations": {"organisations"},
         "people": {"people"}, "city": {"city"}, "project": {"project"}}  # fmt: skip


@dataclass(slots=True)
class Tally:
    """Right, invented and missed values of one kind."""

    right: int = 0
    invented: int = 0
    missed: int = 0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 1 where there was nothing to find."""
        total = 2 * self.right + self.invented + self.missed
        return 2 * self.right / total if total else 1.0


@dataclass(slots=True)
class Score:
    """The figures of one half."""

    count: int = 0
    intents: Counter[str] = field(default_factory=Counter)
    intents_right: Counter[str] = field(default_factory=Counter)
    core: int = 0
    frame: int = 0
    harmful: int = 0
    kinds: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))

    @property
    def accuracy(self) -> float:
        """Share of messages with the right intent."""
        return sum(self.intents_right.values()) / self.count

    @property
    def macro(self) -> float:
        """Mean recall over the intents."""
        return sum(self.intents_right[i] / n for i, n in self.intents.items()) / len(self.intents)


def score(pairs: Iterable[tuple[Message, dict[str, Any]]]) -> Score:
    """The figures over messages and their readings (``{"intent", "fields"}``)."""
    total = Score()
    for message, reading in pairs:
        total.count += 1
        total.intents[message.intent] += 1
        right = reading["intent"] == message.intent
        total.intents_right[message.intent] += right
        wrong = differing(message.fields, reading["fields"])
        total.frame += right and not wrong
        total.core += right and not (wrong & CORE)
        total.harmful += bool(harm(message.fields, reading["fields"]))
        _count(total, message, reading["fields"])
    return total


def _count(total: Score, message: Message, read: dict[str, Any]) -> None:
    language = "zh" if re.search(r"[\u4e00-\u9fff]", message.text) else "en"
    for kind, names in KINDS.items():
        gold, found = values(message.fields, names), values(read, names)
        for key in (kind, f"{kind} {language}"):
            tally = total.kinds[key]
            tally.right += (gold & found).total()
            tally.invented += (found - gold).total()
            tally.missed += (gold - found).total()


def values(fields: dict[str, Any], names: set[str]) -> Counter[str]:
    """The values of some fields, over all visits, as a bag."""
    bag: Counter[str] = Counter()
    for part in _visits(fields):
        for name in names & part.keys():
            value = part[name]
            items = value if isinstance(value, list) else [value]
            kind = name if name in ("land_mu", "factory_sqm") else ""
            bag.update(f"{kind}{_normal(name, item)}" for item in items)
    return bag


def harm(gold: dict[str, Any], read: dict[str, Any]) -> list[str]:
    """Dates, sums, areas and phones that were read and are not said (per value, over all visits)."""
    wrong = []
    for names in (DATES, AMOUNTS - {"investment_currency"}, AREAS):
        wrong += list((values(read, names) - values(gold, names)).keys())
    return wrong + sorted(_phones(read) - _phones(gold))


def _phones(fields: dict[str, Any]) -> set[str]:
    return {p["phone"] for part in _visits(fields) for p in part.get("people", []) if "phone" in p}


def differing(gold: dict[str, Any], read: dict[str, Any]) -> set[str]:
    """The names of fields that differ, over all visits in order."""
    one, two = _visits(gold), _visits(read)
    if len(one) != len(two):
        return {"visits"} | CORE
    return {
        name
        for a, b in zip(one, two, strict=True)
        for name in a.keys() | b.keys()
        if not _same(name, a.get(name), b.get(name))
    }


def _visits(fields: dict[str, Any]) -> Sequence[dict[str, Any]]:
    return fields.get("visits") or [fields]


def _same(name: str, gold: Any, read: Any) -> bool:
    if gold is None or read is None:
        return gold is read
    if name in LOOSE:
        return _near(gold, read)
    if isinstance(gold, list):
        return Counter(_normal(name, x) for x in gold) == Counter(_normal(name, x) for x in read)
    return _normal(name, gold) == _normal(name, read)


def _near(gold: Any, read: Any) -> bool:
    """Free words agree when one holds the other or they share most characters."""
    one, two = ("".join(x) if isinstance(x, list) else str(x) for x in (gold, read))
    if one in two or two in one:
        return True
    shared = sum((Counter(one) & Counter(two)).values())
    return 2 * shared >= 1.2 * (len(one) + len(two)) / 2


def _normal(name: str, value: Any) -> str:
    if isinstance(value, dict):
        return "/".join(str(value.get(k, "")) for k in ("name", "title", "phone"))
    text = str(value)
    if name == "project":
        text = re.sub(r"\s*(?:项目|project)$", "", text, flags=re.I)
    return text.strip().lower()
