"""Everything the stand-in knows: who, which chats, which messages, what waits for the bot."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.demo.faults import Faults
from bot.demo.files import Files
from bot.demo.message import Message
from bot.demo.messages import Messages
from bot.demo.people import Chat, Group, Person
from bot.demo.updates import Updates

Json = dict[str, Any]
Listener = Callable[[str, Mapping[str, Any]], None]
CALLS_KEPT = 20_000


@dataclass(frozen=True, slots=True)
class Call:
    """One method call of the bot. `result` is what Telegram would put under `result`, or the
    whole refusal; `at` is the demo clock's time."""

    method: str
    params: Mapping[str, Any]
    result: Any
    ok: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class Answer:
    """What the bot answered to a press."""

    query_id: str
    person: Person
    text: str
    show_alert: bool
    url: str | None
    message_id: int


@dataclass(slots=True)
class Query:
    """A press or an inline query that waits for its answer; `since` is monotonic seconds."""

    id: str
    person: Person
    message: Message | None = None
    text: str = ""
    since: float = field(default_factory=time.monotonic)


@dataclass(slots=True)
class World:
    """The state behind both sides; it never waits and never touches the network."""

    clock: Callable[[], datetime]
    bot: Person
    people: dict[int, Person] = field(default_factory=dict)
    groups: dict[int, Group] = field(default_factory=dict)
    started: set[int] = field(default_factory=set)
    blocked: set[int] = field(default_factory=set)
    messages: Messages = field(default_factory=Messages)
    files: Files = field(default_factory=Files)
    updates: Updates = field(default_factory=Updates)
    faults: Faults = field(default_factory=Faults)
    queries: dict[str, Query] = field(default_factory=dict)
    answers: list[Answer] = field(default_factory=list)
    inline_answers: dict[str, list[Json]] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    calls: deque[Call] = field(default_factory=lambda: deque(maxlen=CALLS_KEPT))
    query_seconds: float = 15.0
    listeners: list[Listener] = field(default_factory=list)
    _last_query: int = 4_000_000_000_000_000_000

    def tell(self, kind: str, **facts: Any) -> None:
        """Let the page and whoever waits know that something changed."""
        for listener in list(self.listeners):
            listener(kind, facts)

    def chat(self, chat_id: int) -> Chat | None:
        """The chat with that id, reachable or not."""
        return self.people.get(chat_id) or self.groups.get(chat_id)

    def new_query(self, person: Person, message: Message | None = None, text: str = "") -> Query:
        """A query under a new id."""
        self._last_query += 7
        query = Query(str(self._last_query), person, message, text)
        self.queries[query.id] = query
        return query

    def keep(self, message: Message, kind: str) -> Message:
        """Store a message and tell of it; `kind` is "message" or "edit"."""
        self.messages.keep(message)
        self.tell(kind, message=message)
        return message
