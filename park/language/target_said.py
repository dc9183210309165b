"""A year's targets as an admin says them: 今年保底任务30亿奋斗目标50亿, 全年熟地要供600亩."""

from __future__ import annotations

import re
from dataclasses import dataclass

from park.language import telling
from park.language.findings import Findings
from park.language.numerals import NUMBER, integer
from park.records import TargetMetric, Tier

_TIERS = re.compile(
    r"(?P<floor>保底|底线|\bfloor\b|\bminimum\b|\bbaseline\b)|(?P<stretch>奋斗|冲刺|挑战|\bstretch\b)",
    re.I,
)
_TARGET = re.compile(r"目标|任务|\btargets?\b|\bgoals?\b", re.I)
_SETS = re.compile(r"设|定|改|录|下达|调整|\b(?:set|change|enter|adjust|raise|lower)\b", re.I)
_SERVICED = re.compile(r"熟地|净地|serviced land", re.I)
_DUE = re.compile(
    r"要(?:供|交付|完成|达到|出|做)|不少于|不低于|至少|\b(?:must|at least|no less than|not less than)\b|(?:needs?|have) to",
    re.I,
)
_REACHED = re.compile(
    r"(?<![要需须应])完成(?:了|到|率|情况)?|达到了|已经?|还差|超额|缺口|\b(?:reached|achieved|met|completed|done|missed)\b",
    re.I,
)
_OTHER = re.compile(
    r"营收|利润|GDP|固定资产|固投|外资|进出口|用工|\b(?:sales|profits?|exports?)\b",
    re.I,
)
_OWN: dict[TargetMetric, re.Pattern[str]] = {
    TargetMetric.TAX: re.compile(r"税收|纳税|缴税|\btax(?:es|ation)?\b", re.I),
    TargetMetric.OUTPUT: re.compile(r"产值|\boutput\b", re.I),
}
_PROJECTS = re.compile(
    rf"(?P<n>{NUMBER})\s?个(?!月|亿|百|千|点)(?:签约)?(?:项目)?|(?P<e>\d+) (?:new |signed )?projects",
    re.I,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetSaid:
    """One target; ``tier`` or ``value`` None: not said. Value in 元, projects, or hundredths of 亩.

    ``currency`` is what the sum was said in; ``year`` None: not said.
    """

    year: int | None
    metric: TargetMetric
    tier: Tier | None
    value: int | None
    currency: str = "CNY"


def targets_said(found: Findings) -> tuple[TargetSaid, ...]:
    """The targets that a text sets; none when it asks how far they are met."""
    text = found.text
    named = bool(_TIERS.search(text) or _TARGET.search(text))
    serviced = bool(_SERVICED.search(text)) and bool(named or _DUE.search(text))
    if not telling.reports(found) or _OTHER.search(text) or telling.firms(found):
        return ()
    year = telling.year_said(found)
    if serviced and _yearly(found, year, named):
        return _of_land(found, year)
    if not named or _REACHED.search(text):
        return ()
    plain = bool(measures_said(text)) and bool(found.amounts)
    if not (_TIERS.search(text) or year is not None or _SETS.search(text) or plain):
        return ()
    measures = measures_said(text)
    if len(measures) > 1 and len(measures) != len(found.amounts):
        return ()
    if measures:
        return _of_sums(found, year, measures)
    return (*_of_projects(found, year), *_of_sums(found, year)) or _open(found, year)


def measures_said(text: str) -> tuple[TargetMetric, ...]:
    """Tax and output, which only the city counts, in the order in which a text names them."""
    places = {name: match.start() for name, p in _OWN.items() if (match := p.search(text))}
    return tuple(sorted(places, key=lambda name: places[name]))


def _yearly(found: Findings, year: int | None, named: bool) -> bool:
    return (
        year is not None
        or named
        or bool(re.search(r"全年|年度|annual|this year", found.text, re.I))
    )


def _of_land(found: Findings, year: int | None) -> tuple[TargetSaid, ...]:
    area = next((each for each in found.areas if each.land), None)
    value = int(area.value * 100) if area is not None and area.top is None else None
    return (TargetSaid(year=year, metric=TargetMetric.SERVICED_LAND, tier=Tier.FLOOR, value=value),)


def _of_sums(
    found: Findings, year: int | None, measures: tuple[TargetMetric, ...] = ()
) -> tuple[TargetSaid, ...]:
    """The sums of a text: all on one measure, or each on the measure named with it."""
    spans = [(each.start, each.end) for each in found.amounts]
    tiers = _tiers(found.text, spans)
    return tuple(
        TargetSaid(
            year=year,
            metric=_measure(measures, place),
            tier=tier,
            value=each.value if each.top is None else None,
            currency=each.currency,
        )
        for place, (each, tier) in enumerate(zip(found.amounts, tiers, strict=True))
    )


def _measure(measures: tuple[TargetMetric, ...], place: int) -> TargetMetric:
    return measures[min(place, len(measures) - 1)] if measures else TargetMetric.INVESTMENT


def _of_projects(found: Findings, year: int | None) -> tuple[TargetSaid, ...]:
    matches = list(_PROJECTS.finditer(found.text))
    tiers = _tiers(found.text, [match.span() for match in matches])
    return tuple(
        TargetSaid(
            year=year,
            metric=TargetMetric.PROJECTS,
            tier=tier,
            value=integer(match["n"] or match["e"]),
        )
        for match, tier in zip(matches, tiers, strict=True)
    )


def _open(found: Findings, year: int | None) -> tuple[TargetSaid, ...]:
    """A target that is to be set, without its value."""
    if not _SETS.search(found.text) or not _TIERS.search(found.text) or len(found.text) > 40:
        return ()
    tier = _tiers(found.text, [(len(found.text), len(found.text))])[0]
    return (TargetSaid(year=year, metric=TargetMetric.INVESTMENT, tier=tier, value=None),)


def _leads(text: str, first: tuple[int, int]) -> bool:
    """Whether the first number's tier follows it at once."""
    after = re.split(r"[，,；;。]", text[first[1] :])[0]
    return _TIERS.search(text[: first[0]]) is None and bool(_TIERS.search(after))


def _tiers(text: str, spans: list[tuple[int, int]]) -> list[Tier | None]:
    """The tier of each number: named before it since the number before, or else after it.

    Whoever begins with a number (30亿保底，50亿奋斗) names every tier after its number.
    """
    leads = bool(spans) and _leads(text, spans[0])
    told: list[Tier | None] = []
    for place, (start, end) in enumerate(spans):
        begin = spans[place - 1][1] if place else 0
        until = spans[place + 1][0] if place + 1 < len(spans) else len(text)
        beside = text[end:until] if leads else text[begin:start]
        match = next(iter(_TIERS.finditer(beside)), None)
        told.append(None if match is None else Tier.FLOOR if match["floor"] else Tier.STRETCH)
    return told
