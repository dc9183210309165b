"""One message's way through the running bot, and what the stand-in saw of it."""

from __future__ import annotations

from markupsafe import Markup

from bot.demo.standin import StandIn
from handlers.message import Incoming
from handlers.reply import Reply, say
from park.texts.say import Say, button
from storage.work import Work
from tests.bot.house import House, in_house


def test_a_message_is_stored_once_and_answered() -> None:
    async def story(house: House) -> None:
        (answer,) = await house.say(house.li, "今天见了<恒达>")
        assert answer.text == "今天见了<恒达>"
        assert house.count() == 1

    in_house(story)


def test_the_menu_is_registered_in_both_languages() -> None:
    async def story(house: House) -> None:
        def registered(standin: StandIn) -> set[str]:
            calls = [c for c in standin.calls if c.method.lower() == "setmycommands"]
            return {str(c.params.get("language_code", "")) for c in calls}

        await house.standin.wait_for(lambda: len(registered(house.standin)) == 3)
        assert registered(house.standin) == {"", "zh", "en"}

    in_house(story)


def test_a_press_is_answered_and_its_card_edited() -> None:
    def answer(message: Incoming, work: Work) -> Reply:
        if message.press:
            changed = Say(text=Markup("已改"), edits=message.message_id)
            return Reply(says=(changed,), toast="好")
        return say(Markup("卡片"), ((button("撤销", "undo", 1),),))

    async def story(house: House) -> None:
        (card,) = await house.say(house.li, "记一下")
        assert card.labels == [["撤销"]]
        house.standin.press(house.li, None, card.message_id, "撤销")
        await house.settle()
        assert [a.text for a in house.standin.answers] == ["好"]
        assert house.heard(house.li) == ["已改"]

    in_house(story, answer)
