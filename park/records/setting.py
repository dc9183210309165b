"""A park setting that an admin changed."""

from __future__ import annotations

from dataclasses import dataclass

from park.records.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting(Record):
    """One setting's value as text, in the form an admin types it."""

    key: str
    value: str
