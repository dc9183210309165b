"""What every rule of the intents asks of a message: is an event told, a sum, a stage, a question."""

from __future__ import annotations

import re
from dataclasses import dataclass

from park.language.cues import (
    QUESTION,
    STATS,
    VISIT,
)
from park.language.findings import Findings
from park.language.meaning import Intent
from park.language.moments import Moment
from park.language.tense import days


@dataclass(frozen=True, slots=True)
class Judgement:
    """An intent with how sure it is, and the next likeliest."""

    intent: Intent
    confidence: float = 0.95
    alternative: Intent | None = None


def tells_event(findings: Findings, text: str) -> bool:
    """Whether the words of a contact stand beside somebody who was met."""
    return bool(VISIT.search(text)) and bool(findings.organisations or findings.people)


def asks(text: str) -> bool:
    """Whether the message asks anything."""
    return bool(QUESTION.search(text) or STATS.search(text))


def tells_outcome(findings: Findings) -> bool:
    """Whether a sum or an area is told."""
    return bool(findings.amounts or findings.areas)


def without_times(findings: Findings) -> str:
    """The message without its dates, which may stand inside a stage's words."""
    text = findings.text
    for moment in reversed(findings.moments):
        text = text[: moment.start] + text[moment.end :]
    return text


def without_firms(findings: Findings, text: str) -> str:
    """The message without the names of firms, which may hold any word."""
    for one in findings.organisations:
        text = text.replace(one.name, " ")
    return text


def tells_contact(findings: Findings, text: str) -> bool:
    """Whether an event is told beside the stage."""
    plain = re.sub(
        r"去了(?:隔壁|别的|别处|其他|外地|邻市|邻省)[^，,。]*|洽谈中|在谈|谈判|negotiating|in talks|不谈了|谈崩|没谈拢|不来了",
        " ",
        without_firms(findings, text),
    )
    visit = VISIT.search(plain)
    return bool(visit) and (
        bool(findings.people)
        or tells_outcome(findings)
        or bool(
            re.search(
                r"拜访|走访|接待|来访|赴|去了|visited|met|hosted|接洽|洽谈|会谈|座谈|视频|电话",
                plain,
            )
        )
    )


def is_coming(findings: Findings, moment: Moment) -> bool:
    """Whether a moment lies after today."""
    when = days(findings, moment, first=False)
    return when is not None and when.last > findings.today


def sets_stage(text: str) -> bool:
    """Whether an edit sets the stage itself."""
    return bool(
        re.search(
            r"(?:改|调|转|移)(?:成|为|到|至)[^，,。]{0,4}(?:在谈|储备|签约|开工|线索|投产|注册|拿地)|(?:阶段|状态)(?:改|调|更|变)|set the stage|stage to|to (?:signed|negotiating|reserve|dropped)",
            text,
            re.I,
        )
    )
