"""A stored update as the message that the handlers know."""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from telegram import CallbackQuery, Chat, InlineQuery, Message, Update

from bot.envelope import Me, is_named, storable
from handlers.message import Incoming, SharedContact, Thing
from park.records import Staff
from park.texts import Place


class UndecodableError(Exception):
    """The update does not have Telegram's form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What is known around an update: who sent it (a member), and when it is worked on."""

    sender: Staff
    inbox_id: int
    me: Me
    zone: ZoneInfo
    at: dt.datetime


def decode(body: str, frame: Frame) -> Incoming | None:
    """The message in an update; None when there is nothing to answer.

    Raises UndecodableError.
    """
    try:
        raw = json.loads(body)
        update = Update.de_json(raw, None)
        return _incoming(update, raw, frame)
    except (
        TypeError,
        ValueError,
        LookupError,
        AttributeError,
        ArithmeticError,
        OSError,
        RecursionError,
    ) as error:
        raise UndecodableError(f"{type(error).__name__}: {error}") from error


def _incoming(update: Update, raw: dict[str, dict[str, object]], frame: Frame) -> Incoming | None:
    if update.callback_query is not None:
        return _press(update.callback_query, frame)
    if update.inline_query is not None:
        return _inline(update.inline_query, frame)
    kind = "edited_message" if update.edited_message else "message"
    message = update.edited_message or update.message
    if message is None or SERVICE & raw[kind].keys() or _moves_on(message, kind):
        return None
    return _message(message, frame, edited=kind == "edited_message", named=_named(raw[kind], frame))


def _moves_on(message: Message, kind: str) -> bool:
    """A live location says again and again where somebody is; only its first place was told."""
    return kind == "edited_message" and message.location is not None


def _message(message: Message, frame: Frame, *, edited: bool, named: bool) -> Incoming:
    origin = message.forward_origin
    return Incoming(
        sender=frame.sender,
        chat_id=message.chat.id,
        place=_place(message.chat),
        written_at=(origin.date if origin else message.date).astimezone(frame.zone),
        inbox_id=frame.inbox_id,
        message_id=message.message_id,
        text=_shown(_without_mention(message.text or message.caption or "", frame.me)),
        reply_to=message.reply_to_message.message_id if message.reply_to_message else None,
        quote=storable(message.quote.text) if message.quote else "",
        edited=edited,
        forwarded=origin is not None,
        things=_things(message),
        album=message.media_group_id,
        contact=_contact(message),
        location=_location(message),
        sticker=message.sticker is not None or message.dice is not None,
        named=named,
    )


_UNSEEN = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
"""Direction marks and signs without width, which nobody types on purpose."""


def _shown(text: str) -> str:
    """The text as its reader sees it."""
    return _UNSEEN.sub("", text)


def _press(query: CallbackQuery, frame: Frame) -> Incoming:
    message = query.message
    return Incoming(
        sender=frame.sender,
        chat_id=message.chat.id if message else query.from_user.id,
        place=_place(message.chat) if message else Place.UNKNOWN,
        written_at=frame.at.astimezone(frame.zone),
        inbox_id=frame.inbox_id,
        message_id=message.message_id if message else None,
        press=query.data or "",
        press_id=query.id,
    )


def _inline(query: InlineQuery, frame: Frame) -> Incoming:
    return Incoming(
        sender=frame.sender,
        chat_id=query.from_user.id,
        place=Place.UNKNOWN,
        written_at=frame.at.astimezone(frame.zone),
        inbox_id=frame.inbox_id,
        inline=query.query,
        inline_id=query.id,
    )


def _place(chat: Chat) -> Place:
    return Place.PRIVATE if chat.type == Chat.PRIVATE else Place.GROUP


def _named(raw: dict[str, object], frame: Frame) -> bool:
    chat = raw.get("chat")
    private = isinstance(chat, dict) and chat.get("type") == Chat.PRIVATE
    return private or is_named(raw, frame.me)


def _without_mention(text: str, me: Me) -> str:
    """The bot's own name calls it and says nothing."""
    mention = re.compile(rf"(?<!/)(?<!\w)@{re.escape(me.username)}\b[,，:： ]*", re.IGNORECASE)
    return mention.sub("", storable(text)).strip()


def _things(message: Message) -> tuple[Thing, ...]:
    if message.photo:
        largest = max(message.photo, key=lambda size: size.width * size.height)
        return (Thing(kind="photo", file_id=largest.file_id, size=largest.file_size),)
    kinds = {
        "document": message.document,
        "voice": message.voice,
        "audio": message.audio,
        "video": message.video or message.video_note,
    }
    return tuple(
        Thing(
            kind=kind,
            file_id=thing.file_id,
            file_name=getattr(thing, "file_name", None),
            mime=getattr(thing, "mime_type", None),
            size=thing.file_size,
        )
        for kind, thing in kinds.items()
        if thing is not None
    )


def _contact(message: Message) -> SharedContact | None:
    card = message.contact
    if card is None:
        return None
    first, last = card.first_name, card.last_name or ""
    name = f"{first} {last}".strip() if (first + last).isascii() else last + first
    return SharedContact(storable(name), storable(card.phone_number))


def _location(message: Message) -> tuple[float, float] | None:
    place = message.location or (message.venue.location if message.venue else None)
    return (place.latitude, place.longitude) if place else None


SERVICE = frozenset(
    {
        "new_chat_members",
        "left_chat_member",
        "new_chat_title",
        "new_chat_photo",
        "delete_chat_photo",
        "group_chat_created",
        "supergroup_chat_created",
        "channel_chat_created",
        "message_auto_delete_timer_changed",
        "migrate_to_chat_id",
        "migrate_from_chat_id",
        "pinned_message",
        "connected_website",
        "write_access_allowed",
        "proximity_alert_triggered",
        "boost_added",
        "chat_background_set",
        "forum_topic_created",
        "forum_topic_edited",
        "forum_topic_closed",
        "forum_topic_reopened",
        "general_forum_topic_hidden",
        "general_forum_topic_unhidden",
        "video_chat_scheduled",
        "video_chat_started",
        "video_chat_ended",
        "video_chat_participants_invited",
    }
)
"""Notices about a chat, which nobody wrote and nobody waits to see answered."""
