"""The Telegram client: one for methods, one for raw polling, both through the same proxy."""

from __future__ import annotations

import os
import ssl
from functools import cache
from typing import Any
from urllib.parse import urlsplit

import httpx
from telegram import Bot
from telegram.request import HTTPXRequest, RequestData
from telegram.request._requestparameter import RequestParameter

from bot.envelope import KINDS
from bot.settings import Settings

os.environ.setdefault("PTB_TIMEDELTA", "true")  # spans of time as timedelta, without a warning

POLL_SECONDS = 20
LIMIT = 100
_LOOPBACK = ("127.0.0.1", "localhost", "::1")


def make_bot(settings: Settings) -> Bot:
    """The client for sending. Raises SettingsError without a token."""
    return Bot(
        settings.need_token(),
        base_url=settings.api_url,
        base_file_url=settings.file_url,
        request=_request(settings, connections=32),
        get_updates_request=_request(settings, connections=1),
    )


class Poller:
    """getUpdates as raw JSON, so that one update of a new form cannot stop the rest."""

    def __init__(self, settings: Settings) -> None:
        self._address = f"{settings.api_url}{settings.need_token()}/getUpdates"
        self._request = _request(settings, connections=2)

    async def updates(self, offset: int | None) -> list[Any]:
        """Updates not acknowledged yet, waiting for the first one; ``offset`` acknowledges.

        Raises TelegramError.
        """
        wanted = {
            "offset": offset,
            "timeout": POLL_SECONDS,
            "limit": LIMIT,
            "allowed_updates": list(KINDS),
        }
        given = [RequestParameter.from_input(k, v) for k, v in wanted.items() if v is not None]
        answer: Any = await self._request.post(
            self._address, RequestData(given), read_timeout=POLL_SECONDS + 10
        )
        return answer if isinstance(answer, list) else []

    async def close(self) -> None:
        """Close the connection; a poll under way ends."""
        await self._request.shutdown()


@cache
def _certificates(*, trust_env: bool) -> ssl.SSLContext:
    """Read once: each client would load all of them anew."""
    return httpx.create_ssl_context(trust_env=trust_env)


def _request(settings: Settings, connections: int) -> HTTPXRequest:
    """A proxy of the environment must not stand before a server on this machine."""
    here = urlsplit(settings.api_url).hostname in _LOOPBACK
    return HTTPXRequest(
        connection_pool_size=connections,
        read_timeout=20,
        write_timeout=20,
        connect_timeout=10,
        pool_timeout=20,
        media_write_timeout=60,
        proxy=settings.proxy,
        httpx_kwargs={"trust_env": not here, "verify": _certificates(trust_env=not here)},
    )
