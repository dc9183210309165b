"""The city's bulletin as an admin types it in: 1-5月全市通报我们签约总额排第一，28.6亿."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace

from park.language import telling
from park.language.findings import Findings
from park.language.numerals import NUMBER, ORDINALS, integer

_CUE = re.compile(
    r"通报|(?:全市|市里|全区|各园区|各县区)[^，,。]{0,14}(?:排|第[一二三四五六七八九十\d]|居|列|榜首|首位)"
    r"|(?:排|居|列|位)[^，,。]{0,4}(?:全市|市里)|\bbulletin\b|\bcity'?s? ranking|\brank(?:s|ed|ing)?\b.{0,40}\bcity|\bcity\b.{0,40}\brank",
    re.I,
)
_RANK = re.compile(
    r"第\s?(?P<n>[一二三四五六七八九十]{1,3}|\d{1,3})(?![季批期次轮家个条产方]|\d)|(?P<top>榜首|首位|头名|冠军)"
    r"|\b(?P<o>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b"
    r"|(?:rank(?:s|ed)?|no\.?|number|#)\s?(?:no\.?\s?|#)?(?P<d>\d{1,2})\b|\b(?P<th>\d{1,2})(?:st|nd|rd|th)\b",
    re.I,
)
_METRIC = re.compile(
    r"签约(?:项目)?(?:总?投资(?:总?额)?|总额|金额|额)|签约(?:项目)?(?:个数|数量|数|个)|签约项目|签约|总投资(?:额)?"
    r"|入统(?:项目)?(?:总?投资(?:总?额)?|总额|金额|额|个数|数量|数)?|招商引资(?:总额|额)?|(?:实际)?到位资金"
    r"|(?:项目)?(?:开工|投产|履约|落地|转化)(?:率|数|项目数)?|固定资产投资|固投|综合(?:排名|得分|考核)?"
    r"|signed (?:total|investment|projects|amount)|projects signed|total investment|investment(?: total)?|accepted investment|construction starts",
    re.I,
)
_LINE = re.compile(
    rf"(?P<m>{_METRIC.pattern})[^，,。；;第]{{0,8}}?第\s?(?:[一二三四五六七八九十]{{1,3}}|\d{{1,2}})(?![季批期次轮家个条产方\d])",
    re.I,
)
_PIECES = re.compile(rf"(?P<n>{NUMBER})\s?个(?:项目)?|(?P<e>\d+) projects", re.I)
_PERCENT = re.compile(r"\d{1,3}(?:\.\d{1,2})?\s?%")
_OURS = re.compile(r"我们|我园|我区|本园|园区|\b(?:we|us|our|the park)\b", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class BulletinSaid:
    """One line of a bulletin: what was measured, our value (as worded) and our rank.

    ``since`` and ``until`` are the period it covers, ``day`` when it was made known.
    """

    metric: str | None
    value: str | None
    rank: int | None
    since: dt.date | None = None
    until: dt.date | None = None
    day: dt.date | None = None


def bulletin_said(found: Findings) -> BulletinSaid | None:
    """What a text says of the city's bulletin; None when it asks, or names no figure of ours."""
    text = found.text
    if not _CUE.search(text) or not telling.reports(found) or telling.firms(found):
        return None
    rank, value, metric = rank_said(text), value_said(found), _METRIC.search(text)
    if rank is None and value is None and not (metric and _OURS.search(text)):
        return None
    span = next((m.past for m in found.moments if m.past and m.past.last > m.past.first), None)
    day = next((m.past for m in found.moments if m.past and m.past.last == m.past.first), None)
    return BulletinSaid(
        metric=metric[0] if metric else None,
        value=value,
        rank=rank,
        since=span.first if span else None,
        until=span.last if span else None,
        day=day.first if day else None,
    )


def bulletins_said(found: Findings) -> tuple[BulletinSaid, ...]:
    """Every line that a text tells of a bulletin: 签约排第三 入统排第五 are two."""
    whole = bulletin_said(found)
    if whole is None:
        return ()
    lines = list(_LINE.finditer(found.text))
    if len(lines) < 2:
        return (whole,)
    return tuple(
        replace(whole, metric=each["m"], rank=rank_said(each[0]), value=None) for each in lines
    )


def rank_said(text: str) -> int | None:
    """The rank that a text names."""
    match = _RANK.search(text)
    if match is None:
        return None
    if match["top"]:
        return 1
    if match["o"]:
        return ORDINALS[match["o"].lower()]
    return integer(match["n"] or match["d"] or match["th"])


def value_said(found: Findings) -> str | None:
    """The value that a text names, as it words it."""
    share = _PERCENT.search(found.text)
    if share:
        return share[0]
    if found.amounts:
        first = found.amounts[0]
        return found.writing.said(first.start, first.end).strip()
    pieces = _PIECES.search(found.text)
    return pieces[0] if pieces else None
