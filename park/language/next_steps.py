"""The next step: its day or period, hour, and what is to be done."""

from __future__ import annotations

import datetime as dt
import re

from park.language.events import working_hour
from park.language.facts import Said, Stretch
from park.language.findings import Findings
from park.language.moments import Moment
from park.language.tense import PLAN, days, planned

LEAD = re.compile(
    r"^(?:[的，,:：\s]|f/?up\b|follow-?up:?|next(?: steps?)?:|他们?|她们?|对方|我们?|咱们?|双方|就|会|将|要|准备|计划|打算|说|说好|约好?|约定|定于|定在|安排|务必|必须|争取|大概|可能|应该|再由|由我们|we(?:'ll| will)?|(?:need|needs|have|has|wants?|plans?|agreed) to\b|(?:he|she|they|i)(?:'ll| will)?\b|to\b|he will|she will|will|please|前|之前|在|于)+",
    re.I,
)
TAIL = re.compile(
    r"(?:[，,。；;！!\s\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]|吧|哦|啊|哈|了|for us|\b(?:in the )?(?:morning|afternoon|evening)\b)+$"
)
BEFORE = re.compile(
    r"(?:下步|下一步|下次|然后|接下来|后续|另外|并|并且|还要|还|约了?|约好|约定|说好|说|说是|对方|他们|我们|他|计划|打算|准备|将|会|要|拟|定于|定在|预计|争取|最晚|最迟|赶在|[:：，,\s]|the |and |then |they |we |will |plan to |want to |agreed to |by |before |\bon |\bat |\bin |\buntil )+$",
    re.I,
)
RULED_OUT = re.compile(
    r"^\s*(?:左右|前后)?(?:才(?!能?签)|以后才)|[定来去赶排谈签办完]不(?:了|上|开|完|下来)|没(?:空|时间|戏|可能)|不(?:可能|行|方便|太可能|一定行)|别(?:来|去)|(?:is|are) (?:not possible|out)|too early|can't|cannot|won't",
    re.I,
)
ONLY = re.compile(r"follow[- ]?up|f/?up", re.I)
OUTCOME_DUE = re.compile(r"^(?:[^，,。]{0,6})?(?:投产|达产|建成|竣工|满产|开工建设)$")


def next_step(findings: Findings, stretch: Stretch, moments: list[Moment]) -> Said:
    """The first remaining moment that lies ahead, with the words of its clause."""
    for moment in moments:
        when = days(findings, moment, first=False)
        if (
            when is None
            or when.last < findings.today
            or (moment.grain in ("year", "half") and not moment.deadline)
        ):
            continue
        if (when.first < findings.today and not moment.deadline) or moment.grain == "clock":
            continue
        if _ruled_out(findings, moment) and moment is not moments[-1]:
            continue
        if _long_past(findings, moment) or (
            when.first == findings.today and not moment.deadline and not _meant(findings, moment)
        ):
            continue
        coming = moment.past == moment.plan and when.first > findings.today and not moment.deadline
        if not coming and not planned(findings, moment, first=False):
            continue
        if moment.deadline:
            when = type(when)(when.last, when.last)
        said: Said = {"next_date": when.first}
        if when.last != when.first:
            said["next_date_end"] = when.last
        if clock := _clock(moment, moments):
            said["next_time"] = clock
        what = what_around(findings, moment)
        if what and OUTCOME_DUE.search(what):
            continue
        if what:
            said["next_what"] = what
        return said
    return {}


def _clock(moment: Moment, moments: list[Moment]) -> dt.time | None:
    """The hour of a step, told with its day or right after it."""
    if moment.at:
        return working_hour(moment)
    after = [m for m in moments if m.start > moment.start]
    return working_hour(after[0]) if after and after[0].grain == "clock" else None


def _long_past(findings: Findings, moment: Moment) -> bool:
    """A day without a year that was just now is not meant a year ahead."""
    if moment.deadline or moment.past is None or moment.plan is None or moment.past == moment.plan:
        return False
    return (moment.plan.first - findings.today).days > 200 and (
        findings.today - moment.past.first
    ).days < 90


def _ruled_out(findings: Findings, moment: Moment) -> bool:
    """春节前肯定定不了，让三月初再找他: the first day is the one on which nothing will happen."""
    _, end = findings.clause(moment.end - 1)
    return bool(RULED_OUT.search(findings.text[moment.end : end]))


def _meant(findings: Findings, moment: Moment) -> bool:
    start, end = findings.clause(moment.start)
    return bool(PLAN.search(findings.text[start:end]))


def what_around(findings: Findings, moment: Moment) -> str | None:
    """What is to be done: the words after the moment in its clause, else those before it."""
    start, end = findings.clause(moment.start)
    _, end = findings.clause(max(moment.end - 1, moment.start))
    after = _trim(findings, moment.end, end) or _bare(findings, moment.end, end)
    if len(after) >= 2:
        return after
    if beyond := _after_gap(findings, moment, end):
        return beyond
    before = findings.text[start : moment.start]
    before = before[: len(before) - len((BEFORE.search(before) or [""])[0])]
    return _trim(findings, start, start + len(before)) or None


def _after_gap(findings: Findings, moment: Moment, end: int) -> str:
    """下周五 follow up: the words after a mere space, where those before the day tell a sum."""
    start, _ = findings.clause(moment.start)
    told = any(start <= a.start < moment.start for a in findings.amounts) or start == moment.start
    gap = findings.text[moment.end : end + 1]
    if not told or gap != " ":
        return ""
    _, stop = findings.clause(end + 1)
    dated = any(end <= m.start < stop for m in findings.moments)
    return "" if dated else _trim(findings, end, stop)


def _bare(findings: Findings, start: int, end: int) -> str:
    """follow up: words that lead in a step are the step when nothing follows them."""
    said = findings.text[start:end]
    return said.strip(" ，,。.;；") if ONLY.fullmatch(said.strip(" ，,。.;；")) else ""


def _trim(findings: Findings, start: int, end: int) -> str:
    said = findings.text[start:end]
    lead = LEAD.match(said)
    start += lead.end() if lead else 0
    tail = TAIL.search(findings.text[start:end])
    end -= len(tail[0]) if tail else 0
    return findings.writing.said(start, max(start, end))
