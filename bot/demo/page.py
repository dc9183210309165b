"""The chat page's server: its files, live events, and the door for what its visitors do."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from aiohttp import WSMsgType, web

from bot.demo.page_acts import ACTS
from bot.demo.refusals import RefusedError
from bot.demo.views import event_view, state_view

if TYPE_CHECKING:
    from bot.demo.standin import StandIn

Json = dict[str, Any]
FOLDER = Path(__file__).with_name("page")
KINDS = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
}
SAFE = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
PICTURES = ("image/png", "image/jpeg", "image/gif", "image/webp")


class Page:
    """One page for all visitors; whoever opens it can be anyone in the cast."""

    def __init__(self, standin: StandIn) -> None:
        self._standin = standin
        self._open: dict[web.WebSocketResponse, asyncio.Queue[Json]] = {}
        standin.world.listeners.append(self._heard)

    def routes(self) -> list[web.RouteDef]:
        """What to mount."""
        return [
            web.get("/", self._asset),
            web.get("/page/live", self._live),
            web.get("/page/file/{unique_id}", self._file),
            web.post("/page/upload", self._upload),
            web.get("/page/{name}", self._asset),
        ]

    async def close(self) -> None:
        """Let every open page know that the demo ends."""
        for socket in list(self._open):
            await socket.close(code=1001)

    async def _asset(self, request: web.Request) -> web.Response:
        name = request.match_info.get("name", "index.html")
        path = FOLDER / name
        if path.parent != FOLDER or path.suffix not in KINDS or not path.is_file():
            raise web.HTTPNotFound
        kind = KINDS[path.suffix]
        return web.Response(text=path.read_text("utf-8"), content_type=kind, headers=SAFE)

    async def _file(self, request: web.Request) -> web.Response:
        file = self._standin.world.files.unique(request.match_info["unique_id"])
        if file is None:
            raise web.HTTPNotFound
        headers, kind = dict(SAFE), file.mime
        if kind not in PICTURES:
            kind = "application/octet-stream"
            headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(file.name)}"
        return web.Response(body=file.data, content_type=kind, headers=headers)

    async def _upload(self, request: web.Request) -> web.Response:
        form = await request.post()
        file = form.get("file")
        # A form of another site can neither set this header nor read the page.
        if not isinstance(file, web.FileField) or request.headers.get("X-Page") != "1":
            return web.json_response({"error": "a file is missing"}, status=400)
        try:
            self._take_in(form, file.filename, file.file.read())
        except (LookupError, ValueError) as error:
            return web.json_response({"error": str(error)}, status=400)
        except RefusedError as refusal:
            return web.json_response({"error": refusal.description}, status=400)
        return web.json_response({})

    def _take_in(self, form: Mapping[str, Any], name: str, data: bytes) -> None:
        person, chat = self._standin.world.people[int(form["person"])], int(form["chat"])
        caption = str(form.get("caption") or "").strip() or None
        if form.get("as") == "photo":
            self._standin.send_photo(person, data, caption, form.get("album") or None, chat=chat)
        else:
            self._standin.send_document(person, name, data, caption, chat=chat)

    async def _live(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(heartbeat=20, max_msg_size=2**20)
        await socket.prepare(request)
        queue: asyncio.Queue[Json] = asyncio.Queue()
        queue.put_nowait(state_view(self._standin))
        self._open[socket] = queue
        pump = asyncio.get_running_loop().create_task(_pump(socket, queue))
        try:
            async for received in socket:
                if received.type is WSMsgType.TEXT:
                    self._act(received.data, queue)
        finally:
            self._open.pop(socket, None)
            pump.cancel()
        return socket

    def _act(self, received: str, queue: asyncio.Queue[Json]) -> None:
        token = None
        try:
            given = json.loads(received)
            token = given.get("token")
            answer = ACTS[given["act"]](self._standin, given)
            if answer is not None:
                queue.put_nowait({**answer, "token": token})
        except (LookupError, ValueError, TypeError, AttributeError) as error:
            queue.put_nowait({"kind": "error", "text": str(error), "token": token})

    def _heard(self, kind: str, facts: Mapping[str, Any]) -> None:
        if self._open and (event := event_view(self._standin, kind, facts)):
            for queue in self._open.values():
                queue.put_nowait(event)


async def _pump(socket: web.WebSocketResponse, queue: asyncio.Queue[Json]) -> None:
    while True:
        event = await queue.get()
        await socket.send_json(event)
