"""Carrying one outbox message to Telegram: each kind of message as its method call."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from telegram import (
    Bot,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputFile,
    InputTextMessageContent,
    LinkPreviewOptions,
    Message,
    ReactionTypeEmoji,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.keepsakes import Keepsakes
from bot.split import CAPTION_UNITS, TEXT_UNITS, plain, split
from storage.outbox import DOCUMENT, EDIT, INLINE, KEPT, PICTURE, REACT, SAY, TOAST, Outgoing

TOAST_SIGNS = 200
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
PartSent = Callable[[int, int], Awaitable[None]]
"""Called after each part of a long message but the last: parts sent so far, its message id."""
_Send = Callable[[str, str | None], Awaitable[Message | bool]]


class Courier:
    """Sends; every error of Telegram's is raised on, but for what can be said otherwise."""

    def __init__(self, bot: Bot, attachments: Path) -> None:
        self._bot = bot
        self._keepsakes = Keepsakes(bot, attachments)

    async def carry(self, message: Outgoing, part_sent: PartSent) -> int | None:
        """Send a message; returns the id under which it stands. Raises TelegramError."""
        match message.method:
            case method if method == TOAST:
                await self._toast(message.payload)
            case method if method == INLINE:
                await self._inline(message.payload)
            case method if method == REACT:
                await self._react(message)
            case method if method == KEPT:
                return await self._keepsakes.send(message)
            case method if method in (SAY, EDIT, PICTURE, DOCUMENT):
                return await self._say(message, part_sent)
            case other:
                raise BadRequest(f"no such method: {other}")
        return None

    async def _say(self, message: Outgoing, part_sent: PartSent) -> int | None:
        first = CAPTION_UNITS if message.file is not None else TEXT_UNITS
        parts = split(message.payload.get("text", ""), first)
        markup = _keyboard(message.payload.get("buttons") or [])
        standing: int | None = None
        for index in range(message.parts_sent, len(parts)):
            last = index == len(parts) - 1
            standing = await self._part(message, index, parts[index], markup if last else None)
            if not last and standing is not None:
                await part_sent(index + 1, standing)
        return standing

    async def _part(
        self, message: Outgoing, index: int, text: str, markup: InlineKeyboardMarkup | None
    ) -> int | None:
        if index == 0 and message.file is not None:
            return await self._file(message, text, markup)
        edits = message.payload.get("edits")
        if index == 0 and edits is not None:
            return await self._edit(message.chat_id, edits, text, markup)
        return await self._text(message.chat_id, text, markup)

    async def _text(
        self, chat_id: int, text: str, markup: InlineKeyboardMarkup | None
    ) -> int | None:
        async def send(words: str, mode: str | None) -> Message:
            return await self._bot.send_message(
                chat_id,
                words,
                parse_mode=mode,
                reply_markup=markup,
                link_preview_options=NO_PREVIEW,
            )

        return _number(await _styled_or_plain(send, text))

    async def _edit(
        self, chat_id: int, message_id: int, text: str, markup: InlineKeyboardMarkup | None
    ) -> int | None:
        """In place; a message that is gone or cannot be edited is said anew."""

        async def send(words: str, mode: str | None) -> Message | bool:
            return await self._bot.edit_message_text(
                words,
                chat_id,
                message_id,
                parse_mode=mode,
                reply_markup=markup,
                link_preview_options=NO_PREVIEW,
            )

        try:
            await _styled_or_plain(send, text)
        except BadRequest as error:
            return await self._edit_otherwise(error, chat_id, message_id, text, markup)
        return message_id

    async def _edit_otherwise(
        self,
        error: BadRequest,
        chat_id: int,
        message_id: int,
        text: str,
        markup: InlineKeyboardMarkup | None,
    ) -> int | None:
        words = error.message.lower()
        if "not modified" in words:
            return message_id
        if any(sign in words for sign in ("to edit", "can't be edited", "message_id_invalid")):
            return await self._text(chat_id, text, markup)
        raise error

    async def _file(
        self, message: Outgoing, caption: str, markup: InlineKeyboardMarkup | None
    ) -> int | None:
        """A picture that Telegram refuses as such still goes as a file."""
        if message.method == PICTURE:
            try:
                return await self._picture(message, caption, markup)
            except BadRequest as error:
                if not any(sign in error.message.lower() for sign in ("photo", "image")):
                    raise
        return await self._document(message, caption, markup)

    async def _picture(
        self, message: Outgoing, caption: str, markup: InlineKeyboardMarkup | None
    ) -> int | None:
        async def send(words: str, mode: str | None) -> Message:
            return await self._bot.send_photo(
                message.chat_id,
                InputFile(message.file or b"", message.file_name or "picture.png"),
                caption=words or None,
                parse_mode=mode,
                reply_markup=markup,
            )

        return _number(await _styled_or_plain(send, caption))

    async def _document(
        self, message: Outgoing, caption: str, markup: InlineKeyboardMarkup | None
    ) -> int | None:
        async def send(words: str, mode: str | None) -> Message:
            return await self._bot.send_document(
                message.chat_id,
                InputFile(message.file or b"", message.file_name or "file"),
                caption=words or None,
                parse_mode=mode,
                reply_markup=markup,
            )

        return _number(await _styled_or_plain(send, caption))

    async def _toast(self, payload: dict[str, Any]) -> None:
        words = plain(payload.get("text") or "")
        cut = words if len(words) <= TOAST_SIGNS else words[: TOAST_SIGNS - 1] + "…"
        await self._bot.answer_callback_query(payload["press"], cut or None)

    async def _inline(self, payload: dict[str, Any]) -> None:
        """Personal and never cached: the next asker may have other rights."""
        cards = [_article(card) for card in payload["cards"]]
        await self._bot.answer_inline_query(payload["query"], cards, cache_time=0, is_personal=True)

    async def _react(self, message: Outgoing) -> None:
        """A sign on somebody's message is a courtesy: where it is refused, nothing is lost."""
        sign = ReactionTypeEmoji(message.payload["sign"])
        try:
            await self._bot.set_message_reaction(
                message.chat_id, message.payload["message"], [sign]
            )
        except BadRequest:
            return


async def _styled_or_plain(send: _Send, text: str) -> Message | bool:
    """Styled; the plain words when Telegram cannot read the style."""
    try:
        return await send(text, ParseMode.HTML)
    except BadRequest as error:
        if "can't parse" not in error.message.lower():
            raise
        return await send(plain(text), None)


def _keyboard(rows: list[list[dict[str, str]]]) -> InlineKeyboardMarkup | None:
    if not any(rows):
        return None
    return InlineKeyboardMarkup([[_button(each) for each in row] for row in rows if row])


def _button(given: dict[str, str]) -> InlineKeyboardButton:
    if "copy" in given:
        return InlineKeyboardButton(given["label"], copy_text=CopyTextButton(given["copy"]))
    if "url" in given:
        return InlineKeyboardButton(given["label"], url=given["url"])
    return InlineKeyboardButton(given["label"], callback_data=given["data"])


def _article(card: dict[str, str]) -> InlineQueryResultArticle:
    text = split(card["text"])[0]
    return InlineQueryResultArticle(
        card["id"],
        card["title"],
        InputTextMessageContent(text, parse_mode=ParseMode.HTML, link_preview_options=NO_PREVIEW),
        description=card["description"],
    )


def _number(message: Message | bool) -> int | None:
    return message.message_id if isinstance(message, Message) else None
