"""One line of an imported ledger of projects: what it says, or why it cannot be taken."""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Any

from park.records import ProjectType, Stage, Status

YI = 100_000_000
_MOST = 10**17
"""More than any project: what is larger would not fit the database's whole numbers."""
STAGES: dict[str, tuple[Stage, Status]] = {
    "线索": (Stage.LEAD, Status.ACTIVE),
    "研判": (Stage.SCREENING, Status.ACTIVE),
    "储备": (Stage.NEGOTIATING, Status.ACTIVE),
    "在谈": (Stage.NEGOTIATING, Status.ACTIVE),
    "入园评审": (Stage.ENTRY_REVIEW, Status.ACTIVE),
    "协议审定": (Stage.AGREEMENT_APPROVAL, Status.ACTIVE),
    "签约": (Stage.SIGNED, Status.ACTIVE),
    "注册供地": (Stage.REGISTERED_LAND, Status.ACTIVE),
    "开工": (Stage.CONSTRUCTION, Status.ACTIVE),
    "在建": (Stage.CONSTRUCTION, Status.ACTIVE),
    "竣工": (Stage.COMPLETED, Status.ACTIVE),
    "投产": (Stage.PRODUCTION, Status.ACTIVE),
    "已清理": (Stage.NEGOTIATING, Status.REMOVED),
}
TYPES = {
    "新引进": ProjectType.NEW,
    "增资扩产": ProjectType.EXPANSION,
    "技术改造": ProjectType.UPGRADE,
    "技改": ProjectType.UPGRADE,
}


class BadLineError(Exception):
    """The line cannot be taken; the message says why, in one short English sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerLine:
    """A project as a ledger names it: money in 元, land in hundredths of 亩."""

    key: str | None
    name: str
    company: str | None
    short: str | None
    industry: str | None
    city: str | None
    contacts: tuple[str, ...]
    stage: Stage
    status: Status
    type: ProjectType
    investment: int | None
    land: int | None


def read_line(text: str) -> LedgerLine:
    """One JSON object. Raises BadLineError."""
    try:
        given = json.loads(text, parse_float=Decimal, parse_int=Decimal)
    except ValueError as error:
        raise BadLineError("this is no JSON object") from error
    if not isinstance(given, dict):
        raise BadLineError("this is no JSON object")
    stage, status = _stage(given.get("stage"))
    return LedgerLine(
        key=_words(given, "key"),
        name=_words(given, "name") or _missing("name"),
        company=_words(given, "company"),
        short=_words(given, "short"),
        industry=_words(given, "industry"),
        city=(_words(given, "city") or "").removesuffix("市") or None,
        contacts=_contacts(given.get("contacts")),
        stage=stage,
        status=status,
        type=_type(given.get("kind")),
        investment=_whole(given.get("investment"), YI, "investment"),
        land=_whole(given.get("land"), 100, "land"),
    )


def _missing(field: str) -> str:
    raise BadLineError(f"{field} is missing")


def _words(given: dict[str, Any], field: str) -> str | None:
    value = given.get(field)
    if value is None:
        return None
    if isinstance(value, Decimal):
        return f"{value}"
    if not isinstance(value, str):
        raise BadLineError(f"{field} is no text")
    return value.strip() or None


def _stage(value: object) -> tuple[Stage, Status]:
    if value in (None, ""):
        return Stage.LEAD, Status.ACTIVE
    if not isinstance(value, str) or value not in STAGES:
        raise BadLineError(f"stage {value!r} is unknown")
    return STAGES[value]


def _type(value: object) -> ProjectType:
    if value in (None, ""):
        return ProjectType.NEW
    if not isinstance(value, str) or value not in TYPES:
        raise BadLineError(f"kind {value!r} is unknown")
    return TYPES[value]


def _contacts(value: object) -> tuple[str, ...]:
    if value is None:
        return ()
    if not isinstance(value, list):
        raise BadLineError("contacts is no list")
    return tuple(str(each).strip() for each in value if str(each).strip())


def _whole(value: object, unit: int, field: str) -> int | None:
    if value in (None, ""):
        return None
    try:
        amount = Decimal(str(value)) * unit
    except InvalidOperation as error:
        raise BadLineError(f"{field} {value!r} is no number") from error
    if not amount.is_finite() or amount <= 0 or amount >= _MOST:
        raise BadLineError(f"{field} {value} is not a possible amount")
    return int(amount.to_integral_value(ROUND_HALF_UP))
