"""A reply into the outbox, in the transaction of its effects."""

from __future__ import annotations

import datetime as dt
from typing import Any

from handlers.message import Incoming
from handlers.reply import Reply
from storage.outbox import INLINE, REACT, TOAST, Outgoing, post
from storage.posting import Reader, post_say, tell
from storage.work import Work

TOAST_SECONDS = 10
REACT_SECONDS = 60
"""A reaction is a nicety: it must never hold up what follows it."""


def post_reply(work: Work, message: Incoming, reply: Reply) -> None:
    """Store what is to be sent; a press is always answered, if only to stop its spinner."""
    if message.press_id is not None:
        _post(work, message, TOAST, {"press": message.press_id, "text": reply.toast}, TOAST_SECONDS)
    if message.inline_id is not None:
        _post(work, message, INLINE, _inline(message, reply), TOAST_SECONDS)
    if reply.reaction and message.message_id is not None:
        _post(
            work,
            message,
            REACT,
            {"message": message.message_id, "sign": reply.reaction},
            REACT_SECONDS,
        )
    reader = Reader(message.chat_id, message.sender, message.audience)
    for each in reply.says:
        post_say(work, reader, each)
    for notice in reply.notices:
        tell(work, notice.to, notice.say)


def _post(
    work: Work, message: Incoming, method: str, payload: dict[str, Any], seconds: int | None = None
) -> None:
    expires = None if seconds is None else work.recorded_at + dt.timedelta(seconds=seconds)
    post(
        work.connection,
        Outgoing(
            chat_id=message.chat_id,
            staff_id=message.sender.id,
            audience={"role": message.role, "place": message.place},
            method=method,
            payload=payload,
            command=work.command,
            created_at=work.recorded_at,
            expires_at=expires,
        ),
    )


def _inline(message: Incoming, reply: Reply) -> dict[str, Any]:
    cards = [
        {"id": c.id, "title": c.title, "description": c.description, "text": str(c.text)}
        for c in reply.cards
    ]
    return {"query": message.inline_id, "cards": cards}
