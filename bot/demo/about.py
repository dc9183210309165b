"""Methods that ask about the bot, chats, members and files, or set the bot's commands."""

from __future__ import annotations

import re
from typing import Any

from bot.demo.arguments import Arguments
from bot.demo.people import Group
from bot.demo.reachable import known_chat
from bot.demo.refusals import bad_request
from bot.demo.world import World

Json = dict[str, Any]
MOST_COMMANDS = 100
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")


def get_me(world: World, args: Arguments) -> Json:
    """getMe."""
    can = {"can_join_groups": True, "can_read_all_group_messages": True}
    cannot = {"can_connect_to_business": False, "has_main_web_app": False}
    return {**world.bot.as_user(), **can, "supports_inline_queries": True, **cannot}


def yes(world: World, args: Arguments) -> bool:
    """Methods that change nothing a chat shows."""
    return True


def get_chat(world: World, args: Arguments) -> Json:
    """getChat."""
    chat = known_chat(world, args)
    return {**chat.as_chat(), "accent_color_id": 0, "max_reaction_count": 11}


def get_chat_member(world: World, args: Arguments) -> Json:
    """getChatMember."""
    chat, number = known_chat(world, args), args.integer("user_id")
    present = chat.members if isinstance(chat, Group) else (chat.id,)
    if number == world.bot.id:
        status = "left" if chat.id in world.blocked else "member"
        return {"user": world.bot.as_user(), "status": status}
    if number not in world.people:
        raise bad_request("PARTICIPANT_ID_INVALID")
    status = "member" if number in present else "left"
    return {"user": world.people[number].as_user(), "status": status}


def get_file(world: World, args: Arguments) -> Json:
    """getFile: up to 20 MB."""
    file = world.files.downloadable(args.text("file_id"))
    return {
        "file_id": file.file_id,
        "file_unique_id": file.unique_id,
        "file_size": file.size,
        "file_path": file.path,
    }


def _scope(args: Arguments) -> tuple[str, str]:
    scope = args.json("scope") or {"type": "default"}
    where = f"{scope.get('type')}:{scope.get('chat_id', '')}:{scope.get('user_id', '')}"
    return where, args.text("language_code")


def set_my_commands(world: World, args: Arguments) -> bool:
    """setMyCommands."""
    commands = args.json("commands")
    if not isinstance(commands, list):
        raise bad_request("can't parse commands: Array expected")
    if len(commands) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        _check_command(command)
    world.commands[_scope(args)] = commands
    world.tell("commands")
    return True


def _check_command(command: Json) -> None:
    if not _COMMAND.fullmatch(str(command.get("command", "")).removeprefix("/")):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 0 < len(str(command.get("description", ""))) <= 256:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")


def get_my_commands(world: World, args: Arguments) -> list[Json]:
    """getMyCommands."""
    return world.commands.get(_scope(args), [])


def delete_my_commands(world: World, args: Arguments) -> bool:
    """deleteMyCommands."""
    world.commands.pop(_scope(args), None)
    world.tell("commands")
    return True
