"""Sending, editing and deleting through the real client."""

from __future__ import annotations

from telegram import (
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)

from tests.standin.rooms import Room, in_room, refused


def buttons(*data: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(d, callback_data=d)] for d in data])


def test_a_styled_text_with_buttons_arrives() -> None:
    async def story(room: Room) -> None:
        sent = await room.bot.send_message(
            room.li.id,
            "  <b>恒达</b> &lt;A&amp;B&gt;\n",
            parse_mode="HTML",
            reply_markup=buttons("u:1"),
        )
        (seen,) = room.standin.messages(room.li)
        assert (seen.text, seen.html) == ("恒达 <A&B>", "<b>恒达</b> &lt;A&amp;B&gt;")
        assert seen.labels == [["u:1"]]
        assert sent.text == seen.text
        assert sent.entities[0].type == "bold"
        assert sent.chat.type == "private"
        assert sent.from_user
        assert sent.from_user.is_bot

    in_room(story)


def test_texts_that_telegram_refuses() -> None:
    async def story(room: Room) -> None:
        send = room.bot.send_message
        li = room.li.id
        assert await refused(send(li, "字" * 4097)) == "Message is too long"
        assert await refused(send(li, "😀" * 2049)) == "Message is too long"
        assert await refused(send(li, "")) == "Message text is empty"
        assert await refused(send(li, " \n ")) == "Text must be non-empty"
        assert await refused(send(li, "<b>x", parse_mode="HTML")) == (
            "Can't parse entities: can't find end tag corresponding to start tag \"b\""
        )
        assert await refused(send(4711, "x")) == "Chat not found"
        assert await refused(send(room.wang.id, "x")) == "Chat not found"
        await send(li, f"<b>{'字' * 4096}</b>", parse_mode="HTML")
        await send(li, "😀" * 2048)

    in_room(story)


def test_keyboards_that_telegram_refuses() -> None:
    async def story(room: Room) -> None:
        send, li = room.bot.send_message, room.li.id
        for data, sound in (("字" * 21, True), ("字" * 22, False), ("a" * 65, False)):
            call = send(li, "x", reply_markup=buttons(data))
            if sound:
                await call
            else:
                assert await refused(call) == "Button_data_invalid"
        await send(li, "x", reply_markup=buttons(*map(str, range(100))))
        assert await refused(send(li, "x", reply_markup=buttons(*map(str, range(101))))) == (
            "Reply markup is too long"
        )

    in_room(story)


def test_reply_keyboards_are_kept_for_the_page() -> None:
    async def story(room: Room) -> None:
        ask = KeyboardButton("发送位置", request_location=True)
        await room.bot.send_message(7001, "a", reply_markup=ReplyKeyboardMarkup([[ask, "不用"]]))
        await room.bot.send_message(7001, "b", reply_markup=ReplyKeyboardRemove())
        await room.bot.send_message(7001, "c", reply_markup=ForceReply())
        asked, removed, forced = room.standin.messages(room.li)
        assert asked.reply_labels == [["发送位置", "不用"]]
        assert (removed.keyboard or {})["remove_keyboard"] is True
        assert (forced.keyboard or {})["force_reply"] is True
        room.standin.press(room.li, None, asked.message_id, "不用")
        room.standin.press(room.li, None, asked.message_id, "发送位置")
        said, place = [u.message for u in await room.bot.get_updates()]
        assert said
        assert said.text == "不用"
        assert place
        assert place.location

    in_room(story)


def test_edits() -> None:
    async def story(room: Room) -> None:
        bot, li = room.bot, room.li.id
        sent = await bot.send_message(li, "一", reply_markup=buttons("a"))
        number = sent.message_id
        await bot.edit_message_text("二", li, number, reply_markup=buttons("a"))
        assert "Message is not modified" in await refused(
            bot.edit_message_text("二", li, number, reply_markup=buttons("a"))
        )
        await bot.edit_message_reply_markup(li, number, reply_markup=buttons("b"))
        assert "Message is not modified" in await refused(
            bot.edit_message_reply_markup(li, number, reply_markup=buttons("b"))
        )
        await bot.edit_message_text("三", li, number)
        (seen,) = room.standin.messages(li)
        assert (seen.text, seen.labels, seen.edited is not None) == ("三", [], True)
        assert await refused(bot.edit_message_text("x", li, 999)) == "Message to edit not found"
        own = room.standin.say(room.li, "mine")
        assert await refused(bot.edit_message_text("x", li, own.message_id)) == (
            "Message can't be edited"
        )

    in_room(story)


def test_replies_and_deletion() -> None:
    async def story(room: Room) -> None:
        bot, li = room.bot, room.li.id
        said = room.standin.say(room.li, "你好")
        reply = ReplyParameters(said.message_id)
        sent = await bot.send_message(li, "好", reply_parameters=reply)
        assert sent.reply_to_message
        assert sent.reply_to_message.text == "你好"
        await bot.delete_message(li, said.message_id)
        assert await refused(bot.delete_message(li, said.message_id)) == (
            "Message to delete not found"
        )
        assert await refused(bot.send_message(li, "x", reply_parameters=reply)) == (
            "Message to be replied not found"
        )
        lenient = ReplyParameters(said.message_id, allow_sending_without_reply=True)
        await bot.send_message(li, "x", reply_parameters=lenient)
        assert [m.text for m in room.standin.messages(li)] == ["好", "x"]

    in_room(story)
