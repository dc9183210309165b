"""The park's settings, changed at run time; each with its default and its form."""

from __future__ import annotations

import datetime as dt
from dataclasses import fields, replace
from typing import Any

from sqlalchemy import Connection, select

from park.figures import DEFINITION_KEYS, Definitions, read_definitions, set_definition
from park.records import ParkSettings, Setting
from storage.tables import setting
from storage.work import Work, made


class UnknownSettingError(Exception):
    """No setting has this name."""


class SettingValueError(Exception):
    """The value does not have the setting's form."""


def read_settings(connection: Connection) -> ParkSettings:
    """The settings in force: the stored ones over the defaults."""
    rows = connection.execute(select(setting).where(setting.c.voided_by.is_(None))).all()
    known = {f.name for f in fields(ParkSettings)}
    values = {row.key: parse(row.key, row.value) for row in rows if row.key in known}
    return replace(ParkSettings(), **values)


def park_definitions(connection: Connection, zone: str = "Asia/Shanghai") -> Definitions:
    """The definitions of figures in force; a stored one that cannot be read is passed over."""
    rows = connection.execute(select(setting).where(setting.c.voided_by.is_(None))).all()
    return read_definitions(((row.key, row.value) for row in rows), zone)[0]


def stored_definitions(connection: Connection) -> dict[str, str]:
    """The definitions that were set, in the words they were set with."""
    rows = connection.execute(select(setting).where(setting.c.voided_by.is_(None))).all()
    return {row.key: row.value for row in rows if row.key in DEFINITION_KEYS}


def change_setting(work: Work, key: str, words: str) -> str:
    """Set one setting or definition from text.

    Raises UnknownSettingError or SettingValueError.
    """
    check(key, words)
    row = work.connection.execute(select(setting).where(setting.c.key == key)).one_or_none()
    if row is None:
        work.add(Setting(key=key, value=words))
    else:
        known = made(Setting, row)
        work.save(known, replace(known, value=words, voided_by=None))
    return words


def check(key: str, words: str) -> None:
    """Whether a setting takes these words. Raises UnknownSettingError or SettingValueError."""
    if key not in DEFINITION_KEYS:
        parse(key, words)
        return
    try:
        set_definition(Definitions(), key, words)
    except ValueError as error:
        raise SettingValueError(key) from error


def setting_keys() -> tuple[str, ...]:
    """Every key that can be set."""
    return (*(f.name for f in fields(ParkSettings)), *DEFINITION_KEYS)


def parse(key: str, words: str) -> Any:
    """A setting's value from its text. Raises UnknownSettingError or SettingValueError."""
    defaults = {f.name: f.default for f in fields(ParkSettings)}
    if key not in defaults:
        raise UnknownSettingError(key)
    try:
        return _parsed(defaults[key], words.strip())
    except ValueError as error:
        raise SettingValueError(key) from error


def _parsed(default: Any, words: str) -> Any:
    match default:
        case bool():
            return _switch(words)
        case int():
            return _natural(words)
        case dt.time():
            return dt.time.fromisoformat(words)
        case tuple():
            return tuple(
                dt.date.fromisoformat(day).isoformat() for day in words.replace(",", " ").split()
            )
    return words


def _switch(words: str) -> bool:
    known = {"on": True, "true": True, "1": True, "off": False, "false": False, "0": False}
    if words.lower() not in known:
        raise ValueError(words)
    return known[words.lower()]


def _natural(words: str) -> int:
    value = int(words.replace("_", ""))
    if value < 0:
        raise ValueError(words)
    return value
