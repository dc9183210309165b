"""按行业呢, 那5月呢, 一共多少人: another side of the figure asked last."""

from __future__ import annotations

import re
from dataclasses import dataclass

from park.language.findings import Findings

_LEAD = r"(?:那么|那|再|请|都)*(?:帮我)?(?:看看|看下|看|说说)?"
_END = (
    r"(?:的)?(?:话)?(?:呢|吗|啊|分一下|分开|分|看看|看|划分|统计|来看|怎么样|如何)*[\s?？。!！]*$"
)
_EN_LEAD = r"^(?:and |so |what about |how about |split |broken down |break (?:it|that|them) down |group(?:ed)? )*"
_EN_END = r"(?: please| then| instead)?[\s?.!]*$"
_SIDES = {
    "industry": ("行业|产业", r"(?:industr(?:y|ies)|sectors?|trades?)"),
    "region": (
        "地区|地域|区域|城市|来源地|省份",
        r"(?:regions?|cit(?:y|ies)|places?|areas?|provinces?)",
    ),
    "method": ("(?:招商)?方式|方法", r"methods?"),
    "source": ("来源|渠道|线索来源", r"(?:source(?: channel)?s?|channels?)"),
    "owner": ("负责人|经办人?|招商员|谁跟的|人", r"(?:owners?|people|person|colleagues?|staff)"),
    "stage": ("阶段|进度|环节", r"(?:stages?|phases?)"),
    "direction": ("来访外出|内外|来访和外出", r"(?:direction|kind)"),
}
_GROUPED = {
    side: re.compile(
        rf"^{_LEAD}(?:按|分|各个?|按照|从)(?:{chinese}){_END}|{_EN_LEAD}(?:by|per) {english}{_EN_END}",
        re.I,
    )
    for side, (chinese, english) in _SIDES.items()
}
_NARROWED = re.compile(
    rf"^{_LEAD}(?P<w>[^，,。？?\s]{{2,10}}?)(?:那边|那里|这边|方面|这块)?的?呢[\s?？]*$"
    r"|^(?:and |so |what about |how about )+(?:in |from |the )?(?P<e>[A-Za-z][A-Za-z ]{2,30}?)(?: ones| sector| industry)?[\s?]*$",
    re.I,
)
_MEASURES = {
    "persons": re.compile(
        rf"^{_LEAD}(?:一共|总共|合计|有|来了)*(?:多少人次?|几个人|人次)(?:是多少)?{_END}"
        rf"|{_EN_LEAD}how many (?:people|persons|visitors)(?: (?:in all|altogether|was that|were (?:they|there)))?{_EN_END}",
        re.I,
    ),
    "total": re.compile(
        rf"^{_LEAD}(?:一共|总共|合计)?(?:总投资|投资额|总额|金额|总量|投资|投了)(?:是|有|一共|总共|额)*(?:多少(?:钱|亿)?)?{_END}"
        rf"|^{_LEAD}(?:一共|总共|合计|加起来)(?:是|有)?多少(?:个?亿|钱|万){_END}"
        rf"|{_EN_LEAD}(?:what(?:'s| is) )?(?:the |their )?(?:total(?: investment| amount| value)?|worth how much|how much (?:in total|altogether|is that|are they worth)){_EN_END}",
        re.I,
    ),
    "share": re.compile(
        rf"^{_LEAD}(?:占比|比例|占(?:了)?多少|占几成)(?:是多少|多少)?{_END}|{_EN_LEAD}(?:what(?:'s| is) )?(?:the |that )?(?:share|percentage|proportion){_EN_END}",
        re.I,
    ),
    "largest": re.compile(
        rf"^{_LEAD}(?:投资|金额)?(?:最大|最高|最多)的?(?:是|项目|一个|那个)*(?:哪(?:个|家|一个)?|谁)?(?:项目)?{_END}"
        rf"|{_EN_LEAD}(?:which (?:one )?is |what(?:'s| is) )?the (?:largest|biggest)(?: one)?{_EN_END}",
        re.I,
    ),
    "big": re.compile(
        rf"^{_LEAD}(?:其中)?(?:超过?|过)(?:10|十)个?亿的?(?:有)?(?:几个|多少个?|多少项目|几家)?[，,]?(?:占比|占)?(?:多少|是多少)?{_END}"
        rf"|{_EN_LEAD}how many (?:of (?:them|those) )?(?:are )?over (?:1|one) billion(?: yuan)?{_EN_END}",
        re.I,
    ),
    "pace": re.compile(
        rf"^{_LEAD}(?:进度)?(?:是)?(?:超前|快|领先)(?:了)?还是(?:落后|慢)(?:了|于)?(?:时序)?(?:进度)?{_END}|{_EN_LEAD}(?:are we |is that )?(?:ahead|behind|on schedule)(?: or (?:behind|ahead))?{_EN_END}",
        re.I,
    ),
}
_TIME = re.compile(
    r"^(?:那么|那)?(?P<all>全年|今年|年初至今|今年以来|年初到现在)(?:一共|累计|合计|的)*(?:呢|是多少|多少|几个)?[\s?？。]*$"
    r"|^(?:那么|那)?(?P<when>[^，,。?？]{1,12}?)(?:份)?(?:的)?(?:呢|怎么样|如何|有多少|多少|几个)[\s?？。!！]*$"
    r"|^(?:and|what about|how about)(?: (?:in|for|during))? (?P<then>[\w' ]{2,30}?)[\s?.!]*$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Turn:
    """What is wanted beside the figure: a split by ``side``, or another ``measure`` of the same."""

    side: str | None = None
    measure: str | None = None


def turned(text: str) -> Turn | None:
    """The other side of a figure that a text asks for, None when it does not only ask that."""
    plain = text.strip()
    for side, pattern in _GROUPED.items():
        if pattern.search(plain):
            return Turn(side=side)
    for measure, pattern in _MEASURES.items():
        if pattern.search(plain):
            return Turn(measure=measure)
    return None


def time_asked(text: str) -> str | None:
    """The words of the time of a text that is no more than these with 呢, or 'and in May?'."""
    match = _TIME.match(text.strip())
    return (match["all"] or match["when"] or match["then"]) if match else None


def narrowed_to(text: str) -> str | None:
    """东莞呢, 新材料的呢, and Shenzhen? → a whole question of that place, trade or person."""
    match = _NARROWED.match(text.strip())
    if match is None:
        return None
    return f"{match['w']}的项目有多少" if match["w"] else f"how many projects in {match['e']}"


def is_time_alone(found: Findings) -> bool:
    """Whether words say one time and nothing else."""
    if len(found.moments) != 1:
        return False
    only = found.moments[0]
    rest = found.text[: only.start] + found.text[only.end :]
    return not re.sub(r"\b(?:in|for|of|the|during)\b|[的份，,\s]", "", rest, flags=re.I)
