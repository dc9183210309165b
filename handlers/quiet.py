"""把没动静的拉出来: projects silent for longer than their stage allows, with the last words."""

from __future__ import annotations

import datetime as dt
import re

from markupsafe import Markup

from handlers.list_pages import PAGE
from handlers.message import Incoming
from handlers.reply import Reply, say
from handlers.secrecy import hidden, told
from handlers.talk import ref_of
from park.figures import Period
from park.figures.stale import Stale, stale_projects
from park.figures.view import View
from park.language import read
from park.records import Project, VisitState, in_reserve
from park.texts import cleaning as said_of
from park.texts.cards import shown_name
from park.texts.stages import stage_words
from park.texts.text import lines
from park.texts.values import day
from storage import followups, visits
from storage.facts import read_facts
from storage.settings import park_definitions
from storage.views import staff_name
from storage.work import Work

_QUIET = re.compile(
    r"(?:没|没有|无|不见|毫无|好久没|很久没|长期没|一直没)(?:什么|啥|任何|有)?(?:动静|动的|消息|进展|联系(?!人|方式|电话)|跟进|回应|音讯|音信)|沉寂|冷掉|凉了|僵尸|躺着|趴着|(?:拖|停|放|晾|搁)(?:得|了)?(?:最|太|很|好)久|(?:拖|停|晾)得最长|长期不动|沉睡"
    r"|\b(?:silent|stale|quiet|dormant|inactive|untouched|idle|dead)\b|\bgone (?:cold|quiet|silent|dark)\b|\bno (?:news|contact|movement|activity|progress)\b|\bnot (?:moving|heard)\b|\bhaven'?t (?:heard|moved)\b",
    re.I,
)
_LISTED = re.compile(
    r"拉|列|找|筛|调|清单|名单|哪些|哪几|有哪|哪个|看看|看一下|查|给我|发我|盘一盘|盘点|过一遍|清一清|(?:的|了)(?:项目|企业|客户)?[?？。]*$"
    r"|\blist\b|\bshow\b|\bwhich\b|\bwhat\b|\bpull\b|\bgive me\b|\bfind\b|\bprojects?\b|\bany\b",
    re.I,
)
_POOL = re.compile(r"储备|库里|入库|库内|\bpool\b|\breserve\b", re.I)
_WORDS = 40


def quiet_projects(message: Incoming, work: Work) -> Reply | None:
    """The list; None when the text asks something else or names its own number of days."""
    text = message.text
    if not (_QUIET.search(text) and _LISTED.search(text)):
        return None
    said = read(text, message.written_at, work.finder.lexicon()).fields
    if said.stale_days is not None or said.organisations or said.our_people:
        return None
    return _list(message, work, pool_only=bool(_POOL.search(text)))


def _list(message: Incoming, work: Work, *, pool_only: bool) -> Reply:
    language, date = message.language, day(work.today, message.language)
    what = (said_of.POOL if pool_only else said_of.PROJECTS).say(language)
    found = [(row, p) for row, p in _stale(message, work) if not pool_only or _pooled(p)]
    if not found:
        return say(said_of.NONE.say(language, what=what))
    shown = found[:PAGE]
    left = len(found) - len(shown)
    numbered = (_item(message, work, n, *each) for n, each in enumerate(shown, start=1))
    text = lines(
        said_of.HEAD.say(language, what=what, n=len(found), date=date),
        *numbered,
        said_of.MORE.say(language, n=left) if left else None,
        said_of.HOW.say(language),
    )
    return say(text, lines=tuple(ref_of(project) for _, project in shown))


def _stale(message: Incoming, work: Work) -> list[tuple[Stale, Project]]:
    """The longest silent first, among those that the sender may know of here."""
    facts = read_facts(work.connection, work.today, work.today)
    today = Period(work.today, work.today)
    rows = stale_projects(View(facts, today, work.today, park_definitions(work.connection)))
    known = ((row, work.get(Project, row.project.id)) for row in rows)
    return [(row, p) for row, p in known if p is not None and not hidden(message, work, p.id)]


def _pooled(project: Project) -> bool:
    return in_reserve(project.stage, project.status)


def _item(message: Incoming, work: Work, number: int, row: Stale, project: Project) -> Markup:
    language = message.language
    stage = stage_words(project.stage, project.status, language)
    silent = said_of.SILENT.say(language, days=row.days)
    name = shown_name(project, message.audience)
    head = Markup("{}. {} · {} · {}").format(number, name, stage, silent)
    return lines(head, _last_words(message, work, project), _waiting(message, work, project))


def _last_words(message: Incoming, work: Work, project: Project) -> Markup:
    language = message.language
    done = [
        v
        for v in told(message, work, visits.of_project(work, project.id, 5))
        if v.state == VisitState.DONE
    ]
    if not done:
        return said_of.NO_VISIT.say(language)
    words = done[0].content or done[0].note or "；".join(done[0].problems) or "—"
    cut = words if len(words) <= _WORDS else words[:_WORDS] + "…"
    who = staff_name(work, done[0].logged_by) or ""
    return said_of.LAST_WORDS.say(
        language, words=cut, who=who, date=day(done[0].effective, language, work.today)
    )


def _waiting(message: Incoming, work: Work, project: Project) -> Markup | None:
    """Until when somebody decided to wait."""
    marks = {said_of.LOOK_AGAIN.zh, said_of.LOOK_AGAIN.en}
    until = [t.due for t in followups.open_of_project(work, project.id) if t.what in marks]
    ahead = [due for due in until if due is not None and due > work.today]
    if not ahead:
        return None
    last: dt.date = max(ahead)
    return said_of.WAITING.say(message.language, date=day(last, message.language, work.today))
