"""A made-up park: what happened, as a plain diary, and the facts that storage would give."""

from __future__ import annotations

import datetime as dt
import random
from typing import Any

from park.figures.facts import (
    AgreementFact,
    AmountFact,
    Facts,
    LandFact,
    ParticipationFact,
    ProjectFact,
    StageFact,
    StatFact,
    TargetFact,
    TripFact,
    TypeFact,
    VisitFact,
)

FIRST, LAST = dt.date(2025, 1, 1), dt.date(2026, 12, 31)
HOME = "青石"
RATES = {"USD": "7.05", "HKD": "0.9123"}
RANKS = ("head", "head", "leadership", "middle", "specialist", None)
Diary = list[dict[str, Any]]


def make_diary(seed: int) -> Diary:
    """Two years of entries in the order in which they were logged."""
    dice = random.Random(seed)
    diary: Diary = []
    for number in range(1, dice.randrange(5, 40)):
        diary += _project_life(dice, number)
    for number in range(1, dice.randrange(1, 24)):
        diary += _journey(dice, number)
    for _ in range(dice.randrange(60)):
        diary.append(_meeting(dice))
    diary += _plans(dice)
    dice.shuffle(diary)
    return [{**entry, "id": number} for number, entry in enumerate(diary, 1)]


def _some_day(dice: random.Random) -> dt.date:
    return FIRST + dt.timedelta(days=dice.randrange((LAST - FIRST).days + 1))


def _money(dice: random.Random) -> dict[str, Any]:
    return {
        "yuan": dice.choice([5_000, 9_999, 10_000, 35_000, 100_000, 125_000]) * 10_000,
        "currency": dice.choice(["CNY"] * 6 + ["USD", "HKD", "EUR"]),
        "said": dice.choice([None, None, "approx", "min", "max", "range"]),
    }


def _project_life(dice: random.Random, number: int) -> Diary:
    kind = dice.choice(["new", "new", "new", "expansion", "upgrade"])
    life: Diary = [{"what": "project", "project": number, "kind": kind, "key": dice.random() < 0.2}]
    on, stage = _some_day(dice), 0
    while on <= LAST and stage < 10:
        stage += dice.choice([1, 1, 1, 2])
        status = dice.choice(["active"] * 5 + ["delayed", "dormant", "removed", "terminated"])
        life.append(
            {"what": "stage", "project": number, "on": on, "to": min(stage, 10), "status": status}
        )
        if dice.random() < 0.4:
            life.append({"what": "amount", "project": number, "on": on, **_money(dice)})
        on += dt.timedelta(days=dice.randrange(1, 60))
    for _ in range(dice.randrange(3)):
        life.append(_paper(dice, number))
    if dice.random() < 0.1:
        life.append({"what": "type", "project": number, "on": _some_day(dice), "kind": "new"})
    if dice.random() < 0.4:
        life.append(_entry(dice, number))
    return life


def _paper(dice: random.Random, number: int) -> dict[str, Any]:
    return {
        "what": "agreement",
        "project": number,
        "on": _some_day(dice),
        "paper": dice.choice(["investment", "investment", "framework", "supplement"]),
        **(
            _money(dice) if dice.random() < 0.8 else {"yuan": None, "currency": "CNY", "said": None}
        ),
    }


def _entry(dice: random.Random, number: int) -> dict[str, Any]:
    reported = _some_day(dice)
    accepted = reported + dt.timedelta(days=dice.randrange(90))
    return {
        "what": "statistics",
        "project": number,
        "reported": reported,
        "accepted": accepted if dice.random() < 0.7 and accepted <= LAST else None,
        "yuan": dice.choice([None, 100_000_000, 333_333_333]),
    }


def _counterpart(dice: random.Random) -> dict[str, Any]:
    firm = dice.choice([None, *range(1, 25)])
    return {
        "firm": firm,
        "sort": dice.choice(["investor", "investor", "existing", "association", "agency"])
        if firm is None
        else ("investor", "existing", "association", "agency")[firm % 4],
        "words": dice.choice(["某厂", None]) if firm is None else f"第{firm}家",
    }


def _meeting(dice: random.Random, **said: Any) -> dict[str, Any]:
    return {
        "what": "visit",
        "on": _some_day(dice),
        "way": dice.choice(["inbound", "outbound", "call", "event", None]),
        "heads": dice.choice([None, 1, 3, 8]),
        "done": dice.random() < 0.85,
        "trip": None,
        "city": dice.choice([None, HOME, "深圳", "上海"]),
        "team": [],
        **_counterpart(dice),
        **said,
    }


def _journey(dice: random.Random, number: int) -> Diary:
    start = _some_day(dice)
    end = min(LAST, start + dt.timedelta(days=dice.randrange(4)))
    cities = dice.choice([[], [HOME], ["深圳市"], [HOME, "广州"], ["北京", "天津"]])
    journey: Diary = [{"what": "trip", "trip": number, "on": start, "end": end, "cities": cities}]
    for _ in range(dice.randrange(4)):
        on = start + dt.timedelta(days=dice.randrange((end - start).days + 1))
        way = dice.choice(["outbound", "outbound", "outbound", "call"])
        team = [dice.choice(RANKS) for _ in range(dice.randrange(3))]
        journey.append(_meeting(dice, trip=number, on=on, way=way, team=team))
    return journey


def _plans(dice: random.Random) -> Diary:
    plans: Diary = [
        {"what": "land", "on": _some_day(dice), "sort": sort, "mu": dice.randrange(1, 90_000)}
        for sort in ("agreement", "acquired", "serviced")
        for _ in range(dice.randrange(4))
    ]
    for year in (2025, 2026):
        for metric, value in (("investment", 1_234_567_890), ("serviced_land", 41_050)):
            if dice.random() < 0.7:
                plans.append({"what": "target", "year": year, "metric": metric, "value": value})
    return plans


def facts_of(diary: Diary) -> Facts:
    """The diary as storage gives it; everything is logged on its own day."""
    rows: dict[str, list[Any]] = {}
    for entry in diary:
        kind, row = _row(entry)
        rows.setdefault(kind, []).append(row)
        if entry["what"] == "visit":
            rows.setdefault("participations", []).extend(_team(entry))
    return Facts(since=FIRST, until=LAST, **{kind: tuple(found) for kind, found in rows.items()})


def _team(entry: dict[str, Any]) -> list[ParticipationFact]:
    return [
        ParticipationFact(entry["id"], entry["trip"], place, f"同事{place}", rank)
        for place, rank in enumerate(entry["team"])
    ]


def _row(e: dict[str, Any]) -> tuple[str, Any]:
    on = e.get("on") or FIRST
    at = dt.datetime.combine(on, dt.time(3), dt.UTC) + dt.timedelta(seconds=e["id"])
    match e["what"]:
        case "project":
            number = e["project"]
            row = ProjectFact(
                number, f"P{number}", f"项目{number}", type=e["kind"], is_key=e["key"]
            )
            return "projects", row
        case "stage":
            return "stages", StageFact(e["id"], e["project"], e["to"], e["status"], on, at)
        case "amount":
            head = (e["id"], e["project"], e["yuan"], on, at)
            return "amounts", AmountFact(*head, e["currency"], e["said"])
        case "agreement":
            paper = (e["id"], e["project"], e["paper"], on, at)
            return "agreements", AgreementFact(*paper, e["yuan"], e["currency"], e["said"])
        case "type":
            return "types", TypeFact(e["id"], e["project"], e["kind"], on, at)
        case "statistics":
            days = (e["reported"], e["accepted"])
            return "statistics", StatFact(e["id"], e["project"], "", e["yuan"], *days, at)
        case "trip":
            return "trips", TripFact(e["trip"], on, e["end"], tuple(e["cities"]))
        case "land":
            return "lands", LandFact(e["id"], e["sort"], e["mu"], on, at)
        case "target":
            return "targets", TargetFact(e["id"], e["year"], e["metric"], "floor", e["value"])
    return "visits", VisitFact(
        e["id"],
        on,
        e["way"],
        at,
        e["firm"],
        e["sort"],
        e["words"],
        None,
        e["heads"],
        e["trip"],
        city=e["city"],
        done=e["done"],
    )
