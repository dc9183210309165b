"""The chats' messages, numbered as Telegram numbers them."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.demo.message import Message
from bot.demo.people import Chat, Group


@dataclass(slots=True)
class Messages:
    """One count over private chats and basic groups; every supergroup counts for itself."""

    by_chat: dict[int, dict[int, Message]] = field(default_factory=dict)
    first: int = 0
    _last: dict[int, int] = field(default_factory=dict)

    def next_id(self, chat: Chat) -> int:
        """A message id never used before in that chat."""
        key = chat.id if isinstance(chat, Group) and chat.is_super else 0
        self._last[key] = self._last.get(key, self.first) + 1
        return self._last[key]

    def keep(self, message: Message) -> Message:
        """Store a new message, or the new state of an old one."""
        self.by_chat.setdefault(message.chat.id, {})[message.message_id] = message
        return message

    def get(self, chat_id: int, message_id: int) -> Message | None:
        """The message, unless it was deleted."""
        return self.by_chat.get(chat_id, {}).get(message_id)

    def drop(self, message: Message) -> None:
        """Delete it."""
        self.by_chat.get(message.chat.id, {}).pop(message.message_id, None)

    def of(self, chat_id: int) -> list[Message]:
        """What stands in the chat now, oldest first."""
        return list(self.by_chat.get(chat_id, {}).values())
