"""Promises: who gave one, what is to come, until when; and one that was kept."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from park.language import facts
from park.language.findings import Findings, findings
from park.language.meaning import Lexicon, Person
from park.language.moments import Days, Moment
from park.language.script import writing

LONGEST = {True: 160, False: 70}
"""Code points of a text in Latin letters only, and of any other; a longer one tells more."""
PLEDGE = (
    r"答应|应承|承诺(?!书)|许诺|允诺|保证(?!金)|打包票|拍胸脯|说好|说定|讲好|"
    r"\b(?:promised?|pledged?|committed|undertook|owes?|owed)\b"
)
SAYS = (
    r"说(?!明|服)|表示|回复|回话|来电|来信|告诉|讲|称|交代|同意|(?:(?<=他们)|(?<=对方)|(?<=人家)|(?<=那边)|(?<=企业))(?:会|将)|"
    r"\b(?:said|says|told|wrote|will|would|agreed|is going|are going)\b|['’]ll\b"
)
GIVES = re.compile(
    r"(?:会|要|将|能|就|再|先|负责|帮忙|帮我们?|一定|尽快|把[^，。]{1,14}?)*"
    r"(?:给(?!予支持)|发|寄|送|传|递|交(?!流)|提供|提交|提报|回复|回话|回音|答复|反馈|推荐|介绍|引荐|补|出具|(?:来|过来)?签(?:约|合同|协议|字)|出(?:方案|报告|结果|数)|拿出|打款|汇|转(?:来|过来|给)|确认|落实|敲定|定下来|派|安排)|"
    r"\b(?:send|give|provide|get back|come back (?:to us|with)|reply|respond|answer|share|deliver|submit|"
    r"confirm|return|bring|let us know|hand over|pass on|forward|introduce|recommend|supply|transfer|pay)\b",
    re.I,
)
OWED = re.compile(r"欠(?:着)?(?:我们?|咱们?|园区|他们|对方|人家)?(?=[一个份的\w])")
WAITS = re.compile(r"^(?:还?在?等着?|等)(?=[^\W\d]{1,12}(?:给|发|寄|送|提供|回复|答复|反馈|交))")
OURS = re.compile(
    r"(?:我方?|我们|咱们?|俺|园区|我这边|我们这边|管委会)(?:也|已经?|都|刚刚?|还|当场|当时|今天|昨天|会上|电话里)*$|"
    r"\b(?:I|we)(?:['’]ve| have| had|['’]d| also| still| already)*\s*$",
    re.I,
)
TO_THEM = re.compile(
    r"^(?:了|过)?(?:他们?|她们?|对方|人家|企业|客商|客户|那边)|^\s*(?:to )?(?:them|him|her)\b", re.I
)
BOSSES = re.compile(r"领导|上级|市里|区里|市委|区委|\b(?:boss|leader|city|district)\b", re.I)
"""Who asks of us and promises nothing."""
ASKED = re.compile(
    r"[?？]|吗|哪些|哪几|什么|啥|多少|谁|没兑现|提醒|是不是|有没有|"
    r"\b(?:what|which|who|when|remind|list of|open promises|did)\b",
    re.I,
)
NEGATED = re.compile(r"(?:不|没有?|未|拒绝|别|不肯)\s*$|\b(?:not|never|n['’]t)\s*$", re.I)
TOLD = re.compile(
    r"^(?:不对|不是|错了|no\b|not\b|actually)|拜访|走访|接待|来访|见了|去了|来了|座谈|洽谈了|考察|坐了会|聊了|喝了|吃了(?:个|顿)?饭|碰了(?:个|一)?面|\b(?:visited|met|hosted|received a|called on)\b",
    re.I,
)
LEAD = re.compile(
    r"^(?:[，,：:\s了过的]|我们?(?!的)|咱们?|他们?(?!的)|她们?|对方|人家|说|会|要|将|就|能|在|于|之?前|以前|左右|最晚|最迟|一定|尽量|尽快|争取|"
    r"to\b|that\b|us\b|me\b|them\b|him\b|her\b|they\b|he\b|she\b|will\b|would\b|they['’]ll\b|he['’]ll\b|she['’]ll\b|['’]ll\b|by\b|before\b|on\b|until\b)+",
    re.I,
)
TAIL = re.compile(
    r"(?:[，,。.！!；;\s]|之?前|以前|左右|的|吧|哦|啊|哈|\b(?:by|before|on|until|at the latest|the|in|this|at)\b)+$",
    re.I,
)
NAMED_EN = re.compile(
    r"(?P<n>(?:(?:Mr|Ms|Mrs|Dr)\.? )?(?!(?:The|They|He|She|We|I)\s*$)[A-Z][a-z]+(?: [A-Z][a-z]+)?)\s*$"
)
NAMED_ZH = re.compile(
    r"(?:^|[，,。\s])(?P<n>(?!他|她|我|对方|人家|企业|咱|那边|大家)[\u4e00-\u9fff]{2,3}?)(?:也|已经?|都|刚才?|今天|电话里)*$"
)
"""A bare name of two or three characters; whoever looks it up judges whether it is one."""
THEY_WILL = re.compile(
    r"^(?:they|he|she|(?:their|the) [\w' -]{3,40}?|(?:Mr|Ms|Mrs|Dr)\.? [A-Z]\w+)(?:['’]ll| will| would| is going to| are going to| (?:promised|agreed) to) (?P<given>.+)$",
    re.I,
)
_THEY_COME = re.compile(
    r"^(?:[\u4e00-\u9fff]{1,2}总|他们|她们|对方|人家|那边|企业那边)(?:[^，,。]{0,4}说)?[^，,。]{0,10}?(?:要|会|准备|打算|计划)?(?=(?:再|过)?来(?!了)|到园区|到我们|到[。！!\s]*$|回访)(?=[^，,。]*$)(?!.*[了过][。！!\s]*$)"
    r"|^(?:they|he|she)(?:['’]ll| will| plan to| are going to| want to) (?=come|visit|be back|drop by)",
    re.I,
)
"""他们下个月要来考察: said right after the contact, by a coming day."""
_THEY_GIVE = re.compile(
    r"^(?:[\u4e00-\u9fff]{1,2}总|他们|她们|对方|人家|那边|企业那边)(?:那边)?(?:会|要|说)?[^，,。]{0,8}?(?:之?前|以内|内|底|初|[一二三四五六日天号])(?:左右|就|会|要|再|先)*(?=(?:给|发|寄|送|提供|交|出具|提交|回复|答复|反馈)(?!了)[^，,。]{0,16}$)"
)
"""他们月底前给我们可研报告: what they are to give by a coming day."""
_CLAUSE = re.compile(r"[，,。；;\n！!]|\.(?:\s|$)|\b(?:and|but|while)\b(?! by)")
BREAK = re.compile(r"[。；;\n！!]|\.(?:\s|$)")
SUBJECT = re.compile(r"[^，,。；;：:、\s]*$")
RECEIVED = re.compile(
    r"(?:已经?|都|刚刚?|今天|今早|昨天|终于|总算)*(?:收到|拿到|收着|兑现|给到|给(?:我们)?|发(?:来|过来|我|给我们?)|寄(?:来|到|过来)?|送(?:来|到|过来)|传(?:来|过来)|交(?:来|上来|过来)?|提供|回复|答复|反馈|到)了|"
    r"^(?:just )?(?:got|received)\b|\b(?:(?:we|I)(?:['’]ve)? (?:got|received|have)|(?:has |have )?(?:arrived|come in|came in|been received)|received|"
    r"(?:they|he|she)(?:['’]ve|['’]s)? (?:sent|delivered|gave|given|provided|kept))\b",
    re.I,
)
DELIVERED = re.compile(
    r"(?:已经?|都|刚刚?|今天|今早|昨天|我们?|已)*(?:发|寄|送|交|传|递|报|给|回复|答复|反馈|提供)"
    r"(?:过去|出去|上去|给(?:他们?|她们?|对方|人家|企业|[^\W\d]{1,3}[总工]))?了$|"
    r"\b(?:(?:have |has |was |were )?(?:been )?(?:just )?(?:sent|delivered|handed over|given|submitted|emailed|forwarded))\b",
    re.I,
)
NOT_YET = re.compile(r"没|未|不|\b(?:not|n['’]t|yet to)\b", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """``theirs``: the other side gave it, in the words ``who`` where they were named.

    ``due`` is the day, or the first of the days up to ``due_end``; None when none was said.
    """

    theirs: bool
    what: str
    who: str | None = None
    due: dt.date | None = None
    due_end: dt.date | None = None
    organisations: tuple[str, ...] = ()
    people: tuple[Person, ...] = ()


def promises(text: str, now: dt.datetime, lexicon: Lexicon) -> tuple[Promise, ...]:
    """Every promise that the clauses of a longer account tell of, in their order."""
    clauses = (each.strip() for each in _CLAUSE.split(text) if re.search(PLEDGE, each, re.I))
    found = (promise(each, now, lexicon) for each in clauses)
    return tuple(each for each in found if each is not None)


def promise(text: str, now: dt.datetime, lexicon: Lexicon) -> Promise | None:
    """The one promise that a text tells of; None when it asks, or tells more than that."""
    told = TOLD.search(text) and not _THEY_COME.match(text)
    if len(text) > LONGEST[text.isascii()] or ASKED.search(text) or told:
        return None
    found = findings(writing(text), now, lexicon)
    if found.amounts or found.areas:
        return None
    given = _given(found)
    if given is None:
        return None
    start, end, theirs = given
    moment = _moment(found, start)
    what = _what(found, end)
    if not what:
        return None
    stretch = facts.whole(found)
    return Promise(
        theirs=theirs,
        what=what if theirs else _to_whom(found, what),
        who=_who(found, start) if theirs else None,
        organisations=tuple(facts.names(found, stretch)),
        people=tuple(facts.counterparts(found, stretch)),
        **_days(moment),
    )


def given_by_them(what: str) -> str | None:
    """their secretary-general Chen will send a list: what is promised, without who promises."""
    match = THEY_WILL.match(what)
    return match["given"] if match is not None and GIVES.match(match["given"]) else None


def promised_by_them(text: str, what: str) -> bool:
    """Whether the words before a next step say that the other side will do it."""
    place = text.find(what) if what else -1
    if place < 0:
        return False
    before = re.split(r"[，,。；;！!\n]", text[:place])[-1]
    pledge = re.search(rf"(?:{PLEDGE})(?P<to>[^，,。；;]*)$", before, re.I)
    said = re.search(rf"(?:{SAYS})(?P<to>[^，,。；;]*)$", before, re.I)
    spoken = pledge or (said if GIVES.match(what) else None)
    if spoken is None or TO_THEM.match(spoken["to"]):
        return False
    return not OURS.search(before[: spoken.start()])


def received(text: str) -> str | None:
    """What a text says has come at last, "" when it names nothing; None when nothing came."""
    match = RECEIVED.search(text)
    if match is None or len(text) > LONGEST[text.isascii()]:
        return None
    if NOT_YET.search(text[max(0, match.start() - 6) : match.end()]) or re.search(
        r"[?？]|吗", text
    ):
        return None
    words = text[: match.start()] + " " + text[match.end() :]
    return re.sub(r"[，,。.！!；;：:\s]+", " ", words).strip()


def delivered(text: str) -> str | None:
    """What a text says we have sent or handed over; None when it says no such thing."""
    plain = text.strip(" 。.!！")
    match = DELIVERED.search(plain)
    if match is None or len(text) > LONGEST[text.isascii()] or TOLD.search(text):
        return None
    if NOT_YET.search(plain[max(0, match.start() - 6) : match.end()]) or ASKED.search(text):
        return None
    words = plain[: match.start()] + " " + plain[match.end() :]
    return re.sub(r"[，,。.！!；;：:\s]+", " ", words).strip() or None


def _given(found: Findings) -> tuple[int, int, bool] | None:
    """Where the promise is given, where its words begin, and whether it is theirs."""
    text = found.text
    theirs = _THEY_COME.match(text) or _THEY_GIVE.match(text)
    if theirs and _moment(found, 0) is not None:
        return 0, theirs.end(), True
    waits = WAITS.match(text)
    if waits:
        return 0, waits.end(), True
    for match in re.finditer(PLEDGE, text, re.I):
        before, after = text[: match.start()], text[match.end() :]
        if NEGATED.search(before):
            continue
        return match.start(), match.end(), not _ours(before, after)
    for match in OWED.finditer(text):
        return match.start(), match.end(), not OURS.search(text[: match.start()])
    for match in re.finditer(SAYS, text, re.I):
        if _says_will(found, match) and not OURS.search(text[: match.start()]):
            return match.start(), match.end(), True
    return None


def _ours(before: str, after: str) -> bool:
    if OURS.search(before):
        return True
    return bool(TO_THEM.match(after)) and not SUBJECT.search(before)[0]  # type: ignore[index]


def _says_will(found: Findings, match: re.Match[str]) -> bool:
    """何总说月底给名单: said by somebody, something will be given, by a coming day."""
    before = found.text[: match.start()].strip()
    moment = _moment(found, match.start())
    if moment is None or not before or len(before) > 24:
        return False
    words = _without(found, match.end())
    given = GIVES.search(words)
    ours = BOSSES.search(before) or any(h.staff and h.end <= match.start() for h in found.people)
    return given is not None and given.start() <= 12 and not ours


def _moment(found: Findings, start: int) -> Moment | None:
    """The day promised: the first that lies ahead, rather after the promise than before it."""
    ahead = [
        m
        for m in found.moments
        if m.plan is not None and not m.stale and m.plan.last >= found.today and m.grain != "clock"
    ]
    return next((m for m in ahead if m.start >= start), None)


def _days(moment: Moment | None) -> dict[str, dt.date]:
    if moment is None or moment.plan is None:
        return {}
    when = Days(moment.plan.last, moment.plan.last) if moment.deadline else moment.plan
    return {"due": when.first} | ({"due_end": when.last} if when.last != when.first else {})


def _without(found: Findings, start: int) -> str:
    """The words from a place to the sentence's end, without their dates."""
    end = BREAK.search(found.text, start)
    stop = end.start() if end else len(found.text)
    words = ""
    for moment in sorted(found.moments, key=lambda each: each.start):
        if moment.start >= start and moment.end <= stop:
            words += found.writing.said(start, moment.start) + " "
            start = moment.end
    return LEAD.sub("", (words + found.writing.said(start, stop)).strip())


def _what(found: Findings, start: int) -> str:
    words = TAIL.sub("", _without(found, start))
    return re.sub(r"(?<=[^\x00-\x7f])\s+|\s+(?=[^\x00-\x7f])", "", LEAD.sub("", words)).strip()


def _to_whom(found: Findings, what: str) -> str:
    """我答应何总发合同: what is promised to somebody is done for them."""
    named = any(what.startswith(found.writing.said(h.start, h.end)) for h in found.people)
    return f"给{what}" if named and not what.isascii() else what


def _who(found: Findings, start: int) -> str | None:
    """The person who promised, as named; whoever is only "they" stays unnamed."""
    before = [h for h in found.people if h.end <= start and not h.staff]
    if before:
        return found.writing.said(before[-1].start, before[-1].end)
    named = NAMED_EN.search(found.text[:start]) or NAMED_ZH.search(found.text[:start])
    return found.writing.said(*named.span("n")) if named else None
