"""A step back in words: 退回到在谈，环评没过; move it back to screening."""

from __future__ import annotations

import re
from dataclasses import dataclass

from park.language.status_said import reason_said
from park.records import Stage

_BACK = re.compile(
    r"(?:退回|退到|打回|倒退|回退|退至)(?:了|到|至|为|成|给)*(?P<s>[^，,。；;！!\s]{2,6})"
    r"|\bback to (?:the )?(?P<e>[a-z &]{4,24}?)(?= (?:for|of|on|with|stage)\b|[,.;!]|$)",
    re.I,
)
_STAGES = (
    (Stage.LEAD, re.compile(r"线索|\blead", re.I)),
    (Stage.SCREENING, re.compile(r"研判|screening", re.I)),
    (Stage.NEGOTIATING, re.compile(r"在谈|洽谈|谈判|储备|negotiat|reserve|pool", re.I)),
    (Stage.ENTRY_REVIEW, re.compile(r"评审|review", re.I)),
    (Stage.AGREEMENT_APPROVAL, re.compile(r"协议审定|审定|approval", re.I)),
    (Stage.SIGNED, re.compile(r"签约|signed", re.I)),
    (Stage.REGISTERED_LAND, re.compile(r"注册|供地|registered|land", re.I)),
    (Stage.CONSTRUCTION, re.compile(r"开工|在建|construction", re.I)),
)


@dataclass(frozen=True, slots=True)
class BackSaid:
    """The stage to go back to, why where it is said, and where the text says it."""

    stage: Stage
    reason: str | None = None
    start: int = 0
    end: int = 0


def back_said(text: str) -> BackSaid | None:
    """The step back that a text tells; None when it tells none."""
    match = _BACK.search(text)
    if match is None:
        return None
    words = match["s"] or match["e"]
    stage = next((stage for stage, pattern in _STAGES if pattern.search(words)), None)
    if stage is None:
        return None
    return BackSaid(stage, reason_said(text), match.start(), match.end())
