"""A list on a narrow screen: twenty numbered lines a page, the rest a press away, or as .xlsx."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from handlers.message import Incoming
from handlers.reply import Reply, say
from park.records import Ref
from park.texts.asking import AS_XLSX, MORE
from park.texts.say import Button, button
from park.texts.text import lines
from storage.work import Work

PAGE = 20


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a list and the record that it shows."""

    text: Markup
    ref: Ref


def page(
    message: Incoming, work: Work, head: Markup, items: Sequence[Item], first: int, *, kind: str
) -> Reply:
    """One page of a list; the words of its command carry the list on."""
    shown = items[first : first + PAGE]
    numbered = (
        Markup("{}. {}").format(number, each.text)
        for number, each in enumerate(shown, start=first + 1)
    )
    return say(
        lines(head, *numbered),
        _buttons(message, work, len(items), first, kind),
        lines=tuple(each.ref for each in shown),
    )


def _buttons(
    message: Incoming, work: Work, count: int, first: int, kind: str
) -> tuple[tuple[Button, ...], ...]:
    row: list[Button] = []
    left = count - first - PAGE
    if left > 0:
        label = str(MORE.say(message.language, n=left))
        row.append(button(label, "more", work.command, first + PAGE))
    if count and kind in ("visits", "projects"):
        row.append(button(str(AS_XLSX.say(message.language)), "xlsx", work.command))
    return (tuple(row),) if row else ()
