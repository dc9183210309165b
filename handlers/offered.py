"""What was offered for a name that was not sure, for whoever answers "none of these"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from handlers.message import Incoming
from handlers.talk import keep, state_of
from storage.work import Work

_LONGEST = 60
PICK = "pick"


@dataclass(frozen=True, slots=True)
class Offered:
    """The words looked for, none where a name was lacking, the projects shown for them, and what a pick of one does.

    ``origin`` is the command whose text is carried on by the verb ``then``.
    """

    words: str
    ids: tuple[int, ...]
    then: str
    origin: int


def remember_offered(message: Incoming, work: Work, offered: Offered) -> None:
    """Remember it until the conversation moves on."""
    state = state_of(message, work)
    subject = {
        **(state.subject or {}),
        "asked": offered.words[:_LONGEST],
        "asked_by": offered.origin,
        "offered": list(offered.ids),
        "offered_then": offered.then,
        "offered_at": state.version + 1,
    }
    keep(message, work, replace(state, subject=subject))


def just_offered(message: Incoming, work: Work) -> Offered | None:
    """What was offered last, unless something came between."""
    state = state_of(message, work)
    subject = state.subject or {}
    if subject.get("asked") is None or subject.get("offered_at") != state.version:
        return None
    ids: Iterable[int] = subject["offered"]
    then, origin = str(subject["offered_then"]), int(subject["asked_by"] or 0)
    return Offered(str(subject["asked"]), tuple(ids), then, origin)
