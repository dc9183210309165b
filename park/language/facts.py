"""The facts of one stretch of a message: sums, land, people, organisations and places, with roles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from park.language.amounts import Amount
from park.language.areas import Area
from park.language.findings import Findings
from park.language.human import Human
from park.language.meaning import Person
from park.language.organisations import Organisation

Said = dict[str, Any]
NEGATED = re.compile(
    r"(?:不是|而不是|并非|\bnot|n't|从|由|原来的?|之前的?|原先的?|instead of|rather than|\bfrom|不姓)\s?(?:是)?(?:投资|金额|总投资|RMB|CNY|USD|the)?\s*$",
    re.I,
)
DENIED = re.compile(r"(?:不是|而不是|并非)(?:去|到|在|来自)?(?:的)?$|\bnot (?:in |from |to )?$")
MARKET = re.compile(r"生产|基地|总部|仓|大区|市场|产能|地区|片区|分?公司|客户|办事处")
SUPERSEDED = re.compile(
    r"\s?(?:元)?(?:plus|左右|多|吧)?[\s?？!！,，.…-]*(?:\bno\b(?! more| less|t)|\bsorry\b|\bi mean\b|\bscratch that|哦?不对|不不|哦不|说错了|记错了)|\s?(?:元)?(?:改|变|调|提高?到|加到|增加到|降到|缩到)"
)
HEADED_FOR = re.compile(r"\b(?:in|to) $")
ABSENT = re.compile(
    r"(?:今天|当天|临时)?(?:没空|没去|没来|没能|不在|出差(?!去)|有事|请假|来不了|去不了)|\s(?:was away|could not|couldn't|did not come)"
)
KIND_RANK = {"city": 0, "county": 1, "province": 2, "abroad": 0, "region": 4}
BROUGHT_BY = re.compile(
    r"\b(?:introduced|referred|recommended|brought(?: in| along)?|sent)(?: to us)? (?:by|through|via) (?:the )?$",
    re.I,
)
INTRODUCED = re.compile(
    r"^(?:介绍|引荐|推荐)(?=[\s，,。；;]|$)|^(?:的)?(?:[^\W\da-zA-Z_]{1,2}(?:总|老板|董事长|经理|董)|老板|老总|负责人)?(?:给我们|帮忙)?(?:介绍|引荐|推荐|牵线)(?:来|的|过来|了|他|给)(?!了?(?:我们|公司|政策|情况))"
)
BROUGHT = re.compile(
    r"^(?:的)?(?:[^\W\da-zA-Z_]{0,2}(?:会长|秘书长|副会长|秘书))?(?:[^\W\da-zA-Z_]{0,3})?(?:给我们|帮忙)?(?:介绍|引荐|推荐|牵线)(?:来|过来|了)?的"
)
"""浙江商会秘书长推荐的三家企业来了: an association that is not met itself."""
REFERRED = re.compile(
    r"^[^，,。；;\s]{0,8}?(?:介绍|引荐|推荐|牵线|带[^，,。\s]{0,6}来(?=的)|供应商|的配套|旗下)(?!了?我们|的(?:政策|情况))"
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Pieces of the message that belong together; a finding counts when it starts in one."""

    pieces: tuple[tuple[int, int], ...]

    def has(self, place: int) -> bool:
        """Whether a place lies in the stretch."""
        return any(start <= place < end for start, end in self.pieces)

    def text(self, findings: Findings) -> str:
        """The stretch's words, piece after piece."""
        return "\n".join(findings.text[start:end] for start, end in self.pieces)


def whole(findings: Findings) -> Stretch:
    """The whole message."""
    return Stretch(((0, len(findings.text)),))


def sums(findings: Findings, stretch: Stretch) -> Said:
    """Investment with its currency and qualifier, phase one, output and tax."""
    said: Said = {}
    told = [a for a in findings.amounts if stretch.has(a.start)]
    for amount in _same_currency(told, affirmed(findings.text, told)):
        if amount.role == "total" and "investment_amount" not in said:
            said |= investment(amount)
        elif amount.role in ("phase1", "output", "tax"):
            name = {"phase1": "phase1_amount", "output": "annual_output", "tax": "annual_tax"}[
                amount.role
            ]
            said.setdefault(name, amount.value)
    return said


def _same_currency(told: Sequence[Amount], kept: Sequence[Amount]) -> list[Amount]:
    """USD 45m, no, 40m: the sum put in another's place is in its currency."""
    denied = [a for a in told if a not in kept and a.currency != "CNY"]
    if not denied:
        return list(kept)
    money = denied[0].currency
    return [replace(a, currency=money) if a.currency == "CNY" else a for a in kept]


def investment(amount: Amount) -> Said:
    """The fields of one total sum."""
    said: Said = {"investment_amount": amount.value}
    if amount.top is not None:
        said["investment_amount_max"] = amount.top
    if amount.currency != "CNY":
        said["investment_currency"] = amount.currency
    if amount.qualifier:
        said["investment_qualifier"] = amount.qualifier
    return said


def affirmed(text: str, found: Sequence[Any]) -> list[Any]:
    """Those not denied or superseded (不是3000万, 从90亩调到120亩); all where nothing else is left."""
    kept = [
        x
        for x in found
        if not NEGATED.search(text[max(0, x.start - 14) : x.start])
        and not SUPERSEDED.match(text, x.end)
    ]
    return kept or list(found)


def land(findings: Findings, stretch: Stretch) -> Said:
    """亩 with range and qualifier, and building area."""
    found = affirmed(findings.text, [a for a in findings.areas if stretch.has(a.start)])
    said: Said = {}
    for area in sorted(found, key=lambda a: a.part):
        if area.land and "land_mu" not in said and not area.part:
            said |= _mu(area)
        elif not area.land:
            said.setdefault("factory_sqm", area.value)
    return said


def _mu(area: Area) -> Said:
    said: Said = {"land_mu": area.value}
    if area.top is not None:
        said["land_mu_max"] = area.top
    if area.qualifier:
        said["land_qualifier"] = area.qualifier
    return said


def counterparts(findings: Findings, stretch: Stretch) -> tuple[Person, ...]:
    """The other side's people with their phones."""
    people = [
        h
        for h in findings.people
        if not h.staff and stretch.has(h.start) and not _of_referrer(findings, h)
    ]
    calls = [p for p in findings.phones if stretch.has(p.start)]
    owners: dict[int, str] = {}
    for call in calls:
        near = sorted(people, key=lambda h: (h.start > call.start, abs(call.start - h.end)))
        if near:
            owners.setdefault(near[0].start, call.number)
    named = [
        Person(
            _said(findings, h),
            h.title and (findings.writing.said(*_title_place(findings, h)) or h.title),
            owners.get(h.start),
        )
        for h in people
    ]
    lone = tuple(Person(phone=c.number) for c in calls if c.number not in owners.values())
    return _distinct(named) + lone


def _of_referrer(findings: Findings, human: Human) -> bool:
    """Whether a person only speaks for the organisation that brought the other side in."""
    return any(
        o.end <= human.start <= o.end + 1 and is_referrer(findings, o)
        for o in findings.organisations
    )


def _said(findings: Findings, human: Human) -> str | None:
    if human.name is None:
        return None
    place = findings.text.find(human.name, human.start, human.end)
    return findings.writing.said(place, place + len(human.name)) if place >= 0 else human.name


def _title_place(findings: Findings, human: Human) -> tuple[int, int]:
    place = findings.text.find(human.title or "", human.start, human.end)
    return (place, place + len(human.title or "")) if place >= 0 else (human.start, human.start)


def _distinct(people: Sequence[Person]) -> tuple[Person, ...]:
    kept: dict[str, Person] = {}
    for person in people:
        key = person.name or person.title or ""
        before = kept.get(key)
        if before is None or (person.phone and not before.phone):
            kept[key] = person
    return tuple(kept.values())


def staff(findings: Findings, stretch: Stretch) -> Said:
    """Our people, and whether a park leader was among them."""
    ours = [
        h
        for h in findings.people
        if h.staff and stretch.has(h.start) and not ABSENT.match(findings.text, h.end)
    ]
    said: Said = {}
    names = dict.fromkeys(filter(None, (_said(findings, h) for h in ours)))
    if names:
        said["our_people"] = tuple(names)
    if any(h.leader for h in ours):
        said["leader_led"] = True
    return said


def names(findings: Findings, stretch: Stretch) -> tuple[str, ...]:
    """The organisations of the other side as written, each once, repeats by a short form left out."""
    kept: list[str] = []
    for one in findings.organisations:
        if stretch.has(one.start) and not is_referrer(findings, one):
            name = findings.writing.said(one.start, one.end)
            if not any(name in k or k in name for k in kept):
                kept.append(name)
    return tuple(kept)


def is_referrer(findings: Findings, one: Organisation) -> bool:
    """Whether an organisation only brought the other side in (X介绍的Y, introduced by X)."""
    after = findings.text[one.end : one.end + 14]
    if BROUGHT_BY.search(findings.text[max(0, one.start - 24) : one.start]):
        return True
    if not one.society and INTRODUCED.match(after):
        return True
    others = [o for o in findings.organisations if o.start >= one.end]
    if one.society:
        return bool(others) and bool(BROUGHT.match(after))
    return bool(others) and bool(REFERRED.match(after))


def city(findings: Findings, stretch: Stretch) -> str | None:
    """The place the stretch names: a town before its province, a company's prefix included."""
    found = [c for c in findings.cities if stretch.has(c.start)]
    kept = [c for c in found if not DENIED.search(findings.text[max(0, c.start - 6) : c.start])]
    found = [
        c for c in kept or found if not (c.kind == "region" and MARKET.match(findings.text, c.end))
    ]
    if not found:
        return None
    headed = (c for c in found if HEADED_FOR.search(findings.text[: c.start]))
    first = next(headed, found[0])
    for other in found[1:]:
        near = other.start - first.end <= 1
        if (near and KIND_RANK[other.kind] < KIND_RANK[first.kind]) or (
            first.kind == "region" and other.kind != "region"
        ):
            first = other
    return first.name
