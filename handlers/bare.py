"""A bare noun: a line of the last list, a list's name, or a project's or firm's name."""

from __future__ import annotations

import re
from dataclasses import replace

from handlers.followups import reported_done
from handlers.lists import query_list
from handlers.message import Incoming
from handlers.project_named import search
from handlers.reply import Reply
from handlers.status import answer_named, show_project
from handlers.visit_card import card
from park.access import Right, may, may_read
from park.language import Intent, Meaning, read
from park.records import Project, Ref, Visit
from storage.merges import standing
from storage.outbox import newest_shown, shown_by
from storage.work import Work

_ORDINAL = re.compile(
    r"^那?第([一二三四五六七八九十\d]{1,2})(?:个|条|家|项)?(?:呢|的)?(?:情况|怎么样)?[?？。]?$"
)
_NUMBERS = "一二三四五六七八九十"
_LISTS = re.compile(r"拜访|接洽|接待|来访|外出|项目|储备|跟进|visit|project|follow|pool", re.I)
_TRADE = re.compile(
    r"^(?:问一?下|查一?下|看看|请问)?(?P<at>[\u4e00-\u9fff]{2,4}?)?(?:那边|那里)?(?:那|有)?(?:个|家|几家)做(?P<what>[\u4e00-\u9fff]{2,8}?)"
    r"的(?:那?个)?(?:项目|企业|公司)?(?:呢|吗|是哪个|是哪家|叫什么)?[?？。]*$"
)
_RECENT = re.compile(r"^(?:最近|近期)|^(?:recent|latest)\b", re.I)
_LONGEST = 24
_NEAR = 0.8
_NAMES = {"organisations", "people", "project", "industry", "city", "stage", "entity"}
_TOLD = re.compile(r"[了吧啊呀嘛][。！!\s]*$")
"""不去了 is no name, however near one it may sound."""
_NAME_WORDS = 2
"""An English sentence that nobody understood is not a name."""


def bare_noun(message: Incoming, meaning: Meaning, work: Work) -> Reply | None:
    """What a text without a verb asks for; None when it names nothing we know."""
    text = message.text.strip()
    ordinal = _ORDINAL.match(text)
    if ordinal:
        return line_of(message, work, _number(ordinal[1]))
    if len(text) > _LONGEST:
        return None
    if may(message.sender, Right.WRITE):
        done = reported_done(message, work)
        if done is not None:
            return done
    listed = _as_list(message, work, text)
    return listed if listed or _holds_values(meaning) else _as_name(message, work, text)


def line_of(message: Incoming, work: Work, number: int) -> Reply | None:
    """What a numbered line of the last list shows; None when there is no such line."""
    ref = line_meant(message, work, number)
    return None if ref is None else _show(message, work, ref)


def line_meant(message: Incoming, work: Work, number: int) -> Ref | None:
    """The record of a numbered line, in the message replied to or the newest list."""
    connection, chat = work.connection, message.chat_id
    shown = (
        shown_by(connection, chat, message.reply_to)
        if message.reply_to is not None
        else newest_shown(connection, chat)
    )
    if shown is None or not 0 < number <= len(shown.lines):
        return None
    return shown.lines[number - 1]


def _show(message: Incoming, work: Work, ref: Ref) -> Reply | None:
    project_id: int | None = None
    if ref.noun == "project":
        project_id = ref.id
    elif ref.noun == "visit":
        visit = work.get(Visit, ref.id)
        if visit is not None and visit.project_id is None:
            return Reply(says=(card(message, work, visit),))
        project_id = visit.project_id if visit else None
    project = standing(work, Project, project_id)
    if project is None or not may_read(message.sender, project):
        return None
    return show_project(message, work, project)


def as_question(text: str) -> str:
    """A list's bare name as the question that it stands for."""
    return f"list {text}" if text.isascii() else f"列一下{text}"


def _as_list(message: Incoming, work: Work, text: str) -> Reply | None:
    trade = _TRADE.match(text)
    if trade is None and not _LISTS.search(text):
        return None
    asked = f"{trade['at'] or ''}做{trade['what']}的项目有哪些" if trade else as_question(text)
    meaning = read(asked, message.written_at, work.finder.lexicon())
    narrow = len(meaning.fields.said()) > 1 or _RECENT.search(text) is not None
    if meaning.intent is not Intent.QUERY_LIST or not narrow:
        return None
    return query_list(replace(message, text=text), meaning, work)


def _as_name(message: Incoming, work: Work, text: str) -> Reply | None:
    if _TOLD.search(text) or (text.isascii() and len(text.split()) > _NAME_WORDS):
        return None
    named = search(message, work, text)
    if named.project is None and not (named.several and _near(work, text)):
        return None
    return answer_named(message, work, named)


def _holds_values(meaning: Meaning) -> bool:
    """Whether a text holds more than whose it may be: 改投资3亿 names no project."""
    return bool(meaning.fields.said().keys() - _NAMES)


def _near(work: Work, text: str) -> bool:
    found, _ = work.finder.projects(text, 1)
    return bool(found.hits) and found.hits[0].score >= _NEAR


def _number(words: str) -> int:
    if words.isdigit():
        return int(words)
    if words.startswith("十"):
        return 10 + (_NUMBERS.index(words[1]) + 1 if len(words) > 1 else 0)
    return _NUMBERS.index(words[0]) + 1
