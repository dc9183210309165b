"""The Bot API's addresses: `/bot<TOKEN>/<method>` and `/file/bot<TOKEN>/<path>`."""

from __future__ import annotations

import asyncio
import hmac
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from bot.demo import receiving
from bot.demo.arguments import Arguments, read_arguments
from bot.demo.methods import METHODS
from bot.demo.refusals import NOT_FOUND, UNAUTHORIZED, RefusedError
from bot.demo.webhook import Webhook
from bot.demo.world import Call, World

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
OWN_NAMES = frozenset({"127.0.0.1", "localhost"})


@web.middleware
async def only_own_name(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse other host names and other sites' pages (DNS rebinding, cross-site requests)."""
    origin = request.headers.get("Origin", "")
    if request.host.rsplit(":", 1)[0] not in OWN_NAMES:
        return web.Response(status=403, text="This server answers to 127.0.0.1 and localhost only.")
    if origin and origin.split("://", 1)[-1] != request.host:
        return web.Response(status=403, text="Not from another site.")
    return await handler(request)


class BotApi:
    """Reads calls, meets the faults asked for, logs what was done."""

    def __init__(self, world: World, webhook: Webhook, token: str) -> None:
        self._world = world
        self._webhook = webhook
        self._token = token

    def routes(self) -> list[web.RouteDef]:
        """What to mount."""
        return [
            web.route("*", "/bot{token:[^/]+}/{method}", self.call),
            web.get("/file/bot{token:[^/]+}/{path:.+}", self.download),
        ]

    def _is_ours(self, request: web.Request) -> bool:
        return hmac.compare_digest(request.match_info["token"].encode(), self._token.encode())

    async def call(self, request: web.Request) -> web.StreamResponse:
        """One method call."""
        method, faults = request.match_info["method"].lower(), self._world.faults
        args = Arguments()
        try:
            if not self._is_ours(request):
                raise RefusedError(*UNAUTHORIZED)
            args = await read_arguments(request)
            dropped = faults.dropped(method)
            if dropped == "before":
                return _cut(request)
            await asyncio.sleep(faults.delayed(method))
            body = await self._answer(request.match_info["method"], args)
            return _cut(request) if dropped else web.json_response(body)
        except RefusedError as refusal:
            self._log(request.match_info["method"], args, refusal.as_json(), ok=False)
            return web.json_response(refusal.as_json(), status=refusal.code)

    async def _answer(self, name: str, args: Arguments) -> dict[str, Any]:
        if refusal := self._world.faults.refused(name.lower()):
            raise refusal
        result = await self._result(name.lower(), args)
        if name.lower() != "getupdates" or result:
            self._log(name, args, result, ok=True)
        return {"ok": True, "result": result}

    async def _result(self, method: str, args: Arguments) -> Any:
        match method:
            case "getupdates":
                return await receiving.get_updates(self._world, self._webhook, args)
            case "setwebhook":
                return receiving.set_webhook(self._world, self._webhook, args)
            case "deletewebhook":
                return receiving.delete_webhook(self._world, self._webhook, args)
            case "getwebhookinfo":
                return receiving.get_webhook_info(self._world, self._webhook, args)
            case known if known in METHODS:
                return METHODS[known](self._world, args)
        raise RefusedError(*NOT_FOUND)

    def _log(self, method: str, args: Arguments, result: Any, *, ok: bool) -> None:
        call = Call(method, args.logged(), result, ok, self._world.clock())
        self._world.calls.append(call)
        self._world.tell("call", call=call)

    async def download(self, request: web.Request) -> web.StreamResponse:
        """The bytes of a file that getFile announced."""
        if not self._is_ours(request):
            refusal = RefusedError(*UNAUTHORIZED)
            return web.json_response(refusal.as_json(), status=refusal.code)
        file = self._world.files.at_path(request.match_info["path"])
        if file is None:
            refusal = RefusedError(*NOT_FOUND)
            return web.json_response(refusal.as_json(), status=refusal.code)
        return web.Response(body=file.data, content_type="application/octet-stream")


def _cut(request: web.Request) -> web.Response:
    """Close the connection without an answer."""
    if request.transport:
        request.transport.abort()
    return web.Response()
