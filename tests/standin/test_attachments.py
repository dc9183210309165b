"""Pictures, files, albums, places, contacts: sent, received, downloaded, refused."""

from __future__ import annotations

import asyncio

from telegram import InputMediaDocument, InputMediaPhoto

from bot.demo.files import DOWNLOAD_BYTES, UPLOAD_BYTES
from tests.standin.rooms import Room, in_room, refused
from tests.standin.test_messages import buttons
from tests.standin.test_process import PIXEL


def test_pictures_and_files_are_sent_with_captions() -> None:
    async def story(room: Room) -> None:
        bot, li = room.bot, room.li.id
        photo = await bot.send_photo(li, PIXEL, caption="<b>图</b>", parse_mode="HTML")
        again = await bot.send_photo(li, photo.photo[-1].file_id)
        report = await bot.send_document(li, b"PK", filename="报告.docx", reply_markup=buttons("a"))
        await bot.send_voice(li, b"OggS", duration=7)
        shown = room.standin.messages(li)
        assert [m.html for m in shown] == ["<b>图</b>", "", "", ""]
        assert shown[0].file
        assert shown[0].file.data == PIXEL
        assert (photo.photo[-1].width, again.photo[-1].height) == (1, 1)
        assert report.document
        assert report.document.file_name == "报告.docx"
        assert await refused(bot.send_photo(li, PIXEL, caption="字" * 1025)) == (
            "Message caption is too long"
        )
        assert await refused(bot.send_photo(li, b"no picture")) == "Image_process_failed"
        assert await refused(bot.send_document(li, b"")) == "File must be non-empty"
        assert await refused(bot.send_photo(li, "unknown")) == (
            "Wrong file identifier/http url specified"
        )

    in_room(story)


def test_captions_and_media_are_edited() -> None:
    async def story(room: Room) -> None:
        bot, li = room.bot, room.li.id
        number = (await bot.send_photo(li, PIXEL, caption="一")).message_id
        await bot.edit_message_caption(li, number, caption="二")
        assert "not modified" in await refused(bot.edit_message_caption(li, number, caption="二"))
        assert "There is no text" in await refused(bot.edit_message_text("x", li, number))
        media = InputMediaDocument(b"x,y", filename="表.csv", caption="三")
        await bot.edit_message_media(media, li, number)
        (shown,) = room.standin.messages(li)
        assert shown.media
        assert (shown.media.kind, shown.text) == ("document", "三")
        plain = (await bot.send_message(li, "x")).message_id
        assert "no caption" in await refused(bot.edit_message_caption(li, plain, caption="y"))

    in_room(story)


def test_albums() -> None:
    async def story(room: Room) -> None:
        bot, li = room.bot, room.li.id
        parts = [InputMediaPhoto(PIXEL, caption="一"), InputMediaPhoto(PIXEL)]
        sent = await bot.send_media_group(li, parts)
        assert len({m.media_group_id for m in sent}) == 1
        assert await refused(bot.send_media_group(li, parts[:1])) == (
            "Media group must include 2-10 items"
        )
        mixed: list[InputMediaPhoto | InputMediaDocument] = [
            InputMediaPhoto(PIXEL),
            InputMediaDocument(b"x"),
        ]
        assert "album" in await refused(bot.send_media_group(li, mixed))
        broken = [InputMediaPhoto(PIXEL), InputMediaPhoto(b"x")]
        assert "message #2" in await refused(bot.send_media_group(li, broken))
        assert len(room.standin.messages(li)) == 2

    in_room(story)


def test_what_people_send_can_be_downloaded() -> None:
    async def story(room: Room) -> None:
        standin = room.standin
        standin.send_photo(room.li, PIXEL, "名片", album="9")
        standin.send_document(room.li, "台账.xlsx", b"PK\x03")
        standin.send_voice(room.li, seconds=4)
        standin.send_sticker(room.li, "👍")
        standin.send_location(room.li, 22.5, 114.0)
        standin.send_contact(room.li, "13800000000", "张示例")
        updates = await room.bot.get_updates()
        photo, sheet, voice, sticker, place, card = (u.message for u in updates)
        assert photo
        assert sheet
        assert sheet.document
        assert (photo.caption, photo.media_group_id) == ("名片", "9")
        assert voice
        assert voice.voice
        assert room.standin.messages(room.li)[2].as_json()["voice"]["duration"] == 4
        assert sticker
        assert sticker.sticker
        assert place
        assert place.location
        assert card
        assert card.contact
        assert card.contact.phone_number == "13800000000"
        assert (sticker.sticker.emoji, place.location.latitude) == ("👍", 22.5)
        file = await sheet.document.get_file()
        assert bytes(await file.download_as_bytearray()) == b"PK\x03"

    in_room(story)


def test_sizes_that_telegram_refuses() -> None:
    async def story(room: Room) -> None:
        room.standin.send_document(room.li, "big.bin", bytes(DOWNLOAD_BYTES + 1))
        (update,) = await room.bot.get_updates()
        assert update.message
        assert update.message.document
        assert await refused(update.message.document.get_file()) == "File is too big"
        too_large = bytes(UPLOAD_BYTES + 1)
        sending = room.bot.send_document(room.li.id, too_large, filename="x", write_timeout=20)
        assert await refused(sending) == "Request Entity Too Large"

    in_room(story)


def test_places_contacts_copies_and_forwards() -> None:
    async def story(room: Room) -> None:
        bot, li = room.bot, room.li.id
        await bot.send_location(li, 22.5, 114.0)
        await bot.send_contact(li, "13800000000", "张示例")
        said = room.standin.say(room.li, "原话")
        forwarded = await bot.forward_message(li, li, said.message_id)
        copied = await bot.copy_message(li, li, said.message_id)
        assert forwarded.forward_origin
        assert room.standin.messages(li)[-1].message_id == copied.message_id
        assert [m.text for m in room.standin.messages(li)] == ["", "", "原话", "原话", "原话"]
        assert await refused(bot.forward_message(li, li, 999)) == "Message to forward not found"
        assert await refused(bot.copy_message(li, li, 999)) == "Message to copy not found"

    in_room(story)


def test_uploads_do_not_block_other_calls() -> None:
    async def story(room: Room) -> None:
        calls = [room.bot.send_photo(room.li.id, PIXEL) for _ in range(5)]
        await asyncio.gather(*calls, room.bot.send_message(room.li.id, "x"))
        assert len(room.standin.messages(room.li)) == 6

    in_room(story)
