"""What the sender wants: rules over the words and what was read, the surest first."""

from __future__ import annotations

import re
from dataclasses import dataclass

from park.language import measures, queries
from park.language.cues import (
    ANY_GUESTS,
    BY_STAGE,
    CANCEL,
    CLOSED,
    COMPLETE,
    CORRECT,
    COUNTING,
    CREATE,
    DO,
    EDIT,
    GREETING,
    HELP,
    LATER,
    LIST,
    MADE,
    MARK,
    NOUN_PHRASE,
    OFF_TOPIC,
    OWN_MISTAKE,
    QUESTION,
    REMIND,
    REPORT,
    SENT,
    SLOT_ONLY,
    STATS,
    STATUS,
    TASKISH,
    UNDO,
    VISIT,
)
from park.language.exports import FORMATS, TYPES
from park.language.findings import Findings
from park.language.firms_en import plain_words
from park.language.meaning import Dialogue, Intent
from park.language.moments import Moment
from park.language.stages import stage
from park.language.tasks import assignee
from park.language.tense import OUTCOME, PAST, days, done
from park.language.words import vocabulary


@dataclass(frozen=True, slots=True)
class Judgement:
    """An intent with how sure it is, and the next likeliest."""

    intent: Intent
    confidence: float = 0.95
    alternative: Intent | None = None


ONE_PROJECT = re.compile(
    r"[^，,。？?]{2,}(?:那个|这个|那家|的那个)(?:项目)?的?(?:总?投资|用地|要地|面积|产值|税收)(?:额|需求)?(?:是|有|要)?(?:多少|几)"
)
SEVERAL = re.compile(r"一共|总共|合计|所有|全部|哪些|各|每|储备|签约")
HOW_TO = re.compile(
    r"(?:请问|那|想问(?:一下)?)?(?:怎么|怎样|如何)(?:才能)?(?:撤销|撤回|修改|更改|删除?|导出|添加|录入?|记录?|查询?|改)(?!掉)|how (?:do|can|to)\b",
    re.I,
)
ODD = re.compile(r"穿什么|什么颜色|怎么打扮|发型")
OVERALL = re.compile(
    r"(?:的|新|总体|整体|招商引资|招商|引资|签约|引进|入统|投资|储备|开工|投产|接待|拜访|来访|外出|项目|工作)*(?:情况|进展|进度|怎么样|咋样|如何|汇总)了?"
)
ONE_NAMED = re.compile(r"[^，,。？?的\s]{2,16}(?<!我们)(?<!他们)那个项目[呢啊吧]?[？?]?$")
FORM = re.compile(r"(?:^|\n)\s*(?:时间|日期|来访时间|拜访时间|date|time)\s?[：:]", re.I)
PARTY = re.compile(
    r"(?:^|\n)\s*(?:对方|来访单位|来访企业|来访人员|企业|客商|拜访对象|visitors?|company|with)\s?[：:]",
    re.I,
)
START = 2
TO_ASK = re.compile(
    r"[\s，,]*(?:再|去|要|得|记得|帮我)*(?:问|催|打听|联系|打(?:个)?电话|跟进|回访|确认|了解)(?:一下|下|问|个)?(?!我|的)"
)
TO_SETTLE = re.compile(
    r"(?:确认|约|商量|敲定|讨论|对接|沟通|落实|定)(?:一下|好)?(?:签约|开工|投产|注册|拿地|奠基)[^，,。]{0,2}(?:时间|日期|事宜|安排|细节|仪式|流程)"
)
NUMBERED = re.compile(r"(?:电话|手机|微信)(?:号码?)?(?:是|为|[:：\s])*(?=[\d+])")


def judge(findings: Findings, dialogue: Dialogue) -> Judgement:
    """The intent of a message, by its words, what was read in it, and what the dialogue has open."""
    text = findings.text.strip()
    if not text or not re.search(r"[\w]", text):
        return Judgement(Intent.OUT_OF_SCOPE, 0.9)
    for rule in (_open_dialogue, _manners, _orders, _asked_later, _questions, _tasks, _records):
        found = rule(findings, text, dialogue)
        if found:
            return found
    return _fallback(findings, text)


def _open_dialogue(findings: Findings, text: str, dialogue: Dialogue) -> Judgement | None:
    """What a short answer means while something is open."""
    short = len(text) <= 24
    if (
        dialogue.drafting
        and short
        and re.search(
            r"^(?:算了|先?空着|不知道|不清楚|回头补|以后补|跳过|略过|没有|待定|skip|don't know|later|not sure|leave it)",
            text,
            re.I,
        )
    ):
        return Judgement(Intent.CANCEL, 0.9)
    bare = findings.amounts or findings.areas or findings.moments or findings.phones
    if dialogue.asked and short and bare and not QUESTION.search(text) and not VISIT.search(text):
        return Judgement(Intent.CORRECT_LAST, 0.85, Intent.LOG_VISIT)
    if (
        dialogue.has_last
        and short
        and bare
        and not _asks(text)
        and not _event(findings, text)
        and not REMIND.search(text)
    ):
        return Judgement(Intent.CORRECT_LAST, 0.85, Intent.UPDATE_FIELD)
    return None


def _event(findings: Findings, text: str) -> bool:
    return bool(VISIT.search(text)) and bool(findings.organisations or findings.people)


def _asks(text: str) -> bool:
    return bool(QUESTION.search(text) or STATS.search(text))


def _manners(findings: Findings, text: str, _: Dialogue) -> Judgement | None:
    if re.fullmatch(r"[\s/?？]*(?:help|帮助)[\s!！?？]*", text, re.I):
        return Judgement(Intent.HELP)
    if HOW_TO.search(text) and not findings.organisations:
        return Judgement(Intent.HELP)
    if GREETING.match(text):
        return Judgement(Intent.GREETING)
    if CANCEL.search(text) and len(text) <= 40 and not findings.organisations:
        return Judgement(Intent.CANCEL)
    if UNDO.search(text) and not (findings.amounts and CORRECT.search(text)):
        return Judgement(Intent.UNDO)
    if HELP.search(text) and not findings.organisations:
        return Judgement(Intent.HELP)
    return None


def _orders(findings: Findings, text: str, _: Dialogue) -> Judgement | None:
    if ODD.search(text):
        return Judgement(Intent.OUT_OF_SCOPE, 0.85)
    if FORM.search(text) and PARTY.search(text):
        return Judgement(Intent.LOG_VISIT, 0.9, Intent.CREATE_PROJECT)
    if _is_report(findings, text):
        return Judgement(Intent.REPORT)
    if (
        CREATE.search(text)
        and not _asks(text)
        and (CREATE.match(text) or not _told(findings, text))
    ):
        return Judgement(Intent.CREATE_PROJECT)
    if _is_correction(findings, text):
        return Judgement(Intent.CORRECT_LAST, 0.9, Intent.UPDATE_FIELD)
    if _is_assignment(findings, text):
        return Judgement(Intent.ASSIGN, 0.9, Intent.LOG_FOLLOWUP)
    return None


def _is_report(findings: Findings, text: str) -> bool:
    if CLOSED.search(text) or re.search(r"第[一二三四五六七八九十\d]+[条个项]", text):
        return False
    if any(p.search(text) for _, p in TYPES) and not re.search(
        r"提醒|改|(?:写|做|弄|整理)(?:完|好)了?|(?:交|报|发|送)(?:了|上去|出去)|remind|\bdone\b|\bsent\b",
        text,
    ):
        return True
    if not REPORT.search(text):
        return any(p.search(text) for _, p in FORMATS) and bool(
            LIST.search(text) or MADE.search(text)
        )
    return not (REMIND.search(text) and not re.search(r"导出|export", text)) and not assignee(text)


def _is_correction(findings: Findings, text: str) -> bool:
    if _asks(text) and not re.search(r"不对|^不是|错了|应该是|^no\b|^not\b", text, re.I):
        return False
    if SLOT_ONLY.match(text):
        return True
    if not CORRECT.search(text):
        return False
    if (
        any(o.sure for o in findings.organisations)
        and EDIT.search(text)
        and not OWN_MISTAKE.search(text)
    ):
        return False
    if REMIND.search(text) and not re.match(r"不对|不是|更正|错了", text):
        return False
    if re.search(r"\bactually\b|, not\b", text, re.I) and _event(findings, text) and len(text) > 70:
        return False
    return len(text) <= 60 or bool(re.match(r"不对|更正|错了|no\b|correction", text, re.I))


def _is_assignment(findings: Findings, text: str) -> bool:
    match = assignee(text)
    if not match or _asks(text):
        return False
    name = match["n"]
    if any(m.start < match.end("n") and match.start("n") < m.end for m in findings.moments):
        return False
    start = match.start("n")
    if any(text[o.end : start] in ("", "的") for o in findings.organisations if o.end <= start):
        return False
    if name in vocabulary() or name in plain_words():
        return False
    if not name.isascii() and any(name in o.name and o.sure for o in findings.organisations):
        return False
    if re.search(r"(?:清单|名单|列表|一览|有哪些|哪些)[?？]?$", text):
        return False
    told = PAST.search(text[: match.start()]) and (
        findings.amounts or VISIT.search(text[: match.start()])
    )
    return not told and not re.search(r"提醒我", text)


def _questions(findings: Findings, text: str, _: Dialogue) -> Judgement | None:
    told = (
        done(findings)
        and _event(findings, text)
        and len(text) > 26
        and not re.search(r"[?？]$", text)
    )
    if told and not re.match(r"(?:查|列|看|统计|how|list|show|which|what)", text, re.I):
        return None
    about = bool(findings.organisations)
    setting = _outcome(findings) and (
        EDIT.search(text) or not (QUESTION.search(text) or COUNTING.search(text))
    )
    asked = (
        STATS.search(text)
        and not setting
        and not REMIND.search(text)
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
    if ONE_NAMED.match(text) and not findings.moments and not _outcome(findings):
        return Judgement(Intent.ASK_STATUS, 0.85, Intent.QUERY_LIST)
    if STATUS.search(text) and not OFF_TOPIC.search(text):
        return Judgement(Intent.ASK_STATUS, 0.9, Intent.QUERY_LIST)
    if (
        re.match(r"(?:帮我)?(?:查|看)(?:一下|下|查|看)?", text)
        and about
        and not OFF_TOPIC.search(text)
    ):
        return Judgement(Intent.ASK_STATUS, 0.8, Intent.QUERY_LIST)
    return None


def _asked_later(findings: Findings, text: str, _: Dialogue) -> Judgement | None:
    """半个月后问问董事会开了没有: a question to be put on a coming day is a task."""
    first = next((m for m in findings.moments if m.start <= START and m.plan), None)
    if first is None or first.plan is None or first.plan.first <= findings.today:
        return None
    if not TO_ASK.match(text, first.end):
        return None
    return Judgement(Intent.LOG_FOLLOWUP, 0.85, Intent.ASK_STATUS)


def _overall(findings: Findings) -> Intent | None:
    """今年签约情况, 本周情况: of a period's work, not of one project."""
    rest = _timeless(findings).strip(" 的？?")
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
    handed = re.search(r"把[^，,。]{2,16}(?:发|送|寄|交|报)给", text)
    return bool(due or handed or SENT.search(text)) and not QUESTION.search(text)


def _is_breakdown(findings: Findings, text: str) -> bool:
    """按产业分一下: what the park keeps, by a group, without an event told."""
    grouped = any(pattern.search(text) for _, pattern in measures.GROUPS)
    return grouped and "entity" in queries.figure(findings) and not _event(findings, text)


def _countable(findings: Findings) -> bool:
    """Whether a question for a number is about what the park counts."""
    said = queries.figure(findings)
    return "entity" in said or "metrics" in said


def _tasks(findings: Findings, text: str, _: Dialogue) -> Judgement | None:
    if CLOSED.search(text) and not _outcome(findings) and not _reached(findings):
        return Judgement(Intent.COMPLETE_FOLLOWUP, 0.9, Intent.LOG_FOLLOWUP)
    if REMIND.search(text) and not (
        _event(findings, text) and PAST.search(text) and len(text) > 30
    ):
        return Judgement(Intent.LOG_FOLLOWUP, 0.92, Intent.LOG_VISIT)
    if SENT.search(text) and not _outcome(findings):
        return Judgement(Intent.COMPLETE_FOLLOWUP, 0.8, Intent.LOG_VISIT)
    if (
        COMPLETE.search(text)
        and (TASKISH.search(text) or re.match(r"[\d一二三四五六七八九十第]", text))
        and not _outcome(findings)
        and not (stage(text) and not re.search(r"待办|任务|跟进|task|follow", text))
    ):
        return Judgement(Intent.COMPLETE_FOLLOWUP, 0.85, Intent.LOG_VISIT)
    return None


def _reached(findings: Findings) -> bool:
    """registration done: a stage that was reached is no task."""
    name = stage(_timeless(findings))
    return name in ("registered", "signed", "construction", "production") and bool(
        findings.organisations
    )


def _outcome(findings: Findings) -> bool:
    return bool(findings.amounts or findings.areas)


def _records(findings: Findings, text: str, _: Dialogue) -> Judgement | None:
    named = bool(
        findings.organisations
        or re.search(
            r"项目|产业园|基地|那个|plant|project|park|centre|center|factory|facility|line|hub|base",
            text,
            re.I,
        )
    )
    visiting = bool(VISIT.search(NUMBERED.sub(" ", _plain(findings, text))))
    if MARK.search(text) and not visiting:
        return Judgement(Intent.UPDATE_FIELD, 0.85, Intent.ASK_STATUS)
    if (
        findings.phones
        and findings.organisations
        and not PAST.search(text)
        and not re.search(r"接待|拜访|走访|来访|座谈|hosted|received|visited", text, re.I)
        and not _outcome(findings)
        and len(text) < 40
    ):
        return Judgement(Intent.UPDATE_FIELD, 0.7, Intent.LOG_VISIT)
    if EDIT.search(text) and named and not visiting and not _sets_stage(text):
        return Judgement(Intent.UPDATE_FIELD, 0.85, Intent.CORRECT_LAST)
    if (
        EDIT.search(text)
        and named
        and re.search(
            r"联系人|对接人|电话|投资额|人数|城市|日期|用地|面积|行业|名称|change|set|update|rename",
            text,
            re.I,
        )
        and not PAST.search(text.replace("了", ""))
    ):
        return Judgement(Intent.UPDATE_FIELD, 0.85, Intent.CORRECT_LAST)
    if (
        BY_STAGE.search(text)
        and not TO_SETTLE.search(text)
        and stage(_timeless(findings))
        and named
        and not _told(findings, text)
    ):
        return Judgement(Intent.UPDATE_STAGE, 0.85, Intent.LOG_VISIT)
    if EDIT.search(text) and (
        findings.amounts or findings.areas or findings.phones or findings.people
    ):
        return Judgement(
            Intent.CORRECT_LAST if not named else Intent.UPDATE_FIELD, 0.7, Intent.UPDATE_FIELD
        )
    if OFF_TOPIC.search(text) and not findings.organisations:
        return Judgement(Intent.OUT_OF_SCOPE, 0.85)
    if _is_task(findings, text):
        return Judgement(Intent.LOG_FOLLOWUP, 0.7, Intent.LOG_VISIT)
    if visiting and (
        findings.organisations
        or findings.people
        or findings.cities
        or _outcome(findings)
        or ANY_GUESTS.search(text)
    ):
        return Judgement(Intent.LOG_VISIT, 0.9, Intent.LOG_FOLLOWUP)
    return None


def _sets_stage(text: str) -> bool:
    """Whether an edit sets the stage itself."""
    return bool(
        re.search(
            r"(?:改|调|转|移)(?:成|为|到|至)[^，,。]{0,4}(?:在谈|储备|签约|开工|线索|投产|注册|拿地)|(?:阶段|状态)(?:改|调|更|变)|stage to|to (?:signed|negotiating|reserve|dropped)",
            text,
            re.I,
        )
    )


def _timeless(findings: Findings) -> str:
    """The message without its dates, which may stand inside a stage's words."""
    text = findings.text
    for moment in reversed(findings.moments):
        text = text[: moment.start] + text[moment.end :]
    return text


def _plain(findings: Findings, text: str) -> str:
    for one in findings.organisations:
        text = text.replace(one.name, " ")
    return text


def _told(findings: Findings, text: str) -> bool:
    """Whether an event is told beside the stage."""
    plain = re.sub(
        r"去了(?:隔壁|别的|别处|其他|外地|邻市|邻省)[^，,。]*|洽谈中|在谈|谈判|negotiating|in talks|不谈了|谈崩|没谈拢|不来了",
        " ",
        _plain(findings, text),
    )
    visit = VISIT.search(plain)
    return bool(visit) and (
        bool(findings.people)
        or _outcome(findings)
        or bool(
            re.search(
                r"拜访|走访|接待|来访|赴|去了|visited|met|hosted|接洽|洽谈|会谈|座谈|视频|电话",
                plain,
            )
        )
    )


def _is_task(findings: Findings, text: str) -> bool:
    """Something to do by a coming day, with no visit told."""
    ahead = [m for m in findings.moments if m.deadline or _coming(findings, m)]
    if _outcome(findings) or not DO.search(text) or PAST.search(text):
        return False
    if OUTCOME.search(text) or _visit_told(findings):
        return False
    if not ahead:
        return bool(LATER.match(text))
    going = re.search(
        r"去(?!年)[^\W\da-zA-Z_]{0,6}(?:拜访|走访|对接|见|谈)|(?:要|会|再)来(?=[\s，,。看谈访考参]|$)|的人来|拜访|走访|接待|来访|过来|赴|考察|visit|host|receive|meet",
        text,
        re.I,
    )
    return ahead[0].deadline or not going or bool(LATER.match(text))


def _visit_told(findings: Findings) -> bool:
    """今天拜访泰禾。下一步：周四前提交方案: a visit up to today, with its step."""
    if len(findings.moments) < 2:
        return False
    first = findings.moments[0]
    start, end = findings.clause(first.start)
    when = days(findings, first)
    met = re.search(
        r"拜访|走访|接待|来访|来园|座谈|会见|对接|洽谈|碰到|来看|visit|met|hosted|received",
        findings.text[start:end],
        re.I,
    )
    return bool(met) and when is not None and when.first <= findings.today


def _coming(findings: Findings, moment: Moment) -> bool:
    when = days(findings, moment, first=False)
    return when is not None and when.last > findings.today


def _fallback(findings: Findings, text: str) -> Judgement:
    if (findings.organisations or findings.people) and (_outcome(findings) or findings.phones):
        return Judgement(Intent.LOG_VISIT, 0.6, Intent.UPDATE_FIELD)
    if CORRECT.search(text) or (len(text) < 20 and _outcome(findings)):
        return Judgement(Intent.CORRECT_LAST, 0.45, Intent.LOG_VISIT)
    if findings.organisations and not OFF_TOPIC.search(text):
        return Judgement(
            Intent.ASK_STATUS if len(text) <= 10 else Intent.LOG_VISIT, 0.4, Intent.LOG_VISIT
        )
    return Judgement(Intent.OUT_OF_SCOPE, 0.5, Intent.LOG_VISIT)
