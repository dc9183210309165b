"""Reports: a task to do or done, a field, a stage, a visit."""

from __future__ import annotations

import re

from park.language.cues import (
    ANY_GUESTS,
    BY_STAGE,
    CLOSED,
    COMPLETE,
    DO,
    EDIT,
    LATER,
    MARK,
    OFF_TOPIC,
    REMIND,
    SENT,
    TASKISH,
    VISIT,
)
from park.language.findings import Findings
from park.language.judged import (
    Judgement,
    is_coming,
    sets_stage,
    tells_contact,
    tells_event,
    tells_outcome,
    without_firms,
    without_times,
)
from park.language.meaning import Dialogue, Intent
from park.language.projects import opening_works
from park.language.stages import stage, told_of_stages
from park.language.tense import OUTCOME, PAST, days

CONTACT = 20
WANTED = re.compile(
    r"^(?:他们|对方|人家|企业|客商|那边|[^\W\d]{1,3}[总工董])[^，,。；;]{0,10}?(?:要|想要|需要|等着?|催着?)(?:我们?|咱们?)?(?:给|出|提供)?[^，,。；;]{0,16}(?:答复|回复|回话|报价|方案|材料|资料|清单|准信|结果|说法|数据|图纸)"
    r"|^(?:they|he|she|the firm) (?:want|need|expect|would like|(?:is|are) waiting for)s? (?:an? |our |the |some )?(?:\w+ ){0,3}?(?:answer|reply|quote|quotation|decision|response|feedback|proposal|plan|draft|figures?|list|data|numbers|drawings?)\b",
    re.I,
)
"""他们周五前要蒸汽价格的答复: what we owe by then."""
NEW_CONTACT = re.compile(
    r"(?:对接人|联系人|经办人|接头人)(?:现在|已经)?(?:是|换成|换了|改成|变成|为|叫)(?!谁|哪|什么|啥)|(?:换|改)(?:了|成)[^，,。]{1,8}(?:对接|联系)(?:了|$)|\b(?:new|the) contact(?: person)? is\b",
    re.I,
)
"""新对接人是李工: whom to talk to, told without a meeting."""
MOVED = re.compile(
    r"(?:转|进|调|推进|升|退回?)(?:到|入|为|成)了?(?:项目)?(?:洽谈|谈判|在谈|储备|签约|开工|投产|线索)(?:阶段|库|状态)?(?:了|吧)?[。！!\s]*$"
)
"""转到洽谈: the stage, not a talk that was held."""
TO_SETTLE = re.compile(
    r"(?:确认|约|商量|敲定|讨论|对接|沟通|落实|定)(?:一下|好)?(?:签约|开工|投产|注册|拿地|奠基)[^，,。]{0,2}(?:时间|日期|事宜|安排|细节|仪式|流程)"
)
HELD_ON = re.compile(
    r"(?:晚宴|宴请|饭局|午餐|晚餐|早餐|接风|会面|见面|座谈会?|参观|推介会|年会|论坛|评审会?|联席会议?|党工委会?议?|签约仪式|奠基仪式|开工仪式|论证会|专题会|碰头会|会议)(?:时间)?(?:定|订|安排|排|改|约)(?:在|到|于)|改(?:天|日)再(?:约|谈|聊|说)|回头再(?:约|谈|聊|说)|下次再(?:约|谈)"
)
TO_SIGN = re.compile(
    r"签(?:订|署)?(?:正式|投资|补充|框架|合作)+(?:协议|合同|(?=[，,。！!\s]|$))(?!了|的|约定)|\bto sign\b.{0,30}\bagreement",
    re.I,
)
NUMBERED = re.compile(r"(?:电话|手机|微信)(?:号码?)?(?:是|为|换成|改成|改为|[:：\s])*(?=[\d+])")


def tasks_told(findings: Findings, text: str, _: Dialogue) -> Judgement | None:
    """Something to do, or done, if the message tells that."""
    if CLOSED.search(text) and not tells_outcome(findings) and not _reached(findings):
        return Judgement(Intent.COMPLETE_FOLLOWUP, 0.9, Intent.LOG_FOLLOWUP)
    if REMIND.search(text) and not (
        tells_event(findings, text) and PAST.search(text) and len(text) > 30
    ):
        return Judgement(Intent.LOG_FOLLOWUP, 0.92, Intent.LOG_VISIT)
    if SENT.search(text) and not tells_outcome(findings):
        return Judgement(Intent.COMPLETE_FOLLOWUP, 0.8, Intent.LOG_VISIT)
    if (
        COMPLETE.search(text)
        and not _goes_on(findings, text)
        and (TASKISH.search(text) or re.match(r"[\d一二三四五六七八九十第]", text))
        and not tells_outcome(findings)
        and not (stage(text) and not re.search(r"待办|任务|跟进|task|follow", text))
    ):
        return Judgement(Intent.COMPLETE_FOLLOWUP, 0.85, Intent.LOG_VISIT)
    return None


def _reached(findings: Findings) -> bool:
    """registration done: a stage that was reached is no task."""
    name = stage(without_times(findings))
    return name in ("registered", "signed", "construction", "production") and bool(
        findings.organisations
    )


WENT_TO = re.compile(
    r"^(?:今天|昨天|前天|刚才?|刚刚|上午|下午|早上|中午|今早|本周|这周|[，,\s])*(?:我们?|咱们?)?(?:和[^，,。去]{1,6})?(?:去了|跑了|到了|见了|去趟|去了趟|跑了趟|转了)(?!吗)"
    r"|^(?:today |yesterday |this morning |just )?(?:we |i )?(?:went to|been to|saw|dropped by)\b",
    re.I,
)
ASKS_FIRST = re.compile(
    r"^(?:who|whose|what|how|when|where|which|why|is|are|does|did(?! (?:a|an|the|two|three|my|our|some)\b)|has(?! been))(?:'s|'re|'ve|'d)?\b(?!.*[.;]\s)",
    re.I,
)
"""who's met Orient before: a question without its mark logs nothing."""
HELD_WITH = re.compile(
    r"^(?:(?:short|quick|long|good|brief|wechat|voice|video|phone|zoom|teams|intro|first|another|had a|just had a) )*(?:call|calls|meeting|zoom|lunch|dinner|coffee|chat|tea|catch-?up) (?:w/|with) [^,;.\n]+[,;.\n]"
    r"|^(?:\w+ )?(?:calls|meetings|visits|chats) (?:today|this morning|this afternoon|yesterday)\b",
    re.I,
)
"""call w/ Nantong, they are full, …: what was held, whatever is to come of it."""


def records_told(findings: Findings, text: str, _: Dialogue) -> Judgement | None:
    """A field, a stage or a visit, if the message tells one."""
    named = bool(
        findings.organisations
        or opening_works(findings.nameless)
        or re.search(
            r"项目|产业园|基地|那个|plant|project|park|centre|center|factory|facility|line|hub|base",
            text,
            re.I,
        )
    )
    words = NEW_CONTACT.sub(" ", NUMBERED.sub(" ", without_firms(findings, text)))
    visiting = bool(VISIT.search(words) or (findings.organisations and WENT_TO.match(text)))
    if MOVED.search(text) and named:
        return Judgement(Intent.UPDATE_STAGE, 0.9, Intent.LOG_VISIT)
    if MARK.search(text) and not visiting:
        return Judgement(Intent.UPDATE_FIELD, 0.85, Intent.ASK_STATUS)
    if (
        findings.phones
        and findings.organisations
        and not PAST.search(text)
        and not re.search(r"接待|拜访|走访|来访|座谈|hosted|received|visited", text, re.I)
        and not tells_outcome(findings)
        and len(text) < 40
    ):
        return Judgement(Intent.UPDATE_FIELD, 0.7, Intent.LOG_VISIT)
    if NEW_CONTACT.search(text) and findings.organisations and not visiting:
        return Judgement(Intent.UPDATE_FIELD, 0.85, Intent.LOG_VISIT)
    if EDIT.search(text) and named and not visiting and not sets_stage(text):
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
        and not WENT_TO.match(text)
    ):
        return Judgement(Intent.UPDATE_FIELD, 0.85, Intent.CORRECT_LAST)
    if (
        BY_STAGE.search(told_of_stages(text))
        and not TO_SETTLE.search(text)
        and stage(without_times(findings))
        and named
        and not tells_contact(findings, text)
    ):
        return Judgement(Intent.UPDATE_STAGE, 0.85, Intent.LOG_VISIT)
    told = visiting and tells_contact(findings, text)
    if (
        not told
        and EDIT.search(text)
        and (findings.amounts or findings.areas or findings.phones or findings.people)
    ):
        return Judgement(
            Intent.CORRECT_LAST if not named else Intent.UPDATE_FIELD, 0.7, Intent.UPDATE_FIELD
        )
    if OFF_TOPIC.search(text) and not findings.organisations:
        return Judgement(Intent.OUT_OF_SCOPE, 0.85)
    if WANTED.match(text) and any(m.plan is not None for m in findings.moments):
        return Judgement(Intent.LOG_FOLLOWUP, 0.85, Intent.LOG_VISIT)
    if _is_task(findings, text):
        return Judgement(
            Intent.LOG_FOLLOWUP,
            0.9 if TO_SIGN.search(text) or HELD_ON.search(text) else 0.7,
            Intent.LOG_VISIT,
        )
    if (
        visiting
        and not ASKS_FIRST.match(text)
        and (
            findings.organisations
            or findings.people
            or findings.cities
            or tells_outcome(findings)
            or ANY_GUESTS.search(text)
        )
    ):
        return Judgement(Intent.LOG_VISIT, 0.9, Intent.LOG_FOLLOWUP)
    return None


def _is_task(findings: Findings, text: str) -> bool:
    """Something to do by a coming day, with no visit told."""
    if (
        (TO_SIGN.search(text) or HELD_ON.search(text))
        and not PAST.search(text)
        and not tells_contact(findings, text)
    ):
        return any(m.plan is not None and m.plan.first > findings.today for m in findings.moments)
    ahead = [m for m in findings.moments if m.deadline or is_coming(findings, m)]
    if tells_outcome(findings) or not DO.search(text) or PAST.search(text):
        return False
    if OUTCOME.search(text) or _visit_told(findings):
        return False
    if not ahead:
        return bool(LATER.match(text))
    going = re.search(
        r"去(?!年)[^\W\da-zA-Z_]{0,6}(?:拜访|走访|对接|见|谈)|(?:要|会|再)来(?=[\s，,。看谈访考参]|$)|来(?:看|考察|谈|访)|(?:跟|和|与|同|约了?)[^，,。]{2,16}(?:开|约)?(?:个)?(?:视频|线上)(?:会议|会|聊|谈|沟通|见面|交流)?|的人来|拜访|走访|接待|来访|过来|赴|考察|visit|host|receive|meet",
        text,
        re.I,
    )
    return ahead[0].deadline or not going or bool(LATER.match(text))


def _visit_told(findings: Findings) -> bool:
    """今天拜访泰禾。下一步：周四前提交方案: a visit up to today, with its step."""
    held = HELD_WITH.match(findings.text)
    if held and all(m.start >= held.end() for m in findings.moments if m.plan and not m.past):
        return True
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


def _goes_on(findings: Findings, text: str) -> bool:
    """zoom with Nordvik done, they're worried…: a contact with its outcome is no task done."""
    done_at = max((m.end() for m in COMPLETE.finditer(text)), default=len(text))
    return tells_event(findings, text) and len(text) - done_at > CONTACT
