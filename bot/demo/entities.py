"""Message entities: styled or meaningful stretches of a text, counted in UTF-16 units."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from telegram.constants import MessageEntityType as Kind

Json = dict[str, Any]

_WORD = "[A-Za-z0-9_]"
_DETECTED = (
    (Kind.BOT_COMMAND, re.compile(rf"(?<![\w/@<>])/{_WORD}{{1,64}}(?:@{_WORD}+)?(?![\w/<>])")),
    (Kind.URL, re.compile(r"(?<![\w@])https?://[^\s<>\"，。；、）】」]+")),
    (Kind.EMAIL, re.compile(rf"(?<![\w.])(?:{_WORD}|[.+-])+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")),
    (Kind.MENTION, re.compile(rf"(?<![\w@.])@[A-Za-z]{_WORD}{{2,31}}")),
    (Kind.HASHTAG, re.compile(r"(?<!\w)#\w*[^\W\d]\w*")),
)


@dataclass(frozen=True, slots=True)
class Entity:
    """One stretch: `offset` and `length` in UTF-16 code units, as Telegram counts."""

    type: str
    offset: int
    length: int
    url: str | None = None
    user_id: int | None = None
    language: str | None = None
    custom_emoji_id: str | None = None
    unix_time: int | None = None
    date_time_format: str | None = None

    @property
    def end(self) -> int:
        """First unit behind the stretch."""
        return self.offset + self.length


def utf16_length(text: str) -> int:
    """Length as Telegram measures it."""
    return len(text) + sum(ord(letter) > 0xFFFF for letter in text)


def as_json(entity: Entity, user: Json | None = None) -> Json:
    """The Bot API's shape; `user` fills a text mention."""
    shown: Json = {"type": entity.type, "offset": entity.offset, "length": entity.length}
    for name in ("url", "language", "custom_emoji_id", "unix_time", "date_time_format"):
        if getattr(entity, name) is not None:
            shown[name] = getattr(entity, name)
    if entity.user_id is not None:
        shown["user"] = user or {"id": entity.user_id, "is_bot": False, "first_name": ""}
    return shown


def from_json(given: Json) -> Entity:
    """An entity that a caller sends along with a text."""
    user = given.get("user") or {}
    return Entity(
        type=str(given["type"]),
        offset=int(given["offset"]),
        length=int(given["length"]),
        url=given.get("url"),
        user_id=user.get("id"),
        language=given.get("language"),
        custom_emoji_id=given.get("custom_emoji_id"),
        unix_time=given.get("unix_time"),
        date_time_format=given.get("date_time_format"),
    )


def detect(text: str, known: tuple[Entity, ...] = ()) -> tuple[Entity, ...]:
    """`known` and what the server itself finds: commands, links, addresses, mentions, tags."""
    found = list(known)
    for kind, pattern in _DETECTED:
        for match in pattern.finditer(text):
            entity = Entity(
                kind.value, utf16_length(text[: match.start()]), utf16_length(match.group())
            )
            if not any(_clashes(entity, other) for other in found):
                found.append(entity)
    return ordered(found)


def _clashes(entity: Entity, other: Entity) -> bool:
    opaque = (Kind.CODE, Kind.PRE, Kind.TEXT_LINK, Kind.TEXT_MENTION, *(k for k, _ in _DETECTED))
    return other.type in opaque and entity.offset < other.end and other.offset < entity.end


def ordered(found: list[Entity]) -> tuple[Entity, ...]:
    """By place, the longer one first, as Telegram lists them."""
    return tuple(sorted(found, key=lambda e: (e.offset, -e.length)))


def stripped(text: str, entities: tuple[Entity, ...]) -> tuple[str, tuple[Entity, ...]]:
    """Text without blanks at both ends, entities moved and cut to fit."""
    left = len(text) - len(text.lstrip())
    shorter = text.strip()
    room = utf16_length(shorter)
    moved = (_moved(entity, left, room) for entity in entities)
    return shorter, tuple(entity for entity in moved if entity.length > 0)


def _moved(entity: Entity, left: int, room: int) -> Entity:
    start = max(entity.offset - left, 0)
    end = min(entity.end - left, room)
    return replace(entity, offset=start, length=end - start)
