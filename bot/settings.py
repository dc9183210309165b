"""The settings of a start: from the environment, or else from ``.env``."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dotenv import dotenv_values

from park.texts import Language

TELEGRAM = "https://api.telegram.org"
_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{10,}")


class SettingsError(Exception):
    """A setting is missing or wrong; the message is one sentence that says what to set."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a process needs to know before it opens anything. Secrets stay out of ``repr``."""

    token: str | None = field(default=None, repr=False)
    database: str = field(repr=False)
    data: Path
    timezone: ZoneInfo
    language: Language = "zh"
    park: str = "园区"
    api_url: str = f"{TELEGRAM}/bot"
    file_url: str = f"{TELEGRAM}/file/bot"
    proxy: str | None = field(default=None, repr=False)
    log: int = logging.INFO

    @property
    def attachments(self) -> Path:
        """Where received files are kept."""
        return self.data / "attachments"

    @property
    def search_cache(self) -> Path:
        """Where the search indexes are kept between starts."""
        return self.data / "search.cache"

    @property
    def backups(self) -> Path:
        """Where backups go unless another place is named."""
        return self.data / "backups"

    def need_token(self) -> str:
        """The token. Raises SettingsError when it is not set."""
        if self.token is None:
            raise SettingsError(
                "PARKBOT_TOKEN is not set: put the token that @BotFather gave you into the "
                "environment or into .env."
            )
        return self.token


def load_settings(folder: Path | None = None) -> Settings:
    """The settings of this process; the environment wins over ``.env`` in ``folder``.

    Raises SettingsError.
    """
    from_file = dotenv_values((folder or Path.cwd()) / ".env")
    return read_settings({**from_file, **os.environ})


def read_settings(given: Mapping[str, str | None]) -> Settings:
    """The settings that these variables name. Raises SettingsError."""
    values = {name: words.strip() for name, words in given.items() if words and words.strip()}
    data = Path(values.get("PARKBOT_DATA", ".")).expanduser()
    api_url = _address(values, "PARKBOT_API_URL", f"{TELEGRAM}/bot")
    return Settings(
        token=_token(values),
        database=values.get("PARKBOT_DATABASE") or f"sqlite:///{data.absolute() / 'parkbot.db'}",
        data=data,
        timezone=_zone(values),
        language=_language(values),
        park=values.get("PARKBOT_PARK", "园区"),
        api_url=api_url,
        file_url=_address(values, "PARKBOT_FILE_URL", _files_beside(api_url)),
        proxy=_proxy(values),
        log=_level(values),
    )


def _token(values: Mapping[str, str]) -> str | None:
    token = values.get("PARKBOT_TOKEN")
    if token is not None and not _TOKEN.fullmatch(token):
        raise SettingsError(
            "PARKBOT_TOKEN is not a bot token: it looks like 123456789:AA..., as @BotFather gave it."
        )
    return token


def _zone(values: Mapping[str, str]) -> ZoneInfo:
    name = values.get("PARKBOT_TIMEZONE", "Asia/Shanghai")
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise SettingsError(
            f"PARKBOT_TIMEZONE is {name!r}, which is no time zone: set one such as Asia/Shanghai."
        ) from error


def _language(values: Mapping[str, str]) -> Language:
    match values.get("PARKBOT_LANGUAGE", "zh").lower():
        case "zh":
            return "zh"
        case "en":
            return "en"
        case other:
            raise SettingsError(f"PARKBOT_LANGUAGE is {other!r}: set it to zh or en.")


def _level(values: Mapping[str, str]) -> int:
    name = values.get("PARKBOT_LOG", "info")
    level = logging.getLevelNamesMapping().get(name.upper())
    if level is None:
        raise SettingsError(
            f"PARKBOT_LOG is {name!r}: set it to debug, info, warning, error or critical."
        )
    return level


def _address(values: Mapping[str, str], name: str, default: str) -> str:
    address = values.get(name, default).rstrip("/")
    if not address.startswith(("http://", "https://")):
        raise SettingsError(
            f"{name} is {address!r}: set it to an address such as http://127.0.0.1:8081/bot."
        )
    return address


def _files_beside(api_url: str) -> str:
    """A Bot API server serves files next to its methods: …/bot and …/file/bot."""
    return f"{api_url.removesuffix('/bot')}/file/bot"


def _proxy(values: Mapping[str, str]) -> str | None:
    proxy = values.get("PARKBOT_PROXY")
    if proxy is not None and not proxy.startswith(("http://", "https://", "socks5://")):
        raise SettingsError(
            "PARKBOT_PROXY is no proxy address: set it to http://host:port or socks5://host:port."
        )
    return proxy
