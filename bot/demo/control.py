"""The user side over HTTP: `POST /control/<act>` with JSON, for the stand-in as a process."""

from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING, Any

from aiohttp import web

from bot.demo.message import Message
from bot.demo.people import Person

if TYPE_CHECKING:
    from bot.demo.standin import StandIn

Json = dict[str, Any]
Act = Callable[["StandIn", Json], Any]


def shown(message: Message) -> Json:
    """A message for a test's eyes: Telegram's shape and what it does not have."""
    return {
        **message.as_json(),
        "html": message.html,
        "labels": message.labels,
        "reply_labels": message.reply_labels,
        "from_bot": message.from_bot,
    }


def _person(standin: StandIn, given: Json) -> Person:
    return standin.world.people[int(given.pop("person"))]


def _moments(given: Json) -> Json:
    times = ("at", "forward_origin_at")
    return {k: datetime.fromisoformat(v) if k in times and v else v for k, v in given.items()}


def _act(name: str) -> Act:
    """An act of a person that takes JSON values and gives a message."""

    def act(standin: StandIn, given: Json) -> Any:
        person = _person(standin, given)
        if "data" in given:
            given["data"] = base64.b64decode(given["data"])
        result = getattr(standin, name)(person, **_moments(given))
        return shown(result) if isinstance(result, Message) else result

    return act


def _plain(name: str) -> Act:
    """A call that takes and gives nothing but JSON."""
    return lambda standin, given: getattr(standin, name)(**given)


def _group(standin: StandIn, given: Json) -> Json:
    members = [standin.world.people[int(member)] for member in given["members"]]
    return standin.group(int(given["id"]), str(given["title"]), members).as_chat()


def _move_clock(standin: StandIn, given: Json) -> str:
    standin.move_clock(datetime.fromisoformat(given["to"]))
    return standin.clock().isoformat()


def _calls(standin: StandIn, given: Json) -> list[Json]:
    wanted = str(given.get("method", "")).lower()
    return [
        {"method": call.method, "params": dict(call.params), "result": call.result, "ok": call.ok}
        for call in standin.calls
        if not wanted or call.method.lower() == wanted
    ]


ACTS: dict[str, Act] = {
    "person": lambda standin, given: standin.person(**given).as_user(),
    "group": _group,
    **{
        name: _act(name)
        for name in (
            *("say", "press", "edit", "inline", "block", "unblock"),
            *("send_photo", "send_document", "send_voice"),
            *("send_sticker", "send_location", "send_contact"),
        )
    },
    **{name: _plain(name) for name in ("raw", "fail", "drop", "delay", "heal")},
    "messages": lambda standin, given: [shown(m) for m in standin.messages(int(given["chat"]))],
    "answers": lambda standin, given: [asdict(answer) for answer in standin.answers],
    "calls": _calls,
    "unacknowledged": lambda standin, given: standin.unacknowledged,
    "move_clock": _move_clock,
    "now": lambda standin, given: standin.clock().isoformat(),
}


class Control:
    """Mounted only when asked for."""

    def __init__(self, standin: StandIn) -> None:
        self._standin = standin

    def routes(self) -> list[web.RouteDef]:
        """What to mount."""
        return [web.post("/control/{act}", self.handle)]

    async def handle(self, request: web.Request) -> web.Response:
        """One act; 400 with its reason when it cannot be done."""
        act = ACTS.get(request.match_info["act"])
        if act is None or request.content_type != "application/json":
            return web.json_response({"error": "no such act, or not JSON"}, status=404)
        try:
            return web.json_response({"result": act(self._standin, await request.json())})
        except (LookupError, ValueError, TypeError) as error:
            return web.json_response({"error": f"{type(error).__name__}: {error}"}, status=400)
