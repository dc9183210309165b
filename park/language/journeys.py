"""Somebody sets out for a town: where to, when; nothing is told or ordered yet."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from park.language.findings import Findings, findings
from park.language.meaning import Lexicon
from park.language.moments import Moment
from park.language.script import writing
from park.language.tense import days
from park.provinces import narrowed

LONGEST = {True: 110, False: 48}
"""Code points of a text in Latin letters only, and of any other."""
GOES = re.compile(
    r"去(?!年|掉)|到|跑|赴|飞|往|出差|前往|出发|动身|路过|转一?圈|"
    r"\b(?:go(?:ing)?|head(?:ing|ed)?|off|fly(?:ing)?|travel(?:l?ing)?|driv(?:e|ing)|trip|"
    r"be in|visit(?:ing)?|on my way|leav(?:e|ing) for|bound for|in)\b",
    re.I,
)
ASKS = re.compile(
    r"(?:有|要)(?:啥|什么|哪些|谁|没有?什么)[^，,。]{0,4}?(?:要|该|值得|可以|能|好)(?:去)?(?:看|见|跑|找|拜访|走访|准备|带|谈)|"
    r"(?:该|能|可以|值得|顺便|顺路|需要|要)(?:去)?(?:看|见|跑|拜访|走访|找|准备|带|注意)(?:点|些|一?下)?(?:谁|啥|什么|哪)|"
    r"(?:看|见|跑|找|准备|带)(?:点|些|一?下)?(?:谁|啥|什么|哪些|哪几)|简报|功课|底稿|帮我(?:理|捋|备)|心里有(?:个)?[底数]|"
    r"\b(?:brief(?:ing)?|prep(?:are)?|rundown|(?:what|who|whom|which|any(?:thing|one|body))\b.*"
    r"\b(?:see|meet|know|visit|bring|expect|look|call on|worth))\b",
    re.I,
)
SOON = re.compile(r"马上|这就|立刻|正(?:要|准备)|准备|打算|\b(?:about to|right now|now)\b", re.I)
TOLD = re.compile(
    r"了(?!解|不)|[去来到见]过|刚从|回来|回到|昨[天晚]|前天|上周|上个?月|\b(?:went|was|were|visited|met|came|got back|returned|yesterday|last)\b",
    re.I,
)
OTHERWISE = re.compile(
    r"提醒|记得|别忘|交给|安排|拜访|走访|考察|对接|接待|洽谈|开会|参加|几|多少|情况|进展|统计|哪些项目|清单|名单|列|导出|取消|改|不去|算了|是不是|答应|承诺|收到|天气|高铁|机票|车票|酒店|航班|"
    r"\b(?:remind|remember|status|how many|how much|list|cancel|not going|promised|received|weather|flight|hotel|train|ticket|meet(?:ing)? with|visit(?:ing)? (?:a|the|our|mr|ms))\b",
    re.I,
)
PLACES = ("city", "county", "province", "region")


@dataclass(frozen=True, slots=True)
class Journey:
    """Towns, provinces or regions by Chinese name and as said, with the days where they were said."""

    cities: tuple[str, ...]
    said: tuple[str, ...]
    first: dt.date | None = None
    last: dt.date | None = None


def journey(text: str, now: dt.datetime, lexicon: Lexicon) -> Journey | None:
    """The journey that a text announces or asks to be prepared for; None when it says more.

    A visit to somebody, a reminder, a question for a number: each is that and no journey.
    """
    if len(text) > LONGEST[text.isascii()] or TOLD.search(text):
        return None
    found = findings(writing(text), now, lexicon)
    said = {c.name: found.writing.said(c.start, c.end) for c in found.cities if c.kind in PLACES}
    places = {name: said[name] for name in narrowed(said)}
    if not places or _says_more(found):
        return None
    moment = next((m for m in found.moments if m.plan is not None), None)
    asks, goes = bool(ASKS.search(found.text)), bool(GOES.search(_beside(found)))
    ahead = _days(found, moment)
    if not (asks or (goes and (ahead or SOON.search(found.text)))):
        return None
    return Journey(tuple(places), tuple(places.values()), *(ahead or (None, None)))


def _days(found: Findings, moment: Moment | None) -> tuple[dt.date, dt.date] | None:
    """The days said, as a plan; None when they are past or none were said."""
    if moment is None:
        return None
    when = days(found, moment, first=True)
    if when is None or when.last < found.today:
        when = moment.plan
    if when is None or when.last < found.today:
        return None
    return max(when.first, found.today), when.last


def _beside(found: Findings) -> str:
    """The text without its dates: 到 in 周一到周三 goes nowhere."""
    text = found.text
    for moment in reversed(found.moments):
        text = text[: moment.start] + " " + text[moment.end :]
    return text


def _says_more(found: Findings) -> bool:
    places = [(c.start, c.end) for c in found.cities]
    firms = [
        o for o in found.organisations if not any(s <= o.start and o.end <= e for s, e in places)
    ]
    met = [h for h in found.people if not h.staff]
    asked = ASKS.sub(" ", found.text)
    return bool(firms or met or found.amounts or found.areas or OTHERWISE.search(asked))
