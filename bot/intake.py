"""Storing a batch of raw updates: members' only, in one transaction; strangers leave nothing."""

from __future__ import annotations

import datetime as dt
import json
import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.admission import admit, invitation, language_of
from bot.envelope import Envelope, read_envelope
from bot.premises import Premises
from bot.strangers import TRIES_AN_HOUR, Strangers
from park.texts import Text
from park.texts.admission import CODE_WRONG, HOW_TO_ASK, TOO_MANY_TRIES
from storage.database import Connection
from storage.inbox import Received, receive
from storage.members import member

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Answer:
    """A direct answer to a stranger; ``query_id`` is set for a press."""

    chat_id: int
    text: str
    query_id: str | None = None


@dataclass(slots=True)
class Taken:
    """What became of a batch."""

    stored: int = 0
    answers: list[Answer] = field(default_factory=list)


class Intake:
    """Takes what Telegram hands over."""

    def __init__(self, premises: Premises) -> None:
        self._premises = premises
        self._strangers = Strangers()

    def take(self, batch: Sequence[Any]) -> Taken:
        """Store every update of a member; when this returns, the batch may be acknowledged.

        Raises DatabaseUnavailableError.
        """
        taken, now = Taken(), self._premises.clock()
        with self._premises.database.writing() as connection:
            for update in batch:
                self._take_apart(connection, update, now, taken)
        return taken

    def _take_apart(
        self, connection: Connection, update: Any, now: dt.datetime, taken: Taken
    ) -> None:
        """One update that cannot be stored must not keep the others out."""
        try:
            envelope = read_envelope(update, self._premises.me)
            if envelope is not None:
                with connection.begin_nested():
                    self._take(connection, update, envelope, now, taken)
        except Exception:
            log.exception("an update could not be stored")

    def _take(
        self,
        connection: Connection,
        update: Any,
        envelope: Envelope,
        now: dt.datetime,
        taken: Taken,
    ) -> None:
        row = self._row(update, envelope, now)
        sender = member(connection, envelope.sender_id)
        if envelope.code and self._may_try(envelope, now, known=sender is not None):
            invite = invitation(connection, self._premises, envelope.code, now)
            if invite is not None:
                taken.stored += admit(connection, self._premises, invite, envelope, row)
                return
        if sender is None:
            taken.answers += self._turn_away(envelope, now)
        elif envelope.for_us:
            taken.stored += receive(connection, [row])

    def _may_try(self, envelope: Envelope, now: dt.datetime, *, known: bool) -> bool:
        return known or self._strangers.tries(envelope.sender_id, now) <= TRIES_AN_HOUR

    def _turn_away(self, envelope: Envelope, now: dt.datetime) -> list[Answer]:
        if not envelope.for_us or envelope.kind not in ("message", "callback_query"):
            return []
        sentence = self._refusal(envelope, now)
        if sentence is None:
            return []
        language = language_of(envelope, self._premises)
        said = sentence.say(language, park=self._premises.settings.park)
        return [Answer(envelope.chat_id, said, envelope.query_id)]

    def _refusal(self, envelope: Envelope, now: dt.datetime) -> Text | None:
        if envelope.code is None:
            return HOW_TO_ASK if self._strangers.may_answer(envelope.sender_id, now) else None
        tries = self._strangers.made(envelope.sender_id)
        if tries <= TRIES_AN_HOUR:
            return CODE_WRONG
        return TOO_MANY_TRIES if tries == TRIES_AN_HOUR + 1 else None

    def _row(self, update: Any, envelope: Envelope, now: dt.datetime) -> Received:
        return Received(
            bot_id=self._premises.me.id,
            update_id=envelope.update_id,
            chat_id=envelope.chat_id,
            sender_id=envelope.sender_id,
            message_id=envelope.message_id,
            kind=envelope.kind,
            body=_body(update),
            received_at=now,
        )


def _body(update: Any) -> str:
    """Readable JSON; halves of characters, which no database takes, stay escaped."""
    words = json.dumps(update, ensure_ascii=False)
    try:
        words.encode()
    except UnicodeEncodeError:
        return json.dumps(update)
    return words
