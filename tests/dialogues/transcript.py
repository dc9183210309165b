"""Transcripts as readable text: who says what, and what must then be seen.

# the title
@ 2026-11-23 16:40            the moment; time stands still until the next one
@ restart                     the program ends and starts again
林小满: 上午接待云锦五金         says
林小满 [撤销]                  presses the button with this label, in the newest message having it
林小满 ^ 不对，是昨天            answers the bot's newest message; ^2 the second card, and so on
林小满 ~ 上午接待云锦精密        edits the own last message; ~1 the first
林小满 📷 今天接待云锦五金      sends a picture with a caption; 🎤 📎 📍 👤 🙂 alike
林小满 ^ 📷 现场               answers the bot's newest message with one
< 已记录拜访                   the last speaker now sees this
! 新建                        and does not see this
周立秋 < 有你参加               somebody else sees this
林小满 @群: @bot 储备项目有哪些  says in the group; @bot is the bot's user name; also @群 [..], @群 ^ ..
群 < 共23个                     the group sees this
= visit 1                     as many live records of a noun as before the dialogue, plus this
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.demo.standin import PARK_ZONE

_STEPS = (
    ("restart", re.compile(r"^@ (?P<text>restart)$")),
    ("clock", re.compile(r"^@ (?P<text>.+)$")),
    ("sees", re.compile(r"^(?:(?P<who>\S+) )?< (?P<text>.+)$")),
    ("misses", re.compile(r"^(?:(?P<who>\S+) )?! (?P<text>.+)$")),
    ("counts", re.compile(r"^= (?P<who>\w+) (?P<text>-?\d+)$")),
    ("press", re.compile(r"^(?P<who>\S+)(?P<room> @群)? \[(?P<text>.+)\]$")),
    (
        "thing",
        re.compile(
            r"^(?P<who>\S+)(?P<room> @群)? (?P<reply>\^\d*) (?P<sign>[📷🎤📎📍👤🙂])(?: (?P<text>.*))?$"
        ),
    ),
    ("answer", re.compile(r"^(?P<who>\S+)(?P<room> @群)? \^(?P<place>\d*) (?P<text>.+)$")),
    ("edit", re.compile(r"^(?P<who>\S+) ~(?P<place>\d*) (?P<text>.+)$")),
    (
        "thing",
        re.compile(r"^(?P<who>\S+)(?P<room> @群)? (?P<sign>[📷🎤📎📍👤🙂])(?: (?P<text>.*))?$"),
    ),
    ("say", re.compile(r"^(?P<who>[^\s:]+)(?P<room> @群)?: (?P<text>.+)$")),
)


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a transcript."""

    kind: str
    text: str
    who: str = ""
    place: int = 0
    line: int = 0
    sign: str = ""
    group: bool = False
    reply: bool = False


@dataclass(frozen=True, slots=True)
class Transcript:
    """One dialogue: its title and its steps."""

    title: str
    steps: tuple[Step, ...]

    @property
    def begins(self) -> dt.datetime:
        """The moment of its first line."""
        return moment(next(step.text for step in self.steps if step.kind == "clock"))

    @property
    def awaits_morning(self) -> bool:
        """Whether it is about what Monday morning brings: something is seen before anybody acts."""
        return len(self.steps) > 1 and self.steps[1].kind in ("sees", "misses")


def moment(words: str) -> dt.datetime:
    """A moment on the park's clock."""
    return dt.datetime.strptime(words.strip(), "%Y-%m-%d %H:%M").replace(tzinfo=PARK_ZONE)


def transcripts(folder: Path) -> Iterator[Transcript]:
    """Every dialogue of the folder's text files."""
    for path in sorted(folder.glob("*.txt")):
        yield from _of_file(path)


def _of_file(path: Path) -> Iterator[Transcript]:
    title, steps = "", list[Step]()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith("# "):
            if steps:
                yield Transcript(title, tuple(steps))
            title, steps = f"{path.stem}: {line[2:]}", []
        elif line.strip():
            steps.append(_step(path, line.rstrip(), number))
    if steps:
        yield Transcript(title, tuple(steps))


def _step(path: Path, line: str, number: int) -> Step:
    for kind, pattern in _STEPS:
        found = pattern.match(line)
        if found:
            parts = found.groupdict()
            text = (parts["text"] or "").replace("⏎", "\n")
            place = int(parts.get("place") or 0)
            who, sign = parts.get("who") or "", parts.get("sign") or ""
            return Step(
                kind,
                text,
                who,
                place,
                number,
                sign,
                bool(parts.get("room")),
                bool(parts.get("reply")),
            )
    raise ValueError(f"{path.name}:{number}: no such step: {line}")
