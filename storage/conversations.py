"""Where each conversation stands: the record last spoken of, and a question left open."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite

from park.records import Ref
from storage.ledgers import conversation
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """One member in one chat.

    ``focus`` is the record last made or shown. ``asked`` names the open question, ``about`` the
    record it concerns, ``options`` its choices; ``subject`` keeps the last query, so that
    "哪两个?" knows what it asks about. ``at`` is when it last moved on (UTC).
    """

    version: int = 0
    focus: Ref | None = None
    asked: str | None = None
    about: Ref | None = None
    options: tuple[dict[str, Any], ...] = ()
    subject: dict[str, Any] | None = None
    at: dt.datetime | None = None

    def settled(self) -> Conversation:
        """The same with no question open."""
        return replace(self, asked=None, about=None, options=())


def read_conversation(work: Work, chat_id: int, staff_id: int) -> Conversation:
    """Where a member's conversation in a chat stands; a fresh one when there was none."""
    query = select(conversation).where(
        conversation.c.chat_id == chat_id, conversation.c.staff_id == staff_id
    )
    row = work.connection.execute(query).one_or_none()
    if row is None:
        return Conversation()
    return Conversation(
        version=row.version,
        focus=Ref(row.focus_noun, row.focus_id) if row.focus_noun else None,
        asked=row.asked,
        about=Ref(row.asked_noun, row.asked_id) if row.asked_noun else None,
        options=tuple(row.options or ()),
        subject=row.subject,
        at=row.at,
    )


def keep_conversation(work: Work, chat_id: int, staff_id: int, state: Conversation) -> None:
    """Store where the conversation stands now."""
    values = {
        "version": state.version + 1,
        "focus_noun": state.focus.noun if state.focus else None,
        "focus_id": state.focus.id if state.focus else None,
        "asked": state.asked,
        "asked_noun": state.about.noun if state.about else None,
        "asked_id": state.about.id if state.about else None,
        "options": list(state.options),
        "subject": state.subject,
        "at": work.now,
    }
    dialect = sqlite if work.connection.dialect.name == "sqlite" else postgresql
    query = dialect.insert(conversation).values(chat_id=chat_id, staff_id=staff_id, **values)
    work.connection.execute(
        query.on_conflict_do_update(index_elements=["chat_id", "staff_id"], set_=values)
    )
