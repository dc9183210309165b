"""Where the conversation with a member stands, and moving it on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from handlers.message import Incoming
from park.records import Record, Ref
from park.texts.cards import Shift
from storage.conversations import Conversation, keep_conversation, read_conversation
from storage.outbox import shown_by
from storage.tables import TABLES
from storage.work import Work

REMINDED = "reminded"
"""What of a conversation's subject counts the reminders of the question that is open."""
GAP = "visit_gap"
"""The question what a card just made still lacks; another card's takes its place."""
_SINCE = "queried_since"
"""Of a conversation's subject: a list or a figure was shown after the record in focus."""
_FIXED = {
    "next": "next_date",
    "amount": "investment_amount",
    "land": "land_mu",
    "factory": "factory_sqm",
    "persons": "persons",
}
"""The field of a text that a line of a card is."""
_ALONG = {"project"}
"""What a sum makes by itself where there was no project yet."""


def ref_of(record: Record) -> Ref:
    """The pointer to a stored record."""
    return Ref(TABLES[type(record)].name, record.id)


def state_of(message: Incoming, work: Work) -> Conversation:
    """Where the sender's conversation in this chat stands."""
    return read_conversation(work, message.chat_id, message.sender.id)


def keep(message: Incoming, work: Work, state: Conversation) -> None:
    """Store where the conversation stands now."""
    keep_conversation(work, message.chat_id, message.sender.id, state)


def focus(
    message: Incoming, work: Work, record: Record | Ref, subject: dict[str, Any] | None = None
) -> None:
    """This record is what the next "不对" or "那个" means; an open question stays open."""
    ref = record if isinstance(record, Ref) else ref_of(record)
    state = state_of(message, work)
    if ref.noun == "visit" and state.asked == GAP and state.about != ref:
        state = state.settled()
    before = {k: v for k, v in (state.subject or {}).items() if k != _SINCE} or None
    keep(message, work, replace(state, focus=ref, subject=subject or before))


def remember_subject(message: Incoming, work: Work, subject: dict[str, Any]) -> None:
    """The query just answered, so that the next question can go on from it."""
    state = state_of(message, work)
    counted = {k: v for k, v in (state.subject or {}).items() if k == REMINDED}
    keep(message, work, replace(state, subject={**subject, **counted}))


def remember_query(message: Incoming, work: Work, subject: dict[str, Any]) -> None:
    """The list or figure just shown: "多少" now asks about that, not about the record before."""
    remember_subject(message, work, {**subject, _SINCE: True})


def lately(message: Incoming, work: Work, within: dt.timedelta) -> bool:
    """Whether the conversation went on so short a time ago."""
    at = state_of(message, work).at
    return at is not None and message.written_at - at <= within


def spoken_of_last(message: Incoming, work: Work) -> Ref | None:
    """The record that a bare question is about; None when a list or a figure came since."""
    queried = message.reply_to is None and (state_of(message, work).subject or {}).get(_SINCE)
    return None if queried else meant(message, work)


def remember_fixed(message: Incoming, work: Work, record: Record, changed: Sequence[Shift]) -> None:
    """The one field just put right: a bare day or number that follows is about it."""
    fields = {each.field for each in changed} - _ALONG
    only = _FIXED.get(fields.pop()) if len(fields) == 1 else None
    ref = ref_of(record)
    remember_subject(message, work, {"fixed": only, "of": [ref.noun, ref.id]})


def ask(
    message: Incoming,
    work: Work,
    question: str,
    about: Record | Ref,
    options: Sequence[dict[str, Any]] = (),
) -> None:
    """A question is open now; free text may answer it as well as its buttons."""
    ref = about if isinstance(about, Ref) else ref_of(about)
    state = state_of(message, work)
    keep(message, work, replace(state, asked=question, about=ref, options=tuple(options)))


def settle(message: Incoming, work: Work) -> None:
    """No question is open any more."""
    keep(message, work, state_of(message, work).settled())


def meant(message: Incoming, work: Work) -> Ref | None:
    """The record that a message speaks of without naming it.

    The one shown by the message it replies to, or else the one last made or shown.
    """
    if message.reply_to is not None:
        shown = shown_by(work.connection, message.chat_id, message.reply_to)
        if shown and shown.ref:
            return shown.ref
    return state_of(message, work).focus
