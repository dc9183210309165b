"""The four opinions of an entry review: 项目类型、环评、能耗都没问题，投资强度偏低."""

from __future__ import annotations

import re
from collections.abc import Mapping

OPINIONS = ("type", "environment", "energy", "intensity")
_NAMES = re.compile(
    r"(?P<type>项目类型|产业类型|(?<!项目)类型|产业(?:方向|政策)?(?!化)|(?:project |the )?type\b)"
    r"|(?P<environment>环评|环保|环境(?:影响)?|environment(?:al)?(?: (?:assessment|impact))?)"
    r"|(?P<energy>能耗|能评|节能|用能|energy(?: (?:use|consumption))?)"
    r"|(?P<intensity>投资(?:和|、|与|及)?税收?强度|投资强度|税收强度|强度|亩均(?:税收|投资)?|税收贡献|(?:investment (?:and|/) tax|tax|investment) intensity|intensity)",
    re.I,
)
_VERDICT = re.compile(
    r"^(?:方面|意见|部分|这块|这一?项|情况)?(?:是|为|[:：])?\s*(?:也|都|均|全|还|有点|稍|略|基本|比较|暂时|\s|(?:is|are|was|were|looks?)\b)*(?P<v>[^，,。；;！!\n、]{1,24})",
    re.I,
)
_JOINED = re.compile(r"^\s*(?:、|和|与|及|跟|,|and\b|\s)*\s*$", re.I)
_SPOKEN = re.compile(r"(?:入园|项目|专家)?(?:的)?评审|意见|\breview\b|\bopinions?\b", re.I)
_LEAD = re.compile(r"^(?:都|均|也|全|是|为|[:：\s])+")


def speaks_of_review(text: str) -> bool:
    """Whether a text is about an entry review's opinions."""
    return bool(_SPOKEN.search(text))


def review_place(text: str) -> int:
    """Where a text begins to speak of the review."""
    places = [m.start() for m in (_SPOKEN.search(text), _NAMES.search(text)) if m]
    return min(places, default=len(text))


def opinions_said(text: str) -> Mapping[str, str]:
    """The opinions that a text gives, by name, in their own words; none of several share one."""
    found = list(_NAMES.finditer(text))
    told: dict[str, str] = {}
    waiting: list[str] = []
    for place, match in enumerate(found):
        until = found[place + 1].start() if place + 1 < len(found) else len(text)
        waiting.append(str(match.lastgroup))
        between = text[match.end() : until]
        if _JOINED.match(between) and place + 1 < len(found):
            continue
        verdict = _VERDICT.match(between)
        words = _LEAD.sub("", verdict["v"]).strip(" 了的") if verdict else ""
        if words:
            told |= {name: words for name in waiting if name not in told}
        waiting = []
    return told
