"""Answers to one thing asked of a project: the line asked for, or that it is not known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from markupsafe import Markup

from park.texts.audience import Audience
from park.texts.cards import (
    LABELS,
    ProjectView,
    amount_of,
    as_of,
    contacts_line,
    decided,
    land_of,
    last_contact,
    line,
    project_head,
    stage_since,
)
from park.texts.text import Text, lines

_UNKNOWN = Text("{label}：还没有登记", "{label}: not on record yet")
REACHED = Text("{step}：<b>{date}</b>", "{step}: <b>{date}</b>")
NOT_YET = Text("还没有{step}。", "{step}: not yet.")
NO_DAY = Text("已过{step}，日期还没有补记。", "{step}: reached, its day is not on record.")
REPORTED = Text(
    "入统：<b>{date}</b>已上报，还没批",
    "City statistics: reported on <b>{date}</b>, not accepted yet",
)
STATISTICS = Text("入统", "City statistics")


def answer_card(
    view: ProjectView, answer: Iterable[Markup | None], audience: Audience, today: dt.date
) -> Markup:
    """An answer under the project's name, with the day it holds for."""
    return lines(project_head(view.project, audience), *answer, as_of(today, audience.language))


def answer_line(view: ProjectView, key: str, audience: Audience, today: dt.date) -> Markup:
    """A line of the project's card; where it has none, that it is not known."""
    language = audience.language
    values: dict[str, object] = {
        "stage": stage_since(view, language, today),
        "owner": view.owner,
        "amount": amount_of(view.project, language),
        "land": land_of(view.project, language),
        "industry": view.project.industry,
        "company": view.company,
        "contacts": contacts_line(view.contacts, audience),
        "problems": ("；" if language == "zh" else "; ").join(view.problems),
        "decisions": decided(view, language, today),
        "last": last_contact(view, language, today),
    }
    unknown = _UNKNOWN.say(language, label=LABELS[key].say(language))
    return line(key, values[key], language) or unknown
