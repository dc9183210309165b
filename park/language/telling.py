"""Whether a text reports something for the ledgers, on which day, and about whom."""

from __future__ import annotations

import datetime as dt
import re

from park.language.findings import Findings

_ASKS = re.compile(
    r"[?？]|吗|呢[。!！]?$|多少|第几|几(?=[个家亩件块宗项次名])|哪|什么|啥|怎么|咋|如何|有没有|是否|没有$|了没$"
    r"|列(?:出|一下|个|表)|清单|汇总|统计一下|导出|要不要"
    r"|\b(?:how|what|which|who|when|where|why|is there|are there|do we|did we|have we|list|show|export|any)\b",
    re.I,
)
_REMINDS = re.compile(r"提醒|记得|别忘|待办[:：]|\bremind|\bdon't forget|\bto-?do\b", re.I)
_PLANS = re.compile(
    r"计划|预计|打算|争取|准备|拟(?!定)|将(?!近)|力争|有望|\b(?:will|plans?|planned|expects?|expected|going to|hopes?)\b",
    re.I,
)
_VISITED = re.compile(
    r"拜访|走访|接待|来访|到访|考察|座谈|洽谈|见了|见到|见面|会面|碰面|碰头|谈了|谈到|聊|视频|电话|微信|吃饭|回访|上门"
    r"|参观|调研|推介|陪同?|带队|去了|去过|去[^，,。不]{0,8}(?:看|谈|走|见)|(?<![下起])来了|过来|来园|来谈|跑了"
    r"|\b(?:visited|met|hosted|received|called|phoned|talked|spoke)\b",
    re.I,
)
_VILLAGE = re.compile(r"(?:村|镇|街道|社区|片区|地块|组|村委|居委|village|town|plot)$", re.I)
_STOP = re.compile(r"[，,。；;！!?？\n]")
_FILL = re.compile(
    r"^(?:那个|这个|那边|这边|那家|这家|工程|整体|总体|建设|现场|施工|全部|他们|我们|企业|公司|对方|把|将|请|我们|先|现在|目前|已经|刚|的|了|\s|[，,：:]|(?:the|please|make|put|is|it|they|we|a|this|that|project)(?:['’](?:s|re|ve|d))?\b|['’]s\b)+"
    r"|(?:那个|这个|那边|这边|那家|这家|项目|工程|整体|总体|建设|现场|施工|全部|现在|目前|已经|暂时|先|又|还|要|的|了|协议|合同|也|\s|[，,：:]|\b(?:is|has been|are|the|was|must|agreement|project|of|for|to)|\b(?:project|it|they|firm|company)['’](?:s|re|ve)|for now)+$",
    re.I,
)
_WHY = re.compile(r"[\s，,]*(?:因为|由于|原因|主要是|because\b|since\b|due to\b|as\b)", re.I)
_TRADE = re.compile(r"^(?:奋斗|保底|冲刺|熟地|净地|收储|征收|通报|全市|市里|累计)")
_OF_VILLAGE = re.compile(r"\s?(?:村|镇|街道|社区|village|town)", re.I)


def reports(found: Findings) -> bool:
    """Whether a text tells a fact: no question, no reminder."""
    return not (_ASKS.search(found.text) or _REMINDS.search(found.text))


def is_plan(found: Findings) -> bool:
    """Whether a text speaks of what is hoped for."""
    return bool(_PLANS.search(found.text))


def tells_visit(found: Findings) -> bool:
    """Whether a text tells of a meeting, where everything else is part of the visit."""
    return bool(_VISITED.search(found.text))


def speaks_for_others(found: Findings) -> bool:
    """Whether a text names somebody of the other side: what they said is told at a contact."""
    return any(not human.staff and human.name for human in found.people)


def firms(found: Findings) -> tuple[str, ...]:
    """The firms that a text names; a village is none."""
    named = (
        found.writing.said(one.start, one.end)
        for one in found.organisations
        if not _OF_VILLAGE.match(found.text, one.end)
        and not found.text[: one.start].rstrip().lower().endswith("plot")
    )
    return tuple(
        dict.fromkeys(each for each in named if not (_VILLAGE.search(each) or _TRADE.match(each)))
    )


def name_beside(found: Findings, start: int, end: int) -> str:
    """The words before a stretch, or else after it, that may name what it is about."""
    before = _bare(found, 0, start)
    if before:
        return before
    stop = _STOP.search(found.text, end)
    if _WHY.match(found.text, end):
        return ""
    return _bare(found, end, stop.start() if stop else len(found.text))


def _bare(found: Findings, start: int, end: int) -> str:
    words = found.text[start:end]
    for moment in found.moments:
        if start <= moment.start and moment.end <= end:
            words = words.replace(found.text[moment.start : moment.end], " ")
    return only_name(words)


def only_name(words: str) -> str:
    """Words without what merely points or fills: 绿能那边 → 绿能; empty for less than two signs."""
    before = None
    while before != words:
        before, words = words, _FILL.sub("", words)
    return words if len(words) > 1 else ""


def day_said(found: Findings) -> dt.date | None:
    """The day that a report names: of a month or week its last one so far.

    A year is no day. A day still to come is returned as it is, so that it can be asked about.
    """
    for moment in found.moments:
        days = moment.past or moment.plan
        if days is None or moment.grain == "year" or moment.recurrence or moment.stale:
            continue
        if (days.last - days.first).days > 31:
            continue
        if moment.plan is not None and _nearly_a_year_ago(found, days.first, moment.plan.first):
            return moment.plan.first
        return days.first if days.first > found.today else min(days.last, found.today)
    return None


def _nearly_a_year_ago(found: Findings, past: dt.date, ahead: dt.date) -> bool:
    """11月30号 on the 23rd is rather next week, which is asked about, than a year ago."""
    return (found.today - past).days > 270 and 0 < (ahead - found.today).days < 60


def year_said(found: Findings) -> int | None:
    """The year that a text names."""
    for moment in found.moments:
        days = moment.plan or moment.past
        if days is not None and moment.grain == "year":
            return days.first.year
    number = re.search(r"(?<!\d)(20\d\d)(?!\d)", found.text)
    return int(number[1]) if number else None
