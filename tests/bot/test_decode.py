"""What the handlers see of the things that people send, and when they were written."""

from __future__ import annotations

import datetime as dt

from handlers.message import Incoming
from handlers.reply import SILENCE, Reply
from park.texts import Place
from storage.work import Work
from tests.bot.house import NOON, ZONE, House, in_house

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6300010000050001"
    "0d0a2db40000000049454e44ae426082"
)


class Listener:
    """An answer that keeps what it is given."""

    def __init__(self) -> None:
        self.heard: list[Incoming] = []
        self.now: list[dt.datetime] = []

    def __call__(self, message: Incoming, work: Work) -> Reply:
        self.heard.append(message)
        self.now.append(work.now)
        return SILENCE


def test_now_is_when_the_text_was_written() -> None:
    listener = Listener()
    monday = dt.datetime(2026, 11, 23, 9, 0, tzinfo=ZONE)

    async def story(house: House) -> None:
        said = house.standin.say(house.li, "今天见了恒达", at=monday)
        house.standin.say(house.li, "转发", forward_origin_at=monday)
        house.standin.edit(house.li, None, said.message_id, "昨天见了恒达")
        await house.settle()

    in_house(story, listener)
    first, forwarded, edited = listener.heard
    assert first.written_at == forwarded.written_at == edited.written_at == monday
    assert first.written_at.utcoffset() == dt.timedelta(hours=8)
    assert listener.now == [monday] * 3
    assert (forwarded.forwarded, edited.edited) == (True, True)
    assert edited.message_id == first.message_id


def test_signs_that_nobody_sees_are_not_read() -> None:
    listener = Listener()

    async def story(house: House) -> None:
        house.standin.say(house.li, "\u202e上午\u200b接待\u200f云锦五金\u202c")
        house.standin.say(house.li, "👨\u200d👩\u200d👧 家")
        await house.settle()

    in_house(story, listener)
    assert [each.text for each in listener.heard] == ["上午接待云锦五金", "👨\u200d👩\u200d👧 家"]


def test_things_come_with_their_captions() -> None:
    listener = Listener()

    async def story(house: House) -> None:
        house.standin.send_photo(house.li, PIXEL, "今天见了何总", album="7")
        house.standin.send_document(house.li, "表.xlsx", b"x", "台账")
        house.standin.send_voice(house.li)
        house.standin.send_sticker(house.li)
        house.standin.send_location(house.li, 22.5, 114.0)
        house.standin.send_contact(house.li, "13800138000", "试明", "何")
        await house.settle()

    in_house(story, listener)
    photo, file, voice, sticker, place, contact = listener.heard
    assert (photo.text, photo.album, photo.things[0].kind) == ("今天见了何总", photo.album, "photo")
    assert photo.album
    assert (file.things[0].kind, file.things[0].file_name) == ("document", "表.xlsx")
    assert voice.things[0].kind == "voice"
    assert sticker.sticker
    assert place.location == (22.5, 114.0)
    assert contact.contact is not None
    assert contact.contact.name == "何试明"


def test_in_a_group_the_bots_name_calls_it_and_says_nothing() -> None:
    listener = Listener()

    async def story(house: House) -> None:
        group = house.standin.group(-4001, "群", [house.li])
        house.standin.say(house.li, "@parkbot_demo_bot 恒达现在什么情况", chat=group)
        house.standin.say(house.li, "/status@parkbot_demo_bot 恒达", chat=group)
        house.standin.say(house.li, "/status@another_bot 恒达", chat=group)
        await house.settle()

    in_house(story, listener)
    assert [m.text for m in listener.heard] == [
        "恒达现在什么情况",
        "/status@parkbot_demo_bot 恒达",
    ]
    assert all(m.named and m.place is Place.GROUP for m in listener.heard)


def test_an_inline_query_opens_no_command() -> None:
    listener = Listener()

    async def story(house: House) -> None:
        house.standin.inline(house.li, "金属")
        await house.settle()

    in_house(story, listener)
    (query,) = listener.heard
    assert (query.inline, query.place) == ("金属", Place.UNKNOWN)
    assert query.written_at >= NOON
