"""The words for stages, status and types."""

from __future__ import annotations

from park.records import ProjectType, Stage, Status
from park.texts.text import Language, Text

STAGES = {
    Stage.LEAD: Text("线索", "Lead"),
    Stage.SCREENING: Text("研判", "Screening"),
    Stage.NEGOTIATING: Text("在谈", "Negotiating"),
    Stage.ENTRY_REVIEW: Text("入园评审", "Entry review"),
    Stage.AGREEMENT_APPROVAL: Text("协议审定", "Agreement approval"),
    Stage.SIGNED: Text("签约", "Signed"),
    Stage.REGISTERED_LAND: Text("注册供地", "Registered & land"),
    Stage.CONSTRUCTION: Text("开工", "Construction"),
    Stage.COMPLETED: Text("竣工", "Completed"),
    Stage.PRODUCTION: Text("投产", "In production"),
}
STATUS = {
    Status.ACTIVE: Text("推进中", "active"),
    Status.DELAYED: Text("放缓", "delayed"),
    Status.DORMANT: Text("休眠", "dormant"),
    Status.REMOVED: Text("退库", "removed from the pool"),
    Status.TERMINATED: Text("终止", "terminated"),
}
TYPES = {
    ProjectType.NEW: Text("新引进", "new"),
    ProjectType.EXPANSION: Text("增资扩产", "expansion"),
    ProjectType.UPGRADE: Text("技术改造", "technical upgrade"),
}


def stage_words(stage: int, status: str, language: Language) -> str:
    """A project's stage, with its status unless that is simply active."""
    named = str(STAGES[Stage(stage)].say(language))
    if status == Status.ACTIVE:
        return named
    return f"{named}·{STATUS[Status(status)].say(language)}"
