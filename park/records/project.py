"""A project and its dated values."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from park.records.record import Event, Record
from park.records.stage import OPEN, Stage, Status


class ProjectType(StrEnum):
    """新引进, 增资扩产, 技改."""

    NEW = "new"
    EXPANSION = "expansion"
    UPGRADE = "upgrade"


@dataclass(frozen=True, slots=True, kw_only=True)
class Project(Record):
    """One investment project. Money in whole units of ``currency``, land in hundredths of 亩.

    Stage, status, amount, land, owner and type repeat the newest dated row, for reading fast.
    """

    code: str
    name: str
    aliases: tuple[str, ...] = ()
    company_id: int | None = None
    type: str = ProjectType.NEW
    industry: str | None = None
    city: str | None = None
    amount: int | None = None
    amount_max: int | None = None
    currency: str = "CNY"
    amount_qualifier: str | None = None
    amount_words: str | None = None
    land: int | None = None
    land_max: int | None = None
    land_qualifier: str | None = None
    factory_sqm: int | None = None
    annual_output: int | None = None
    annual_tax: int | None = None
    source: str | None = None
    method: str | None = None
    owner_id: int | None = None
    leader_id: int | None = None
    is_key: bool = False
    intention: str | None = None
    stage: int = Stage.LEAD
    status: str = Status.ACTIVE
    secret: bool = False
    code_name: str | None = None
    opened_on: dt.date
    merged_into: int | None = None

    @property
    def open(self) -> bool:
        """Whether work on it goes on."""
        return self.status in OPEN


class ValueKind(StrEnum):
    """Which property of a project a dated value sets."""

    AMOUNT = "amount"
    LAND = "land"
    OWNER = "owner"
    TYPE = "type"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectValue(Event):
    """One dated value: ``number`` (元, hundredths of 亩, a staff id) or ``words`` (a type)."""

    project_id: int
    kind: str
    number: int | None = None
    number_max: int | None = None
    currency: str | None = None
    qualifier: str | None = None
    words: str | None = None


class AgreementType(StrEnum):
    """框架, 投资, 补充."""

    FRAMEWORK = "framework"
    INVESTMENT = "investment"
    SUPPLEMENT = "supplement"


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(Event):
    """A signed agreement; ``effective`` is the day of signing, amount in units of ``currency``."""

    project_id: int
    type: str = AgreementType.INVESTMENT
    amount: int | None = None
    amount_max: int | None = None
    currency: str = "CNY"
    qualifier: str | None = None
    start_by: dt.date | None = None
    produce_by: dt.date | None = None


class DecisionKind(StrEnum):
    """研判, 入园评审, 党政联席会议, 党工委会议."""

    SCREENING = "screening"
    ENTRY_REVIEW = "entry_review"
    JOINT_MEETING = "joint_meeting"
    WORKING_COMMITTEE = "working_committee"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Event):
    """What a meeting decided; ``effective`` is its day.

    An entry review gives four opinions: on the project's type, 环评, energy, and 投资税收强度.
    """

    project_id: int
    kind: str
    passed: bool
    conditions: str | None = None
    on_type: str | None = None
    on_environment: str | None = None
    on_energy: str | None = None
    on_intensity: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatEntry(Event):
    """入统: ``effective`` is the day of acceptance (or of reporting while not accepted)."""

    project_id: int
    name: str | None = None
    amount: int | None = None
    reported_on: dt.date | None = None
    accepted_on: dt.date | None = None
