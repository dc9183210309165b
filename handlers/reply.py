"""What a handler answers: messages to the sender and to others, a toast, a reaction."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from markupsafe import Markup

from park.records import Staff
from park.texts.say import Rows, Say


@dataclass(frozen=True, slots=True)
class Notice:
    """A message to another member, in private; ``say`` is rendered for that member."""

    to: Staff
    say: Say


@dataclass(frozen=True, slots=True)
class Card:
    """One inline result: shown in any chat, so rendered for an unknown audience."""

    id: str
    title: str
    description: str
    text: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """The answer to one message. ``toast`` answers a press; ``reaction`` marks the message."""

    says: tuple[Say, ...] = ()
    notices: tuple[Notice, ...] = ()
    toast: str | None = None
    reaction: str | None = None
    cards: tuple[Card, ...] = ()


SILENCE = Reply()


def say(text: Markup, buttons: Rows = (), **more: object) -> Reply:
    """A reply of one message."""
    return Reply(says=(Say(text=text, buttons=buttons, **more),))  # type: ignore[arg-type]


def with_line(reply: Reply, line: Markup, *, gap: str = "\n\n") -> Reply:
    """The reply with one more line under its last message. Raises IndexError when it has none."""
    last = reply.says[-1]
    return replace(reply, says=(*reply.says[:-1], replace(last, text=last.text + gap + line)))


def together(*replies: Reply) -> Reply:
    """Several replies as one, in order; the last toast and reaction stand."""
    return Reply(
        says=tuple(each for reply in replies for each in reply.says),
        notices=_grouped(each for reply in replies for each in reply.notices),
        toast=next((r.toast for r in reversed(replies) if r.toast), None),
        reaction=next((r.reaction for r in reversed(replies) if r.reaction), None),
        cards=tuple(each for reply in replies for each in reply.cards),
    )


def _grouped(notices: Iterable[Notice]) -> tuple[Notice, ...]:
    """One message a member where several begin with the same line about the same record."""
    kept: dict[tuple[object, ...], Notice] = {}
    for each in notices:
        head, _, body = each.say.text.partition("\n")
        key = each.to.id, head, each.say.about
        before = kept.get(key)
        if before is None or not body:
            kept[key if before is None else (*key, len(kept))] = each
            continue
        text = Markup("\n").join((before.say.text, body))
        kept[key] = replace(before, say=replace(before.say, text=text))
    return tuple(kept.values())
