"""Methods that put a new message into a chat."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from bot.demo.arguments import Arguments
from bot.demo.attachments import attached, contact, location
from bot.demo.keyboards import read_markup
from bot.demo.media import Media
from bot.demo.message import Message
from bot.demo.reachable import known_chat, message_number, replied, writable_chat
from bot.demo.refusals import RefusedError, bad_request
from bot.demo.wording import Wording, caption_of, text_of
from bot.demo.world import World

Json = dict[str, Any]
NOTHING: Wording = ("", ())


def whole_seconds(moment: datetime) -> datetime:
    """Telegram's times carry no fractions."""
    return moment.astimezone(UTC).replace(microsecond=0)


def deliver(
    world: World,
    args: Arguments,
    wording: Wording,
    media: Media | None = None,
    album: str | None = None,
) -> Message:
    """Put the bot's message into the chat the call names."""
    chat = writable_chat(world, args)
    markup = read_markup(args.json("reply_markup"))
    message = Message(
        chat=chat,
        message_id=0,
        sender=world.bot,
        date=whole_seconds(world.clock()),
        text=wording[0],
        entities=wording[1],
        media=media,
        buttons=markup.rows,
        keyboard=markup.other,
        reply_to=replied(world, chat, args),
        album=album,
    )
    return numbered(world, message)


def numbered(world: World, message: Message) -> Message:
    """Give the message the chat's next number and keep it."""
    number = world.messages.next_id(message.chat)
    return world.keep(replace(message, message_id=number), "message")


def send_message(world: World, args: Arguments) -> Json:
    """sendMessage."""
    return deliver(world, args, text_of(args)).as_json()


def _sender_of(kind: str) -> Any:
    def send(world: World, args: Arguments) -> Json:
        writable_chat(world, args)
        wording = caption_of(args)
        return deliver(world, args, wording, attached(world, args, kind)).as_json()

    return send


send_photo = _sender_of("photo")
send_document = _sender_of("document")
send_voice = _sender_of("voice")
send_audio = _sender_of("audio")
send_video = _sender_of("video")
send_animation = _sender_of("animation")


def send_sticker(world: World, args: Arguments) -> Json:
    """sendSticker."""
    return deliver(world, args, NOTHING, attached(world, args, "sticker")).as_json()


def send_location(world: World, args: Arguments) -> Json:
    """sendLocation."""
    return deliver(world, args, NOTHING, location(args)).as_json()


def send_contact(world: World, args: Arguments) -> Json:
    """sendContact."""
    return deliver(world, args, NOTHING, contact(args)).as_json()


def send_media_group(world: World, args: Arguments) -> list[Json]:
    """sendMediaGroup: two to ten attachments, all or none."""
    writable_chat(world, args)
    items = args.json("media")
    if not isinstance(items, list) or not 2 <= len(items) <= 10:
        raise bad_request("media group must include 2-10 items")
    parts = [Arguments({**args.values, **item}, args.uploads) for item in items]
    kinds = {part.text("type") for part in parts}
    if len(kinds) > 1 and not kinds <= {"photo", "video"}:
        raise bad_request("Can't use the media of the specified type in the album")
    ready = [_album_part(world, part, place) for place, part in enumerate(parts, 1)]
    album = str(13_000_000_000 + world.messages.next_id(world.bot))
    return [deliver(world, part, words, media, album).as_json() for part, words, media in ready]


def _album_part(world: World, part: Arguments, place: int) -> tuple[Arguments, Wording, Media]:
    try:
        return part, caption_of(part), attached(world, part, part.text("type"), "media")
    except RefusedError as refusal:
        what = refusal.description.removeprefix("Bad Request: ")
        raise bad_request(
            f'failed to send message #{place} with the error message "{what}"'
        ) from None


def _original(world: World, args: Arguments, verb: str) -> Message:
    source = known_chat(world, args, "from_chat_id")
    found = world.messages.get(source.id, message_number(args))
    if found is None:
        raise bad_request(f"message to {verb} not found")
    return found


def forward_message(world: World, args: Arguments) -> Json:
    """forwardMessage."""
    chat = writable_chat(world, args)
    original = _original(world, args, "forward")
    copy = replace(
        original,
        chat=chat,
        sender=world.bot,
        date=whole_seconds(world.clock()),
        forwarded_from=original.forwarded_from or original.sender,
        forward_origin_at=original.forward_origin_at or original.date,
        buttons=(),
        keyboard=None,
        reply_to=None,
        edited=None,
    )
    return numbered(world, copy).as_json()


def copy_message(world: World, args: Arguments) -> Json:
    """copyMessage."""
    original = _original(world, args, "copy")
    own_caption = bool(args.text("caption")) and original.media is not None
    wording = caption_of(args) if own_caption else (original.text, original.entities)
    return {"message_id": deliver(world, args, wording, original.media).message_id}
