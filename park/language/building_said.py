"""Building progress: 厂房主体封顶了 完成60%, 累计完成投资1.2亿, topped out and 60% done."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from park.language import telling
from park.language.findings import Findings
from park.language.numerals import integer

_PERCENT = re.compile(
    r"(?<![\d.])(?P<n>\d{1,4})(?:\.\d+)?\s?[%％]|(?<![\d.])(?P<p>\d{1,4})(?:\.\d+)? per ?cent"
    r"|百分之(?P<c>[一二三四五六七八九十百零]+)|(?P<t>[一二三四五六七八九])成(?![立为功本员交])",
    re.I,
)
_BUILT = re.compile(
    r"完成|进度|形象|建了|建到|施工|做到|干到|\b(?:done|complete[d]?|progress|built|finished)\b",
    re.I,
)
_SHARE = re.compile(
    r"占比|股|税率|出资|持股|比例|意向|利率|补贴|\b(?:share|stake|rate|tax)\b", re.I
)
_PART = (
    r"厂房|车间|主体|办公楼|研发楼|宿舍楼?|综合楼|仓库|地下室|一期|二期|首期|屋面|钢结构|桩基|桩|基础|基坑|围墙|围挡|场地|土方"
    r"|生产线|产线|设备|道路|配电房|消防|外墙|幕墙|装修|机电|楼"
)
_STEP = re.compile(
    rf"(?:\d{{1,2}}号|[一二三四五六七八九]号)?(?:{_PART})[^，,。；;\s]{{0,8}}?(?:封顶|竣工|打完桩|打好桩|完成|完工|做完|打完|浇筑|施工|进场|安装|调试|吊装|正负零|平整|验收|搭建|动工|建好|建成|就位|到位|开挖|装完|装好)(?:完毕|完成)?"
    r"|(?:施工许可|规划许可|建设许可|消防验收|竣工备案|环评批复|能评批复)证?(?:已经?|都|也)?(?:办下来|拿到|批下来|到手|办好|办完|下来|通过)"
    r"|(?:全部)?封顶|(?:到|出)?正负零|打桩(?:完成)?"
    r"|(?:(?:the |its )?(?:main |steel )?(?:building|structure|plant|workshop|factory|foundations?|piling|roof|frame|equipment|line)s?(?: is| are| has been| have been| was| were)? (?:all )?(?:topped out|finished|completed?|installed|delivered|poured|under way))|topped out",
    re.I,
)
_SPENT = re.compile(
    r"(?:累计|已|目前|共|总共|实际|到目前)?(?:完成|实现)?(?:固定资产|固投)?(?:投资|投入)(?:了|额)?(?:为|达到?|有|约)?\s*$"
    r"|(?:固投|固定资产投资|投资)累计(?:完成|达到?)?\s*$|投了\s*$|\b(?:invested|spent|investment (?:so far|to date)(?: is| of)?)\s*(?:about |some )?$",
    re.I,
)
_SPENT_AFTER = re.compile(
    r"\s*(?:yuan |CNY |RMB )?(?:has been |have been |was |were )?(?:invested|spent)\b", re.I
)
_SO_FAR = re.compile(
    r"累计|已经?(?:完成|投)|完成(?:固定资产)?投[资入]|完成固投|实际投|投了|so far|to date|\bspent\b|\bhas invested\b|\bhave invested\b",
    re.I,
)
_MONTH = re.compile(r"本月|这个月|上个?月|本季|今年|本周|this month|last month", re.I)
_TOTAL = re.compile(r"累计|总共|到目前|截至|so far|to date|in total", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildingSaid:
    """How far a building is. ``part`` says that the sum is that of a month, not of the whole.

    ``before`` is the text ahead of it, where a name may stand that nobody knows yet.
    """

    what: str | None = None
    percent: int | None = None
    invested: int | None = None
    part: bool = False
    day: dt.date | None = None
    before: str = ""


_NOT_YET = re.compile(r"没(?!问题)|未|尚|不到|\b(?:not|n't|never)\b", re.I)


def building_said(found: Findings) -> BuildingSaid | None:
    """What a text says of building; None when it asks, plans, or tells of a visit."""
    if not telling.reports(found) or telling.tells_visit(found):
        return None
    if telling.speaks_for_others(found):
        return None
    percent, invested = _percent(found.text), _invested(found)
    step = None if _NOT_YET.search(found.text) else _STEP.search(found.text)
    if percent is None and invested is None and (step is None or telling.is_plan(found)):
        return None
    if percent is None and invested is None and not _settled(found.text, step):
        return None
    return BuildingSaid(
        what=found.writing.said(*step.span()) if step else None,
        percent=percent,
        invested=invested,
        part=_of_a_month(found),
        day=telling.day_said(found),
        before=found.text[: _begins(found.text)],
    )


def _begins(text: str) -> int:
    """Where a text begins to speak of building."""
    cues = (_STEP, _PERCENT, _BUILT, _SO_FAR, _MONTH)
    return min((m.start() for m in (cue.search(text) for cue in cues) if m), default=0)


def _settled(text: str, step: re.Match[str] | None) -> bool:
    """Whether a step is told as reached: 封顶了, 已完成, is finished."""
    if step is None:
        return False
    after, before = text[step.end() : step.end() + 3], text[: step.start()]
    latin = step[0].isascii()
    return (
        latin
        or "了" in after
        or bool(re.search(r"已|刚|昨|今天", before))
        or step.end() == len(text)
    )


def percent_said(text: str) -> int | None:
    """A bare share, as in a correction: 不对，是55%."""
    match = _PERCENT.search(text)
    return _share(match) if match else None


def _percent(text: str) -> int | None:
    match = _PERCENT.search(text)
    if match is None or not _BUILT.search(text) or _SHARE.search(text):
        return None
    return _share(match)


def _share(match: re.Match[str]) -> int | None:
    """The per cent of a share: 60%, 百分之六十, 六成."""
    if match["t"]:
        return 10 * (integer(match["t"]) or 0)
    return integer(match["n"] or match["p"] or match["c"])


def _invested(found: Findings) -> int | None:
    if not _SO_FAR.search(found.text):
        return None
    for each in found.amounts:
        spent = _SPENT.search(found.text[: each.start]) or _SPENT_AFTER.match(found.text, each.end)
        if each.top is None and each.currency == "CNY" and spent:
            return each.value
    return None


def _of_a_month(found: Findings) -> bool:
    spans = (each.grain in ("month", "quarter", "year", "week") for each in found.moments)
    return any(spans) and not _TOTAL.search(found.text)
