"""Who takes part: persons, groups and the bot itself, with Telegram's shapes of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Person:
    """Someone with a Telegram account; the private chat with the bot has the same id."""

    id: int
    first_name: str
    username: str | None = None
    language_code: str = "zh-hans"
    is_bot: bool = False

    def as_user(self) -> Json:
        """`User` of the Bot API."""
        user: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        if self.username:
            user["username"] = self.username
        if not self.is_bot:
            user["language_code"] = self.language_code
        return user

    def as_chat(self) -> Json:
        """`Chat` of the private chat between this person and the bot."""
        chat: Json = {"id": self.id, "first_name": self.first_name, "type": "private"}
        if self.username:
            chat["username"] = self.username
        return chat


@dataclass(frozen=True, slots=True)
class Group:
    """A group the bot is in; `members` are the persons' ids. Supergroups start with -100."""

    id: int
    title: str
    members: tuple[int, ...] = ()
    moved_to: int | None = None

    @property
    def is_super(self) -> bool:
        """Whether it is a supergroup, which numbers its own messages."""
        return str(self.id).startswith("-100")

    def as_chat(self) -> Json:
        """`Chat` of the Bot API."""
        if self.is_super:
            return {"id": self.id, "title": self.title, "type": "supergroup"}
        return {
            "id": self.id,
            "title": self.title,
            "type": "group",
            "all_members_are_administrators": True,
        }


Chat = Person | Group
