"""Putting a person's message into a chat, and finding what is there."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.demo.memberships import Memberships
from bot.demo.message import Message
from bot.demo.people import Chat, Group, Person
from bot.demo.sending import numbered, whole_seconds

Where = Chat | int | None
Which = Message | int


class Writing(Memberships):
    """What every act of writing needs."""

    def migrate(self, group: Group) -> Group:
        """Make the group a supergroup; the new one. Sending to the old id is refused from now."""
        new = Group(-(1_000_000_000_000 + abs(group.id)), group.title, group.members)
        self.world.groups[new.id] = new
        old = replace(group, moved_to=new.id)
        author = self.world.people[group.members[0]]
        for chat, field, other in (
            (group, "migrate_to_chat_id", new.id),
            (new, "migrate_from_chat_id", group.id),
        ):
            self._post(replace(self._written(author, chat, None, None), service={field: other}))
        self.world.groups[group.id] = old
        return new

    def _written(
        self, person: Person, chat: Where, reply_to: Which | None, at: datetime | None
    ) -> Message:
        where = self._chat(person, chat)
        if person.id in self.world.blocked and where.id == person.id:
            self.unblock(person)
        self.world.started.add(person.id)
        number = reply_to.message_id if isinstance(reply_to, Message) else reply_to
        replied = self.world.messages.get(where.id, number) if number else None
        return Message(where, 0, person, whole_seconds(at or self.world.clock()), reply_to=replied)

    def _post(self, message: Message) -> Message:
        kept = numbered(self.world, message)
        self.world.updates.push("message", kept.as_json())
        return kept

    def _chat(self, person: Person, chat: Where) -> Chat:
        if chat is None:
            return person
        found = self.world.chat(chat if isinstance(chat, int) else chat.id)
        if found is None:
            raise LookupError(f"no chat {chat}")
        return found

    def _message(self, person: Person, chat: Where, message_id: int) -> Message:
        where = self._chat(person, chat)
        found = self.world.messages.get(where.id, message_id)
        if found is None:
            raise LookupError(f"no message {message_id} in chat {where.id}")
        return found
