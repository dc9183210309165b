"""Obstacles and requests for help, opened and closed: 卡在环评, 帮他们协调供电, 用电那个办好了."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from park.language import telling
from park.language.findings import Findings

_MATTER = (
    r"环评|能评|安评|稳评|用?电|供电|电力|用?水|供水|用?气|供气|用地|土地|地块|征拆|拆迁|规划|报建|施工许可|消防|资金|融资|贷款"
    r"|用工|招工|能耗|排污|指标|审批|手续|厂房|道路|设备|图审|林地|农转用|执照|许可证|土地证|产权"
)
_STUCK = (
    re.compile(r"卡在(?:了)?(?P<p>(?!哪|什么|啥|这)[^，,。；;！!\n\s]{1,16})"),
    re.compile(
        r"(?:遇到|碰到|出现|存在|有)(?:了|个|一个|点)?(?P<p>[^，,。；;！!\n\s]{2,14}?)(?:的)?(?:问题|困难|障碍|难题|瓶颈)"
    ),
    re.compile(r"被(?P<p>[^，,。；;\s]{2,12}?)(?:卡住|卡着|拖住|耽误)"),
    re.compile(
        r"\b(?:stuck|blocked|held up|stalled)(?: at| on| by| with| in| over)?\s+(?:the |its |their )?(?P<p>[a-z][a-z0-9 -]{2,40}?)(?=[,.;!]|$)",
        re.I,
    ),
    re.compile(
        r"\b(?:has|have|having|faces|facing) (?:a |an |some )?(?:problem|trouble|issue|difficult(?:y|ie))s? (?:with|on|in|over|getting) (?:the |its |their )?(?P<p>[a-z][a-z0-9 -]{2,40}?)(?=[,.;!]|$)",
        re.I,
    ),
)
_LACKS = re.compile(
    rf"(?P<p>(?:{_MATTER})[^，,。；;！!\n\s]{{0,6}}?(?:没批下来|批不下来|没批|没下来|下不来|没落实|落实不了|没解决|解决不了|没到位|不到位|有问题|有困难|受阻|卡住|不够|不足|跟不上|没办下来|办不下来|没通过|过不了|紧张))"
)
_EN_LACKS = re.compile(
    r"\b(?:the |their |its )?(?P<p>(?:(?:power|water|gas|heating|sewage|internet|road|land|environmental|fire|building|planning|construction)(?: (?:supply|connection|line|permit|licence|license|approval|review|clearance|access))?|permits?|licen[cs]es?|approvals?|financing|funding|loans?|workers|staff) (?:is|are|was|were|has|have)(?: still| yet)?(?: not|n't)(?: been| yet)? (?:sorted|solved|settled|approved|in place|ready|enough|there|granted|connected|secured|available|issued|sufficient)(?: out)?(?: yet)?)",
    re.I,
)
_HELP = (
    re.compile(
        r"(?:反映|提出|诉求是?|说是?|希望)(?:了)?(?P<p>[^，,。；;！!\n]{2,20})[，,。；;\s]*(?:需要|要|请|希望|想请|想让)(?:我们|园区|咱们|管委会)(?:出面|帮忙|帮助|协助|给)?(?:协调|解决|处理|想想?办法|支持|出面)(?:一下|下)?(?=[，,。；;！!\s]|$)"
    ),
    re.compile(
        r"(?<!找人)(?<!要)帮(?!代办|办)(?:忙|助)?(?!我|你|您|咱|忙看|看)(?P<who>[^，,。；;\s]{1,10}?)?(?P<p>(?:协调|代办|办理?|解决|对接|申请|申报|跑|争取|落实|处理|开通|申办|催办|联系)[^，,。；;！!\n]{0,20})"
    ),
    re.compile(
        r"(?:需要|要|请|希望|申请)(?:我们|园区|咱们|管委会)(?:帮忙|帮助|协助|代为|帮)?(?P<p>(?:协调|代办|帮办|协助办理|办理|解决)[^，,。；;！!\n]{1,20})"
    ),
    re.compile(r"(?:帮代办|代办|帮办)(?:事项)?[:：]?\s?(?!事项)(?P<p>[^，,。；;\n]{2,24})"),
    re.compile(
        r"\b(?:help|assist) (?!me\b|us\b)(?:them|[\w&'.-]+(?: [A-Z][\w&'.-]+)*)? ?(?:to |with |in |get |obtain )+(?:the |their |its |a )?(?P<p>[a-z][a-z0-9 /-]{2,50}?)(?=[,.;!]|$)",
        re.I,
    ),
)
_CLOSED = re.compile(
    r"(?:已经?|都|也|终于|刚)?(?:解决|搞定|办好|办完|办妥|办结|办下来|批下来|落实|理顺|协调好|处理好|处理完|弄好|打通|接通|通上|不卡)(?:掉|完)?了"
    r"|(?:问题|困难|诉求|帮代办)[^，,。]{0,4}(?:关掉|关闭|关了|销号|划掉)"
    r"|(?<!\bnot )(?<!n't )(?<!\bnot yet )(?<!\bnot been )(?<!n't been )(?<!yet to be )\b(?:solved|resolved|fixed|sorted(?: out)?|settled|taken care of|done|finished|completed|granted|approved)\b",
    re.I,
)
_TASK = re.compile(
    r"第[一二三四五六七八九十\d]+[条个项件]|待办|任务|提醒|跟进|^\s*\d|\b(?:tasks?|follow-?ups?|reminders?|to-?dos?)\b",
    re.I,
)
_FILL = re.compile(
    r"^(?:他们|企业|公司|对方|那边|这边|的|那个|这个|现在|目前|还|又|也|都|了|在|把|给|,|，|\s)+|(?:的|那个|这个|这件|那件|问题|困难|难题|障碍|的?事情?|一下|已经?|都|终于|(?<![坏断漏停堵破塌])了|\s)+$"
)
_EN_FILL = re.compile(
    r"\b(?:the|problem|issue|request|of|for|with|is|are|has|have|been|was|were|now|got|trouble|'s|its|their|that|one)\b|[’']s",
    re.I,
)


_SHORTEST = 2
_THEM = re.compile(r"(?:他|她|它|人家|企业|公司|客商|对方|那边|这边|那家|这家|们|的|去|再|也)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class TroubleSaid:
    """An obstacle (``help`` False) or a request for help, in its own words.

    ``closes``: it is over now; ``what`` is then how it is called, empty for "that one".
    ``before`` is the text ahead of it, where a name may stand that nobody knows yet.
    """

    what: str
    help: bool = False
    closes: bool = False
    day: dt.date | None = None
    before: str = ""


def trouble_said(found: Findings) -> TroubleSaid | None:
    """What a text says of an obstacle or a request; None when it asks, or tells of a visit."""
    if not telling.reports(found) or telling.tells_visit(found):
        return None
    if telling.speaks_for_others(found):
        return None
    closed = _CLOSED.search(found.text)
    if closed is not None:
        return None if _TASK.search(found.text) else _closing(found, closed)
    if found.amounts or found.areas:
        return None
    return _helped(found) or _stuck(found)


def _closing(found: Findings, closed: re.Match[str]) -> TroubleSaid:
    """What is over, and the name before it where no rule knows it: 绿能的环评."""
    head = found.text[: closed.start()] or found.text[closed.end() :]
    for moment in found.moments:
        head = head.replace(found.text[moment.start : moment.end], " ")
    before, what = ("", head) if telling.firms(found) else _parted(head)
    for firm in sorted(telling.firms(found), key=len, reverse=True):
        what = what.replace(firm, " ")
    what = _EN_FILL.sub(" ", what) if what.isascii() else what
    return TroubleSaid(
        what=_trimmed(what), closes=True, day=telling.day_said(found), before=before.strip()
    )


def _parted(head: str) -> tuple[str, str]:
    """The name and the matter: parted by 的, by 's, or where a known matter begins."""
    for mark in ("的", "'s ", "’s "):
        name, found, what = head.partition(mark)
        if found and len(name.strip()) > 1 and len(what.strip()) > 1:
            return name, what
    matter = re.search(_MATTER, head)
    if matter is not None:
        return head[: matter.start()], head[matter.start() :]
    return ("", head) if head.isascii() else (head, "")


def _helped(found: Findings) -> TroubleSaid | None:
    for pattern in _HELP:
        match = pattern.search(found.text)
        if match is None:
            continue
        lack = _LACKS.search(found.text[: match.start()])
        what = _matter_of(found, match["p"])
        if len(what) < _SHORTEST:
            continue
        shown = f"{what}（{_named(found, lack)}）" if lack else what
        ahead = found.text[: lack.start() if lack else match.start()]
        whom = match.groupdict().get("who") or ""
        named = "" if _THEM.fullmatch(whom) else whom
        return TroubleSaid(
            what=shown, help=True, day=telling.day_said(found), before=named or ahead
        )
    return None


def _matter_of(found: Findings, words: str) -> str:
    """What is wanted, without the firm that wants it: 鸿力办消防验收 → 办消防验收."""
    for firm in sorted(telling.firms(found), key=len, reverse=True):
        words = words.replace(firm, "")
    return _trimmed(words)


def _stuck(found: Findings) -> TroubleSaid | None:
    patterns = (*_STUCK, _LACKS, _EN_LACKS) if telling.firms(found) else _STUCK
    for pattern in patterns:
        match = pattern.search(found.text)
        if match is not None:
            what = _trimmed(_named(found, match))
            if len(what) > 1:
                before = found.text[: match.start()]
                return TroubleSaid(what=what, day=telling.day_said(found), before=before)
    return None


def _named(found: Findings, match: re.Match[str]) -> str:
    return found.writing.said(*match.span("p"))


def _trimmed(words: str) -> str:
    before = None
    while before != words:
        before, words = words, _FILL.sub("", words)
    return re.sub(r"\s+", " ", words).strip(" ，,。.!！")
