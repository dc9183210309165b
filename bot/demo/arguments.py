"""The parameters of one method call, whichever way they were sent."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from bot.demo.refusals import TOO_LARGE, RefusedError, bad_request


@dataclass(frozen=True, slots=True)
class Upload:
    """A file sent along with a call."""

    name: str
    data: bytes
    mime: str


@dataclass(frozen=True, slots=True)
class Arguments:
    """Values by name: strings from forms and queries, any JSON from JSON bodies."""

    values: dict[str, Any] = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """The value as text; empty when missing."""
        value = self.values.get(name)
        return "" if value is None else str(value)

    def integer(self, name: str, default: int = 0) -> int:
        """The value as a whole number; `default` when missing or none, as Telegram reads it."""
        try:
            return int(self.text(name))
        except ValueError:
            return default

    def flag(self, name: str) -> bool:
        """The value as yes or no."""
        return self.text(name).lower() in ("true", "1", "yes", "t", "y")

    def json(self, name: str) -> Any:
        """The value as JSON, parsed if it came as a string; None when missing."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value) if value else None
        except ValueError:
            raise bad_request(f"can't parse {name} JSON object") from None

    def logged(self) -> dict[str, Any]:
        """What a log of calls keeps: uploads by name and size only."""
        files = {name: f"{up.name} ({len(up.data)} bytes)" for name, up in self.uploads.items()}
        return {**self.values, **files}


async def read_arguments(request: web.Request) -> Arguments:
    """Query, form, multipart or JSON of the request; refused when too large or not JSON."""
    values: dict[str, Any] = dict(request.query)
    uploads: dict[str, Upload] = {}
    try:
        if request.content_type == "application/json":
            values.update(await _json_body(request))
        elif request.method == "POST":
            await _form_body(request, values, uploads)
    except web.HTTPRequestEntityTooLarge:
        raise RefusedError(*TOO_LARGE) from None
    return Arguments(values, uploads)


async def _json_body(request: web.Request) -> dict[str, Any]:
    body = await request.read()
    try:
        read = json.loads(body) if body else {}
    except ValueError:
        read = None
    if not isinstance(read, dict):
        raise bad_request("can't parse JSON object")
    return read


async def _form_body(
    request: web.Request, values: dict[str, Any], uploads: dict[str, Upload]
) -> None:
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            uploads[name] = Upload(value.filename, value.file.read(), value.content_type)
            value.file.close()
        else:
            values[name] = value
