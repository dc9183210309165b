"""What the sender wants: rules over the words and what was read, the surest first."""

from __future__ import annotations

import re

from park.language.cues import (
    CANCEL,
    CORRECT,
    GREETING,
    HELP,
    OFF_TOPIC,
    QUESTION,
    REMIND,
    UNDO,
    VISIT,
)
from park.language.exports import TYPES
from park.language.findings import Findings
from park.language.head_count import head_count
from park.language.judged import (
    Judgement,
    asks,
    tells_event,
    tells_outcome,
)
from park.language.lists_named import lists_named
from park.language.meaning import Dialogue, Intent
from park.language.methods import intention
from park.language.orders import orders
from park.language.particulars import problems
from park.language.plain_english import plain_english
from park.language.questions import asked_later, questions
from park.language.reported import HELD_ON, WANTED, records_told, tasks_told
from park.language.stages import stage

HOW_TO = re.compile(
    r"(?:请问|那|想问(?:一下)?)?(?:怎么|怎样|如何)(?:才能)?(?:撤销|撤回|修改|更改|删除?|导出|添加|录入?|记录?|查询?|改)(?!掉)|how (?:do|can|to)\b",
    re.I,
)


REPORTED_UP = re.compile(r"报[^，,。]{0,10}(?:给|到)?(?:市里|市局|统计局|省里|区里)|上报|申报")
"""报8000万给市里: a sum that was reported, no correction of one."""
STEP = re.compile(
    r"签|开工|投产|注册|拿地|入统|评审|竣工|\b(?:sign|broke ground|break ground)", re.I
)


def judge(findings: Findings, dialogue: Dialogue) -> Judgement:
    """The intent of a message, by its words, what was read in it, and what the dialogue has open."""
    text = findings.text.strip()
    if not text or not re.search(r"[\w]", text):
        return Judgement(Intent.OUT_OF_SCOPE, 0.9)
    for rule in (
        _open_dialogue,
        _manners,
        plain_english,
        lists_named,
        orders,
        asked_later,
        questions,
        tasks_told,
        records_told,
    ):
        found = rule(findings, text, dialogue)
        if found:
            return found
    return _fallback(findings, text)


_ANOTHER_WAY = re.compile(
    r"^(?:那|就|还是|不对|其实|[，,\s])*(?:改|换|变)(?:成|为|到)?(?:线上|视频|电话|线下|当面|上门|来访)(?:会议|见面|见|聊|谈|开)?(?:吧|了|的)*[。！!\s]*$|^(?:make it|change (?:it )?to|let's do it) (?:online|a call|by phone|a video call|in person)[.!\s]*$",
    re.I,
)
_THEIR_VALUES = re.compile(
    r"^(?:他们|她们|对方|企业|那边|这家)(?:那边)?(?:的)?(?:说|一共|总共|大概)*(?:计划|打算|准备|想|要|拟|总投|投资|用地|需要|预计|一期|首期)[^。？?]{2,70}$"
    r"|^they(?:'re| are| would|'d| will|'ll)? (?:plan|planning|want|looking|put|invest|need|after|expect)[^?]{2,120}$",
    re.I,
)
"""他们计划投资5个亿，分两期，一期2亿，用地100亩: of the firm just met, however long."""
_THEIR_TROUBLE = re.compile(
    r"^(?:他们|对方|企业|那边)?(?:的|最|主要|最大的?|目前|现在|还是)*(?:顾虑|担心|担忧|问题|困难|诉求|难点|卡点|关心)(?:的)?(?:是|就是|在于|在|[:：])"
    r"|^(?:their|the) (?:main |biggest |only )?(?:concern|worry|issue|problem|complaint|ask)s? (?:is|are|was)\b",
    re.I,
)
_OURS_TO_DO = re.compile(
    r"^[^，,。]{0,8}?(?:我|我们)?(?:要|得|需要|还得|还要)(?:给|跟|找|去|带|帮)(?:他们?|她们?|对方|人家|企业)[^，,。]{0,4}(?:发|报|送|寄|回|打|约|谈|对|办|做|准备|提供|落实|协调)"
)
"""下周要给他们报厂房清单: our own errand, no other day of the visit."""
_WISH = re.compile(
    r"^(?:他们|对方|企业|客户|那边|看着|感觉|总体|整体|不过|[，,\s])*(?:的)?(?:投资)?(?:意向|兴趣|意愿)|^(?:their|the|they(?:'re| are| were| seem)?) (?:interest|interested|keen|not (?:very |that )?(?:interested|keen)|intention)",
    re.I,
)
"""对方意向一般: how much the firm met wants it, said on its own."""
_STEP_WORDS = {True: 40, False: 14}
STEPPED = re.compile(
    r"^(?:他们|对方|企业|那边|项目|刚才?|刚刚|今天|昨天|已经?|都|也|说|合同|协议|[，,\s])*[^，,。？?吗要会将准]{1,8}了[。！!\s]*$"
    r"|^(?:the )?(?:contract|agreement|deal)(?:'s| is| was| has been| got)?(?: now| just| finally)? signed(?: today| now)?[.!]*$"
    r"|^(?:they|it)(?:'ve|'s| have| has)?(?: now| just| finally)* (?:signed|broken? ground|started (?:building|production)|dropped out|pulled out)(?: today| now| with us| the (?:contract|agreement))*[.!]*$",
    re.I,
)
"""合同签了, 他们说不投了: a step reached by what was spoken of."""
_SHORT = {True: 30, False: 24}
"""Code points of a text in Latin letters only, and of any other."""


def _open_dialogue(findings: Findings, text: str, dialogue: Dialogue) -> Judgement | None:
    """What a short answer means while something is open."""
    short = len(text) <= _SHORT[text.isascii()]
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
    if dialogue.has_last and head_count(text) is not None:
        return Judgement(Intent.CORRECT_LAST, 0.9)
    reminds = WANTED.match(text) is not None or (
        bool(findings.organisations) and bool(REMIND.search(text))
    )
    if dialogue.has_last and short and _WISH.match(text) and intention(text) is not None:
        return Judgement(Intent.CORRECT_LAST, 0.85, Intent.LOG_VISIT)
    valued = (findings.amounts or findings.areas) and not findings.organisations
    if dialogue.has_last and valued and _THEIR_VALUES.match(text) and not QUESTION.search(text):
        return Judgement(Intent.CORRECT_LAST, 0.85, Intent.LOG_VISIT)
    if dialogue.has_last and _THEIR_TROUBLE.match(text) and problems(text):
        return Judgement(Intent.CORRECT_LAST, 0.85, Intent.LOG_VISIT)
    if GREETING.match(text) or lists_named(findings, text, dialogue) is not None:
        return None
    if dialogue.has_last and _ANOTHER_WAY.match(text):
        return Judgement(Intent.CORRECT_LAST, 0.9, Intent.LOG_VISIT)
    tells = QUESTION.search(text) or VISIT.search(text) or reminds
    if dialogue.asked and short and bare and not tells:
        return Judgement(Intent.CORRECT_LAST, 0.85, Intent.LOG_VISIT)
    if (
        dialogue.has_last
        and short
        and bare
        and not asks(text)
        and not tells_event(findings, text)
        and not REMIND.search(text)
        and not WANTED.match(text)
        and not _OURS_TO_DO.match(text)
        and not HELD_ON.search(text)
        and not REPORTED_UP.search(text)
        and not (findings.organisations and STEP.search(text))
        and not any(pattern.search(text) for _, pattern in TYPES)
    ):
        return Judgement(Intent.CORRECT_LAST, 0.85, Intent.UPDATE_FIELD)
    return None


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


def _fallback(findings: Findings, text: str) -> Judgement:
    if (findings.organisations or findings.people) and (tells_outcome(findings) or findings.phones):
        return Judgement(Intent.LOG_VISIT, 0.6, Intent.UPDATE_FIELD)
    if CORRECT.search(text) or (len(text) < 20 and tells_outcome(findings)):
        return Judgement(Intent.CORRECT_LAST, 0.45, Intent.LOG_VISIT)
    if findings.organisations and not OFF_TOPIC.search(text):
        return Judgement(
            Intent.ASK_STATUS if len(text) <= 10 else Intent.LOG_VISIT, 0.4, Intent.LOG_VISIT
        )
    if len(text) <= _STEP_WORDS[text.isascii()] and STEPPED.match(text) and stage(text):
        return Judgement(Intent.UPDATE_STAGE, 0.85)
    return Judgement(Intent.OUT_OF_SCOPE, 0.5, Intent.LOG_VISIT)
