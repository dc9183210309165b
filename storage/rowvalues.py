"""Column values as JSON for the audit, and back by the column's type."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Date, Table, Time

from storage.types import UtcTime, Words


def as_json(values: Mapping[str, Any]) -> dict[str, Any]:
    """Column values as JSON: dates, times and moments in ISO form, tuples as lists."""
    return {name: _plain(value) for name, value in values.items()}


def from_json(table: Table, values: Mapping[str, Any]) -> dict[str, Any]:
    """The column values that ``as_json`` wrote, as the table's columns take them."""
    return {name: _typed(table.c[name].type, value) for name, value in values.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def _typed(kind: object, value: Any) -> Any:
    if value is None:
        return None
    match kind:
        case UtcTime():
            return dt.datetime.fromisoformat(value)
        case Date():
            return dt.date.fromisoformat(value)
        case Time():
            return dt.time.fromisoformat(value)
        case Words():
            return tuple(value)
    return value
