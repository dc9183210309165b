"""One message as it will be shown: text, buttons, file, and what it is about."""

from __future__ import annotations

from dataclasses import dataclass, field

from markupsafe import Markup

from park.records import Ref

DATA_BYTES = 64


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message; ``data`` comes back when it is pressed.

    ``data`` is a verb and its arguments joined by ``:``, at most 64 bytes. A button with a
    ``url`` opens that and comes back with nothing.
    """

    label: str
    data: str = ""
    url: str | None = None


def button(label: str, verb: str, *arguments: object) -> Button:
    """A button for a verb with its arguments. Raises ValueError when they are too long."""
    data = ":".join([verb, *(str(argument) for argument in arguments)])
    if len(data.encode()) > DATA_BYTES:
        raise ValueError(f"button data over {DATA_BYTES} bytes: {data!r}")
    return Button(label, data)


def link(label: str, url: str) -> Button:
    """A button that opens an address."""
    return Button(label, url=url)


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """Something that members sent before and that is sent again as what it was.

    ``kind`` is photo, voice, document, audio, video or location; ``path`` is the name under
    which we keep the file, for when Telegram does not know its ``file_id`` any more. A
    location's ``words`` are its latitude and longitude, a file's its name.
    """

    kind: str
    file_id: str
    path: str | None = None
    words: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Say:
    """One message to one chat.

    ``about`` is the record that it shows and ``lines`` the records of its numbered lines, so
    that an answer to the message or to "第二个" is understood later. A ``file`` goes as a
    document, or as a picture when ``picture`` is set; the text is then its caption.
    ``edits`` names the message that this one replaces in place. ``kept`` goes with the text as
    its caption.
    """

    text: Markup = field(default_factory=Markup)
    buttons: Rows = ()
    about: Ref | None = None
    lines: tuple[Ref, ...] = ()
    file: bytes | None = None
    file_name: str | None = None
    picture: bool = False
    edits: int | None = None
    kept: Kept | None = None
