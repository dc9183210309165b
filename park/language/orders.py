"""Orders: a report, a new project, a correction of the last record, a task for somebody."""

from __future__ import annotations

import re

from park.language.cues import (
    CLOSED,
    CORRECT,
    CREATE,
    EDIT,
    LIST,
    MADE,
    OWN_MISTAKE,
    REMIND,
    REPORT,
    SLOT_ONLY,
    VISIT,
)
from park.language.exports import FORMATS, TYPES
from park.language.findings import Findings
from park.language.firms_en import plain_words
from park.language.judged import (
    Judgement,
    asks,
    tells_contact,
    tells_event,
)
from park.language.meaning import Dialogue, Intent
from park.language.project_wanted import project_wanted
from park.language.tasks import assignee
from park.language.tense import PAST
from park.language.words import vocabulary

REPORTS_TO = re.compile(r"(?:要?去|要?到|要?向|要?跟|要?给)[^，,。我]{1,10}汇报(?!材料)")
ODD = re.compile(r"穿什么|什么颜色|怎么打扮|发型")
FORM = re.compile(r"(?:^|\n)\s*(?:时间|日期|来访时间|拜访时间|date|time)\s?[：:]", re.I)
PARTY = re.compile(
    r"(?:^|\n)\s*(?:对方|来访单位|来访企业|来访人员|企业|客商|拜访对象|visitors?|company|with)\s?[：:]",
    re.I,
)


RENAMES = re.compile(
    r"项目(?:的)?(?:名称|名字|名)(?:就)?(?:叫|是|定为|改为|改成)[^\s，,。?？什么啥哪]{4,}"
)
STAGE_DAY = re.compile(
    r"(?:开工|动工|签约|注册|拿地|投产|竣工|评审|联席会|入统)(?:的)?(?:日期|时间|日子)(?:应该)?(?:改成|改为|改到|是|为|应为|写错|不对|错了|更正)"
    r"|\b(?:construction|signing|production|registration|groundbreaking|completion) date (?:of \S+ )?(?:is|was|should be|to)\b",
    re.I,
)
"""开工日期改成9月15号: a stage reached before gets another day."""


THEIRS = re.compile(r"^(?:他们|她们|对方|人家|那边|企业)(?!的)")
"""他们月底前给我们可研报告: a paper of theirs, none of ours."""


def orders(findings: Findings, text: str, _: Dialogue) -> Judgement | None:
    """An order to the assistant, if the message is one."""
    if ODD.search(text):
        return Judgement(Intent.OUT_OF_SCOPE, 0.85)
    if STAGE_DAY.search(text) and findings.moments and findings.organisations:
        return Judgement(Intent.UPDATE_STAGE, 0.9, Intent.CORRECT_LAST)
    if RENAMES.search(text) and findings.organisations:
        return Judgement(Intent.UPDATE_FIELD, 0.88, Intent.CORRECT_LAST)
    if FORM.search(text) and PARTY.search(text):
        return Judgement(Intent.LOG_VISIT, 0.9, Intent.CREATE_PROJECT)
    if _is_report(findings, text) and not THEIRS.match(text):
        return Judgement(Intent.REPORT)
    if (
        CREATE.search(text)
        and not asks(text)
        and project_wanted(text) is not False
        and (CREATE.match(text) or not tells_contact(findings, text))
    ):
        return Judgement(Intent.CREATE_PROJECT)
    if _is_correction(findings, text):
        return Judgement(Intent.CORRECT_LAST, 0.9, Intent.UPDATE_FIELD)
    if _is_assignment(findings, text):
        return Judgement(Intent.ASSIGN, 0.9, Intent.LOG_FOLLOWUP)
    return None


def _is_report(findings: Findings, text: str) -> bool:
    if REPORTS_TO.search(text):
        return False
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
    if asks(text) and not re.search(r"不对|^不是|错了|应该是|^no\b|^not\b", text, re.I):
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
    if (
        re.search(r"\bactually\b|, not\b", text, re.I)
        and tells_event(findings, text)
        and len(text) > 70
    ):
        return False
    return len(text) <= 60 or bool(re.match(r"不对|更正|错了|no\b|correction", text, re.I))


def _is_assignment(findings: Findings, text: str) -> bool:
    match = assignee(text)
    if not match or asks(text):
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
    if start == 0 and re.search(r"(?:清单|名单|列表|一览|有哪些|哪些)[?？]?$", text):
        return False
    told = PAST.search(text[: match.start()]) and (
        findings.amounts or VISIT.search(text[: match.start()])
    )
    return not told and not re.search(r"提醒我", text)
