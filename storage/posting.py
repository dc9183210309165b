"""Messages into the outbox, rendered for whoever will read them."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from park.records import Ref, Staff
from park.texts import Audience, Place, Role
from park.texts.say import Button, Say
from storage.outbox import Outgoing, kind_of, post
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Reader:
    """Where a message goes and whom its text was rendered for."""

    chat_id: int
    person: Staff
    audience: Audience


def private_audience(person: Staff) -> Audience:
    """A member reading alone. Raises ValueError for a person without a role."""
    return Audience(
        role=Role(person.role or ""),
        place=Place.PRIVATE,
        language="en" if person.language == "en" else "zh",
    )


def tell(work: Work, person: Staff, what: Say, occurrence: int | None = None) -> bool:
    """A message to a member in private; False when they have no account to write to."""
    if person.telegram_id is None or person.role is None:
        return False
    reader = Reader(person.telegram_id, person, private_audience(person))
    post_say(work, reader, what, occurrence)
    return True


def post_to_group(work: Work, chat_id: int, what: Say, occurrence: int) -> None:
    """A message to a group that nobody asked for; its text was written for anybody."""
    post(
        work.connection,
        Outgoing(
            chat_id=chat_id,
            method=kind_of(what),
            payload=_payload(what),
            file=what.file,
            file_name=what.file_name,
            about=_about(what),
            command=work.command,
            occurrence=occurrence,
            created_at=work.recorded_at,
        ),
    )


def post_say(work: Work, reader: Reader, what: Say, occurrence: int | None = None) -> None:
    """Put one message for a chat in the outbox."""
    post(
        work.connection,
        Outgoing(
            chat_id=reader.chat_id,
            staff_id=reader.person.id,
            audience={"role": reader.audience.role, "place": reader.audience.place},
            method=kind_of(what),
            payload=_payload(what),
            file=what.file,
            file_name=what.file_name,
            about=_about(what),
            command=work.command,
            occurrence=occurrence,
            created_at=work.recorded_at,
        ),
    )


def _payload(what: Say) -> dict[str, Any]:
    rows = [[_button(each) for each in row] for row in what.buttons]
    kept = asdict(what.kept) if what.kept is not None else None
    return {"text": str(what.text), "buttons": rows, "edits": what.edits, "kept": kept}


def _button(each: Button) -> dict[str, str]:
    if each.url is not None:
        return {"label": each.label, "url": each.url}
    return {"label": each.label, "data": each.data}


def _about(what: Say) -> dict[str, Any] | None:
    if what.about is None and not what.lines:
        return None
    about = what.about or Ref("", 0)
    lines = [[line.noun, line.id] for line in what.lines] or None
    return {"noun": about.noun or None, "id": about.id or None, "lines": lines}
