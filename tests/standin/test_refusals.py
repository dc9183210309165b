"""Wrong tokens, unknown methods, blocked bots, migrated groups, faults on demand."""

from __future__ import annotations

import time

import pytest
from aiohttp import ClientSession
from telegram import BotCommand
from telegram.error import (
    ChatMigrated,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
)

from tests.standin.rooms import Room, client, in_room, refused


def test_tokens_methods_and_hosts() -> None:
    async def story(room: Room) -> None:
        assert (await room.bot.get_me()).username == "parkbot_demo_bot"
        stranger = client(room.standin, "1:wrong")
        with pytest.raises(InvalidToken):
            await stranger.initialize()
        for connections in (stranger.request, stranger._request[0]):
            await connections.shutdown()
        with pytest.raises(EndPointNotFound):
            await room.bot.do_api_request("sendRichMessage")
        address = f"{room.standin.api_url}{room.standin.token}/getMe"
        async with ClientSession() as session:
            for headers, status in (
                ({}, 200),
                ({"Host": "localhost"}, 200),
                ({"Host": "evil.example"}, 403),
                ({"Origin": "https://evil.example"}, 403),
            ):
                async with session.get(address, headers=headers) as response:
                    assert response.status == status

    in_room(story)


def test_a_blocked_bot() -> None:
    async def story(room: Room) -> None:
        room.standin.block(room.li)
        with pytest.raises(Forbidden, match="bot was blocked by the user"):
            await room.bot.send_message(room.li.id, "x")
        room.standin.say(room.li, "又来了")
        blocked, back, said = await room.bot.get_updates()
        assert blocked.my_chat_member
        assert blocked.my_chat_member.new_chat_member.status == "kicked"
        assert back.my_chat_member
        assert back.my_chat_member.new_chat_member.status == "member"
        assert said.message
        await room.bot.send_message(room.li.id, "x")

    in_room(story)


def test_a_group_and_its_migration() -> None:
    async def story(room: Room) -> None:
        group = room.standin.group(-5001, "招商一组", [room.li, room.wang])
        said = room.standin.say(room.li, "大家好", chat=group)
        await room.bot.send_message(group.id, "好", reply_to_message_id=said.message_id)
        member = await room.bot.get_chat_member(group.id, room.wang.id)
        assert (member.status, (await room.bot.get_chat(group.id)).title) == ("member", "招商一组")
        moved = room.standin.migrate(group)
        with pytest.raises(ChatMigrated) as caught:
            await room.bot.send_message(group.id, "x")
        assert caught.value.new_chat_id == moved.id
        await room.bot.send_message(moved.id, "x")
        kinds = [u.message for u in await room.bot.get_updates()]
        assert kinds[0]
        assert kinds[0].chat.type == "group"
        assert [m.migrate_to_chat_id for m in kinds if m] == [None, moved.id, None]
        assert [m.migrate_from_chat_id for m in kinds if m] == [None, None, group.id]

    in_room(story)


def test_faults_on_demand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")

    async def story(room: Room) -> None:
        send, standin, li = room.bot.send_message, room.standin, room.li.id
        standin.fail("sendMessage", 1, 429, "Too Many Requests: retry after 3", {"retry_after": 3})
        with pytest.raises(RetryAfter):
            await send(li, "x")
        assert standin.calls[-1].result["parameters"] == {"retry_after": 3}
        standin.drop("sendMessage", 1)
        with pytest.raises(NetworkError):
            await send(li, "lost")
        standin.drop("sendMessage", 1, after=True)
        with pytest.raises(NetworkError):
            await send(li, "arrived all the same")
        standin.delay("sendMessage", 0.2, times=1)
        began = time.monotonic()
        await send(li, "late")
        assert time.monotonic() - began >= 0.2
        assert [m.text for m in standin.messages(li)] == ["arrived all the same", "late"]
        oks = [call.ok for call in standin.calls if call.method == "sendMessage"]
        assert oks == [False, True, True]

    in_room(story)


def test_commands_reactions_and_actions() -> None:
    async def story(room: Room) -> None:
        bot, li = room.bot, room.li.id
        await bot.set_my_commands([BotCommand("help", "帮助")], language_code="zh")
        assert await bot.get_my_commands() == ()
        (command,) = await bot.get_my_commands(language_code="zh")
        assert command.description == "帮助"
        assert await refused(bot.set_my_commands([BotCommand("帮助", "x")])) == (
            "Bot_command_invalid"
        )
        said = room.standin.say(room.li, "x")
        await bot.set_message_reaction(li, said.message_id, "✍")
        assert room.standin.messages(li)[0].reaction == "✍"
        assert await refused(bot.set_message_reaction(li, said.message_id, "中")) == (
            "Reaction_invalid"
        )
        assert await bot.send_chat_action(li, "typing")
        assert "action" in await refused(bot.send_chat_action(li, "dancing"))

    in_room(story)
