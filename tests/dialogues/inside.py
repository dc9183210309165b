"""Plays a transcript with the handlers alone: no channel, so it takes no time.

The same syntax as ``transcript`` reads; things without words, the group's membership, restarts
and the clock's ticks need the stage.
"""

from __future__ import annotations

import html
import re
from pathlib import Path

from sqlalchemy import func, select

from storage.outbox import EDIT, REACT, TOAST, Outgoing
from storage.tables import metadata
from tests.dialogues.talking import IDS, Said, Talk
from tests.dialogues.transcript import Step, Transcript, moment

GROUP, GROUP_ID = "群", -4001


class Inside(Talk):
    """One dialogue's park, and what each chat has been shown."""

    def __init__(self, transcript: Transcript, path: Path) -> None:
        super().__init__(path, transcript.begins)
        self._transcript = transcript
        self._names = {GROUP_ID: GROUP, **{id_: name for name, id_ in IDS.items()}}
        self._shown: dict[str, dict[int, Outgoing]] = {name: {} for name in self._names.values()}
        self._fresh: dict[str, list[str]] = {}
        self._own: dict[str, list[int]] = {}
        self._speaker = ""

    def play(self) -> None:
        """Every step in order; an assertion names the line that failed."""
        counts = self._count_all()
        for step in self._transcript.steps:
            where = f"{self._transcript.title}, line {step.line}"
            match step.kind:
                case "clock":
                    self.now = moment(step.text)
                case "counts":
                    found = self._count_all()[step.who] - counts[step.who]
                    assert found == int(step.text), f"{where}: {found} new {step.who}"
                case "sees":
                    seen = self.seen(step.who or self._speaker)
                    assert step.text in seen, f"{where}: {step.text!r} is not in\n{seen}"
                case "misses":
                    seen = self.seen(step.who or self._speaker)
                    assert step.text not in seen, f"{where}: {step.text!r} is in\n{seen}"
                case _:
                    self._act(step, where)

    def seen(self, name: str) -> str:
        """What a chat was shown since somebody last did something."""
        return "\n".join(self._fresh.get(name, ()))

    def arrived(self, message: Outgoing, number: int) -> None:
        """Kept as its reader sees it."""
        name = self._names.get(message.chat_id, "")
        if message.method in (TOAST, REACT):
            self._fresh.setdefault(name, []).append(str(message.payload.get("text") or ""))
            return
        if message.method != EDIT or number in self._shown[name]:
            self._shown[name][number] = message
        self._fresh.setdefault(name, []).append(_as_read(message))

    def _act(self, step: Step, where: str) -> None:
        self._fresh = {}
        self._speaker = GROUP if step.group else step.who
        chat = GROUP_ID if step.group else IDS[step.who]
        if step.kind == "say":
            said = Said(text=step.text, chat_id=chat)
        elif step.kind == "edit":
            own = self._own[step.who]
            said = Said(text=step.text, edits=own[step.place - 1 if step.place else -1])
        elif step.kind == "answer":
            theirs = list(self._shown[self._speaker])
            at = theirs[step.place - 1 if step.place else -1]
            said = Said(text=step.text, reply_to=at, chat_id=chat)
        elif step.kind == "press":
            said = Said(press=self._button(step, where), chat_id=chat)
        else:
            raise ValueError(f"{where}: only the stage plays this")
        self.send(step.who, said)
        if step.kind in ("say", "answer"):
            self._own.setdefault(step.who, []).append(self.newest_message)

    def _button(self, step: Step, where: str) -> str:
        for message in reversed(list(self._shown[self._speaker].values())):
            for row in message.payload["buttons"]:
                for each in row:
                    if each["label"] == step.text:
                        return str(each.get("data", ""))
        raise AssertionError(f"{where}: nobody shows a button [{step.text}]")

    def _count_all(self) -> dict[str, int]:
        asked = {step.who for step in self._transcript.steps if step.kind == "counts"}
        with self.database.reading() as connection:
            return {
                noun: int(
                    connection.execute(
                        select(func.count())
                        .select_from(metadata.tables[noun])
                        .where(metadata.tables[noun].c.voided_by.is_(None))
                    ).scalar_one()
                )
                for noun in asked
            }


def _as_read(message: Outgoing) -> str:
    text = html.unescape(re.sub(r"<[^>]+>", "", message.payload["text"]))
    labels = [f"[{each['label']}]" for row in message.payload["buttons"] for each in row]
    return "\n".join([text, " ".join(labels)])
