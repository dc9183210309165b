"""哪些项目快到约定开工时间了: what the agreements want by when, the nearest first."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from handlers.list_pages import Item, page
from handlers.message import Incoming
from handlers.reply import Reply, say
from handlers.secrecy import hidden
from handlers.talk import ref_of
from park.records import Agreement, Project, Stage
from park.texts import deadlines as said_of
from park.texts.cards import shown_name
from park.texts.values import day as shown_day
from storage.merges import standing
from storage.work import Work

_ASKED = re.compile(
    r"(?:约定|协议|合同)[^，,。]{0,8}(?:开工|投产|期限|时间|日期)[^，,。]{0,10}(?:哪些|哪个|有谁|吗|了|呢|[?？]|$)|(?:哪些|哪个|有没有|有哪)[^，,。]{0,8}(?:快到期|到期|超期|逾期)[^，,。]{0,4}(?:协议|约定|开工|投产)|(?:哪些|哪个)[^，,。]{0,4}(?:项目)?[^，,。]{0,6}(?:快到|临近|超过|过了|到)(?:了)?[^，,。]{0,4}(?:约定|协议)"
    r"|\b(?:which|what|any)\b.{0,30}\b(?:agreed|agreement|contract)\b.{0,20}\b(?:start|construction|production|deadlines?|dates?)\b|\b(?:agreement|agreed|construction) deadlines\b",
    re.I,
)
_TELLS = re.compile(r"约定(?:了)?[^，,。]{0,4}(?:\d|明年|年底|月底)|改成|改为|推迟")


@dataclass(frozen=True, slots=True)
class _Deadline:
    """The last day by which a project is to begin building, or producing."""

    project: Project
    day: dt.date
    what: str


def deadlines_asked(message: Incoming, work: Work) -> Reply | None:
    """The deadlines that stand open; None where the text asks for none."""
    if not _ASKED.search(message.text) or _TELLS.search(message.text):
        return None
    language, date = message.language, shown_day(work.today, message.language)
    found = sorted(_open(message, work), key=lambda each: each.day)
    if not found:
        return say(said_of.NONE.say(language, date=date))
    head = said_of.HEAD.say(language, n=len(found), date=date)
    items = [Item(_line(message, work, each), ref_of(each.project)) for each in found]
    return page(message, work, head, items, 0, kind="deadlines")


def _open(message: Incoming, work: Work) -> Iterator[_Deadline]:
    for agreed in work.find(Agreement):
        project = standing(work, Project, agreed.project_id)
        if project is None or not project.live or hidden(message, work, project.id):
            continue
        if agreed.start_by and project.stage < Stage.CONSTRUCTION:
            yield _Deadline(project, agreed.start_by, "start")
        if agreed.produce_by and project.stage < Stage.PRODUCTION:
            yield _Deadline(project, agreed.produce_by, "produce")


def _line(message: Incoming, work: Work, each: _Deadline) -> Markup:
    language, days = message.language, (each.day - work.today).days
    left = said_of.LEFT if days >= 0 else said_of.LATE
    return said_of.LINE.say(
        language,
        project=shown_name(each.project, message.audience),
        what=said_of.WHAT[each.what].say(language),
        date=shown_day(each.day, language, work.today),
        left=left.say(language, days=abs(days)),
    )
