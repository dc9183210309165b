"""Land in 亩 and buildings in square metres, with range and qualifier; prices per unit are none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from park.language.amounts import AFTER, APPROX_BEFORE, MAX_BEFORE, MIN_BEFORE, _clause_before
from park.language.numerals import DIGIT, NUMBER, WORDS, english, number
from park.language.patterns import Pattern

TENS = r"(?P<tens>[二三四五六七八九][三四五六七八九]十|[一二三四五六七八九两][二三四五六七八九]百)"
NUM = rf"(?P<num>{NUMBER}|半|几[十百])"
LOW = rf"(?:(?P<low>{NUMBER})\s?(?P<lowscale>[万千百])?\s?(?:亩|平方米|平米|平方|平|㎡)?\s?(?:-|~|～|—|–|至|到)\s?)?"
LAND = Pattern(
    rf"(?<![\d.]){LOW}(?:{TENS}|{NUM}(?:(?P<more>多|来|余|几)?\s?(?P<scale>[万千百]))?)(?P<more2>多|来|余|几)?\s?亩(?!均|产|税(?!收))(?:地(?![块价方面]))?"
    rf"|(?<![\d.A-Za-z])(?:(?P<elow>\d[\d,.]*)\s?(?:-|–|to)\s?)?(?P<enum>\d[\d,]*(?:\.\d+)?|(?:{WORDS})(?:[ -](?:{WORDS}))?)[\s-]?mus?(?![A-Za-z])",
    re.I,
)
SQUARE = Pattern(
    rf"(?<![\d.]){LOW}(?:{NUM}(?P<more>多|来|余)?\s?(?:(?P<scale>[万千百])(?P<tail>{NUMBER}千?)?(?P<more2>多|来|余)?)?)\s?(?:个)?(?:平方米|平米|平方|平(?!台|均|安|时|衡|等|行|稳|面|板|常|价|谈|阳|湖|凉|顶|远|果)|㎡|(?<!十)方(?!案|面|式|向|便|法|针|程|钢|科|圆)|m2|m²|sqm|sq\.?\s?m\b)"
    rf"|(?<![\d.A-Za-z])(?:(?P<elow>\d[\d,.]*)\s?(?:-|–|to)\s?)?(?P<enum>\d[\d,]*(?:\.\d+)?)\s?(?P<k>k|thousand)?\s?(?:sqm|sq\.?\s?m(?:et(?:er|re)s?)?|square met(?:er|re)s?|m2|m²|㎡)(?![A-Za-z])",
    re.I,
)
SCALES = {"万": 10**4, "千": 1000, "百": 100}
PRICE = Pattern(
    r"\s?(?:多少|大概|约|才|要|卖|租)?\s?(?:¥|\d+(?:\.\d+)?\s?(?:块|元|万)|[一二三四五六七八九十百几两]+(?:块|元|万))"
)
PHASE = Pattern(
    r"(?:一期|首期|二期|三期|先期|后期|phase|其中|先供|先拿|现有|目前有|原有|老厂|已有|剩余|还剩|余地)[^，,。；;\n]*$",
    re.I,
)
PER = Pattern(r"(?:每|一?单位)$")


@dataclass(frozen=True, slots=True)
class Area:
    """Land in 亩 (``land``) or a building in square metres, at its place."""

    start: int
    end: int
    value: Decimal
    top: Decimal | None
    qualifier: str | None
    land: bool
    part: bool = False


def areas(text: str, taken: list[tuple[int, int]]) -> list[Area]:
    """Every area in order of its place; ``part`` marks a phase or share, not the whole."""
    found = []
    for pattern, land in ((LAND, True), (SQUARE, False)):
        for match in pattern.finditer(text):
            if not any(s < match.end() and match.start() < e for s, e in taken):
                area = _area(match, text, land)
                if area:
                    found.append(area)
    return sorted(found, key=lambda a: a.start)


def _area(match: re.Match[str], text: str, land: bool) -> Area | None:
    start, end = match.span()
    unit_price = match["num"] in ("一", "1") and PRICE.match(text, end) and not match["scale"]
    before_unit = (
        PER.search(text[max(0, start - 3) : start]) or text[max(0, start - 1) : start] == "/"
    )
    values = _values(match)
    priced = bool(re.search(r"[万元块]\s?$", text[max(0, start - 2) : start])) and match["num"] in (
        "一",
        "1",
        "每",
    )
    if unit_price or priced or before_unit or values is None:
        return None
    low, top = values
    part = bool(PHASE.search(_clause_before(text, start)))
    return Area(start, end, low, top, _qualifier(match, text, top), land, part)


def _values(match: re.Match[str]) -> tuple[Decimal, Decimal | None] | None:
    groups = match.groupdict()
    if groups["enum"]:
        return _english(groups)
    if groups.get("tens"):
        first, second, unit = tuple(groups["tens"])
        scale = {"十": 10, "百": 100}[unit]
        low, top = Decimal(DIGIT[first] * scale), Decimal(DIGIT[second] * scale)
        return (low, top) if low < top else None
    value = Decimal("0.5") if groups["num"] == "半" else number(groups["num"])
    if value is None:
        return None
    scale = SCALES.get(groups.get("scale") or "", 1)
    value = value * scale + _tail(groups.get("tail"), scale)
    return _bounded(groups, value, scale)


def _bounded(
    groups: dict[str, str | None], value: Decimal, scale: int
) -> tuple[Decimal, Decimal | None] | None:
    if not 0 < value < 10**9:
        return None
    low = number(groups["low"] or "") if groups["low"] else None
    if low is None:
        return value, None
    low *= SCALES.get(groups["lowscale"] or "", scale)
    return (low, value) if 0 < low < value else (value, None)


def _english(groups: dict[str, str | None]) -> tuple[Decimal, Decimal | None] | None:
    said = groups["enum"] or ""
    word = None if said[0].isdigit() else english(said)
    value = number(said) if word is None else Decimal(word)
    if value is None:
        return None
    value *= 1000 if groups.get("k") else 1
    low = number((groups["elow"] or "").rstrip(".,")) if groups["elow"] else None
    return (low, value) if low and low < value else (value, None)


def _tail(said: str | None, scale: int) -> Decimal:
    """1万2千 = 12000, 一万二 = 12000."""
    if not said:
        return Decimal(0)
    value = number(said.removesuffix("千")) or Decimal(0)
    return value * 1000 if said.endswith("千") else (value * scale / 10 if value < 10 else value)


def _qualifier(match: re.Match[str], text: str, top: Decimal | None) -> str | None:
    if top is not None:
        return "range"
    before, after = (
        text[max(0, match.start() - 14) : match.start()],
        text[match.end() : match.end() + 12],
    )
    for name, pattern in (("max", MAX_BEFORE), ("min", MIN_BEFORE), ("approx", APPROX_BEFORE)):
        if pattern.search(before):
            return name
    for name, pattern in AFTER:
        if pattern.match(after):
            return name
    more = match.groupdict().get("more") or match.groupdict().get("more2")
    return {"多": "min", "余": "min", "来": "approx", "几": "approx"}.get(more or "")
