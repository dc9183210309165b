"""What cannot be handled is set aside alone; the sender is told and the rest goes on."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from storage.inbox import InboxState
from storage.ledgers import inbox
from tests.bot.house import House, in_house


def sent_by(person_id: int, **message: Any) -> dict[str, Any]:
    """A raw update with a message in whatever form."""
    sender = {"id": person_id, "is_bot": False, "first_name": "小李", "language_code": "zh-hans"}
    return {"message": {"message_id": 900_001, "from": sender, **message}}


def aside(house: House) -> list[tuple[int, str]]:
    """How often each update that was given up was tried, and why."""
    query = select(inbox.c.tries, inbox.c.error).where(inbox.c.state == InboxState.ASIDE)
    with house.app.database.reading() as connection:
        return [(row.tries, row.error) for row in connection.execute(query)]


def test_an_update_that_cannot_be_decoded_is_set_aside_and_told() -> None:
    async def story(house: House) -> None:
        house.standin.raw(sent_by(7001, date="not a date", text=["?"]))
        house.standin.raw(sent_by(7001, chat={"id": 7001, "type": "private"}, text=5))
        answers = await house.say(house.li, "之后的一条")
        assert len(aside(house)) == 2
        assert [a.text for a in answers][-1] == "之后的一条"
        assert sum("读不出来" in text for text in house.heard(house.li)) == 2
        assert house.count() == 1

    in_house(story)


def test_updates_of_any_shape_stop_nothing() -> None:
    shapes: list[dict[str, Any]] = [
        {},
        {"message": None},
        {"message": {"from": {"id": "seven"}}},
        {"poll": {"id": "1"}},
        {"something_new": {"from": {"id": 7001, "is_bot": False}, "chat": {"id": 2**70}}},
        {"message": {"from": {"id": 7001}, "text": "\ud83d half a sign"}},
        {"channel_post": {"message_id": 1, "chat": {"id": -100, "type": "channel"}, "text": "x"}},
    ]

    async def story(house: House) -> None:
        for shape in shapes:
            house.standin.raw(shape)
        await house.say(house.li, "好")
        assert house.heard(house.li)[-1] == "好"
        assert house.count() == 1

    in_house(story)


def test_after_three_failures_the_sender_is_told_with_the_text() -> None:
    async def story(house: House) -> None:
        answers = await house.say(house.li, "fail <b>今天见了恒达")
        assert aside(house) == [(3, "RuntimeError: cannot handle fail <b>今天见了恒达")]
        (answer,) = answers
        assert "fail <b>今天见了恒达" in answer.text
        assert "RuntimeError" not in answer.text
        assert "Traceback" not in answer.text
        assert [m.text for m in await house.say(house.li, "下一条")] == ["下一条"]

    in_house(story)


def test_one_update_handed_over_twice_is_answered_once() -> None:
    async def story(house: House) -> None:
        chat = {"id": 7001, "type": "private", "first_name": "小李"}
        update = {
            "update_id": 800_000_001,
            **sent_by(7001, chat=chat, date=1_790_000_000, text="一次"),
        }
        house.standin.raw(update)
        await house.settle()
        house.standin.raw(update)
        await house.settle()
        assert house.heard(house.li) == ["一次"]
        assert house.count() == 1

    in_house(story)


def test_update_numbers_may_start_again_lower() -> None:
    async def story(house: House) -> None:
        await house.say(house.li, "高号")
        chat = {"id": 7001, "type": "private", "first_name": "小李"}
        house.standin.raw(
            {"update_id": 1_000, **sent_by(7001, chat=chat, date=1_790_000_000, text="低号")}
        )
        await house.settle()
        assert house.heard(house.li) == ["高号", "低号"]

    in_house(story)
