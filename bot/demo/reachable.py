"""Which chats and messages a bot's call may touch, refused in Telegram's words."""

from __future__ import annotations

from bot.demo.arguments import Arguments
from bot.demo.message import Message
from bot.demo.people import Chat, Group
from bot.demo.refusals import bad_request, forbidden, migrated
from bot.demo.world import World


def known_chat(world: World, args: Arguments, name: str = "chat_id") -> Chat:
    """The chat a call names, whether or not the bot may write there."""
    given = args.text(name)
    if not given:
        raise bad_request(f"{name} is empty")
    number = int(given) if given.removeprefix("-").isdigit() else 0
    chat = world.chat(number)
    if chat is None or (not isinstance(chat, Group) and chat.id not in world.started):
        raise bad_request("chat not found")
    return chat


def writable_chat(world: World, args: Arguments, name: str = "chat_id") -> Chat:
    """The chat a call writes to."""
    chat = known_chat(world, args, name)
    if isinstance(chat, Group) and chat.moved_to:
        raise migrated(chat.moved_to)
    if chat.id in world.blocked:
        raise forbidden(_closed(chat))
    return chat


def _closed(chat: Chat) -> str:
    if not isinstance(chat, Group):
        return "bot was blocked by the user"
    return f"bot was kicked from the {'supergroup' if chat.is_super else 'group'} chat"


def own_message(world: World, args: Arguments) -> Message:
    """The bot's own message a call wants to edit."""
    chat = writable_chat(world, args)
    message = world.messages.get(chat.id, message_number(args))
    if message is None:
        raise bad_request("message to edit not found")
    if not message.from_bot or message.forward_origin_at or message.keyboard:
        raise bad_request("message can't be edited")
    return message


def message_number(args: Arguments, name: str = "message_id") -> int:
    """The message id a call names."""
    number = args.integer(name)
    if number <= 0:
        raise bad_request("message identifier is not specified")
    return number


def replied(world: World, chat: Chat, args: Arguments) -> Message | None:
    """The message a new one replies to."""
    given = args.json("reply_parameters") or {}
    number = int(given.get("message_id") or args.integer("reply_to_message_id"))
    if not number:
        return None
    found = world.messages.get(int(given.get("chat_id") or chat.id), number)
    lenient = given.get("allow_sending_without_reply") or args.flag("allow_sending_without_reply")
    if found is None and not lenient:
        raise bad_request("message to be replied not found")
    return found
