"""The record of a numbered line, or of the card replied to, and the project behind it."""

from __future__ import annotations

from handlers.message import Incoming
from park.access import may_read
from park.records import Project, Record, Ref
from storage.outbox import newest_shown, shown_by
from storage.records import record_of
from storage.work import Work


def line_meant(message: Incoming, work: Work, number: int) -> Ref | None:
    """A line of the message replied to, or else of the newest list in this chat."""
    connection, chat = work.connection, message.chat_id
    shown = shown_by(connection, chat, message.reply_to) if message.reply_to is not None else None
    if shown is None or not shown.lines:
        shown = newest_shown(connection, chat)
    if shown is None or not 0 < number <= len(shown.lines):
        return None
    return shown.lines[number - 1]


def card_replied_to(message: Incoming, work: Work) -> Ref | None:
    """The record of the card that the message answers; None without one."""
    if message.reply_to is None:
        return None
    shown = shown_by(work.connection, message.chat_id, message.reply_to)
    return shown.ref if shown else None


def list_replied_to(message: Incoming, work: Work) -> bool:
    """Whether the message answers one with numbered lines and no record of its own."""
    if message.reply_to is None:
        return False
    shown = shown_by(work.connection, message.chat_id, message.reply_to)
    return shown is not None and shown.ref is None and len(shown.lines) > 1


def project_behind(message: Incoming, work: Work, ref: Ref | None) -> Project | None:
    """The project that a record is or is about, as far as the sender may read it."""
    record = record_of(work, ref) if ref is not None else None
    if record is None:
        return None
    project = project_of(work, record)
    return project if project is not None and may_read(message.sender, project) else None


def project_of(work: Work, record: Record) -> Project | None:
    """The project that a record is, or belongs to."""
    if isinstance(record, Project):
        return record
    return work.get(Project, getattr(record, "project_id", None))
