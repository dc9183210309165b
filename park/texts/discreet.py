"""What others may read along: no line names a secret project or its firm, none shows a phone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from park.texts.text import Language, Text

KEPT = Text("（保密）", " (confidential)")
PHONE = Text("（电话私聊看）", "(phone: in private)")
SECRET_HERE = Text(
    "🔒 <b>{code_name}</b>：保密项目，群里不展开。",
    "🔒 <b>{code_name}</b> is confidential and not shown in a group.",
)
PRIVATELY = Text("私聊查看", "View in private")
SENT_PRIVATELY = Text("📄 文件已发到{who}的私聊。", "📄 The file went to {who} in private.")
_PHONES = re.compile(
    r"(?<![\d.,])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)|"
    r"(?<![\d.,-])0\d{2,3}-\d{7,8}(?!\d)|(?<!\d)\d{3}\*{4}\d{4}(?!\d)"
)
_NUMBER = re.compile(r"^(?:\d{1,3}\. |• )")
_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Secret:
    """Every name that gives a secret project away, and the code name that stands for it."""

    names: tuple[str, ...]
    code_name: str


def discreet(text: Markup, secrets: Iterable[Secret], language: Language) -> Markup:
    """The text for a place where others read along.

    A line that names a secret keeps its number and the code name only, so that no amount or
    person beside the name tells what it is.
    """
    known = _by_length(secrets)
    rows = (_line(row, known, language) for row in str(text).split("\n"))
    return Markup("\n".join(_once(rows)))  # noqa: S704 - parts of a Markup, escaped before


def discreet_words(words: str, secrets: Iterable[Secret]) -> str:
    """A label or a toast with the code names in place of the names."""
    for name, code_name in _by_length(secrets):
        words = code_name.join(re.split(re.escape(name), words, flags=re.I))
    return _PHONES.sub("***", words)


def _by_length(secrets: Iterable[Secret]) -> list[tuple[str, str]]:
    pairs = [(name, each.code_name) for each in secrets for name in each.names]
    return sorted((p for p in pairs if len(p[0]) >= _SHORTEST), key=lambda p: -len(p[0]))


def _line(row: str, known: list[tuple[str, str]], language: Language) -> str:
    for name, code_name in known:
        if str(escape(name)).lower() in row.lower():
            number = _NUMBER.match(re.sub(r"<[^>]+>", "", row))
            shown = f"{number[0] if number else ''}{escape(code_name)}"
            return f"{shown}{KEPT.say(language)}"
    return _PHONES.sub(str(PHONE.say(language)), row)


def _once(rows: Iterable[str]) -> list[str]:
    """A card of a secret would say its code name line after line: once is enough."""
    kept: list[str] = []
    for row in rows:
        if not kept or row != kept[-1] or not row:
            kept.append(row)
    return kept
