"""2号刚给我打电话了 恢复吧: a line of the list comes back to its stage, and the call is logged."""

from __future__ import annotations

import re

from handlers.bare import line_meant
from handlers.message import Incoming
from handlers.removals import restore, wants_restore
from handlers.reply import Reply
from handlers.secrecy import hidden
from park.records import Project
from storage.merges import standing
from storage.work import Work

_ZH = "一二三四五六七八九十"
_LINE = re.compile(
    r"(?:第)?(?P<n>\d{1,2}|[一二三四五六七八九十])(?:号|个|条|家)(?!月|日)"
    r"|(?:\bno\.?|\bnumber|#)\s*(?P<en>\d{1,2})\b|\bthe (?P<word>first|second|third|fourth|fifth)(?: one)?\b",
    re.I,
)
_WORDS = ("first", "second", "third", "fourth", "fifth")
_BACK = re.compile(
    r"\b(?:bring|put|take|get) .*\bback\b|(?:捡|拉|放|加|捞|收|弄|拿|移|挪|要|救|找)回", re.I
)


def revived(message: Incoming, work: Work) -> Reply | None:
    """A numbered project restored; None when the text names no line or asks for no restoring."""
    found = _LINE.search(message.text)
    if found is None or not (wants_restore(message.text) or _BACK.search(message.text)):
        return None
    ref = line_meant(message, work, _number(found))
    project = standing(work, Project, ref.id) if ref and ref.noun == "project" else None
    if project is None or not project.live or hidden(message, work, project.id):
        return None
    return restore(message, work, project)


def _number(found: re.Match[str]) -> int:
    words = found["n"] or found["en"]
    if words is None:
        return _WORDS.index(found["word"].lower()) + 1
    return int(words) if words.isdigit() else _ZH.index(words) + 1
