"""How updates reach the bot: long polling, acknowledgement, conflicts, kinds."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime

import pytest
from telegram import Update
from telegram.error import Conflict

from tests.standin.rooms import Room, client, in_room
from tests.standin.test_messages import buttons


def test_updates_stay_until_acknowledged() -> None:
    async def story(room: Room) -> None:
        for text in ("一", "二", "三"):
            room.standin.say(room.li, text)
        first = await room.bot.get_updates(limit=2)
        again = await room.bot.get_updates()
        assert [u.update_id for u in again][:2] == [u.update_id for u in first]
        rest = await room.bot.get_updates(offset=again[1].update_id)
        assert [u.message.text for u in rest if u.message] == ["二", "三"]
        assert room.standin.unacknowledged == 2
        (last,) = await room.bot.get_updates(offset=-1)
        assert last.message
        assert last.message.text == "三"
        assert await room.bot.get_updates(offset=last.update_id + 1) == ()
        assert room.standin.unacknowledged == 0

    in_room(story)


def test_a_long_poll_returns_when_something_is_said() -> None:
    async def story(room: Room) -> None:
        poll = asyncio.create_task(room.bot.get_updates(timeout=10))
        await asyncio.sleep(0.1)
        began = time.monotonic()
        room.standin.say(room.li, "来了")
        (update,) = await poll
        assert time.monotonic() - began < 1
        assert update.message
        assert update.message.date == datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
        began = time.monotonic()
        assert await room.bot.get_updates(offset=update.update_id + 1, timeout=1) == ()
        assert 0.9 < time.monotonic() - began < 2

    in_room(story)


def test_a_second_poller_ends_the_first() -> None:
    async def story(room: Room) -> None:
        first = asyncio.create_task(room.bot.get_updates(timeout=10))
        await asyncio.sleep(0.1)
        async with client(room.standin) as other:
            second = asyncio.create_task(other.get_updates(timeout=10))
            with pytest.raises(Conflict, match="terminated by other getUpdates request"):
                await first
            room.standin.say(room.li, "x")
            assert len(await second) == 1

    in_room(story)


def test_a_poll_cut_off_does_not_take_updates_along() -> None:
    async def story(room: Room) -> None:
        poll = asyncio.create_task(room.bot.get_updates(timeout=10))
        await asyncio.sleep(0.1)
        poll.cancel()
        await asyncio.sleep(0.1)
        room.standin.say(room.li, "x")
        assert len(await room.bot.get_updates(timeout=2)) == 1

    in_room(story)


def test_only_allowed_kinds_are_queued_from_then_on() -> None:
    async def story(room: Room) -> None:
        said = room.standin.say(room.li, "x")
        await room.bot.get_updates(allowed_updates=["edited_message"])
        room.standin.say(room.li, "y")
        room.standin.edit(room.li, None, said.message_id, "z")
        updates = await room.bot.get_updates()
        assert [(bool(u.message), bool(u.edited_message)) for u in updates] == [
            (True, False),
            (False, True),
        ]
        edited = updates[1].edited_message
        assert edited
        assert (edited.text, edited.date, edited.edit_date) == ("z", said.date, said.date)

    in_room(story)


def test_any_json_can_be_queued() -> None:
    async def story(room: Room) -> None:
        broken = {"message": {"message_id": "x", "date": "tomorrow", "chat": 7}}
        number = room.standin.raw(broken)
        room.standin.raw({"update_id": number, **broken})
        room.standin.raw({"update_id": number + 5, "channel_post": {}})
        room.standin.say(room.li, "/start a@b")
        info = await room.bot.get_webhook_info()
        assert info.pending_update_count == 4
        waiting = room.standin.world.updates.waiting
        assert [u["update_id"] - number for u in waiting] == [0, 0, 5, 6]
        decoded = Update.de_json(waiting[-1], room.bot)
        assert decoded.message
        assert [e.type for e in decoded.message.entities] == ["bot_command"]

    in_room(story)


def test_presses_and_their_answers() -> None:
    async def story(room: Room) -> None:
        sent = await room.bot.send_message(7001, "card", reply_markup=buttons("undo:7"))
        room.standin.press(room.li, None, sent.message_id, "undo:7")
        (update,) = await room.bot.get_updates()
        query = update.callback_query
        assert query
        assert (query.data, query.from_user.id) == ("undo:7", 7001)
        assert query.message
        assert query.message.message_id == sent.message_id
        await query.answer("好", show_alert=True)
        (answer,) = room.standin.answers
        assert (answer.text, answer.show_alert, answer.person) == ("好", True, room.li)
        room.standin.query_seconds = 0
        late = room.standin.press(room.li, None, sent.message_id, "undo:7")
        with pytest.raises(Exception, match="Query is too old"):
            await room.bot.answer_callback_query(late)

    in_room(story)
