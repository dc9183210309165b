"""`parkbot set`: the park's settings."""

from __future__ import annotations

import argparse
import datetime as dt
from dataclasses import asdict

from bot.commands.command import CommandError, Subparsers, add_json, print_json
from bot.commands.opening import changing, looking
from bot.settings import load_settings
from park.records import ParkSettings
from storage.settings import SettingValueError, UnknownSettingError, change_setting, read_settings


def register(subparsers: Subparsers) -> None:
    """Add the command."""
    parser = subparsers.add_parser("set", help="change a park setting; without a key, list them")
    parser.add_argument("key", nargs="?", metavar="KEY")
    parser.add_argument("value", nargs="?", metavar="VALUE")
    add_json(parser)
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Change one setting, or show what is in force."""
    settings = load_settings()
    if given.key is not None and given.value is None:
        raise CommandError(f"say what {given.key} is to be: parkbot set {given.key} VALUE.")
    if given.key is not None:
        _change(given.key, given.value)
    with looking(settings) as work:
        _show(read_settings(work.connection), given.key, as_json=given.json)
    return 0


def _change(key: str, value: str) -> None:
    try:
        with changing(load_settings(), f"set {key} {value}") as work:
            change_setting(work, key, value)
    except UnknownSettingError as error:
        known = ", ".join(asdict(ParkSettings()))
        raise CommandError(f"there is no setting {key!r}; there are {known}.") from error
    except SettingValueError as error:
        form = _plain(asdict(ParkSettings())[key])
        raise CommandError(f"{value!r} does not fit {key}, which looks like {form!r}.") from error


def _show(found: ParkSettings, key: str | None, *, as_json: bool) -> None:
    values = {name: _plain(value) for name, value in asdict(found).items() if key in (None, name)}
    if as_json:
        print_json(values)
        return
    for name, value in values.items():
        print(f"{name} = {value}")


def _plain(value: object) -> object:
    if isinstance(value, dt.time):
        return value.isoformat("minutes")
    return list(value) if isinstance(value, tuple) else value
