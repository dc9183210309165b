"""Methods that change or remove what already stands in a chat."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from telegram.constants import ReactionEmoji

from bot.demo.arguments import Arguments
from bot.demo.attachments import attached
from bot.demo.keyboards import Rows, read_markup
from bot.demo.message import Message
from bot.demo.reachable import message_number, own_message, writable_chat
from bot.demo.refusals import NOT_MODIFIED, bad_request
from bot.demo.sending import whole_seconds
from bot.demo.wording import caption_of, text_of
from bot.demo.world import World

Json = dict[str, Any]
DELETABLE = timedelta(hours=48)


def edit_message_text(world: World, args: Arguments) -> Json:
    """editMessageText."""
    text, entities = text_of(args)
    message = own_message(world, args)
    if message.media:
        raise bad_request("there is no text in the message to edit")
    return _changed(
        world, message, replace(message, text=text, entities=entities, buttons=_rows(args))
    )


def edit_message_caption(world: World, args: Arguments) -> Json:
    """editMessageCaption."""
    text, entities = caption_of(args)
    message = own_message(world, args)
    if not message.media:
        raise bad_request("there is no caption in the message to edit")
    return _changed(
        world, message, replace(message, text=text, entities=entities, buttons=_rows(args))
    )


def edit_message_reply_markup(world: World, args: Arguments) -> Json:
    """editMessageReplyMarkup."""
    message = own_message(world, args)
    return _changed(world, message, replace(message, buttons=_rows(args)), visible=False)


def edit_message_media(world: World, args: Arguments) -> Json:
    """editMessageMedia."""
    message = own_message(world, args)
    given = args.json("media")
    if not isinstance(given, dict):
        raise bad_request("can't parse InputMedia: Object expected")
    part = Arguments({**args.values, **given}, args.uploads)
    text, entities = caption_of(part)
    media = attached(world, part, part.text("type"), "media")
    return _changed(
        world,
        message,
        replace(message, media=media, text=text, entities=entities, buttons=_rows(args)),
    )


def _rows(args: Arguments) -> Rows:
    markup = read_markup(args.json("reply_markup"))
    if markup.other:
        raise bad_request("inline keyboard expected")
    return markup.rows


def _changed(world: World, old: Message, new: Message, *, visible: bool = True) -> Json:
    if new == old:
        raise bad_request(NOT_MODIFIED)
    edited = whole_seconds(world.clock()) if visible else old.edited
    return world.keep(replace(new, edited=edited), "edit").as_json()


def delete_message(world: World, args: Arguments) -> bool:
    """deleteMessage: own ones and, in private chats, received ones, up to 48 hours old."""
    chat = writable_chat(world, args)
    message = world.messages.get(chat.id, message_number(args))
    if message is None:
        raise bad_request("message to delete not found")
    if world.clock() - message.date > DELETABLE:
        raise bad_request("message can't be deleted for everyone")
    world.messages.drop(message)
    world.tell("delete", message=message)
    return True


def delete_messages(world: World, args: Arguments) -> bool:
    """deleteMessages: those that are not there are passed over."""
    chat = writable_chat(world, args)
    for number in args.json("message_ids") or ():
        if message := world.messages.get(chat.id, int(number)):
            world.messages.drop(message)
            world.tell("delete", message=message)
    return True


def set_message_reaction(world: World, args: Arguments) -> bool:
    """setMessageReaction: one emoji of Telegram's list, or none."""
    chat = writable_chat(world, args)
    message = world.messages.get(chat.id, message_number(args))
    if message is None:
        raise bad_request("message to react not found")
    given = args.json("reaction") or []
    emoji = str(given[0].get("emoji")) if given else None
    if emoji and emoji not in {known.value for known in ReactionEmoji}:
        raise bad_request("REACTION_INVALID")
    world.keep(replace(message, reaction=emoji), "edit")
    return True
