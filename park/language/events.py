"""Which of a contact's moments is the contact itself, and which are steps to come."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from park.language import tense
from park.language.facts import Said, Stretch
from park.language.findings import Findings
from park.language.moments import Days, Moment
from park.language.tense import OUTCOME, PAST, PLAN, days, done, is_ahead

VAGUE = ("month", "quarter", "half", "year", "span", "tendays", "period", "clock")
DOING = re.compile(
    r"拜访|走访|接待|来访|来园|考察|对接|洽谈|座谈|会谈|见|去|到|赴|跑|来|谈|聊|电话|视频|会|visit|met|meet|call|host|receiv|came|went",
    re.I,
)
MEETING = re.compile(r"拜访|走访|接待|来访|见|谈|聊|电话|视频|visit|met|meet|call|host", re.I)
SETTLED = re.compile(
    r"刚(?:才|刚)?(?:定|约|安排|通知|说)(?:的|了|好)?|(?:定|约|安排|通知)(?:好|下来|了)"
)
BREAK_OFF = re.compile(r"放假|休息|过节|调休|上班|出差|请假")
BREAKS = re.compile(r"[^，,。；;]{0,8}(?:放假|休息|过节|调休)了?[，,。；;\s]*")
SAYS = re.compile(
    r"[说讲](?!明)|表示|告诉|答应|承诺|\b(?:says?|said|told|promised|confirmed)\b", re.I
)
END_OF_NIGHT = 5
JUST = re.compile(
    r"刚(?:才|刚)?(?:(?!成立|拿到|批|过完|融|办|签|搬|起步|投产|开始)[^，,。；;\n]){0,12}?(?:接待|拜访|走访|送走|见|谈|聊|电话|视频|语音|会面|开完|通完|接完|打完|碰|来(?!电量)|走|回来|座谈|参观|考察)"
    r"|\bjust (?:got off|off|met|had|finished|hung up|spoke|hosted|came|got|saw|wrapped|left|received|visited|talked|called|said goodbye|seen)\b",
    re.I,
)
ANSWERS = re.compile(
    r"(?:前|内|左右|之前)?(?:再)?(?:回话|回音|答复|回复我?们?|给(?:个)?(?:答复|回复|回话|准信))"
)
"""What follows a day is an answer to come, never the contact itself."""
RETURNED = re.compile(
    r"\s*(?:才)?(?:回来|返回|返程|回程|回到|才回|回的|回(?=[，,。；;\s]|$)|came back|returned)",
    re.I,
)


def event(findings: Findings, stretch: Stretch) -> tuple[Said, list[Moment]]:
    """When the contact was or will be; the moments that remain are next steps.

    ``today`` marks a day that only a daypart or a clock implies.
    """
    found = [
        m
        for m in findings.moments
        if stretch.has(m.start) and not m.recurrence and not m.stale and (m.past or m.at)
    ]
    answers = [m for m in found if ANSWERS.match(findings.text, m.end)]
    chosen, rest = _chosen(findings, [m for m in found if m not in answers])
    rest = sorted([*rest, *answers], key=lambda m: m.start)
    if chosen is None:
        return _just_now(findings, stretch), rest
    when = days(findings, chosen)
    said: Said = {}
    if when:
        when, rest = _returned(findings, when, rest)
        said |= _dated(when)
        if chosen.grain == "clock":
            said["today"] = True
        rest = [m for m in rest if not _same(findings, m, when)]
    if chosen.at:
        said["visit_time"] = working_hour(chosen)
    if when and _to_come(findings, when.first, chosen):
        said["planned"] = True
    return said, rest


def _just_now(findings: Findings, stretch: Stretch) -> Said:
    """刚送走: the day of writing; after midnight nobody can tell which day is meant."""
    if findings.now.hour < END_OF_NIGHT or not JUST.search(stretch.text(findings)):
        return {}
    return {"visit_date": findings.today, "today": True}


def working_hour(moment: Moment) -> dt.time | None:
    """The hour as people at work mean it: 两点 without a daypart is in the afternoon."""
    if moment.at and moment.part is None and 1 <= moment.at.hour <= 6:
        return moment.at.replace(hour=moment.at.hour + 12)
    return moment.at


def _dated(when: Days) -> Said:
    said: Said = {"visit_date": when.first}
    if when.last != when.first:
        said["visit_date_end"] = when.last
    return said


def _same(findings: Findings, moment: Moment, when: Days) -> bool:
    """A second name of the same day (上周四也就是12月31号) is no next step; 周四再约 is another day."""
    return days(findings, moment, first=False) == when and not moment.deadline


def _returned(findings: Findings, when: Days, rest: list[Moment]) -> tuple[Days, list[Moment]]:
    """十二月二号回: the day of the return ends the journey."""
    for moment in rest:
        back = moment.plan if when.first > findings.today else moment.past
        if back and RETURNED.match(findings.text, moment.end) and back.last > when.first:
            return Days(when.first, back.last), [m for m in rest if m is not moment]
    return when, rest


APPOINTED = re.compile(r"约(?:好)?了|约好")
"""今晚七点半约了…: made already, held later."""


def _to_come(findings: Findings, first: dt.date, chosen: Moment) -> bool:
    start, end = findings.clause(chosen.start)
    clause = findings.text[start:end]
    appointed = APPOINTED.search(clause) is not None
    clause = APPOINTED.sub("", clause)
    if PAST.search(clause) and not (PLAN.search(clause) and first > findings.today):
        return False
    if first == findings.today:
        return is_ahead(findings, first, _afternoon(chosen)) and (appointed or not done(findings))
    return first > findings.today


def _afternoon(moment: Moment) -> Moment:
    return replace(moment, at=working_hour(moment))


def _chosen(findings: Findings, found: list[Moment]) -> tuple[Moment | None, list[Moment]]:
    told = [m for m in found if not _only_background(findings, m)]
    found = told or found
    for i, moment in enumerate(found):
        if moment.deadline or moment.grain in VAGUE or _edge_of_month(findings, moment, found):
            continue
        when = days(findings, moment)
        if (
            when
            and when.first > findings.today
            and (_is_step(findings, moment) or (i and done(findings)))
        ):
            continue
        return _with_clock(moment, [m for m in found if m is not moment])
    period = next(
        (
            m
            for m in found
            if m.grain == "tendays" and m is found[0] and not tense.planned(findings, m, first=True)
        ),
        None,
    )
    if period:
        return period, [m for m in found if m is not period]
    clock = next((m for m in found if m.grain == "clock" and not _is_step(findings, m)), None)
    clock = clock or next((m for m in found if m.grain == "clock" and m is found[0]), None)
    return clock, [m for m in found if m is not clock]


def _done_before(before: str) -> bool:
    """Whether the words before tell a contact; one that is only planned (下旬要去西安) is told here."""
    return bool(DOING.search(before)) and not (PLAN.search(before) and not PAST.search(before))


def _only_background(findings: Findings, moment: Moment) -> bool:
    """明天放假了: a clause about the calendar, in which nobody meets."""
    start, end = findings.clause(moment.start)
    clause = findings.text[start:end]
    return bool(BREAK_OFF.search(clause)) and not MEETING.search(clause)


def _edge_of_month(findings: Findings, moment: Moment, found: list[Moment]) -> bool:
    """月底 is background where a plainer day is told too."""
    plain = [
        when
        for m in found
        if m.grain in ("day", "range", "weekend")
        and "part" not in m.rule
        and (when := days(findings, m, first=False))
        and when.first <= findings.today
    ]
    return "part" in moment.rule and bool(plain)


def _with_clock(moment: Moment, rest: list[Moment]) -> tuple[Moment, list[Moment]]:
    """A clock told apart from its day belongs to it when no other day stands between."""
    twin = next((m for m in rest if m.at and m.plan == moment.plan), None)
    if twin and not moment.at:
        return replace(moment, at=twin.at, part=twin.part), [m for m in rest if m is not twin]
    clocks = [m for m in rest if m.grain == "clock" and m.start > moment.start]
    kept = [m for m in rest if m.grain != "clock"]
    if moment.at or not clocks or not clocks[0].at:
        return moment, kept
    if any(moment.start < m.start < clocks[0].start for m in kept):
        return moment, rest
    return replace(moment, at=clocks[0].at, part=clocks[0].part or moment.part), kept


def _is_step(findings: Findings, moment: Moment) -> bool:
    """A coming day is a next step, not the visit, once the message has told what happened."""
    start, _ = findings.clause(moment.start)
    before = findings.text[:start]
    if SAYS.search(findings.text[start : moment.start]):
        return True
    before = BREAKS.sub("", before)
    if PAST.search(SETTLED.sub("", before)) or OUTCOME.search(before) or _done_before(before):
        return True
    places = [a.start for a in findings.amounts] + [a.start for a in findings.areas]
    return any(place < start for place in places)
