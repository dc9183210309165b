"""The park's settings, changed at run time; each with its default and its form."""

from __future__ import annotations

import datetime as dt
from dataclasses import fields, replace
from typing import Any

from sqlalchemy import Connection, select

from park.records import ParkSettings, Setting
from storage.tables import setting
from storage.work import Work


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


def change_setting(work: Work, key: str, words: str) -> Any:
    """Set one setting from text; returns the value it now has.

    Raises UnknownSettingError or SettingValueError.
    """
    value = parse(key, words)
    known = work.find(Setting, setting.c.key == key)
    if known:
        work.save(known[0], replace(known[0], value=words))
    else:
        work.add(Setting(key=key, value=words))
    return value


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
