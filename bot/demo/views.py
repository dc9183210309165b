"""What the page is told: people, chats and messages as plain JSON, never as HTML."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from bot.demo.entities import as_json
from bot.demo.keyboards import Button
from bot.demo.media import Media
from bot.demo.message import Message
from bot.demo.people import Group, Person

if TYPE_CHECKING:
    from bot.demo.standin import StandIn

Json = dict[str, Any]
QUOTED = 160
SHOWN_FACTS = (
    *("width", "height", "duration", "emoji", "latitude", "longitude"),
    *("phone_number", "first_name", "last_name"),
)


def state_view(standin: StandIn) -> Json:
    """Everything a page needs when it opens."""
    world = standin.world
    people = [world.people[number] for number in standin.roles or world.people]
    return {
        "kind": "state",
        "bot": {"name": world.bot.first_name, "username": world.bot.username},
        "zone": str(standin.zone),
        "now": now_view(standin),
        "people": [_person(standin, person) for person in people],
        "groups": [_group(group) for group in world.groups.values() if not group.moved_to],
        "commands": commands_view(standin),
        "messages": [
            message_view(m) for chat in world.messages.by_chat.values() for m in chat.values()
        ],
    }


def now_view(standin: StandIn) -> int:
    """The demo's time in milliseconds since 1970."""
    return int(standin.clock().timestamp() * 1000)


def commands_view(standin: StandIn) -> Json:
    """The bot's commands by language code ("" is the default)."""
    return {
        language: commands
        for (scope, language), commands in standin.world.commands.items()
        if scope.startswith(("default", "all_private_chats"))
    }


def _person(standin: StandIn, person: Person) -> Json:
    role = standin.roles.get(person.id)
    return {
        "id": person.id,
        "name": person.first_name,
        "language": person.language_code,
        "role": {"zh": role.chinese, "en": role.english} if role else {"zh": "", "en": ""},
        "tries": list(role.tries) if role else [],
        "blocked": person.id in standin.world.blocked,
    }


def _group(group: Group) -> Json:
    return {"id": group.id, "title": group.title, "members": list(group.members)}


def message_view(message: Message) -> Json:
    """One message."""
    return {
        "id": message.message_id,
        "chat": message.chat.id,
        "from": message.sender.id,
        "name": message.sender.first_name,
        "bot": message.from_bot,
        "date": int(message.date.timestamp()),
        "edited": message.edited is not None,
        "text": message.text,
        "entities": [as_json(entity) for entity in message.entities],
        "media": _media(message.media) if message.media else None,
        "buttons": [[_button(button) for button in row] for row in message.buttons],
        "keyboard": message.keyboard,
        "reply": _reply(message.reply_to) if message.reply_to else None,
        "forward": _forward(message),
        "album": message.album,
        "reaction": message.reaction,
        "service": list(message.service),
    }


def _button(button: Button) -> Json:
    shown = {"label": button.label, "kind": button.kind, "data": button.data}
    return {**shown, "style": button.given.get("style")}


def _media(media: Media) -> Json:
    facts = dict(media.facts)
    shown: Json = {"kind": media.kind, **{n: facts[n] for n in SHOWN_FACTS if n in facts}}
    if media.file:
        shown |= {"url": f"page/file/{media.file.unique_id}", "name": media.file.name}
        shown |= {"size": media.file.size, "mime": media.file.mime}
    return shown


def _reply(message: Message) -> Json:
    kind = message.media.kind if message.media else None
    return {
        "id": message.message_id,
        "name": message.sender.first_name,
        "text": message.text[:QUOTED],
        "kind": kind,
    }


def _forward(message: Message) -> Json | None:
    if message.forward_origin_at is None:
        return None
    author = message.forwarded_from or message.sender
    return {"name": author.first_name, "date": int(message.forward_origin_at.timestamp())}


def event_view(standin: StandIn, kind: str, facts: Mapping[str, Any]) -> Json | None:
    """One change for an open page; None when the page does not show it."""
    match kind:
        case "message" | "edit":
            return {"kind": kind, "message": message_view(facts["message"])}
        case "delete":
            message = facts["message"]
            return {"kind": kind, "chat": message.chat.id, "id": message.message_id}
        case "answer":
            answer = facts["answer"]
            shown = {"query": answer.query_id, "person": answer.person.id, "text": answer.text}
            return {"kind": kind, **shown, "alert": answer.show_alert, "url": answer.url}
        case "typing":
            return {"kind": kind, "chat": facts["chat"].id, "action": facts["action"]}
        case "inline":
            query = facts["query"]
            return {
                "kind": kind,
                "query": query.id,
                "person": query.person.id,
                "results": facts["results"],
            }
        case "clock":
            return {"kind": kind, "now": now_view(standin)}
        case "commands":
            return {"kind": kind, "commands": commands_view(standin)}
        case "people":
            state = state_view(standin)
            return {"kind": kind, "people": state["people"], "groups": state["groups"]}
    return None
