"""Which stage a message means, and which moves between stages are allowed."""

from __future__ import annotations

import re
from enum import StrEnum

from park.records import AgreementType, DecisionKind, Project, Stage, Status

SAID_STAGE: dict[str, Stage] = {
    "lead": Stage.LEAD,
    "screening": Stage.SCREENING,
    "reserve": Stage.NEGOTIATING,
    "negotiating": Stage.NEGOTIATING,
    "entry_review": Stage.ENTRY_REVIEW,
    "agreement": Stage.AGREEMENT_APPROVAL,
    "review_passed": Stage.AGREEMENT_APPROVAL,
    "approved": Stage.AGREEMENT_APPROVAL,
    "signed": Stage.SIGNED,
    "registered": Stage.REGISTERED_LAND,
    "land_acquired": Stage.REGISTERED_LAND,
    "construction": Stage.CONSTRUCTION,
    "completed": Stage.COMPLETED,
    "production": Stage.PRODUCTION,
}
"""What a message says → the stage it leads to; ``review_failed``, ``statistics`` and ``dropped``
lead to none."""

REMOVAL_REASONS = ("意向削减", "落地困难", "长期没有回应", "重复", "不符产业")
_REASON_WORDS = {
    "意向削减": (
        "意向削减",
        "意向减",
        "没意向",
        "不想投",
        "不投了",
        "放弃",
        "lost interest",
        "withdrew",
    ),
    "落地困难": ("落地困难", "落不了地", "落地难", "无法落地", "cannot land"),
    "长期没有回应": (
        "长期没有回应",
        "没回应",
        "没有回应",
        "没理",
        "不理我",
        "没消息",
        "没下文",
        "没回音",
        "没有回音",
        "没反应",
        "没有反应",
        "没音讯",
        "没音信",
        "没回复",
        "不回消息",
        "联系不上",
        "一直没回",
        "不回复",
        "没反馈",
        "没有反馈",
        "never replied",
        "never answered",
        "no reply",
        "no answer",
        "unresponsive",
        "失联",
        "没动静",
        "no response",
        "silent",
    ),
    "重复": ("重复", "录重", "duplicate"),
    "不符产业": ("不符产业", "产业不符", "不符合产业", "目录受限", "wrong industry"),
}


_CORRECTS_DAY = re.compile(
    r"(?:日期|时间|日子)(?:应该)?(?:改|是|写错|不对|错)|应该是|不是|\\b(?:date|day)\\b.{0,20}\\b(?:is|was|should|to)\\b|\\bnot\\b",
    re.I,
)
_FRAMEWORK = re.compile(r"框架|意向协议|framework|letter of intent", re.I)
_SUPPLEMENT = re.compile(r"补充协议|补签|supplement", re.I)
_REPORTED = re.compile(r"上报|报送|报到市|已报|reported|submitted", re.I)
_ACCEPTED = re.compile(r"批|通过|认定|已入统|入统了|accepted|approved|entered", re.I)
_FAILED = re.compile(r"没(?:有)?(?:通)?过|未(?:通)?过|不通过|被否|否了|\bfailed\b|\bnot pass", re.I)
_BECAUSE = re.compile(r"因为|由于|原因|because|due to", re.I)


_BECAUSE_OF = re.compile(
    r"(?:因为|由于|原因是?|because(?: of)?|due to)\s*(?P<r>[^。！!\n]{2,80})", re.I
)
_ENDS = re.compile(
    r"终止(?:合作|协议|项目)?(?:了|吧)?|退库|不投了|黄了|取消合作|terminated?|called off|dropped?",
    re.I,
)
_CLAUSE = re.compile(r"^(?:\s*[，,；;]|\s+(?=[\u4e00-\u9fff]))\s*(?P<r>[^。！!\n]{3,80})")
_CLAUSE_BEFORE = re.compile(r"(?P<r>[^，,；;。\n]{3,80})[，,；;]\s*(?:所以)?$")


class Move(StrEnum):
    """What kind of step a change of stage is."""

    SAME = "same"
    NEXT = "next"
    SKIP = "skip"
    BACK = "back"


def move(current: int, to: int) -> Move:
    """How a step from one stage to another is to be taken."""
    if to == current:
        return Move.SAME
    if to < current:
        return Move.BACK
    return Move.NEXT if to == current + 1 else Move.SKIP


def skipped(current: int, to: int) -> tuple[Stage, ...]:
    """The stages between, which are entered later (补记)."""
    return tuple(Stage(number) for number in range(current + 1, to))


def removal_reason(text: str) -> str | None:
    """The official reason of a removal that a text gives, None when it gives none."""
    said = text.lower()
    for reason, words in _REASON_WORDS.items():
        if any(word in said for word in words):
            return reason
    return None


def dropped_status(project: Project) -> Status:
    """退库 before signing, 终止 from signing on."""
    return Status.TERMINATED if project.stage >= Stage.SIGNED else Status.REMOVED


def needs_leader(project: Project, big_amount: int) -> bool:
    """Removing a key or ≥10亿 project, and terminating any, is a leader's word."""
    big = project.amount is not None and project.amount >= big_amount
    return project.stage >= Stage.SIGNED or project.is_key or big


def meetings_wanted(project: Project, committee_amount: int) -> tuple[DecisionKind, ...]:
    """The meetings that a signing rests on: 党政联席会议 always, 党工委会议 from an amount on."""
    joint = (DecisionKind.JOINT_MEETING,)
    if project.amount is not None and project.amount >= committee_amount:
        return (*joint, DecisionKind.WORKING_COMMITTEE)
    return joint


def said_meeting(text: str) -> DecisionKind:
    """Which meeting an approval names; the joint meeting when it names none."""
    committee = ("党工委", "working committee")
    said = text.lower()
    if any(word in said for word in committee):
        return DecisionKind.WORKING_COMMITTEE
    return DecisionKind.JOINT_MEETING


def said_agreement(text: str) -> AgreementType:
    """Which agreement a signing means: the investment agreement unless 框架 or 补充 is said."""
    if _SUPPLEMENT.search(text):
        return AgreementType.SUPPLEMENT
    return AgreementType.FRAMEWORK if _FRAMEWORK.search(text) else AgreementType.INVESTMENT


def only_reported(text: str) -> bool:
    """Whether an entry in statistics was reported (上报) and is not accepted yet."""
    return bool(_REPORTED.search(text)) and not _ACCEPTED.search(text)


def gives_reason(text: str) -> bool:
    """Whether a text says why."""
    return bool(_BECAUSE.search(text))


def end_reason(text: str) -> str | None:
    """Why a signed project ends, as a text says it: after 因为, or in the clause behind the end."""
    official = removal_reason(text)
    because = _BECAUSE_OF.search(text)
    if because is not None:
        return because["r"].strip(" ，,。.")
    ended = _ENDS.search(text)
    behind = text[ended.end() :] if ended else ""
    clause = _CLAUSE.search(behind) or (
        _CLAUSE_BEFORE.search(text[: ended.start()]) if ended else None
    )
    return clause["r"].strip(" ，,。.") if clause else official


def corrects_day(text: str) -> bool:
    """Whether a stage's day is put right: 开工日期改成9月15号, started on the 15th, not the 20th."""
    return bool(_CORRECTS_DAY.search(text))


def said_failed(text: str) -> bool:
    """Whether a meeting's result is told as not passed."""
    return bool(_FAILED.search(text))


def tells_later(said_stage: str | None) -> bool:
    """Meetings and statistics may be told later than the stage they led to."""
    return said_stage in ("screening", "approved", "review_passed", "review_failed", "statistics")
