"""The tables that serve the way of a message: commands, audit, inbox, outbox and the like."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
)

from storage.tables import metadata
from storage.types import Json, Key, UtcTime

command = Table(
    "command",
    metadata,
    Column("id", Key, primary_key=True, autoincrement=True),
    Column("source", Text, nullable=False),
    Column("staff_id", Key, index=True),
    Column("inbox_id", Key, ForeignKey("inbox.id"), index=True),
    Column("at", UtcTime, nullable=False),
    Column("words", Text, nullable=False),
    Column("undoes", Key, ForeignKey("command.id")),
    Column("undone_by", Key, ForeignKey("command.id")),
)
audit = Table(
    "audit",
    metadata,
    Column("id", Key, primary_key=True, autoincrement=True),
    Column("command", Key, ForeignKey("command.id"), nullable=False, index=True),
    Column("noun", Text, nullable=False),
    Column("record_id", Key, nullable=False),
    Column("version", Integer, nullable=False),
    Column("before", Json),
    Column("after", Json, nullable=False),
    Column("at", UtcTime, nullable=False),
    Index("ix_audit_record", "noun", "record_id"),
)
inbox = Table(
    "inbox",
    metadata,
    Column("id", Key, primary_key=True, autoincrement=True),
    Column("bot_id", BigInteger, nullable=False),
    Column("update_id", BigInteger, nullable=False),
    Column("chat_id", BigInteger, nullable=False),
    Column("sender_id", BigInteger, nullable=False),
    Column("message_id", BigInteger),
    Column("kind", Text, nullable=False),
    Column("body", Text),
    Column("received_at", UtcTime, nullable=False),
    Column("state", Text, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("error", Text),
    Column("finished_at", UtcTime),
    UniqueConstraint("bot_id", "update_id"),
    Index("ix_inbox_open", "state", "chat_id", "id"),
    Index("ix_inbox_message", "chat_id", "message_id"),
)
outbox = Table(
    "outbox",
    metadata,
    Column("id", Key, primary_key=True, autoincrement=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("staff_id", Key, ForeignKey("staff.id")),
    Column("audience", Json),
    Column("method", Text, nullable=False),
    Column("payload", Json, nullable=False),
    Column("file", LargeBinary),
    Column("file_name", Text),
    Column("about", Json),
    Column("command", Key, ForeignKey("command.id")),
    Column("occurrence", Key, ForeignKey("occurrence.id")),
    Column("created_at", UtcTime, nullable=False),
    Column("expires_at", UtcTime),
    Column("not_before", UtcTime),
    Column("lease_until", UtcTime),
    Column("begun_at", UtcTime),
    Column("parts_sent", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("error", Text),
    Column("finished_at", UtcTime),
    Index("ix_outbox_open", "state", "chat_id", "id"),
)
sent_message = Table(
    "sent_message",
    metadata,
    Column("id", Key, primary_key=True, autoincrement=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("message_id", BigInteger, nullable=False),
    Column("outbox_id", Key, ForeignKey("outbox.id")),
    Column("command", Key, ForeignKey("command.id")),
    Column("noun", Text),
    Column("record_id", Key),
    Column("lines", Json),
    Column("sent_at", UtcTime, nullable=False),
    UniqueConstraint("chat_id", "message_id"),
    Index("ix_sent_message_record", "noun", "record_id"),
)
occurrence = Table(
    "occurrence",
    metadata,
    Column("id", Key, primary_key=True, autoincrement=True),
    Column("kind", Text, nullable=False),
    Column("period", Text, nullable=False),
    Column("recipient", Text, nullable=False),
    Column("at", UtcTime, nullable=False),
    UniqueConstraint("kind", "period", "recipient"),
)
digest_run = Table(
    "digest_run",
    metadata,
    Column("id", Key, primary_key=True, autoincrement=True),
    Column("week", Text, nullable=False, unique=True),
    Column("frozen", Json, nullable=False),
    Column("at", UtcTime, nullable=False),
)
conversation = Table(
    "conversation",
    metadata,
    Column("id", Key, primary_key=True, autoincrement=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("staff_id", Key, ForeignKey("staff.id"), nullable=False),
    Column("version", Integer, nullable=False),
    Column("focus_noun", Text),
    Column("focus_id", Key),
    Column("asked", Text),
    Column("asked_noun", Text),
    Column("asked_id", Key),
    Column("options", Json),
    Column("subject", Json),
    Column("at", UtcTime, nullable=False),
    UniqueConstraint("chat_id", "staff_id"),
)
change_counter = Table(
    "change_counter",
    metadata,
    Column("one", Integer, primary_key=True),
    Column("v", BigInteger, nullable=False),
)
change = Table(
    "change",
    metadata,
    Column("v", BigInteger, primary_key=True, autoincrement=False),
    Column("noun", Text, primary_key=True),
    Column("record_id", Key, primary_key=True, autoincrement=False),
)
lease = Table(
    "lease",
    metadata,
    Column("name", Text, primary_key=True),
    Column("holder", Text, nullable=False),
    Column("until", UtcTime, nullable=False),
)
