"""Who is there: persons and groups, and who has stopped the bot."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.demo.people import Group, Person
from bot.demo.world import World

Json = dict[str, Any]


class Memberships:
    """Joining, stopping the bot, starting it again."""

    def __init__(self, world: World) -> None:
        self.world = world

    def person(
        self,
        id: int,  # noqa: A002 - Telegram's word
        first_name: str,
        username: str | None = None,
        language_code: str = "zh-hans",
        *,
        started: bool = True,
    ) -> Person:
        """Someone with an account. Not `started`: the bot cannot write first ("chat not found")."""
        person = Person(id, first_name, username, language_code)
        self.world.people[id] = person
        if started:
            self.world.started.add(id)
        self.world.tell("people")
        return person

    def group(self, id: int, title: str, members: Sequence[Person]) -> Group:  # noqa: A002
        """A group that the bot is in; `id` is negative."""
        group = Group(id, title, tuple(member.id for member in members))
        self.world.groups[id] = group
        self.world.tell("people")
        return group

    def block(self, person: Person) -> None:
        """Stop the bot; whatever it sends is refused with 403."""
        self._membership(person, blocked=True)

    def unblock(self, person: Person) -> None:
        """Take that back."""
        self._membership(person, blocked=False)

    def _membership(self, person: Person, *, blocked: bool) -> None:
        (self.world.blocked.add if blocked else self.world.blocked.discard)(person.id)
        self.world.started.add(person.id)
        member: Json = {"user": self.world.bot.as_user(), "status": "member"}
        kicked: Json = {"user": self.world.bot.as_user(), "status": "kicked", "until_date": 0}
        old, new = (member, kicked) if blocked else (kicked, member)
        content = {
            "chat": person.as_chat(),
            "from": person.as_user(),
            "date": int(self.world.clock().timestamp()),
            "old_chat_member": old,
            "new_chat_member": new,
        }
        self.world.updates.push("my_chat_member", content)
