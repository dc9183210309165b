"""The stand-in as its own process, and the user side of it, for tests that kill the bot."""

from __future__ import annotations

import base64
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from http.client import HTTPConnection
from typing import Any, TypeVar

T = TypeVar("T")
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Seen:
    """A message as it stands in a chat."""

    message_id: int
    chat_id: int
    from_bot: bool
    date: int
    text: str
    html: str
    labels: list[list[str]]
    reply_labels: list[list[str]]
    json: Json


def _seen(given: Json) -> Seen:
    return Seen(
        message_id=given["message_id"],
        chat_id=given["chat"]["id"],
        from_bot=given["from_bot"],
        date=given["date"],
        text=given.get("text") or given.get("caption") or "",
        html=given["html"],
        labels=given["labels"],
        reply_labels=given["reply_labels"],
        json=given,
    )


class RemoteStandIn:
    """The same acts as `StandIn`, over HTTP; persons and chats by their ids; blocking."""

    def __init__(self, port: int, token: str) -> None:
        self.port = port
        self.token = token
        self.api_url = f"http://127.0.0.1:{port}/bot"
        self.file_url = f"http://127.0.0.1:{port}/file/bot"

    def act(self, name: str, /, **given: Any) -> Any:
        """Any act by name; ValueError with the stand-in's reason."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            body = json.dumps(given).encode()
            headers = {"Content-Type": "application/json"}
            connection.request("POST", f"/control/{name}", body, headers)
            answer = json.loads(connection.getresponse().read())
        finally:
            connection.close()
        if "error" in answer:
            raise ValueError(answer["error"])
        return answer["result"]

    def person(
        self,
        number: int,
        first_name: str,
        username: str | None = None,
        language_code: str = "zh-hans",
        *,
        started: bool = True,
    ) -> int:
        """Someone with an account; their id."""
        self.act(
            "person",
            id=number,
            first_name=first_name,
            username=username,
            language_code=language_code,
            started=started,
        )
        return number

    def say(
        self,
        person: int,
        text: str,
        *,
        chat: int | None = None,
        reply_to: int | None = None,
        at: datetime | None = None,
    ) -> Seen:
        """A text message."""
        written = at.isoformat() if at else None
        return _seen(
            self.act("say", person=person, text=text, chat=chat, reply_to=reply_to, at=written)
        )

    def press(self, person: int, chat: int | None, message_id: int, label_or_data: str) -> str:
        """Press a button; the callback query's id."""
        given = {"message_id": message_id, "label_or_data": label_or_data}
        return str(self.act("press", person=person, chat=chat, **given))

    def edit(self, person: int, chat: int | None, message_id: int, text: str) -> Seen:
        """Edit one's own message."""
        return _seen(self.act("edit", person=person, chat=chat, message_id=message_id, text=text))

    def send_photo(self, person: int, data: bytes, caption: str | None = None) -> Seen:
        """Send a picture."""
        encoded = base64.b64encode(data).decode()
        return _seen(self.act("send_photo", person=person, data=encoded, caption=caption))

    def send_document(
        self, person: int, name: str, data: bytes, caption: str | None = None
    ) -> Seen:
        """Send a file."""
        encoded = base64.b64encode(data).decode()
        return _seen(
            self.act("send_document", person=person, name=name, data=encoded, caption=caption)
        )

    def raw(self, update: Json) -> int:
        """Queue any update."""
        return int(self.act("raw", update=update))

    def messages(self, chat: int) -> list[Seen]:
        """What stands in a chat now."""
        return [_seen(given) for given in self.act("messages", chat=chat)]

    def calls(self, method: str = "") -> list[Json]:
        """Method calls of the bot so far."""
        return list(self.act("calls", method=method))

    @property
    def unacknowledged(self) -> int:
        """Updates the bot has not acknowledged."""
        return int(self.act("unacknowledged"))

    def fail(
        self,
        method: str,
        times: int,
        error_code: int,
        description: str,
        parameters: Json | None = None,
    ) -> None:
        """Refuse the next calls."""
        given = {"error_code": error_code, "description": description, "parameters": parameters}
        self.act("fail", method=method, times=times, **given)

    def drop(self, method: str, times: int, *, after: bool = False) -> None:
        """Close the connection of the next calls."""
        self.act("drop", method=method, times=times, after=after)

    def delay(self, method: str, seconds: float, times: int = 1_000_000) -> None:
        """Answer the next calls late."""
        self.act("delay", method=method, seconds=seconds, times=times)

    def move_clock(self, to: datetime) -> None:
        """Set the clock message dates come from."""
        self.act("move_clock", to=to.isoformat())

    def wait_for(self, predicate: Callable[[], T], timeout: float = 10.0) -> T:
        """The first true value of `predicate`; TimeoutError."""
        deadline = time.monotonic() + timeout
        while not (value := predicate()):
            if time.monotonic() > deadline:
                raise TimeoutError
            time.sleep(0.02)
        return value


@contextmanager
def standin_process(port: int = 0) -> Iterator[RemoteStandIn]:
    """Start the process, give its user side, end it."""
    command = [sys.executable, "-m", "bot.demo", "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            line = process.stdout.readline() if process.stdout else ""
            ready = json.loads(line)
            yield RemoteStandIn(ready["port"], ready["token"])
        finally:
            process.kill()
