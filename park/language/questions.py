"""Questions: a figure, a list, the state of one project, or a question to be put later."""

from __future__ import annotations

import re

from park.language import measures, queries
from park.language.cues import (
    CORRECT,
    COUNTING,
    DO,
    EDIT,
    LIST,
    NOUN_PHRASE,
    OFF_TOPIC,
    QUESTION,
    REMIND,
    SENT,
    STATS,
    STATUS,
)
from park.language.findings import Findings
from park.language.judged import (
    Judgement,
    sets_stage,
    tells_event,
    tells_outcome,
    without_times,
)
from park.language.meaning import Dialogue, Intent
from park.language.tense import done
from park.language.two_times import times_compared

ONE_PROJECT = re.compile(
    r"[^，,。？?]{2,}(?:那个|这个|那家|的那个)(?:项目)?的?(?:总?投资|用地|要地|面积|产值|税收)(?:额|需求)?(?:是|有|要)?(?:多少|几)"
)
SEVERAL = re.compile(r"一共|总共|合计|所有|全部|哪些|各|每|储备|签约")
OVERALL = re.compile(
    r"(?:的|新|总体|整体|招商引资|招商|引资|签约|引进|入统|投资|储备|开工|投产|接待|拜访|来访|外出|项目|工作)*(?:情况|进展|进度|怎么样|咋样|如何|汇总)了?"
)
ONE_NAMED = re.compile(r"[^，,。？?的\s]{2,16}(?<!我们)(?<!他们)那个项目[呢啊吧]?[？?]?$")
NUMBER_OF = re.compile(
    r"(?:联系人|对接人|负责人|[总工董]|经理|老板|主任|[会厂部处院]长)的?(?:联系)?(?:电话|手机号?|号码|联系方式)[?？]?$|(?:电话|手机|手机号|号码|微信号?|联系方式)(?:号码?)?(?:是|有)?(?:多少|几号|啥|什么|呢)[?？]?$|(?:电话|手机号?|号码|联系方式)(?:发|给|告诉)(?:给)?我(?:一下)?[。！!]?$"
    r"|\b(?:phone|mobile|telephone|contact) number\b.*\?$|^[A-Z][\w&' -]{1,30} (?:phone|contact|mobile)(?: number)?[?.]?$|\b(?:what(?:'s| is)|give me|send me) [\w .'’-]{2,40}(?:'s|’s) (?:phone|mobile|number|contact)",
    re.I,
)
LEADER_OUT = re.compile(
    r"(?:书记|主任|领导)[^，,。]{0,10}(?:出去|外出|出差|带队|跑)[^，,。]{0,6}(?:吗|没|没有|么)[?？]?$|\b(?:did|has) (?:the |our )?(?:secretary|director|leaders?)\b[^?]{0,12}\b(?:go|gone|been|travel(?:led)?) (?:out|on)\b",
    re.I,
)
"""书记这个月出去过没: answered with how often."""
TASKS_COUNTED = re.compile(
    r"(?<![把这])(?:几|多少)(?:个|条|项|件)?(?:没办的?|没做的?|要办的?|要做的?|未完成的?)?(?:待办|提醒|任务|跟进|事项?(?:没|要|还没|待|等着)(?:办|做|处理)?)"
    r"|(?:待办|提醒|任务|跟进|事项)[^，,。]{0,8}(?:有|还有|剩)(?:几|多少)"
)
"""我还有多少待办: the tasks are counted, none is given."""
_ONCE_KNOWN = re.compile(
    r"(?:进展|进度|消息|结果|变化|动静|下文|眉目)(?:了)?(?:再|就|的话|后|之后|以后)(?!怎|如)|\b(?:when|once|if) there(?:'s| is) (?:any )?(?:news|progress|an update)\b",
    re.I,
)
"""有进展再说: no question, what is to come first."""
_GROUPED = re.compile(r"^按|最[多少高低勤]|能跑|\bthe most\b|\bmost\b[?.]*$", re.I)
START = 2
TO_ASK = re.compile(
    r"[\s，,]*(?:再|去|要|得|记得|帮我)*给[^，,。]{1,12}(?:去|打|回|发)(?:个|一个)?(?:电话|微信|消息|信息)|[\s，,]*(?:再|去|要|得|记得|帮我)*(?:问|催|打听|联系|打(?:个)?电话|跟进|回访|确认|了解)(?:一下|下|问|个)?(?!我|的)"
)


def questions(findings: Findings, text: str, _: Dialogue) -> Judgement | None:
    """A question about what the park keeps, if the message is one."""
    if NUMBER_OF.search(text) and not findings.phones:
        return Judgement(Intent.ASK_STATUS, 0.9, Intent.QUERY_LIST)
    counted = TASKS_COUNTED.search(text) or LEADER_OUT.search(text)
    if counted or (_GROUPED.search(text) and _is_breakdown(findings, text)):
        return Judgement(Intent.QUERY_STATS, 0.9, Intent.QUERY_LIST)
    if queries.WENT.search(text):
        return Judgement(Intent.QUERY_LIST, 0.9, Intent.ASK_STATUS)
    return None if sets_stage(text) else _question(findings, text)


def _question(findings: Findings, text: str) -> Judgement | None:
    told = (
        done(findings)
        and tells_event(findings, text)
        and len(text) > 26
        and not re.search(r"[?？]$", text)
    )
    if told and not re.match(r"(?:查|列|看|统计|how|list|show|which|what)", text, re.I):
        return None
    about = bool(findings.organisations)
    setting = tells_outcome(findings) and (
        EDIT.search(text) or not (QUESTION.search(text) or COUNTING.search(text))
    )
    asked = (
        (STATS.search(text) or times_compared(findings))
        and not setting
        and (not REMIND.search(text) or "完成率" in text)
        and not OFF_TOPIC.search(text)
    )
    counted = re.search(r"(?:多少|几)(?:个|家|次|批)", text)
    attribute = _of_one_project(findings, text)
    if attribute:
        return Judgement(Intent.ASK_STATUS, 0.85, Intent.QUERY_STATS)
    plain_status = about and STATUS.search(text) and not (measures.metrics(text) and counted)
    if LIST.search(text) and re.search(r"(?:列|拉|找|筛)(?:出来?|一下)[。！!]?$", text):
        return Judgement(Intent.QUERY_LIST, 0.9, Intent.QUERY_STATS)
    if asked and not plain_status and _countable(findings):
        return Judgement(Intent.QUERY_STATS, 0.9, Intent.QUERY_LIST)
    if REMIND.search(text) and not re.search(
        r"哪些|什么|啥|有哪|列|逾期|show|list|which|what", text, re.I
    ):
        return None
    if (
        LIST.search(text)
        and not _sends(findings, text)
        and not (
            about and STATUS.search(text) and not re.search(r"哪些|列|清单|list|which", text, re.I)
        )
    ):
        return Judgement(Intent.QUERY_LIST, 0.9, Intent.QUERY_STATS)
    if _is_breakdown(findings, text):
        return Judgement(Intent.QUERY_STATS, 0.85, Intent.QUERY_LIST)
    if NOUN_PHRASE.search(text) and not CORRECT.search(text):
        return Judgement(Intent.QUERY_LIST, 0.8, Intent.ASK_STATUS)
    if STATUS.search(text) and (overall := _overall(findings)):
        return Judgement(overall, 0.85, Intent.ASK_STATUS)
    if ONE_NAMED.match(text) and not findings.moments and not tells_outcome(findings):
        return Judgement(Intent.ASK_STATUS, 0.85, Intent.QUERY_LIST)
    if STATUS.search(text) and not OFF_TOPIC.search(text) and not _ONCE_KNOWN.search(text):
        return Judgement(Intent.ASK_STATUS, 0.9, Intent.QUERY_LIST)
    if (
        re.match(r"(?:帮我)?(?:查|看)(?:一下|下|查|看)?", text)
        and about
        and not OFF_TOPIC.search(text)
    ):
        return Judgement(Intent.ASK_STATUS, 0.8, Intent.QUERY_LIST)
    return None


def asked_later(findings: Findings, text: str, _: Dialogue) -> Judgement | None:
    """半个月后问问董事会开了没有: a question to be put on a coming day is a task."""
    first = next((m for m in findings.moments if m.start <= START and m.plan), None)
    if first is None or first.plan is None or first.plan.first <= findings.today:
        return None
    if not TO_ASK.match(text, first.end):
        return None
    return Judgement(Intent.LOG_FOLLOWUP, 0.85, Intent.ASK_STATUS)


def _overall(findings: Findings) -> Intent | None:
    """今年签约情况, 本周情况: of a period's work, not of one project."""
    rest = without_times(findings).strip(" 的？?")
    if not findings.moments or findings.organisations or not OVERALL.fullmatch(rest):
        return None
    signed = re.search(r"签约|招商|引进|入统|投资|储备|开工|投产", rest)
    return Intent.QUERY_STATS if signed else Intent.QUERY_LIST


def _of_one_project(findings: Findings, text: str) -> bool:
    """胶粘剂那个项目投资多少: the sum of one project, not of many."""
    return bool(ONE_PROJECT.search(text)) and not findings.moments and not SEVERAL.search(text)


def _sends(findings: Findings, text: str) -> bool:
    """A list that is sent to somebody (把环评清单发给康达), not one that is asked for."""
    due = any(moment.deadline for moment in findings.moments) and DO.search(text)
    handed = re.search(r"把[^，,。]{2,16}(?:发|送|寄|交|报)(?:给|过?来)", text)
    return bool(due or handed or SENT.search(text)) and not QUESTION.search(text)


def _is_breakdown(findings: Findings, text: str) -> bool:
    """按产业分一下: what the park keeps, by a group, without an event told."""
    grouped = any(pattern.search(text) for _, pattern in measures.GROUPS)
    return grouped and "entity" in queries.figure(findings) and not tells_event(findings, text)


def _countable(findings: Findings) -> bool:
    """Whether a question for a number is about what the park counts."""
    said = queries.figure(findings)
    return "entity" in said or "metrics" in said
