"""The nouns' tables: one column a field of the record, which a test compares."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    Time,
)

from park import records as r
from storage.types import Key, UtcTime, Words

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def to(noun: str) -> ForeignKey:
    """A reference to another noun's row."""
    return ForeignKey(f"{noun}.id")


def noun(name: str, *columns: Column[object] | Index) -> Table:
    """A noun's table with the columns that every record has."""
    return Table(
        name,
        metadata,
        Column("id", Key, primary_key=True, autoincrement=True),
        Column("version", Integer, nullable=False),
        Column("command", Key, ForeignKey("command.id"), index=True),
        Column("voided_by", Key, ForeignKey("command.id")),
        *columns,
    )


def event(name: str, *columns: Column[object] | Index) -> Table:
    """A dated fact's table."""
    return noun(
        name,
        Column("effective", Date, nullable=False, index=True),
        Column("recorded_at", UtcTime, nullable=False),
        *columns,
    )


staff = noun(
    "staff",
    Column("name", Text, nullable=False),
    Column("aliases", Words, nullable=False),
    Column("department", Text, nullable=False),
    Column("role", Text),
    Column("rank", Text),
    Column("telegram_id", BigInteger, unique=True),
    Column("language", Text, nullable=False),
    Column("unreachable_since", UtcTime),
    Column("digest_paused", Boolean, nullable=False),
)
rank_term = noun(
    "rank_term",
    Column("staff_id", Key, to("staff"), nullable=False, index=True),
    Column("rank", Text, nullable=False),
    Column("since", Date, nullable=False),
    Column("until", Date),
)
invite = noun(
    "invite",
    Column("code_hash", Text, nullable=False, unique=True),
    Column("role", Text, nullable=False),
    Column("name", Text),
    Column("rank", Text),
    Column("expires_at", UtcTime, nullable=False),
    Column("redeemed_by", Key, to("staff")),
    Column("redeemed_at", UtcTime),
)
company = noun(
    "company",
    Column("name", Text, nullable=False, index=True),
    Column("short_names", Words, nullable=False),
    Column("credit_code", Text),
    Column("kind", Text, nullable=False),
    Column("city", Text),
    Column("industry", Text),
    Column("tags", Words, nullable=False),
    Column("merged_into", Key, to("company")),
)
contact = noun(
    "contact",
    Column("company_id", Key, to("company"), nullable=False, index=True),
    Column("name", Text),
    Column("title", Text),
    Column("phone", Text),
    Column("source", Text, nullable=False),
)
nickname = noun(
    "nickname",
    Column("staff_id", Key, to("staff"), nullable=False, index=True),
    Column("contact_id", Key, to("contact"), nullable=False),
    Column("words", Text, nullable=False),
)
project = noun(
    "project",
    Column("code", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("aliases", Words, nullable=False),
    Column("company_id", Key, to("company"), index=True),
    Column("type", Text, nullable=False),
    Column("industry", Text),
    Column("city", Text),
    Column("amount", BigInteger),
    Column("amount_max", BigInteger),
    Column("currency", Text, nullable=False),
    Column("amount_qualifier", Text),
    Column("amount_words", Text),
    Column("land", BigInteger),
    Column("land_max", BigInteger),
    Column("land_qualifier", Text),
    Column("factory_sqm", BigInteger),
    Column("annual_output", BigInteger),
    Column("annual_tax", BigInteger),
    Column("source", Text),
    Column("method", Text),
    Column("owner_id", Key, to("staff"), index=True),
    Column("leader_id", Key, to("staff")),
    Column("is_key", Boolean, nullable=False),
    Column("intention", Text),
    Column("stage", Integer, nullable=False),
    Column("status", Text, nullable=False),
    Column("secret", Boolean, nullable=False),
    Column("code_name", Text),
    Column("opened_on", Date, nullable=False),
    Column("merged_into", Key, to("project")),
)
stage_event = event(
    "stage_event",
    Column("project_id", Key, to("project"), nullable=False, index=True),
    Column("from_stage", Integer),
    Column("from_status", Text),
    Column("to_stage", Integer, nullable=False),
    Column("to_status", Text, nullable=False),
    Column("reason", Text),
    Column("by", Key, to("staff")),
)
project_value = event(
    "project_value",
    Column("project_id", Key, to("project"), nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("number", BigInteger),
    Column("number_max", BigInteger),
    Column("currency", Text),
    Column("qualifier", Text),
    Column("words", Text),
)
agreement = event(
    "agreement",
    Column("project_id", Key, to("project"), nullable=False, index=True),
    Column("type", Text, nullable=False),
    Column("amount", BigInteger),
    Column("amount_max", BigInteger),
    Column("currency", Text, nullable=False),
    Column("qualifier", Text),
    Column("start_by", Date),
    Column("produce_by", Date),
)
decision = event(
    "decision",
    Column("project_id", Key, to("project"), nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("passed", Boolean, nullable=False),
    Column("conditions", Text),
    Column("on_type", Text),
    Column("on_environment", Text),
    Column("on_energy", Text),
    Column("on_intensity", Text),
)
stat_entry = event(
    "stat_entry",
    Column("project_id", Key, to("project"), nullable=False, index=True),
    Column("name", Text),
    Column("amount", BigInteger),
    Column("reported_on", Date),
    Column("accepted_on", Date),
)
trip = noun(
    "trip",
    Column("since", Date, nullable=False, index=True),
    Column("until", Date, nullable=False),
    Column("cities", Words, nullable=False),
    Column("purpose", Text),
)
visit = event(
    "visit",
    Column("effective_end", Date),
    Column("at_time", Time),
    Column("state", Text, nullable=False),
    Column("kind", Text),
    Column("company_id", Key, to("company"), index=True),
    Column("company_words", Text),
    Column("project_id", Key, to("project"), index=True),
    Column("trip_id", Key, to("trip"), index=True),
    Column("city", Text),
    Column("method", Text),
    Column("persons", Integer),
    Column("leader_led", Boolean, nullable=False),
    Column("intention", Text),
    Column("people", Words, nullable=False),
    Column("problems", Words, nullable=False),
    Column("content", Text),
    Column("note", Text),
    Column("place", Text),
    Column("logged_by", Key, to("staff"), index=True),
)
participation = noun(
    "participation",
    Column("visit_id", Key, to("visit"), nullable=False, index=True),
    Column("staff_id", Key, to("staff"), index=True),
    Column("words", Text, nullable=False),
    Column("rank", Text),
)
attachment = noun(
    "attachment",
    Column("noun", Text),
    Column("record_id", Key),
    Column("kind", Text, nullable=False),
    Column("file_id", Text, nullable=False),
    Column("file_name", Text),
    Column("mime", Text),
    Column("size", BigInteger),
    Column("path", Text),
    Column("by", Key, to("staff"), nullable=False),
    Column("chat_id", BigInteger, nullable=False),
    Column("message_id", BigInteger, nullable=False),
    Column("sent_at", UtcTime, nullable=False),
    Column("caption", Text),
    Column("album", Text),
    Index("ix_attachment_record", "noun", "record_id"),
)
follow_up = noun(
    "follow_up",
    Column("what", Text, nullable=False),
    Column("due", Date, index=True),
    Column("due_end", Date),
    Column("at_time", Time),
    Column("owner_id", Key, to("staff"), index=True),
    Column("owner_words", Text),
    Column("company_id", Key, to("company"), index=True),
    Column("project_id", Key, to("project"), index=True),
    Column("visit_id", Key, to("visit"), index=True),
    Column("theirs", Boolean, nullable=False),
    Column("instructed_by", Key, to("staff")),
    Column("state", Text, nullable=False),
    Column("closed_on", Date),
    Column("recurrence", Text),
    Column("report", Text),
    Column("recorded_at", UtcTime, nullable=False),
)
target = noun(
    "target",
    Column("year", Integer, nullable=False),
    Column("metric", Text, nullable=False),
    Column("tier", Text, nullable=False),
    Column("value", BigInteger, nullable=False),
    Column("recorded_at", UtcTime, nullable=False),
)
external_figure = event(
    "external_figure",
    Column("document", Text, nullable=False),
    Column("since", Date),
    Column("until", Date),
    Column("metric", Text, nullable=False),
    Column("value", Text),
    Column("rank", Integer),
)
land_record = event(
    "land_record",
    Column("kind", Text, nullable=False),
    Column("land", BigInteger, nullable=False),
    Column("place", Text),
    Column("qualifier", Text),
    Column("by", Key, to("staff")),
)
construction = event(
    "construction",
    Column("project_id", Key, to("project"), nullable=False, index=True),
    Column("what", Text),
    Column("percent", Integer),
    Column("invested", BigInteger),
    Column("by", Key, to("staff")),
)
problem = event(
    "problem",
    Column("what", Text, nullable=False),
    Column("project_id", Key, to("project"), index=True),
    Column("company_id", Key, to("company"), index=True),
    Column("owner_id", Key, to("staff")),
    Column("closed_on", Date),
)
service_request = event(
    "service_request",
    Column("what", Text, nullable=False),
    Column("company_id", Key, to("company"), nullable=False, index=True),
    Column("project_id", Key, to("project"), index=True),
    Column("owner_id", Key, to("staff")),
    Column("closed_on", Date),
)
setting = noun(
    "setting",
    Column("key", Text, nullable=False, unique=True),
    Column("value", Text, nullable=False),
)

TABLES: dict[type[r.Record], Table] = {
    r.Staff: staff,
    r.RankTerm: rank_term,
    r.Invite: invite,
    r.Company: company,
    r.Contact: contact,
    r.Nickname: nickname,
    r.Project: project,
    r.StageEvent: stage_event,
    r.ProjectValue: project_value,
    r.Agreement: agreement,
    r.Decision: decision,
    r.StatEntry: stat_entry,
    r.Trip: trip,
    r.Visit: visit,
    r.Participation: participation,
    r.Attachment: attachment,
    r.FollowUp: follow_up,
    r.Target: target,
    r.ExternalFigure: external_figure,
    r.LandRecord: land_record,
    r.Construction: construction,
    r.Problem: problem,
    r.ServiceRequest: service_request,
    r.Setting: setting,
}
RECORDS: dict[str, type[r.Record]] = {table.name: record for record, table in TABLES.items()}
