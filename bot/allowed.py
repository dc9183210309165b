"""Whether a message that was written for somebody may still be sent to them."""

from __future__ import annotations

from park.records import Staff
from park.texts import Place, Role
from storage.outbox import Outgoing

_ORDER = [Role.VIEWER, Role.STAFF, Role.LEADER, Role.ADMIN]


def still_allowed(message: Outgoing, reader: Staff | None) -> bool:
    """False once the reader lost access, the account, or the role the text was rendered for."""
    if message.staff_id is None or message.audience is None:
        return True
    if reader is None or reader.role is None or reader.telegram_id is None:
        return False
    private = message.audience.get("place") == Place.PRIVATE
    if private and reader.telegram_id != message.chat_id:
        return False
    written_for = Role(message.audience.get("role") or Role.ADMIN)
    return _ORDER.index(Role(reader.role)) >= _ORDER.index(written_for)
