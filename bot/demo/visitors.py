"""What people do in Telegram: write, press, edit, send things, block the bot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.demo import entities as marks
from bot.demo.arguments import Arguments
from bot.demo.entities import Entity, utf16_length
from bot.demo.keyboards import read_markup
from bot.demo.media import FOLDERS, Media, media, of_file
from bot.demo.message import Message
from bot.demo.people import Chat, Group, Person
from bot.demo.sending import numbered, whole_seconds
from bot.demo.wording import CAPTION_UNITS, TEXT_UNITS, text_of
from bot.demo.world import Query, World

Json = dict[str, Any]
Where = Chat | int | None
Which = Message | int


class Visitors:
    """The user side. Every act queues the update Telegram would send to the bot."""

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
        message = self._written(person, chat, reply_to, at)
        return self._post(
            replace(
                message,
                text=text,
                entities=marks.detect(text, given),
                forward_origin_at=forward_origin_at and whole_seconds(forward_origin_at),
            )
        )

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

    def send_photo(
        self,
        person: Person,
        data: bytes,
        caption: str | None = None,
        album: str | None = None,
        *,
        chat: Where = None,
        reply_to: Which | None = None,
    ) -> Message:
        """A picture; several with the same `album` make one."""
        return self._send_file(
            person, "photo", "photo.jpg", data, caption, chat=chat, reply_to=reply_to, album=album
        )

    def send_document(
        self,
        person: Person,
        name: str,
        data: bytes,
        caption: str | None = None,
        *,
        chat: Where = None,
        reply_to: Which | None = None,
    ) -> Message:
        """A file under its name."""
        return self._send_file(
            person, "document", name, data, caption, chat=chat, reply_to=reply_to
        )

    def send_voice(
        self, person: Person, data: bytes = b"OggS", seconds: int = 3, *, chat: Where = None
    ) -> Message:
        """A voice message."""
        facts = {"duration": seconds, "mime_type": "audio/ogg"}
        stored = self.world.files.keep(FOLDERS["voice"], "voice.oga", data, "audio/ogg")
        return self._send(person, media("voice", facts, stored), chat)

    def send_sticker(self, person: Person, emoji: str = "👍", *, chat: Where = None) -> Message:
        """A sticker that stands for `emoji`."""
        stored = self.world.files.keep(FOLDERS["sticker"], "sticker.webp", b"RIFF", "image/webp")
        return self._send(person, of_file("sticker", stored, {"emoji": emoji}), chat)

    def send_location(
        self, person: Person, latitude: float, longitude: float, *, chat: Where = None
    ) -> Message:
        """A place, in degrees."""
        place = media("location", {"latitude": latitude, "longitude": longitude})
        return self._send(person, place, chat)

    def send_contact(
        self,
        person: Person,
        phone_number: str,
        first_name: str,
        last_name: str | None = None,
        *,
        user_id: int | None = None,
        chat: Where = None,
    ) -> Message:
        """A contact card."""
        facts: Json = {"phone_number": phone_number, "first_name": first_name}
        facts |= {"last_name": last_name} if last_name else {}
        facts |= {"user_id": user_id} if user_id else {}
        return self._send(person, media("contact", facts), chat)

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

    def raw(self, update: Json) -> int:
        """Queue any JSON as an update, under its own update_id if it has one; that id."""
        return self.world.updates.raw(dict(update))

    def query(self, query_id: str) -> Query | None:
        """A press or inline query that still waits for its answer."""
        return self.world.queries.get(query_id)

    def _send_file(
        self,
        person: Person,
        kind: str,
        name: str,
        data: bytes,
        caption: str | None,
        *,
        chat: Where,
        reply_to: Which | None,
        album: str | None = None,
    ) -> Message:
        if caption and utf16_length(caption) > CAPTION_UNITS:
            raise ValueError("a caption has at most 1024 characters")
        stored = self.world.files.keep(FOLDERS[kind], name, data)
        message = self._written(person, chat, reply_to, None)
        return self._post(
            replace(
                message,
                media=of_file(kind, stored),
                text=caption or "",
                entities=marks.detect(caption or ""),
                album=album,
            )
        )

    def _send(self, person: Person, content: Media, chat: Where) -> Message:
        return self._post(replace(self._written(person, chat, None, None), media=content))

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


def _parts(text: str, size: int) -> list[str]:
    return [text[start : start + size] for start in range(0, len(text), size)]
