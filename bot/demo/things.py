"""What people send beside text: pictures, files, voices, stickers, places, contacts."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.demo import entities as marks
from bot.demo.entities import utf16_length
from bot.demo.media import FOLDERS, Media, media, of_file
from bot.demo.message import Message
from bot.demo.people import Person
from bot.demo.wording import CAPTION_UNITS
from bot.demo.writing import Where, Which, Writing

Json = dict[str, Any]


class Things(Writing):
    """Sending things."""

    def send_photo(
        self,
        person: Person,
        data: bytes,
        caption: str | None = None,
        album: str | None = None,
        *,
        chat: Where = None,
        reply_to: Which | None = None,
    ) -> Message:
        """A picture; several with the same `album` make one."""
        return self._send_file(
            person, "photo", "photo.jpg", data, caption, chat=chat, reply_to=reply_to, album=album
        )

    def send_document(
        self,
        person: Person,
        name: str,
        data: bytes,
        caption: str | None = None,
        *,
        chat: Where = None,
        reply_to: Which | None = None,
    ) -> Message:
        """A file under its name."""
        return self._send_file(
            person, "document", name, data, caption, chat=chat, reply_to=reply_to
        )

    def send_voice(
        self, person: Person, data: bytes = b"OggS", seconds: int = 3, *, chat: Where = None
    ) -> Message:
        """A voice message."""
        facts = {"duration": seconds, "mime_type": "audio/ogg"}
        stored = self.world.files.keep(FOLDERS["voice"], "voice.oga", data, "audio/ogg")
        return self._send(person, media("voice", facts, stored), chat)

    def send_sticker(self, person: Person, emoji: str = "👍", *, chat: Where = None) -> Message:
        """A sticker that stands for `emoji`."""
        stored = self.world.files.keep(FOLDERS["sticker"], "sticker.webp", b"RIFF", "image/webp")
        return self._send(person, of_file("sticker", stored, {"emoji": emoji}), chat)

    def send_location(
        self, person: Person, latitude: float, longitude: float, *, chat: Where = None
    ) -> Message:
        """A place, in degrees."""
        place = media("location", {"latitude": latitude, "longitude": longitude})
        return self._send(person, place, chat)

    def send_contact(
        self,
        person: Person,
        phone_number: str,
        first_name: str,
        last_name: str | None = None,
        *,
        user_id: int | None = None,
        chat: Where = None,
    ) -> Message:
        """A contact card."""
        facts: Json = {"phone_number": phone_number, "first_name": first_name}
        facts |= {"last_name": last_name} if last_name else {}
        facts |= {"user_id": user_id} if user_id else {}
        return self._send(person, media("contact", facts), chat)

    def _send_file(
        self,
        person: Person,
        kind: str,
        name: str,
        data: bytes,
        caption: str | None,
        *,
        chat: Where,
        reply_to: Which | None,
        album: str | None = None,
    ) -> Message:
        if caption and utf16_length(caption) > CAPTION_UNITS:
            raise ValueError("a caption has at most 1024 characters")
        stored = self.world.files.keep(FOLDERS[kind], name, data)
        message = self._written(person, chat, reply_to, None)
        text, content = caption or "", of_file(kind, stored)
        styles = marks.detect(text)
        return self._post(replace(message, media=content, text=text, entities=styles, album=album))

    def _send(self, person: Person, content: Media, chat: Where) -> Message:
        return self._post(replace(self._written(person, chat, None, None), media=content))
