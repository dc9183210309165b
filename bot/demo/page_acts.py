"""What a visitor of the page can do, act by act."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from bot.demo.moments import STEPS

if TYPE_CHECKING:
    from bot.demo.people import Person
    from bot.demo.standin import StandIn

Json = dict[str, Any]
VOICE = b"OggS"
PLACE = (22.5431, 114.0579)


def _person(standin: StandIn, given: Json) -> Person:
    return standin.world.people[int(given["person"])]


def _say(standin: StandIn, given: Json) -> None:
    person, chat, text = _person(standin, given), int(given["chat"]), str(given["text"]).strip()
    reply = given.get("reply")
    if reply and text:
        standin.say(person, text, chat=chat, reply_to=int(reply))
    else:
        standin.paste(person, text, chat=chat)


def _press(standin: StandIn, given: Json) -> Json:
    query = standin.press(
        _person(standin, given), int(given["chat"]), int(given["message"]), str(given["data"])
    )
    return {"kind": "pressed", "query": query}


def _edit(standin: StandIn, given: Json) -> None:
    text = str(given["text"]).strip()
    if text:
        standin.edit(_person(standin, given), int(given["chat"]), int(given["message"]), text)


def _voice(standin: StandIn, given: Json) -> None:
    standin.send_voice(_person(standin, given), VOICE, 3, chat=int(given["chat"]))


def _sticker(standin: StandIn, given: Json) -> None:
    standin.send_sticker(_person(standin, given), "👍", chat=int(given["chat"]))


def _location(standin: StandIn, given: Json) -> None:
    standin.send_location(_person(standin, given), *PLACE, chat=int(given["chat"]))


def _contact(standin: StandIn, given: Json) -> None:
    person, chat = _person(standin, given), int(given["chat"])
    if given.get("own"):
        standin.send_contact(person, "13800000000", person.first_name, user_id=person.id, chat=chat)
    else:
        standin.send_contact(person, "13900000000", "张示例", chat=chat)


def _inline(standin: StandIn, given: Json) -> Json:
    query = standin.inline(_person(standin, given), str(given["text"]))
    return {"kind": "asked", "query": query}


def _choose(standin: StandIn, given: Json) -> None:
    standin.choose(
        _person(standin, given), str(given["query"]), str(given["result"]), chat=int(given["chat"])
    )


def _clock(standin: StandIn, given: Json) -> None:
    standin.move_clock(STEPS[str(given["step"])](standin.clock(), standin.zone))


ACTS: dict[str, Callable[[StandIn, Json], Json | None]] = {
    "say": _say,
    "press": _press,
    "edit": _edit,
    "voice": _voice,
    "sticker": _sticker,
    "location": _location,
    "contact": _contact,
    "inline": _inline,
    "choose": _choose,
    "clock": _clock,
}
