"""What came already: one message under two update numbers, or late behind its own edit."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Connection, select

from storage.inbox import Received
from storage.ledgers import inbox

_KINDS = ("message", "edited_message")
_SAID = ("text", "caption", "contact", "location", "photo", "voice", "document", "video", "sticker")


def came_already(connection: Connection, row: Received) -> bool:
    """Whether an earlier update brought this very message, or a newer edit of it.

    A message is the same when its number, its moment and what it says are: after a chat begins
    anew its numbers may come again.
    """
    if row.kind not in _KINDS or row.message_id is None:
        return False
    query = (
        select(inbox.c.kind, inbox.c.body)
        .where(inbox.c.chat_id == row.chat_id, inbox.c.message_id == row.message_id)
        .where(inbox.c.bot_id == row.bot_id, inbox.c.kind.in_(_KINDS), inbox.c.id < row.id)
        .where(inbox.c.body.is_not(None))
    )
    mine = _message(row.kind, row.body)
    earlier = (_message(kind, body) for kind, body in connection.execute(query))
    return any(_covers(each, mine) for each in earlier)


def _covers(earlier: dict[str, Any], mine: dict[str, Any]) -> bool:
    """Whether an earlier update leaves nothing of this one to be done."""
    if earlier.get("date") is None or earlier.get("date") != mine.get("date"):
        return False
    then, now = earlier.get("edit_date") or 0, mine.get("edit_date") or 0
    same = all(earlier.get(key) == mine.get(key) for key in _SAID)
    return bool(then > now or (then == now and same))


def _message(kind: str, body: str) -> dict[str, Any]:
    """The message of a raw update, empty for anything that is none."""
    try:
        found = json.loads(body)[kind]
    except (ValueError, KeyError, TypeError):
        return {}
    return found if isinstance(found, dict) else {}
