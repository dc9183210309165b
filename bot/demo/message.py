"""A message as it now stands in a chat, and its Bot API shape."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.demo.entities import Entity, as_json
from bot.demo.files import StoredFile
from bot.demo.keyboards import Button, Rows, rows_as_json
from bot.demo.markup import to_html
from bot.demo.media import Media
from bot.demo.people import Chat, Person

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Message:
    """`text` is the caption when `media` is there; `date` and `edited` are aware times."""

    chat: Chat
    message_id: int
    sender: Person
    date: datetime
    text: str = ""
    entities: tuple[Entity, ...] = ()
    media: Media | None = None
    buttons: Rows = ()
    keyboard: Json | None = field(default=None, hash=False)
    reply_to: Message | None = field(default=None, repr=False)
    edited: datetime | None = None
    album: str | None = None
    forwarded_from: Person | None = None
    forward_origin_at: datetime | None = None
    reaction: str | None = None
    via_bot: Person | None = None
    service: Json = field(default_factory=dict, hash=False)

    @property
    def html(self) -> str:
        """The text with its styles, as Telegram HTML."""
        return to_html(self.text, self.entities)

    @property
    def from_bot(self) -> bool:
        """Whether the bot wrote it."""
        return self.sender.is_bot

    @property
    def file(self) -> StoredFile | None:
        """The attached file with its bytes, if any."""
        return self.media.file if self.media else None

    @property
    def labels(self) -> list[list[str]]:
        """What stands on the inline buttons, row by row."""
        return [[button.label for button in row] for row in self.buttons]

    @property
    def reply_labels(self) -> list[list[str]]:
        """What stands on the reply keyboard this message brought, row by row."""
        rows = (self.keyboard or {}).get("keyboard", [])
        return [[button["text"] for button in row] for row in rows]

    def button(self, label_or_data: str) -> Button:
        """The inline button with that data or label; LookupError when there is none."""
        every = [button for row in self.buttons for button in row]
        for found in (
            [b for b in every if b.data == label_or_data],
            [b for b in every if b.label == label_or_data],
            [b for b in every if label_or_data in b.label],
        ):
            if found:
                return found[0]
        raise LookupError(f"no button {label_or_data!r} among {self.labels}")

    def as_json(self, *, nested: bool = False) -> Json:
        """`Message` of the Bot API; a nested one (replied to) carries no reply of its own."""
        shown: Json = {
            "message_id": self.message_id,
            "from": self.sender.as_user(),
            "chat": self.chat.as_chat(),
            "date": int(self.date.timestamp()),
            **self._forward(),
            **self.service,
        }
        if self.edited:
            shown["edit_date"] = int(self.edited.timestamp())
        if self.reply_to and not nested:
            shown["reply_to_message"] = self.reply_to.as_json(nested=True)
        if self.album:
            shown["media_group_id"] = self.album
        if self.via_bot:
            shown["via_bot"] = self.via_bot.as_user()
        shown.update(self._content())
        if self.buttons:
            shown["reply_markup"] = rows_as_json(self.buttons)
        return shown

    def _content(self) -> Json:
        shown: Json = {}
        text, styles = ("caption", "caption_entities") if self.media else ("text", "entities")
        if self.media:
            shown[self.media.kind] = self.media.as_json()
        if self.media and self.media.kind == "animation":
            shown["document"] = self.media.as_json()
        if self.text:
            shown[text] = self.text
        if self.entities:
            shown[styles] = [as_json(entity) for entity in self.entities]
        return shown

    def _forward(self) -> Json:
        if self.forward_origin_at is None:
            return {}
        at = int(self.forward_origin_at.timestamp())
        author = self.forwarded_from or self.sender
        return {"forward_origin": {"type": "user", "sender_user": author.as_user(), "date": at}}
