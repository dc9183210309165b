"""What people do in Telegram: write, edit, press, ask inline; the rest is in the classes below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.demo import entities as marks
from bot.demo.arguments import Arguments
from bot.demo.entities import Entity, utf16_length
from bot.demo.keyboards import read_markup
from bot.demo.message import Message
from bot.demo.people import Person
from bot.demo.sending import whole_seconds
from bot.demo.things import Things
from bot.demo.wording import TEXT_UNITS, text_of
from bot.demo.writing import Where, Which

Json = dict[str, Any]


class Visitors(Things):
    """The user side. Every act queues the update Telegram would send to the bot."""

    def say(
        self,
        person: Person,
        text: str,
        *,
        chat: Where = None,
        reply_to: Which | None = None,
        at: datetime | None = None,
        forward_origin_at: datetime | None = None,
        entities: Sequence[Entity | Json] | None = None,
    ) -> Message:
        """A text message, written `at` (by default now), in the private chat unless `chat`.

        `forward_origin_at`: forwarded, first written then. ValueError above 4096 UTF-16 units,
        which no Telegram app sends in one message (see `paste`).
        """
        if not text or utf16_length(text) > TEXT_UNITS:
            raise ValueError("a text message has 1 to 4096 characters")
        given = tuple(e if isinstance(e, Entity) else marks.from_json(e) for e in entities or ())
        written = self._written(person, chat, reply_to, at)
        origin = forward_origin_at and whole_seconds(forward_origin_at)
        styles = marks.detect(text, given)
        return self._post(replace(written, text=text, entities=styles, forward_origin_at=origin))

    def paste(self, person: Person, text: str, *, chat: Where = None) -> list[Message]:
        """Any amount of text, split into several messages as the apps do."""
        size = TEXT_UNITS // 2
        parts = [text] if utf16_length(text) <= TEXT_UNITS else _parts(text, size)
        return [self.say(person, part, chat=chat) for part in parts if part.strip()]

    def edit(self, person: Person, chat: Where, message_id: int, text: str) -> Message:
        """The person changes the text or caption of their own message."""
        old = self._message(person, chat, message_id)
        if old.sender.id != person.id:
            raise ValueError("only one's own messages can be edited")
        edited = whole_seconds(self.world.clock())
        new = replace(old, text=text, entities=marks.detect(text), edited=edited)
        self.world.keep(new, "edit")
        self.world.updates.push("edited_message", new.as_json())
        return new

    def press(self, person: Person, chat: Where, message_id: int, label_or_data: str) -> str:
        """Press a button; the callback query's id, or of a reply keyboard "".

        LookupError when no such button is there, ValueError when it sends nothing to the bot.
        """
        message = self._message(person, chat, message_id)
        if message.keyboard and not message.buttons:
            return self._press_reply(person, message, label_or_data)
        button = message.button(label_or_data)
        if button.kind != "callback_data":
            raise ValueError(f"a {button.kind} button sends nothing to the bot")
        query = self.world.new_query(person, message)
        content = {
            "id": query.id,
            "from": person.as_user(),
            "message": message.as_json(),
            "chat_instance": str(-message.chat.id * 7919),
            "data": button.data,
        }
        self.world.updates.push("callback_query", content)
        return query.id

    def _press_reply(self, person: Person, message: Message, label: str) -> str:
        rows = (message.keyboard or {}).get("keyboard", [])
        button = next((b for row in rows for b in row if b["text"] == label), None)
        if button is None:
            raise LookupError(f"no button {label!r} among {message.reply_labels}")
        if button.get("request_contact"):
            self.send_contact(person, f"+86{person.id}", person.first_name, user_id=person.id)
        elif button.get("request_location"):
            self.send_location(person, 22.5431, 114.0579, chat=message.chat)
        else:
            self.say(person, label, chat=message.chat)
        return ""

    def inline(self, person: Person, query: str) -> str:
        """Type `@bot query` in some chat; the inline query's id."""
        asked = self.world.new_query(person, text=query)
        content = {"id": asked.id, "from": person.as_user(), "query": query, "offset": ""}
        self.world.updates.push("inline_query", {**content, "chat_type": "sender"})
        return asked.id

    def choose(
        self, person: Person, query_id: str, result_id: str, *, chat: Where = None
    ) -> Message:
        """Send one of an inline query's results into a chat; LookupError when there is none."""
        results = self.world.inline_answers[query_id]
        found = next((r for r in results if str(r["id"]) == result_id), None)
        if found is None:
            raise LookupError(f"no result {result_id!r}")
        return self._post(self._inline_message(self._written(person, chat, None, None), found))

    def _inline_message(self, message: Message, result: Json) -> Message:
        content = result.get("input_message_content") or {}
        text, found = text_of(Arguments(content), "message_text")
        rows = read_markup(result.get("reply_markup")).rows
        return replace(message, text=text, entities=found, buttons=rows, via_bot=self.world.bot)

    def raw(self, update: Json) -> int:
        """Queue any JSON as an update, under its own update_id if it has one; that id."""
        return self.world.updates.raw(dict(update))


def _parts(text: str, size: int) -> list[str]:
    return [text[start : start + size] for start in range(0, len(text), size)]
