"""Rights are read when a message is worked on, when a button is pressed and when text is sent."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import escape
from sqlalchemy import select

from bot.demo.standin import StandIn
from handlers.message import Incoming
from handlers.reply import Reply, say
from park.records import Staff
from park.texts.say import button
from storage.ledgers import outbox
from storage.members import remove
from storage.outbox import OutboxState
from storage.units import Order, unit_of_work
from storage.work import Work
from tests.bot.house import House, in_house


def change(house: House, person: Staff, role: str | None) -> None:
    """Give another role, or take the access away."""
    now = house.clock()
    order = Order(source="test", now=now, recorded_at=now)
    with unit_of_work(house.app.database, house.app.finder, order) as work:
        found = work.get(Staff, person.id)
        assert found
        if role is None:
            remove(work, found)
        else:
            work.save(found, replace(found, role=role))


def roles(message: Incoming, work: Work) -> Reply:
    """Say which role the sender has."""
    if message.press:
        return Reply(toast=message.role)
    return say(escape(message.role), ((button("谁", "who"),),))


def sends(standin: StandIn) -> int:
    """How many messages were tried."""
    return sum(call.method.lower() == "sendmessage" for call in standin.calls)


def states(house: House) -> list[str]:
    """What became of the outbox."""
    with house.app.database.reading() as connection:
        return list(connection.execute(select(outbox.c.state).order_by(outbox.c.id)).scalars())


def test_a_removed_member_is_a_stranger_at_once() -> None:
    async def story(house: House) -> None:
        await house.say(house.li, "你好")
        change(house, house.staff[7001], None)
        (answer,) = await house.say(house.li, "恒达")
        assert "邀请" in answer.text

    in_house(story)


def test_the_role_counts_at_each_press() -> None:
    async def story(house: House) -> None:
        (card,) = await house.say(house.li, "你好")
        assert card.text == "staff"
        change(house, house.staff[7001], "viewer")
        house.standin.press(house.li, None, card.message_id, "谁")
        await house.settle()
        assert [answer.text for answer in house.standin.answers] == ["viewer"]

    in_house(story, roles)


def test_what_was_written_for_more_rights_is_not_sent() -> None:
    async def story(house: House) -> None:
        wait = {"retry_after": 1}
        for role in ("viewer", None):
            before = sends(house.standin)
            house.standin.fail("sendMessage", 1, 429, "Too Many Requests: retry after 1", wait)
            house.standin.say(house.boss, "全部")
            await house.standin.wait_for(lambda before=before: sends(house.standin) > before)  # type: ignore[misc]
            change(house, house.staff[7002], role)
            await house.settle()
            assert states(house)[-1] == OutboxState.DROPPED
            assert house.heard(house.boss) == []
            if role:
                change(house, house.staff[7002], "admin")

    in_house(story, roles)
