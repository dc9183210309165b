"""Redeeming an invitation: the member, the inbox row and the welcome in one transaction."""

from __future__ import annotations

import datetime as dt

from bot.envelope import Envelope
from bot.premises import Premises
from park.records import Invite, Staff
from park.texts import Language, Role, lines
from park.texts.admission import CLEAR_IT_YOURSELF, ROLES, WELCOME
from park.texts.say import Say
from storage.database import Connection
from storage.inbox import Received, finish, number_of, receive
from storage.members import Newcomer, redeem, valid_invite
from storage.posting import tell
from storage.units import Order, begin
from storage.work import Work


def invitation(
    connection: Connection, premises: Premises, code: str, now: dt.datetime
) -> Invite | None:
    """The invitation that a code opens now, None when it opens nothing."""
    return valid_invite(Work(connection, now, now, premises.finder), code)


def admit(
    connection: Connection, premises: Premises, invite: Invite, envelope: Envelope, row: Received
) -> bool:
    """Let the sender in and welcome them; False when this update was taken before.

    Raises StaleRecordError when somebody else redeems the same code at this moment.
    """
    if not receive(connection, [row]):
        return False
    number = number_of(connection, row.bot_id, row.update_id)
    now = row.received_at
    order = Order(
        source="invite",
        now=premises.local(now),
        recorded_at=now,
        words="/start",
        inbox_id=number,
    )
    work = begin(connection, premises.finder, order)
    language = language_of(envelope, premises)
    person = redeem(work, invite, Newcomer(envelope.sender_id, envelope.name, language))
    _welcome(work, person, premises)
    work.finish()
    finish(connection, number, now)
    return True


def language_of(envelope: Envelope, premises: Premises) -> Language:
    """The language of a sender's Telegram, or else the park's."""
    code = (envelope.language or "").lower()
    if code.startswith("zh"):
        return "zh"
    return "en" if code.startswith("en") else premises.settings.language


def _welcome(work: Work, person: Staff, premises: Premises) -> None:
    language: Language = "en" if person.language == "en" else "zh"
    role = Role(person.role or "")
    text = WELCOME.say(
        language,
        name=person.name,
        park=premises.settings.park,
        role=ROLES[role].say(language),
    )
    more = CLEAR_IT_YOURSELF.say(language) if role is Role.ADMIN else None
    tell(work, person, Say(text=lines(text, more)))
