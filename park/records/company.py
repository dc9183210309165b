"""Firms and associations, and the people met there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from park.records.record import Record


class CompanyKind(StrEnum):
    """What a counterpart is to the park."""

    INVESTOR = "investor"
    EXISTING = "existing"
    ASSOCIATION = "association"
    AGENCY = "agency"


@dataclass(frozen=True, slots=True, kw_only=True)
class Company(Record):
    """A firm or association. ``merged_into`` points to the one that stands for it now."""

    name: str
    short_names: tuple[str, ...] = ()
    credit_code: str | None = None
    kind: str = CompanyKind.INVESTOR
    city: str | None = None
    industry: str | None = None
    tags: tuple[str, ...] = ()
    merged_into: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(Record):
    """A person of a company. ``source`` says where the name came from (a visit, a card, a list)."""

    company_id: int
    name: str | None = None
    title: str | None = None
    phone: str | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Nickname(Record):
    """How one member of staff calls a contact, learned from a pick."""

    staff_id: int
    contact_id: int
    words: str
