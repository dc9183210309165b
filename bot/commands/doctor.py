"""`parkbot doctor`: is everything there that the bot needs? One line a check."""

from __future__ import annotations

import argparse
import asyncio
import datetime as dt
import os
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from email.utils import parsedate_to_datetime
from enum import StrEnum
from pathlib import Path

import httpx
from pylopdf_fonts_zh_cn import sans_path
from telegram.error import InvalidToken, TelegramError

from bot.client import make_bot
from bot.commands.command import Subparsers, add_json, print_json
from bot.settings import Settings, SettingsError, load_settings
from park.language.calendar import notice_known
from storage.backup import BackupError, is_empty, read_manifest
from storage.database import (
    Database,
    DatabaseAddressError,
    DatabaseUnavailableError,
    newest_revision,
)
from storage.inbox import count_aside
from storage.settings import read_settings

CLOCK_SECONDS = 60
BACKUP_DAYS = 8


class State(StrEnum):
    """``warn``: works, but somebody should look."""

    OK = "ok"
    WARN = "warn"
    FAIL = "FAIL"


@dataclass(frozen=True, slots=True)
class Check:
    """One line."""

    name: str
    state: State
    words: str


def register(subparsers: Subparsers) -> None:
    """Add the command."""
    parser = subparsers.add_parser("doctor", help="check settings, database, fonts, backups, clock")
    add_json(parser)
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Print every check; 1 if any fails. Raises SettingsError."""
    checks = list(examine(load_settings()))
    if given.json:
        print_json([asdict(check) for check in checks])
    else:
        for check in checks:
            print(f"{check.state:<4}  {check.name}: {check.words}")
    return int(any(check.state is State.FAIL for check in checks))


def examine(settings: Settings) -> Iterator[Check]:
    """Every check in turn."""
    yield _token(settings)
    yield _folder(settings)
    yield from _database(settings)
    now = dt.datetime.now(settings.timezone)
    yield Check("time zone", State.OK, f"{settings.timezone.key}, now {now:%Y-%m-%d %H:%M}")
    yield _fonts()
    yield _backups(settings, now)
    yield _clock(settings)


def _token(settings: Settings) -> Check:
    try:
        return asyncio.run(_who_am_i(settings))
    except SettingsError as error:
        return Check("token", State.FAIL, str(error))
    except InvalidToken:
        return Check("token", State.FAIL, "PARKBOT_TOKEN is refused by Telegram")
    except (TelegramError, TimeoutError) as error:
        return Check("token", State.FAIL, f"Telegram cannot be reached: {type(error).__name__}")


async def _who_am_i(settings: Settings) -> Check:
    bot = make_bot(settings)
    try:
        async with asyncio.timeout(15):
            await bot.initialize()
        return Check("token", State.OK, f"@{bot.username}")
    finally:
        await bot.shutdown()


def _folder(settings: Settings) -> Check:
    folder = settings.data
    if not folder.exists():
        return Check("data folder", State.OK, f"{folder} will be made at the first start")
    if not os.access(folder, os.W_OK):
        return Check("data folder", State.FAIL, f"{folder} cannot be written by this account")
    if folder.stat().st_mode & 0o077:
        return Check("data folder", State.WARN, f"{folder} is open to others: chmod 700 {folder}")
    return Check("data folder", State.OK, str(folder))


def _database(settings: Settings) -> Iterator[Check]:
    try:
        database = Database(settings.database)
    except DatabaseAddressError as error:
        yield Check("database", State.FAIL, f"PARKBOT_DATABASE cannot be used: {error}")
        return
    if database.is_sqlite and not Path(database.url.database or "").exists():
        yield Check("database", State.OK, "will be made at the first start")
        return
    try:
        yield from _opened(database, dt.datetime.now(settings.timezone).year)
    except DatabaseUnavailableError as error:
        yield Check("database", State.FAIL, f"cannot be opened: {str(error).splitlines()[0]}")
    finally:
        database.close()


def _opened(database: Database, year: int) -> Iterator[Check]:
    with database.reading():
        revision, newest = database.revision(), newest_revision()
    kind = "SQLite" if database.is_sqlite else "PostgreSQL"
    if revision not in (None, newest):
        yield Check("database", State.WARN, f"{kind} at {revision}, will be raised to {newest}")
        return
    yield Check("database", State.OK, f"{kind}, migrations at {revision or 'the beginning'}")
    if revision is None:
        return
    with database.reading() as connection:
        aside, park = count_aside(connection), read_settings(connection)
    state = State.WARN if aside else State.OK
    yield Check("inbox", state, f"{aside} message(s) set aside after three failures")
    own = len([day for day in (*park.holidays, *park.workdays) if day.startswith(str(year))])
    yield calendar_check(year, own)


def calendar_check(year: int, own: int) -> Check:
    """``own``: how many days of the year an admin entered."""
    if notice_known(year):
        return Check("calendar", State.OK, f"the holidays of {year} are known")
    words = f"the official notice for {year} is not built in: weekdays and {own} day(s) entered"
    return Check("calendar", State.OK if own else State.WARN, words)


def _fonts() -> Check:
    path = Path(sans_path())
    if path.is_file():
        return Check("fonts", State.OK, path.name)
    return Check("fonts", State.FAIL, "the Chinese font is missing: install parkbot again")


def _backups(settings: Settings, now: dt.datetime) -> Check:
    newest = max(settings.backups.glob("parkbot-*.zip"), default=None, key=_modified)
    if newest is None:
        state = State.OK if _nothing_to_lose(settings) else State.WARN
        return Check("backups", state, "there is none yet: parkbot backup")
    try:
        age = now - read_manifest(newest).made_at
    except BackupError as error:
        return Check("backups", State.FAIL, f"{newest.name}: {error}")
    state = State.OK if age.days < BACKUP_DAYS else State.WARN
    return Check("backups", state, f"{newest.name}, {age.days} day(s) old")


def _modified(path: Path) -> float:
    return path.stat().st_mtime


def _nothing_to_lose(settings: Settings) -> bool:
    try:
        database = Database(settings.database)
        if database.is_sqlite and not Path(database.url.database or "").exists():
            return True
        return is_empty(database)
    except (DatabaseAddressError, DatabaseUnavailableError):
        return True


def _clock(settings: Settings, fetch: Callable[..., httpx.Response] = httpx.get) -> Check:
    """Wrong clocks write wrong dates: ours is compared with the server's."""
    here = settings.api_url.startswith(("http://127.", "http://localhost"))
    try:
        answer = fetch(settings.api_url, proxy=settings.proxy, timeout=10, trust_env=not here)
        theirs = parsedate_to_datetime(answer.headers["date"])
    except (httpx.HTTPError, KeyError, ValueError):
        return Check("clock", State.WARN, "cannot be compared with the server's")
    off = abs((dt.datetime.now(dt.UTC) - theirs).total_seconds())
    state = State.OK if off < CLOCK_SECONDS else State.FAIL
    return Check("clock", state, f"{off:.0f} s off the server's")
