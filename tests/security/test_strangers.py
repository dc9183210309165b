"""Who has no access leaves nothing and learns nothing but how to ask."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import func, select

from bot.demo.people import Person
from storage.ledgers import command, inbox, outbox
from storage.tables import staff
from tests.bot.house import House, in_house, make_invite


def rows(house: House) -> list[int]:
    """How many rows there are that a stranger could have left."""
    with house.app.database.reading() as connection:
        return [
            connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in (inbox, outbox, command, staff)
        ]


def from_person(person: Person, **more: object) -> dict[str, object]:
    """A raw message in a group, by or through somebody."""
    return {
        "message": {
            "message_id": 910_001,
            "from": person.as_user(),
            "chat": {"id": -4001, "type": "group", "title": "群"},
            "date": 1_790_000_000,
            "text": "@parkbot_demo_bot 你好",
            **more,
        }
    }


def test_a_stranger_leaves_nothing_and_is_answered_once_a_day() -> None:
    async def story(house: House) -> None:
        before = rows(house)
        assert len(await house.say(house.stranger, "恒达现在什么情况")) == 1
        assert await house.say(house.stranger, "在吗") == []
        assert rows(house) == before
        (answer,) = house.heard(house.stranger)
        assert "邀请" in answer
        house.clock.move_to(house.clock() + dt.timedelta(days=1, minutes=1))
        assert len(await house.say(house.stranger, "在吗")) == 1

    in_house(story)


def test_channels_anonymous_admins_and_bots_are_nobody() -> None:
    async def story(house: House) -> None:
        before = rows(house)
        chat = {"id": -1004001, "type": "channel", "title": "频道"}
        bot = {"id": 7001, "is_bot": True, "first_name": "x"}
        house.standin.raw(from_person(house.li, sender_chat=chat))
        house.standin.raw({"message": {**from_person(house.li)["message"], "from": bot}})  # type: ignore[dict-item]
        house.standin.raw({"channel_post": from_person(house.li)["message"]})
        await house.settle()
        assert rows(house)[0] == before[0]

    in_house(story)


def test_what_people_say_to_each_other_in_a_group_is_not_stored() -> None:
    async def story(house: House) -> None:
        group = house.standin.group(-4001, "群", [house.li, house.boss])
        await house.settle()
        before = rows(house)[0]
        house.standin.say(house.li, "中午吃什么", chat=group)
        await house.settle()
        assert rows(house)[0] == before
        house.standin.say(house.li, "@parkbot_demo_bot 恒达", chat=group)
        await house.settle()
        assert [m.text for m in house.standin.messages(-4001) if m.from_bot] == ["恒达"]

    in_house(story)


def test_an_invitation_lets_in_once_and_is_welcomed() -> None:
    async def story(house: House) -> None:
        code = make_invite(house, "staff", "路试")
        (welcome,) = await house.say(house.stranger, f"/start {code}")
        assert "路试" in welcome.text
        assert "境外" in welcome.text
        assert [m.text for m in await house.say(house.stranger, "今天")] == ["今天"]
        other = house.standin.person(7888, "另一人")
        (refused,) = await house.say(other, f"/start {code}")
        assert "无效" in refused.text
        assert rows(house)[3] == 3

    in_house(story)


def test_five_codes_an_hour_may_be_tried() -> None:
    async def story(house: House) -> None:
        for _ in range(5):
            (answer,) = await house.say(house.stranger, "/start wrongwrongwrong")
            assert "无效" in answer.text
        code = make_invite(house, "staff")
        before = rows(house)
        (answer,) = await house.say(house.stranger, f"/start {code}")
        assert "一小时" in answer.text
        assert await house.say(house.stranger, f"/start {code}") == []
        assert rows(house) == before
        house.clock.move_to(house.clock() + dt.timedelta(hours=1, minutes=1))
        (welcome,) = await house.say(house.stranger, f"/start {code}")
        assert "欢迎" in welcome.text

    in_house(story)


def test_an_invitation_ends_after_a_day() -> None:
    async def story(house: House) -> None:
        code = make_invite(house, "staff")
        house.clock.move_to(house.clock() + dt.timedelta(hours=25))
        (answer,) = await house.say(house.stranger, f"/start {code}")
        assert "无效" in answer.text

    in_house(story)
