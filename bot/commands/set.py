"""`parkbot set`: the park's settings."""

from __future__ import annotations

import argparse
import datetime as dt
from dataclasses import asdict

from bot.commands.command import CommandError, Subparsers, add_json, print_json
from bot.commands.opening import changing, looking
from bot.settings import load_settings
from park.records import ParkSettings
from storage.settings import (
    SettingValueError,
    UnknownSettingError,
    change_setting,
    setting_keys,
    stored_definitions,
)
from storage.work import Work

EXAMPLES = {
    "home_city": "示例市",
    "big_amount": "10亿",
    "base_amount": "1亿",
    "committee_amount": "10亿",
    "rates": "USD=7.1,HKD=0.91",
    "investment_basis": "F6",
    "statistics_state": "accepted",
    "amount_basis": "newest",
    "key_until_signed": "on",
    "land_kind": "agreement",
    "calls_count": "off",
    "target_tier": "floor",
    "head_ranks": "head",
    "company_kinds": "investor,existing",
    "reserve_stages": "3,4,5",
    "reserve_status": "active,delayed",
    "stale_days": "45/30/20",
}
"""What a definition's value looks like."""


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
        _show(work, given.key, as_json=given.json)
    return 0


def _change(key: str, value: str) -> None:
    try:
        with changing(load_settings(), f"set {key} {value}") as work:
            change_setting(work, key, value)
    except UnknownSettingError as error:
        known = ", ".join(setting_keys())
        raise CommandError(f"there is no setting {key!r}; there are {known}.") from error
    except SettingValueError as error:
        form = _plain(asdict(ParkSettings()).get(key, EXAMPLES.get(key, "")))
        raise CommandError(f"{value!r} does not fit {key}, which looks like {form!r}.") from error


def _show(work: Work, key: str | None, *, as_json: bool) -> None:
    settings = {name: _plain(value) for name, value in asdict(work.settings).items()}
    values = {**settings, **stored_definitions(work.connection)}
    shown = {name: value for name, value in values.items() if key in (None, name)}
    if as_json:
        print_json(shown)
        return
    for name, value in shown.items():
        print(f"{name} = {value}")


def _plain(value: object) -> object:
    if isinstance(value, dt.time):
        return value.isoformat("minutes")
    return list(value) if isinstance(value, tuple) else value
