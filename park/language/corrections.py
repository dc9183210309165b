"""The record just made put right: which fields, by what words."""

from __future__ import annotations

import re
from typing import NamedTuple

from park.language import facts, methods, tasks
from park.language.amounts import CURRENCY, SCALES, Amount
from park.language.areas import Area
from park.language.changes import values
from park.language.facts import Said
from park.language.findings import Findings
from park.language.findings import findings as read_again
from park.language.meaning import Person
from park.language.numerals import NUMBER, number
from park.language.particulars import problems
from park.language.patterns import Pattern
from park.language.script import writing
from park.language.stages import stage
from park.language.words import surnames

VALUE = Pattern(
    r"(?:改成|改为|应该是|应为|是|换成|写成|叫|为|[:：]|到)\s*(?P<v>[\u4e00-\u9fffA-Za-z0-9（）()·& -]{2,24}?)(?=[，,。；;！!\n]|$|不是|才对)"
)
NAME_SLOT = Pattern(
    r"(?:公司|企业|(?<!金额)单位|客商)(?:名称?|名字|全称)?|名字(?!叫)|company|firm", re.I
)
INSTEAD = Pattern(rf"[\s，,。]*(?:而|应该|应当|实际)?(?:是|为)\s?(?P<n>{NUMBER})(?=[\s，,。！!]|$)")
BEFOREHAND = Pattern(rf"(?:是|为)\s?(?P<n>{NUMBER})[\s，,]*(?:而)?不是\s?$")
UNITS = Pattern(r"万亿|[十百千]?万|亿")
MONEY_EN = Pattern(
    r"\b(USD|HKD|EUR|RMB|CNY|TWD|JPY|GBP|SGD|US dollars|HK dollars|euros|yuan)\b,? (?:not|and not|instead of|rather than)\b",
    re.I,
)
MONEY = Pattern(r"(?<!不)是(美元|美金|港币|港元|欧元|日元|新台币|台币)")
_NOT_WHOM = re.compile(
    r"(?<!不)是(?P<n>[\u4e00-\u9fff]{1,2}[总工董])[，,\s]*(?:而)?不是[\u4e00-\u9fff]{1,2}[总工董]"
)
WRONG_PERSON = re.compile(
    r"\bwrong (?:guy|person|man|woman|lady|contact|name),? (?:it was|it's|it is|should be|that was|make it) (?:Mr|Ms|Mrs|Dr)?\.? ?(?P<n>[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)"
)
RENAMED_PERSON = re.compile(
    r"(?<!不)是\s?(?P<n>[\u4e00-\u9fff]{2,3})[\s，,]*(?:而)?不是\s?(?P<o>[\u4e00-\u9fff]{2,3})(?=[\s，,。！!]|$)"
    r"|不是\s?(?P<p>[\u4e00-\u9fff]{2,3})[\s，,]*(?:而)?是\s?(?P<m>[\u4e00-\u9fff]{2,3})(?=[\s，,。！!]|$)"
)
_EXCHANGED = re.compile(
    r"^(?:把|将)?(?P<old>[^，,。；;不]{1,16}?)(?:改成|改为|改到|换成|换到|调整为|调整到|调到|改)(?P<new>[^，,。；;]{1,20}?)[吧了。！!\s]*$"
    r"|^(?:please )?(?:change|move|shift|switch)(?: it| that)? (?:from )?(?P<was>[\w ,.]{2,24}?) to (?P<now>[\w ,.]{2,24}?)[.!\s]*$"
    r"|^(?:please )?make (?P<named>[\w' -]{3,30}?(?:call|meeting|visit|lunch|dinner|event)) (?:at |on )?(?P<then>[\w: ]{2,20}?)(?: instead)?[.!\s]*$",
    re.I,
)
_TROUBLE = re.compile(
    r"^(?:他们|对方|企业|那边)?(?:的|最|主要|最大的?|目前|现在|还是)*(?:顾虑|担心|担忧|问题|困难|诉求|难点|卡点|关心)|^(?:their|the) (?:main |biggest |only )?(?:concern|worry|issue|problem|complaint)",
    re.I,
)
WEEKDAYS = tuple("一二三四五六日天")
PERSON_SLOT = Pattern(r"人名|联系人|对接人|姓名|对方(?:是|叫|姓)?|老板|总经理|contact|person", re.I)
PROJECT_SLOT = Pattern(r"项目(?:名称?|名字)?(?:应该|改|是|叫)|project name", re.I)


class Exchanged(NamedTuple):
    """What stood there, and what is to stand there now, in the text's own words."""

    old: str
    new: str


def exchanged(text: str) -> Exchanged | None:
    """周三改成周四, change Wed to Thu; None where a text puts nothing in another's place."""
    match = _EXCHANGED.match(text.strip())
    if match is None:
        return None
    old = match["old"] or match["was"] or match["named"]
    return Exchanged(old, match["new"] or match["now"] or match["then"])


def _new_alone(findings: Findings) -> Findings:
    """What is read without the value that was there before, where both are of one kind."""
    text, swap = findings.text, exchanged(findings.text)
    if swap is None:
        return findings
    start = text.index(swap.old)
    middle = text.rindex(swap.new)
    found = (findings.moments, findings.amounts, findings.areas)
    both = [
        [each for each in kind if start <= each.start < middle]
        for kind in found
        if any(each.end > middle for each in kind)
    ]
    gone = sorted(
        (each.start, min(each.end, start + len(swap.old))) for kind in both for each in kind
    )
    if not gone:
        return findings
    for first, last in reversed(gone):
        text = text[:first] + text[last:]
    return read_again(writing(text), findings.now, findings.lexicon)


def corrected(findings: Findings) -> Said:
    """The fields of the record just made that the message puts right."""
    findings = _new_alone(findings)
    text = findings.text
    said = tasks.which(findings) | values(findings) | _unitless(findings)
    person = _person(findings, given="people" in said)
    if person is not None:
        said["people"] = (person,)
    wrong = WRONG_PERSON.search(text)
    if NAME_SLOT.search(text) and not PERSON_SLOT.search(text) and (name := _value(findings)):
        said["organisations"] = (name,)
        said.pop("people", None)
        if not re.search(r"城市|地点|city", text):
            town = said.pop("city", None)
            said |= {"city": town} if town and town in name else {}
    elif (firms := _affirmed_firms(findings)) and not wrong:
        said["organisations"] = firms
    if PROJECT_SLOT.search(text) and (name := _value(findings)):
        said["project"] = name
    if (reached := stage(text)) and re.search(r"阶段|状态|stage|status", text):
        said["stage"] = reached
    if "problems" not in said and _TROUBLE.match(text) and (found := problems(text)):
        said["problems"] = tuple(words for words, _ in found)
    if way := _way(text):
        said["direction"] = way
    if "行业" in text and "industry" not in said and (trade := _value(findings)):
        said["industry"] = trade
        said.pop("organisations", None)
    money = MONEY.search(text) or MONEY_EN.search(text)
    if "investment_amount" not in said and money:
        said["investment_currency"] = CURRENCY[money[1].lower()]
    return said


def _person(findings: Findings, *, given: bool) -> Person | None:
    """The person put right; only one said against another where people were read already."""
    affirmed = _affirmed_person(findings)
    if affirmed is not None or given:
        return affirmed
    renamed = _renamed_person(findings)
    wrong = WRONG_PERSON.search(findings.text)
    if renamed is not None or wrong is not None:
        return renamed or Person(wrong["n"] if wrong else None)
    name = _value(findings) if PERSON_SLOT.search(findings.text) else None
    return Person(name) if name and name[0] in surnames() else None


def _unitless(findings: Findings) -> Said:
    """不是80亩 是85: the number put in its place has the denied one's unit."""
    text = findings.text
    measured: list[Area | Amount] = [*findings.areas, *findings.amounts]
    for denied in measured:
        if not facts.NEGATED.search(text[max(0, denied.start - 14) : denied.start]):
            continue
        match = INSTEAD.match(text, denied.end) or BEFOREHAND.search(text[: denied.start])
        value = number(match["n"]) if match else None
        if value is None:
            continue
        if isinstance(denied, Area):
            return {"land_mu": value} if denied.land else {"factory_sqm": value}
        unit = UNITS.search(text[denied.start : denied.end])
        return {"investment_amount": int(value * SCALES[unit[0]])} if unit else {}
    return {}


def _way(text: str) -> str | None:
    if re.search(
        r"(?:改|换|变)(?:成|为|到)?(?:线上|视频|电话)|\b(?:online|a (?:video )?call|by phone)\b",
        text,
    ):
        return "call"
    clean = re.sub(r"不是[^，,。\s]*|\bnot (?:a |an )?[\w ]+", "", text)
    way = methods.direction(clean)
    return (
        way
        if way
        and re.search(
            r"是(?:他们|我们|对方)?(?:来|去|打)|电话|视频|线上|来访|外出|接待|phone|call|video|they came|we went|visited|came to us",
            clean,
        )
        and not re.search(
            r"日期|时间|号码|金额|人数|电话(?:号码)?(?:是|应|错|写|改|[:：]|\d)", clean
        )
        else None
    )


def _affirmed_firms(findings: Findings) -> tuple[str, ...]:
    kept = [
        o
        for o in findings.organisations
        if (o.sure or o.name.isascii())
        and not re.search(
            r"不是$|not$|而不是$", findings.text[max(0, o.start - 4) : o.start].rstrip()
        )
    ]
    return tuple(dict.fromkeys(findings.writing.said(o.start, o.end) for o in kept))


def _renamed_person(findings: Findings) -> Person | None:
    """是方雷 不是方蕾: the same surname, another given name."""
    for match in RENAMED_PERSON.finditer(findings.text):
        new, old = match["n"] or match["m"], match["o"] or match["p"]
        days = any(each[1:] in WEEKDAYS for each in (new, old))
        if new[0] == old[0] and new != old and new[0] in surnames() and not days:
            return Person(findings.writing.said(*match.span("n" if match["n"] else "m")))
    return None


def _affirmed_person(findings: Findings) -> Person | None:
    """是符总不是傅总，电话…: the number said after is that of the one affirmed."""
    match = _NOT_WHOM.search(findings.text)
    if match is None or len(findings.phones) != 1:
        return None
    name = findings.writing.said(*match.span("n"))
    return Person(name, phone=findings.phones[0].number)


def _value(findings: Findings) -> str | None:
    found = [
        m
        for m in VALUE.finditer(findings.text)
        if not re.search(r"不$", findings.text[: m.start()])
    ]
    if not found:
        return None
    named = NAME_SLOT.search(findings.text)
    match = next(
        (m for m in found if named and named.end() <= m.start() <= named.end() + 2), found[-1]
    )
    return findings.writing.said(match.start("v"), match.end("v")) or None
