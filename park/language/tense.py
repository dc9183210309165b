"""What a sentence is about: done, or planned. A date without a year follows it."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from park.language.findings import Findings
from park.language.moments import Days, Moment, add_months

PAST = re.compile(
    r"了(?!解|结|不起|吗)|(?<![通超经路])过(?!来|去|会|程|完|年|几天|两天|段|户|审|渡|一遍|关|目)|已经?|刚|曾|(?:去|来|签|见|谈|聊|接待|到|定|办|开|交|谈|碰|批|过|上)的(?!时|话|人)|昨|前天|上个?周|上个?月|上礼拜|上星期|去年|回来"
    r"|\b(?:visited|met|hosted|received|called|had|went|came|signed|was|were|did|spoke|talked|discussed|attended|said|passed|saw|flew|welcomed|introduced|moved|started|broke|toured|gave|got|hinted|caught up|popped|stopped by|swung by|chatted|confirmed|agreed|mentioned|promised|indicated|walked|drove|took|led|joined|accompanied|says|quick call|off the phone|phoned|dropped|asked|told|ago|yesterday|last)\b",
    re.I,
)
PLAN = re.compile(
    r"要(?!求|地|价|是|么|\d|[一二三四五六七八九十两]|厂|不|点)|(?<![开协商党工席评审面约宴论晚年展董理峰委常午机社介流谈览布讨销示坛座])会(?!议|谈|长|面|见|员|展|场|所|上|后|务)|将(?!近)|准备|打算|计划(?!投资)|拟(?!投|建)|提醒|记得|别忘|待办|安排|约(?!了|\d|[一二三四五六七八九十])|再(?!次来访)|下次|下一?步|明天|明早|后天|下个?周|下个?月|下礼拜|下星期|之前|务必|争取|回头|到时|预计|必须|得(?=[去给把])|尽快|想(?=去|来|过来)|催"
    r"|\b(?:(?:agreed|promised|asked us|asked me|want us|offered|decided) to|again|will|going to|plan(?:s|ned)? to|shall|must|should|need to|needs to|remind|remember|tomorrow|next|by|schedule[d]?|follow up|follow-up|to do|todo|please|due)\b",
    re.I,
)
OUTCOME = re.compile(
    r"no interest|反馈|意向|反映|担心|嫌|顾虑|表示|提出|没谈拢|谈得|聊得|答应|同意|说(?!明)|觉得|对方|interested|asked|wants|want|concern|they (?:plan|want|need|intend)",
    re.I,
)


_MET = re.compile(
    r"[去见]|拜访|走访|接待|来访|座谈|聊|谈|到访|\b(?:visited|met|hosted|saw)\b", re.I
)
_DELIVERS = re.compile(
    r"\s*(?:我们?|我方|他们?|对方)?(?:[给把][^，,。；;]{0,6})?(?:送|发|交|寄|报|回(?!来|园)|提供|提交|答复|出)"
    r"(?!去|来|到|差|席|访|门)[^，,。；;了过]{1,12}$"
)
_BARE = re.compile(r"\d{1,2}[号日]")


def planned(findings: Findings, moment: Moment, *, first: bool) -> bool:
    """Whether the sentence around a moment speaks of what is to come."""
    start, end = findings.clause(moment.start)
    clause = findings.text[start:end]
    around = clause[: moment.start - start] + " " + clause[moment.end - start :]
    if not PLAN.search(around) and _counted_before(findings, start):
        return False
    past, plan = bool(PAST.search(around)), bool(PLAN.search(around))
    if (near := _nearest(findings, moment)) is not None:
        return near
    if moment.deadline:
        return not PAST.search(clause[moment.end - start :]) or bool(PLAN.search(around))
    if past != plan:
        return plan
    if not past and _to_deliver(findings, moment, start, end):
        return True
    if past and plan:
        return _nearer(around, moment.start - start)
    return not (first and (done(findings) or _followed_up(findings, moment)))


COUNTED = re.compile(
    r"(?:跑|去|走|见|接待|拜访|来|谈|打|开)了(?:[一二两三四五六七八九十]|\d{1,2})(?:趟|家|次|批|个|拨|场)[^，,。；;：:\n]{0,6}[：:]"
    r"|\b(?:two|three|four|five|six|\d) (?:calls|visits|meetings|trips|receptions) (?:today|yesterday|this week|last week)[.:]",
    re.I,
)
"""What heads a list of contacts that have been: 这周跑了三趟：周二…，周五…."""


def _counted_before(findings: Findings, start: int) -> bool:
    heading = COUNTED.search(findings.text[:start])
    return heading is not None and "\n\n" not in findings.text[heading.end() : start]


def _to_deliver(findings: Findings, moment: Moment, start: int, end: int) -> bool:
    """见了张总，周五送方案: what is to be handed over on a day, after a contact that was told."""
    before, after = findings.text[:start], findings.text[moment.end : end]
    opens = not findings.text[start : moment.start].strip(" ，,我们")
    return opens and bool(_MET.search(before)) and bool(_DELIVERS.match(after))


def _followed_up(findings: Findings, moment: Moment) -> bool:
    """周一拜访泰禾。下一步：周五提交方案: a later step about the same firm tells that the visit was."""
    _, end = findings.clause(moment.end - 1)
    steps = [m for m in findings.moments if m.start >= end and m.plan and m.grain != "clock"]
    if not steps or steps[0].plan is None or steps[0].plan.last < findings.today:
        return False
    return not any(o.start >= end for o in findings.organisations if o.sure)


def _nearest(findings: Findings, moment: Moment) -> bool | None:
    """A day of the month just gone, or just ahead, is not meant a year away."""
    if moment.past is None or moment.plan is None or moment.past == moment.plan:
        return None
    ahead = (moment.plan.first - findings.today).days
    ago = (findings.today - moment.past.first).days
    if ahead > 180 and ago < 100:
        return False
    return True if ago > 270 and ahead < 60 else None


def _nearer(around: str, place: int) -> bool:
    """Both tenses in one clause: what follows the date decides."""
    after = around[place:]
    past, plan = PAST.search(after), PLAN.search(after)
    if past and plan:
        return plan.start() < past.start()
    return plan is not None or past is None


def done(findings: Findings) -> bool:
    """Whether the message reports something that has happened."""
    text = findings.text
    return bool(PAST.search(text) or OUTCOME.search(text) or findings.amounts or findings.areas)


def days(findings: Findings, moment: Moment, *, first: bool = True) -> Days | None:
    """The days of a moment in its sentence's tense."""
    if moment.past == moment.plan or moment.plan is None:
        return moment.plan
    return moment.days(planned(findings, moment, first=first))


def as_told(findings: Findings, moment: Moment) -> Moment:
    """A bare day still to come, told as done (26号过了 on the 23rd), was that day of last month."""
    text = findings.text[moment.start : moment.end]
    if moment.past is None or moment.past.first <= findings.today or not _BARE.fullmatch(text):
        return moment
    start, end = findings.clause(moment.start)
    clause = findings.text[moment.end : end]
    if not PAST.search(clause) or PLAN.search(findings.text[start:end]):
        return moment
    last = add_months(moment.past.first, -1)
    if last.day != moment.past.first.day or last > findings.today:
        return moment
    return replace(moment, past=Days(last, last))


def is_ahead(findings: Findings, first: dt.date, moment: Moment) -> bool:
    """Whether a day is after today, or later today by its clock."""
    if first != findings.today or moment.at is None:
        return first > findings.today
    clock = findings.now.replace(tzinfo=None).time()
    return moment.at > clock
