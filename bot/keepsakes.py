"""Sending again what members sent: a photo as a photo, a voice message as one that plays."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from telegram import Bot, InputFile, Message
from telegram.error import BadRequest

from bot.split import plain
from storage.outbox import Outgoing

_GONE = ("file_id", "file identifier", "wrong file", "file reference")
"""What Telegram says when it does not know a file any more."""


class Keepsakes:
    """Files go by their number at Telegram; from our own disk when that is not known there."""

    def __init__(self, bot: Bot, attachments: Path) -> None:
        self._bot = bot
        self._attachments = attachments

    async def send(self, message: Outgoing) -> int:
        """Send one; returns the id under which it stands. Raises TelegramError."""
        kept: dict[str, Any] = message.payload["kept"]
        caption = plain(message.payload.get("text") or "") or None
        if kept["kind"] == "location":
            return await self._location(message.chat_id, kept["words"] or "")
        try:
            sent = await self._file(kept["kind"], message.chat_id, kept["file_id"], caption)
        except BadRequest as error:
            content = self._content(kept)
            if content is None or not any(sign in error.message.lower() for sign in _GONE):
                raise
            sent = await self._file(kept["kind"], message.chat_id, content, caption)
        return sent.message_id

    async def _location(self, chat_id: int, words: str) -> int:
        latitude, _, longitude = words.partition(",")
        sent = await self._bot.send_location(chat_id, float(latitude), float(longitude))
        return sent.message_id

    async def _file(self, kind: str, chat_id: int, file: Any, caption: str | None) -> Message:
        match kind:
            case "photo":
                return await self._bot.send_photo(chat_id, file, caption=caption)
            case "voice":
                return await self._bot.send_voice(chat_id, file, caption=caption)
            case "audio":
                return await self._bot.send_audio(chat_id, file, caption=caption)
            case "video":
                return await self._bot.send_video(chat_id, file, caption=caption)
        return await self._bot.send_document(chat_id, file, caption=caption)

    def _content(self, kept: dict[str, Any]) -> InputFile | None:
        path = self._attachments / Path(kept.get("path") or "-").name
        if not path.is_file():
            return None
        return InputFile(path.read_bytes(), kept.get("words") or "file")
