"""What a message means: one intent and the fields that its text really says.

Every field is optional: absent means "not said". Dates are local to the park's zone, money is in
whole units of its currency (元 for CNY), land in 亩 and buildings in square metres as decimals,
because these are the message's own words; storage converts them to integers.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from decimal import Decimal
from enum import StrEnum
from typing import Any


class Intent(StrEnum):
    """What the sender wants done."""

    LOG_VISIT = "log_visit"
    LOG_FOLLOWUP = "log_followup"
    COMPLETE_FOLLOWUP = "complete_followup"
    ASK_STATUS = "ask_status"
    QUERY_LIST = "query_list"
    QUERY_STATS = "query_stats"
    UPDATE_STAGE = "update_stage"
    UPDATE_FIELD = "update_field"
    CREATE_PROJECT = "create_project"
    CORRECT_LAST = "correct_last"
    UNDO = "undo"
    CANCEL = "cancel"
    HELP = "help"
    GREETING = "greeting"
    REPORT = "report"
    ASSIGN = "assign"
    OUT_OF_SCOPE = "out_of_scope"


@dataclass(frozen=True, slots=True)
class Person:
    """A counterpart: surname with address word as one name, or full name with title apart."""

    name: str | None = None
    title: str | None = None
    phone: str | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """Where in the text (UTF-16-free, plain code points) a field was read, and by which rule."""

    field: str
    start: int
    end: int
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """The fields of one record or query; names and conventions are the scorer's."""

    visit_date: dt.date | None = None
    visit_date_end: dt.date | None = None
    visit_time: dt.time | None = None
    planned: bool | None = None
    direction: str | None = None
    method: str | None = None
    city: str | None = None
    organisations: tuple[str, ...] = ()
    people: tuple[Person, ...] = ()
    persons: int | None = None
    our_people: tuple[str, ...] = ()
    leader_led: bool | None = None
    project: str | None = None
    investment_amount: int | None = None
    investment_amount_max: int | None = None
    investment_currency: str | None = None
    investment_qualifier: str | None = None
    phase1_amount: int | None = None
    annual_output: int | None = None
    annual_tax: int | None = None
    land_mu: Decimal | None = None
    land_mu_max: Decimal | None = None
    land_qualifier: str | None = None
    factory_sqm: Decimal | None = None
    industry: str | None = None
    intention: str | None = None
    problems: tuple[str, ...] = ()
    next_date: dt.date | None = None
    next_date_end: dt.date | None = None
    next_time: dt.time | None = None
    next_what: str | None = None
    stage: str | None = None
    stage_date: dt.date | None = None
    entity: str | None = None
    period_start: dt.date | None = None
    period_end: dt.date | None = None
    metrics: tuple[str, ...] = ()
    overdue: bool | None = None
    stale_days: int | None = None
    report_type: str | None = None
    format: str | None = None
    group_by: str | None = None
    compare: str | None = None
    recurrence: str | None = None
    assignee: str | None = None
    new_name: str | None = None
    index: int | None = None
    date: dt.date | None = None
    visits: tuple[Fields, ...] = ()

    def said(self) -> dict[str, Any]:
        """The fields that the text says, as Python values, in the order of the contract."""
        values = ((f.name, getattr(self, f.name)) for f in fields(self))
        return {name: value for name, value in values if value is not None and value != ()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What one message means.

    ``confidence`` is 0..1; below 0.5 the conversation asks between ``intent`` and
    ``alternative`` instead of acting. ``unread`` lists the stretches of text no rule read;
    the conversation keeps them as the record's note.
    """

    text: str
    intent: Intent
    fields: Fields = field(default_factory=Fields)
    confidence: float = 1.0
    alternative: Intent | None = None
    spans: tuple[Span, ...] = ()
    unread: tuple[Span, ...] = ()


def plain(meaning: Meaning) -> dict[str, Any]:
    """The meaning as the JSON object ``{"intent", "fields"}`` of the command ``understand``."""
    return {"intent": str(meaning.intent), "fields": plain_fields(meaning.fields)}


def plain_fields(said: Fields) -> dict[str, Any]:
    """The said fields as JSON values: ISO dates, HH:MM, numbers without trailing zeros.

    Screening (研判) and completion (竣工) are told to the park alone: the contract has no such stages.
    """
    return {
        name: _plain(value)
        for name, value in said.said().items()
        if value not in ("screening", "completed")
    }


def _plain(value: Any) -> Any:
    match value:
        case bool() | int() | str():
            return value
        case dt.date():
            return value.isoformat()
        case dt.time():
            return value.strftime("%H:%M")
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case Fields():
            return plain_fields(value)
        case Person():
            said = (("name", value.name), ("title", value.title), ("phone", value.phone))
            return {key: part for key, part in said if part}
        case tuple():
            return [_plain(item) for item in value]
    raise TypeError(f"no plain form for {type(value).__name__}")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The names the park already knows; an empty one reads by context alone.

    ``organisations`` and ``projects`` are names and short forms as people write them;
    ``staff`` maps a name or alias (王书记) to True where that person is a park leader.
    """

    organisations: frozenset[str] = frozenset()
    projects: frozenset[str] = frozenset()
    staff: Mapping[str, bool] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Dialogue:
    """What the conversation has open, as far as it changes a reading.

    ``has_last``: a record was just made, so a bare value may correct it. ``drafting``: an entry
    is under way, so 算了 stops it. ``asked``: the field the bot has just asked for, if any.
    """

    has_last: bool = False
    drafting: bool = False
    asked: str | None = None


NOTHING_KNOWN = Lexicon()
NO_DIALOGUE = Dialogue()
