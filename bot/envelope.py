"""What routing needs of a raw update: who sent it, where, of which kind. Reads plain JSON only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Json = Mapping[str, Any]
KINDS = ("message", "edited_message", "callback_query", "inline_query", "my_chat_member")
"""The kinds of update that are asked for and understood."""


@dataclass(frozen=True, slots=True)
class Me:
    """The bot's own account."""

    id: int
    username: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """The outside of an update. ``chat_id`` is the sender's own chat where it names none.

    ``for_us`` is False for what people say to each other in a group.
    """

    update_id: int
    kind: str
    sender_id: int
    chat_id: int
    private: bool
    message_id: int | None
    name: str
    language: str | None
    text: str
    for_us: bool
    query_id: str | None = None

    @property
    def code(self) -> str | None:
        """The code of ``/start CODE`` in a private message."""
        first, _, rest = self.text.partition(" ")
        wanted = self.kind == "message" and self.private and first.partition("@")[0] == "/start"
        return rest.strip() or None if wanted else None


def read_envelope(update: object, me: Me) -> Envelope | None:
    """The envelope of a raw update; None when no person sent it.

    Channels, anonymous admins and other bots are nobody.
    """
    if not isinstance(update, Mapping) or _number(update.get("update_id")) is None:
        return None
    kind = next((k for k in update if k != "update_id" and isinstance(k, str)), "")
    content = update.get(kind)
    sender = _mapping(content).get("from")
    if not _is_person(sender) or _mapping(content).get("sender_chat"):
        return None
    if kind.endswith("channel_post"):
        return None
    return _envelope(update["update_id"], kind, _mapping(content), _mapping(sender), me)


def _envelope(update_id: int, kind: str, content: Json, sender: Json, me: Me) -> Envelope:
    message = _mapping(content.get("message")) if kind == "callback_query" else content
    chat = _mapping(message.get("chat"))
    chat_id = _number(chat.get("id"))
    private = chat.get("type", "private") == "private"
    text = _words(content.get("text") or content.get("caption")) or ""
    return Envelope(
        update_id=update_id,
        kind=kind,
        sender_id=sender["id"],
        chat_id=sender["id"] if chat_id is None else chat_id,
        private=private,
        message_id=_number(message.get("message_id")),
        name=_name(sender),
        language=_words(sender.get("language_code")),
        text=text,
        for_us=private or not kind.endswith("message") or is_named(content, me),
        query_id=_words(content.get("id")) if kind.endswith("query") else None,
    )


def is_named(message: Json, me: Me) -> bool:
    """Whether a group's message is meant for the bot: a mention, a reply to it, or a command."""
    replied = _mapping(message.get("reply_to_message"))
    if _mapping(replied.get("from")).get("id") == me.id:
        return True
    text = _words(message.get("text") or message.get("caption")) or ""
    if f"@{me.username}".lower() in text.lower():
        return True
    command = text.split(maxsplit=1)[0] if text.startswith("/") else ""
    return bool(command) and "@" not in command


def _is_person(sender: object) -> bool:
    about = _mapping(sender)
    return _number(about.get("id")) is not None and not about.get("is_bot")


def _name(sender: Json) -> str:
    """Chinese names are written family name first and without a space."""
    last, first = _words(sender.get("last_name")) or "", _words(sender.get("first_name")) or ""
    if (last + first).isascii():
        return f"{first} {last}".strip()
    return last + first


def _mapping(value: object) -> Json:
    return value if isinstance(value, Mapping) else {}


def _number(value: object) -> int | None:
    """A whole number that a database column takes."""
    return value if isinstance(value, int) and abs(value) < 2**63 else None


def _words(value: object) -> str | None:
    return storable(value) if isinstance(value, str) else None


def storable(words: str) -> str:
    """The words without what no database takes: NUL and halves of characters."""
    return words.replace("\0", "").encode("utf-8", "replace").decode()
