"""A leader's instruction 批示: which line, who sees to it, what, and until when it is reported."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from park.language import facts
from park.language.findings import Findings, findings
from park.language.meaning import Lexicon
from park.language.moments import Days, Moment
from park.language.numerals import english
from park.language.script import writing
from park.language.tasks import assignee, index

LONGEST = {True: 240, False: 100}
"""Code points of a text mostly in Latin letters, and of any other."""
_TITLED = r"[^\W\da-zA-Z_]{1,2}(?:副?科长|副?主任|副?局长|副?部长|副?处长|副?书记|专员|组长|经理|工|科|局|处|总|姐|哥)"
_ZH = rf"(?P<n>[小老阿][^\W\da-zA-Z_]|{_TITLED}|[^\W\da-zA-Z_]{{2,3}})"
SEES_TO = (
    r"(?:去|来|你|亲自|尽快|马上|赶紧|抓紧|负责|牵头|继续)*"
    r"(?:盯(?!着我)|督办|督促|落实|去?问(?:一?下|清楚)|催(?:一?下|办)|推(?:一?下|进)|过问|查(?:一?下|清楚)|"
    r"跑(?:一?下|一趟)|处理|解决|协调|办(?:一?下|掉|了)?|跟(?:一?下|进|紧)?|抓(?:一?下|紧)?|牵头|负责(?!人)|对接|搞清楚|弄清楚|理(?:一?下|清)|看一?下|说明|解释)"
)
EN_SEES_TO = (
    r"(?:chase|handle|sort|look into|follow up|push|find out|see to|take (?:this|it|care)|own|report|"
    r"deal with|check|fix|resolve|explain|watch|keep an eye|get on|on (?:it|this|that)\b)"
)
_TO = r"(?:to |should |please |must |will |can )*"
_BIDS = r"(?:让|叫|请|安排|由|麻烦|\b(?:ask|have|get|let|tell|want) )"
_CHASE = r"^(?:再|去|帮我|给我)?催"
WHO = (
    re.compile(rf"{_CHASE}(?:一?下|一?催|促)?{_ZH}(?=$|[，,。！!\s])"),
    re.compile(
        rf"(?:让|叫|请|安排|由|麻烦|通知|告诉)\s?{_ZH}\s?(?={SEES_TO}|把|再?给(?:我|领导)|改|写|做|拿|出)"
    ),
    re.compile(rf"(?:发|转|传|拿)给\s?{_ZH}[，,\s]*(?=(?:让|叫|请|要)(?:他|她))"),
    re.compile(rf"(?:^|[，,。;；:：!！?？\s@]|(?<=[个条项件号家目])){_ZH}[，,\s]?(?={SEES_TO})"),
    re.compile(
        r"\b(?:ask|have|get|let|tell|want|remind) (?P<n>(?:(?:Mr|Ms|Mrs|Dr|Old|Director)\.? )?[A-Z][a-z]+(?: [A-Z][a-z]+)?)\b"
    ),
    re.compile(
        r"(?:^|[.,;:!?]\s*|\s@)(?P<n>(?:(?:Mr|Ms|Mrs|Dr|Old|Director)\.? )?[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?=,? "
        + _TO
        + EN_SEES_TO
        + r")"
    ),
    re.compile(
        r"^(?P<n>(?:(?:Mr|Ms|Mrs|Dr|Old)\.? )?[A-Z][a-z]+), (?=why|what|when|how|please|get|sort|the|this|number|no)"
    ),
)
REPORT = re.compile(
    r"(?:前|之前|以前|内)?(?:给|向|跟|来)?我?(?:报|回报|汇报|报告|回|回复|反馈|答复|交代|说)(?:给|到)?(?:一?下|一声|上来)?(?:我|给我|结果|情况)|(?:给|向|跟|来)我们?(?:回报|汇报|报告|回复|反馈|答复|说明|讲|说)(?:一?下|一声|清楚)?|(?:汇报|报告|反馈|回报)(?:一?下|一声)(?=$|[\s，,。！!])|给我(?:回|一)?个?(?:话|信|说法|结果|答复|回话|交代|回音|消息)(?![^\W\d_])|给我(?:交|提|出|拿)?(?:一?[个份版])?(?:方案|报告|材料|说明|意见|建议|名单|清单|计划|初稿)|(?:前|之前)?(?:给|交给|发给?|报给?)我[。！!\s]*$|(?:报|汇报|反馈)(?:结果|情况|进展|上来)|(?:^|[\s，,])(?:汇报|反馈|回报|回话|报)(?=$|[。！!])|"
    r"\b(?:report(?:s|ing)?(?: it)? (?:back|to me|by|before)|let me know|tell me (?:by|before|on|until|how|why|what)|get back to me|update me|brief me|come back to me|I want (?:an answer|a report|to (?:know|hear))|answer me|I need (?:an answer|a report))\b",
    re.I,
)
HANDED = re.compile(
    r"交给|交由|转给|移交|划给|归.{1,4}[管跟]|负责人|换成|改由|提醒我|\b(?:assign|hand(?:ed)? over|owner|remind me)\b",
    re.I,
)
TOLD = re.compile(
    r"拜访|走访|接待|来访|见了|去了|聊了|^(?:不对|不是|错了)|\b(?:visited|met|hosted)\b", re.I
)
NOBODY = re.compile(
    r"^(?:我|你|他|她|我们|咱们?|他们|她们|大家|谁|这个?|那个?|那边|对方|企业|公司|项目|什么|怎么|为什么|继续|尽快|马上|今天|明天|后天|现在|所有|全部|有人|没人|先|再|还|也|都|请|让|"
    r"[^\W\d]?第.*|.*[的了吗]|Please|The|This|That|It|We|You|They|I|He|She|Why|What|When|How|Also|And|Then|Just|No|Not|Yes|Ok|Okay|Me|Us|Them|Let|Get|Have|Ask|Number|Project|Report)$",
    re.I,
)
FILLER = re.compile(
    r"^(?:[，,。;；:：!！\s]|请|麻烦|那个?|这个?|呢|吧|和|并|且|然后|务必|最晚|最迟|by\b|before\b|and\b|please\b|to\b|it\b|on\b(?= [A-Z]))+|"
    r"(?:[，,。;；:：!！\s]|呢|吧|啊|一下|请|并|和|务必|在|于|\b(?:by|before|on|until|and|to|please|back|with)\b)+$",
    re.I,
)
_HIM = re.compile(r"^(?:把)?(?P<of>[^，,。]{0,12}?)[，,\s]*(?:让|叫|请|要)(?:他|她)\s*")
"""把曜箔的情况，让他…: what is said before the order only tells of what."""
_EYE_ON = re.compile(r"^(?:盯(?:着|紧|一?下)?|跟(?:紧|着)|抓紧)[，,、\s]+(?=\w)")
_LINE = re.compile(
    r"^(?:关于|把)?(?:那)?第[一二三四五六七八九十\d]{1,3}(?:个|条|项|件|号|家)(?:项目)?(?!的)|^\d{1,2}(?:号|[.、:：])\s*|"
    r"^(?:the )?(?:first|second|third|fourth|fifth|\d(?:st|nd|rd|th)) (?:one|item|line|project):|^(?:no\.?|number|line|item|#)\s?\d{1,2}[:,]",
    re.I,
)
_ORDERS = re.compile(
    rf"^(?:把|关于)?第[一二三四五六七八九十\d]{{1,3}}(?:个|条|项|件|号|家)(?:项目)?[，,\s]*(?:要|请|得|务必)?{SEES_TO}[^?？吗]*$|"
    r"^(?:please )?(?:chase|push|sort out|look into|follow up on|handle|speed up) (?:the )?"
    r"(?:first|second|third|fourth|fifth|\d(?:st|nd|rd|th)|number \d{1,2}|no\.? ?\d{1,2}|#\d{1,2})\b[^?]*$",
    re.I,
)
"""A line of a list that is only to be seen to: whoever owns it does."""
_NUMBERED = re.compile(
    r"第[一二三四五六七八九十\d]{1,3}(?:个|条|项|件|号|家)|"
    r"\b(?:first|second|third|fourth|fifth|\d(?:st|nd|rd|th)) (?:one|item|line|project)\b",
    re.I,
)
_SPELT = re.compile(r"\bnumber (one|two|three|four|five|six|seven|eight|nine|ten)\b", re.I)
_EN_NUMBER = re.compile(
    r"(?:\b(?:no\.?|number|line|item)|#)\s?(\d{1,2})\b|^(\d{1,2})(?:号|[.、:：])", re.I
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Instruction:
    """``index``: the numbered line meant. ``who`` None: whoever owns the project.

    ``reports``: an answer to the leader is asked for. ``due`` as in a follow-up.
    """

    what: str
    index: int | None = None
    who: str | None = None
    reports: bool = False
    due: dt.date | None = None
    due_end: dt.date | None = None
    organisations: tuple[str, ...] = ()


def instruction(text: str, now: dt.datetime, lexicon: Lexicon) -> Instruction | None:
    """The instruction in a text; None when nobody is named and no report is asked for."""
    if len(text) > LONGEST[_latin(text)] or HANDED.search(text) or TOLD.search(text):
        return None
    found = findings(writing(text), now, lexicon)
    if found.amounts or found.areas:
        return None
    who, report = _who(found), REPORT.search(_timeless(found))
    if who is None and report is None and not _ORDERS.match(text):
        return None
    moment = _moment(found)
    stretch = facts.whole(found)
    name = found.writing.said(*who.span("n")) if who else None
    return Instruction(
        what=_what(found, who) or text.strip(),
        index=line_number(text),
        who=name,
        reports=report is not None or re.match(_CHASE, text) is not None,
        organisations=tuple(o for o in facts.names(found, stretch) if o != name),
        **_days(moment),
    )


def _latin(text: str) -> bool:
    """Whether most of a text is in Latin letters: a Chinese name may stand in an English order."""
    return sum(sign.isascii() for sign in text) * 2 > len(text)


def line_number(text: str) -> int | None:
    """第二个, the second one, #2 → 2."""
    said = _EN_NUMBER.search(text)
    if said:
        return int(next(part for part in said.groups() if part))
    spelt = _SPELT.search(text)
    if spelt:
        return english(spelt[1])
    match = _NUMBERED.search(text)
    return index(re.sub("[个家号]", "条", match[0])) if match else None


def _who(found: Findings) -> re.Match[str] | None:
    """The person named to see to it; a name the park knows before any other."""
    for name in sorted(found.lexicon.staff, key=len, reverse=True):
        known = _known(found.text, re.escape(name))
        if known:
            return known
    for ordered in WHO:
        for match in ordered.finditer(found.text):
            if not NOBODY.match(match["n"]) and not _is_time(found, match):
                return match
    given = assignee(found.text)
    return given if given is not None and not NOBODY.match(given["n"]) else None


def _known(text: str, name: str) -> re.Match[str] | None:
    """Where one of us is told to see to something, asked to, or to be chased."""
    seen = rf"(?={SEES_TO}|你|,? ?(?:to|should|please)\b|,? ?{_TO}{EN_SEES_TO})"
    told = (
        rf"{_BIDS}?(?P<n>{name})(?:同志)?[，,\s]?{seen}",
        rf"{_BIDS}\s?(?P<n>{name})",
        rf"{_CHASE}(?:一?下|一?催|促)?(?P<n>{name})(?=$|[，,。！!\s])",
    )
    return next((found for each in told if (found := re.search(each, text, re.I))), None)


def _is_time(found: Findings, match: re.Match[str]) -> bool:
    start, end = match.span("n")
    times = [(m.start, m.end) for m in found.moments]
    firms = [(o.start, o.end) for o in found.organisations if o.sure]
    return any(s < end and start < e for s, e in [*times, *firms])


def _moment(found: Findings) -> Moment | None:
    ahead = [
        m
        for m in found.moments
        if m.plan is not None and not m.stale and m.plan.last >= found.today and m.grain != "clock"
    ]
    return next((m for m in ahead if m.deadline), ahead[-1] if ahead else None)


def _days(moment: Moment | None) -> dict[str, dt.date]:
    if moment is None or moment.plan is None:
        return {}
    when = Days(moment.plan.last, moment.plan.last) if moment.deadline else moment.plan
    return {"due": when.first} | ({"due_end": when.last} if when.last != when.first else {})


def _timeless(found: Findings) -> str:
    text = found.text
    for moment in sorted(found.moments, key=lambda each: -each.start):
        text = text[: moment.start] + " " + text[moment.end :]
    return text


def _what(found: Findings, who: re.Match[str] | None) -> str:
    """What is to be seen to: the words beside the name, the line, the day and the asking back."""
    cut = [(m.start, m.end) for m in found.moments]
    if who:
        cut.append((who.start(), who.end() + _only_sees_to(found, who.end())))
    words = "".join(
        "\0" if any(start <= place < end for start, end in cut) else sign
        for place, sign in enumerate(found.text)
    )
    words = _LINE.sub(" ", re.sub("\0+", " ", words).strip()).strip()
    if not words.startswith("把"):
        words = REPORT.sub(" ", words)
    words = _EYE_ON.sub("", re.sub(r"把?(?:情况|结果|进展)$", "", words.strip()))
    words = _HIM.sub("", words)
    before = None
    while words != before:
        before, words = words, FILLER.sub("", words).strip()
    return re.sub(r"\s+", " ", words)


def _only_sees_to(found: Findings, place: int) -> int:
    """The length of a 盯 or 查一下 after which nothing more is said: it names no matter."""
    verb = re.match(SEES_TO + r"(?:一?下|着|紧|好)?", found.text[place:])
    if verb is None:
        return 0
    rest = "".join(
        sign
        for at, sign in enumerate(found.text)
        if at >= place + verb.end() and not any(m.start <= at < m.end for m in found.moments)
    )
    return 0 if re.search(r"\w", REPORT.sub("", rest)) else verb.end()
