"""The figures counted a second time, straight from the diary, day by day and with no code of
the product: a park clerk with a ledger and a pencil."""

from __future__ import annotations

import datetime as dt
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

from tests.figures.park_year import HOME, RATES, Diary

Choices = dict[str, Any]


class Clerk:
    """Turns the pages of the diary up to one evening and keeps cards on projects."""

    def __init__(self, diary: Diary, start: dt.date, end: dt.date, evening: dt.date) -> None:
        self.start, self.end, self.evening = start, end, evening
        self.cards: dict[int, dict[str, Any]] = {}
        self.visits: list[dict[str, Any]] = []
        self.trips: list[dict[str, Any]] = []
        self.other: list[dict[str, Any]] = []
        undated = [entry for entry in diary if "on" not in entry]
        dated = [entry for entry in diary if entry.get("on") and entry["on"] <= evening]
        for entry in undated:
            self.turn(entry)
        for entry in sorted(dated, key=lambda entry: (entry["on"], entry["id"])):
            self.turn(entry)

    def turn(self, entry: dict[str, Any]) -> None:
        what = entry["what"]
        if what == "project":
            self.cards[entry["project"]] = {
                "kind": entry["kind"],
                "key": entry["key"],
                "stage": None,
                "status": None,
                "amount": None,
                "first": None,
                "moved": False,
            }
        elif what == "visit":
            if entry["done"]:
                self.visits.append(entry)
        elif what == "trip":
            self.trips.append(entry)
        elif what in {"statistics", "land", "target"}:
            self.other.append(entry)
        else:
            self.note(self.cards[entry["project"]], entry)

    def note(self, card: dict[str, Any], entry: dict[str, Any]) -> None:
        what, inside = entry["what"], self.start <= entry["on"] <= self.end
        if what == "stage":
            card["stage"], card["status"] = entry["to"], entry["status"]
            card["moved"] |= inside
        elif what == "amount":
            card["amount"] = (entry["yuan"], entry["currency"])
        elif what == "type":
            card["kind"] = entry["kind"]
        elif what == "agreement" and entry["paper"] == "investment":
            if entry["yuan"] is not None:
                card["amount"] = (entry["yuan"], entry["currency"])
            if card["first"] is None:
                card["first"] = entry["on"]
                card["moved"] |= inside

    def inside(self, on: dt.date | None) -> bool:
        return on is not None and self.start <= on <= self.end and on <= self.evening


def yuan(amount: tuple[int, str] | None) -> int | None:
    if amount is None or amount[1] not in {"CNY", *RATES}:
        return None
    exact = Decimal(amount[0]) * Decimal(RATES.get(amount[1], "1"))
    return int(exact.quantize(Decimal(1), ROUND_HALF_UP))


def recount(
    diary: Diary, start: dt.date, end: dt.date, evening: dt.date, choices: Choices
) -> dict[str, Any]:
    """All 21 by their keys; None where there is nothing to divide by or no target."""
    clerk = Clerk(diary, start, end, evening)
    return {
        **_signings(clerk),
        **_entries(clerk, choices),
        **_pool(clerk, choices),
        **_meetings(clerk, choices),
        **_journeys(clerk),
        **_land(clerk),
    }


def _signings(clerk: Clerk) -> dict[str, Any]:
    fresh = [c for c in clerk.cards.values() if c["kind"] == "new" and clerk.inside(c["first"])]
    worths = [worth for card in fresh if (worth := yuan(card["amount"])) is not None]
    giants = sum(1 for worth in worths if worth >= 1_000_000_000)
    return {
        "F1": len(fresh),
        "F2": sum(worths),
        "F3": giants,
        "F4": Fraction(giants, len(fresh)) if fresh else None,
        "F19": max(worths) if worths else None,
    }


def _entries(clerk: Clerk, choices: Choices) -> dict[str, Any]:
    count = money = 0
    for entry in clerk.other:
        if entry["what"] == "statistics":
            on = entry["accepted"]
            if choices["reported"]:
                on = entry["reported"]
            if clerk.inside(on):
                count += 1
                money += entry["yuan"] or 0
    measured = _signings(clerk)["F2"] if choices["by_signed"] else money
    goal = _goal(clerk, "investment")
    return {"F5": count, "F6": money, "F7": Fraction(measured, goal) if goal else None}


def _goal(clerk: Clerk, metric: str) -> int | None:
    for entry in clerk.other:
        if entry["what"] == "target" and (entry["year"], entry["metric"]) == (
            clerk.end.year,
            metric,
        ):
            value: int = entry["value"]
            return value
    return None


def _pool(clerk: Clerk, choices: Choices) -> dict[str, Any]:
    waiting = worth = watched = grown = 0
    for card in clerk.cards.values():
        value = yuan(card["amount"]) or 0
        alive = card["stage"] is not None and card["status"] not in ("removed", "terminated")
        if card["stage"] in (3, 4, 5) and card["status"] in ("active", "delayed"):
            waiting += 1
            worth += value
        if alive and card["key"] and (card["stage"] <= 5 or choices["key_always"]):
            watched += value
        if alive and card["kind"] == "expansion" and card["moved"]:
            grown += value
    return {"F8": watched, "F9": waiting, "F10": worth, "F18": grown}


def _seen(visit: dict[str, Any]) -> bool:
    if visit["firm"] is None:
        return visit["words"] is not None and visit["sort"] != "association"
    return visit["sort"] in ("investor", "existing")


def _meetings(clerk: Clerk, choices: Choices) -> dict[str, Any]:
    batches, firms, chambers = 0, set(), set()
    for visit in clerk.visits:
        if not clerk.inside(visit["on"]) or (visit["way"] == "call" and not choices["calls"]):
            continue
        batches += _seen(visit)
        if visit["firm"] is not None:
            if visit["sort"] == "association":
                chambers.add(visit["firm"])
            elif visit["sort"] != "agency":
                firms.add(visit["firm"])
    return {"F11": batches, "F12": len(firms), "F13": len(chambers)}


def _journeys(clerk: Clerk) -> dict[str, Any]:
    out = led = 0
    for trip in clerk.trips:
        stops = [v for v in clerk.visits if v["trip"] == trip["trip"] and v["way"] != "call"]
        places = [city.replace("市", "") for city in trip["cities"]]
        places = places or [stop["city"] for stop in stops if stop["city"]]
        away = [place for place in places if place != HOME]
        if clerk.inside(trip["on"]) and away and any(_seen(stop) for stop in stops):
            out += 1
            led += "head" in [rank for stop in stops for rank in stop["team"]]
    months = {
        (day.year, day.month)
        for day in (clerk.start + dt.timedelta(n) for n in range(800))
        if day <= min(clerk.end, clerk.evening)
    }
    return {
        "F14": out,
        "F15": led,
        "F16": Fraction(led, out) if out else None,
        "F17": Fraction(led, len(months)) if months else None,
    }


def _land(clerk: Clerk) -> dict[str, Any]:
    hundredths = 0
    for entry in clerk.other:
        if entry["what"] == "land" and entry["sort"] == "agreement" and clerk.inside(entry["on"]):
            hundredths += entry["mu"]
    goal = _goal(clerk, "serviced_land")
    return {"F20": Fraction(hundredths, 100), "F21": None if goal is None else Fraction(goal, 100)}
