"""Refusals of Telegram: one chat's trouble is its own, and nothing is silently lost."""

from __future__ import annotations

import asyncio

from markupsafe import Markup
from sqlalchemy import func, select

from bot.demo.standin import StandIn
from bot.split import plain
from handlers.message import Incoming
from handlers.reply import Reply
from handlers.reply import say as reply_with
from park.texts import Text
from park.texts.say import Say, button
from storage.ledgers import outbox
from storage.members import person
from storage.occurrences import claim
from storage.outbox import OutboxState
from storage.posting import tell
from storage.units import Order, unit_of_work
from storage.work import Work
from tests.bot.house import House, in_house
from tests.bot.test_decode import PIXEL

LINE = Text("<b>{n}</b> 第{n}行 {words}", "{n} {words}")
LONG = Markup("\n").join(LINE.say("zh", n=n, words="内容" * 20) for n in range(200))


def sends(standin: StandIn) -> int:
    """How many messages were sent or tried."""
    return sum(call.method.lower() == "sendmessage" for call in standin.calls)


def count_state(house: House, state: OutboxState) -> int:
    """How many outbox rows ended so."""
    query = select(func.count()).select_from(outbox).where(outbox.c.state == state)
    with house.app.database.reading() as connection:
        return connection.execute(query).scalar_one()


def test_a_flood_limit_holds_only_its_own_chat() -> None:
    async def story(house: House) -> None:
        wait = {"retry_after": 2}
        house.standin.fail("sendMessage", 1, 429, "Too Many Requests: retry after 2", wait)
        house.standin.say(house.li, "甲")
        await house.standin.wait_for(lambda: sends(house.standin) == 1)
        started = asyncio.get_running_loop().time()
        house.standin.say(house.boss, "乙")
        await house.standin.wait_for(lambda: house.heard(house.boss) == ["乙"])
        assert asyncio.get_running_loop().time() - started < 1
        assert house.heard(house.li) == []
        await house.settle()
        assert house.heard(house.li) == ["甲"]

    in_house(story)


def test_who_blocked_the_bot_is_noted_and_comes_back() -> None:
    async def story(house: House) -> None:
        def since() -> object:
            with house.app.database.reading() as connection:
                known = person(connection, house.staff[7001].id)
            return known and known.unreachable_since

        house.standin.say(house.li, "走了")
        house.standin.block(house.li)
        await house.settle()
        assert since() is not None
        house.standin.unblock(house.li)
        await house.settle()
        assert since() is None
        assert [m.text for m in await house.say(house.li, "回来了")] == ["回来了"]

    in_house(story)


def test_a_lost_connection_is_tried_again() -> None:
    async def story(house: House) -> None:
        house.standin.drop("sendMessage", 2)
        assert [m.text for m in await house.say(house.li, "断线")] == ["断线"]

    in_house(story)


def test_broken_markup_goes_as_plain_words() -> None:
    def broken(message: Incoming, work: Work) -> Reply:
        return reply_with(Markup("<b>恒达</i> &amp; 鑫瑞"))

    async def story(house: House) -> None:
        assert [m.text for m in await house.say(house.li, "?")] == ["恒达 & 鑫瑞"]

    in_house(story, broken)


def test_a_long_answer_comes_in_parts_with_nothing_lost() -> None:
    def long(message: Incoming, work: Work) -> Reply:
        return reply_with(LONG)

    async def story(house: House) -> None:
        parts = [m.text for m in await house.say(house.li, "全部")]
        assert len(parts) > 1
        assert "\n".join(parts) == plain(LONG)

    in_house(story, long)


def test_a_digest_that_may_have_arrived_says_so_when_sent_again() -> None:
    async def story(house: House) -> None:
        house.standin.drop("sendMessage", 1, after=True)
        send_digest(house, "W48")
        await house.settle()
        first, second = house.heard(house.boss)
        assert first == "周报"
        assert second == "【补发，可能重复】\n周报"
        house.standin.fail("sendMessage", 1, 429, "Too Many Requests", {"retry_after": 1})
        send_digest(house, "W49")
        await house.settle()
        assert house.heard(house.boss)[2:] == ["周报"]

    in_house(story)


def send_digest(house: House, week: str) -> None:
    """A message that happens once."""
    now = house.clock()
    order = Order(source="test", now=now, recorded_at=now)
    with unit_of_work(house.app.database, house.app.finder, order) as work:
        number = claim(work.connection, "digest", week, "7002", now)
        assert tell(work, house.staff[7002], Say(text=Markup("周报")), number)


def test_an_edit_of_a_message_that_is_gone_is_said_anew() -> None:
    def edit(message: Incoming, work: Work) -> Reply:
        return Reply(says=(Say(text=Markup("改好了"), edits=4_000_000),))

    async def story(house: House) -> None:
        assert [m.text for m in await house.say(house.li, "改")] == ["改好了"]

    in_house(story, edit)


def test_what_telegram_will_never_take_ends_and_frees_the_chat() -> None:
    async def story(house: House) -> None:
        house.standin.fail("sendMessage", 1, 400, "Bad Request: message text is empty")
        await house.say(house.li, "甲")
        assert count_state(house, OutboxState.FAILED) == 1
        assert [m.text for m in await house.say(house.li, "乙")] == ["乙"]

    in_house(story)


def test_a_caption_that_is_too_long_goes_on_below_with_the_buttons() -> None:
    def picture(message: Incoming, work: Work) -> Reply:
        words = Markup("\n").join("行" * 40 for _ in range(60))
        rows = ((button("明细", "open", 1),),)
        return Reply(says=(Say(text=words, buttons=rows, file=PIXEL, picture=True),))

    async def story(house: House) -> None:
        first, second = await house.say(house.li, "周报")
        assert len(first.text) <= 1024
        assert f"{first.text}\n{second.text}" == "\n".join("行" * 40 for _ in range(60))
        assert (first.labels, second.labels) == ([], [["明细"]])

    in_house(story, picture)


def test_a_group_that_moved_gets_its_messages_at_the_new_place() -> None:
    async def story(house: House) -> None:
        old = house.standin.group(-4001, "群", [house.li])
        new = house.standin.group(-1004001, "群", [house.li])
        moved = {"migrate_to_chat_id": new.id}
        house.standin.fail("sendMessage", 1, 400, "Bad Request: group chat was upgraded", moved)
        house.standin.say(house.li, "@parkbot_demo_bot 恒达", chat=old)
        await house.settle()
        assert [m.text for m in house.standin.messages(new.id) if m.from_bot] == ["恒达"]

    in_house(story)
