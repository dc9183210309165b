"""Methods by which the bot gets its updates: long polling, or a webhook."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from bot.demo.arguments import Arguments
from bot.demo.refusals import TWO_POLLERS, WEBHOOK_ACTIVE, bad_request, conflict
from bot.demo.webhook import Webhook
from bot.demo.world import World

Json = dict[str, Any]
MOST_SECONDS = 50
MOST_UPDATES = 100


async def get_updates(world: World, webhook: Webhook, args: Arguments) -> list[Json]:
    """getUpdates: a newer poll ends an older one, a webhook excludes both."""
    if webhook.url:
        raise conflict(WEBHOOK_ACTIVE)
    world.updates.terminate(TWO_POLLERS)
    _allow(world, args)
    world.updates.acknowledge(args.integer("offset"))
    world.tell("acknowledged")
    limit = min(max(args.integer("limit", MOST_UPDATES), 1), MOST_UPDATES)
    seconds = min(max(args.integer("timeout"), 0), MOST_SECONDS)
    return await world.updates.poll(limit, seconds)


def set_webhook(world: World, webhook: Webhook, args: Arguments) -> bool:
    """setWebhook; plain http is accepted on loopback only, as a local server would."""
    url, secret = args.text("url"), args.text("secret_token")
    if not url:
        return delete_webhook(world, webhook, args)
    parts = urlsplit(url)
    if parts.scheme != "https" and parts.hostname not in ("127.0.0.1", "localhost"):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", secret):
        raise bad_request("secret token contains unallowed characters")
    _allow(world, args)
    _drop_pending(world, args)
    world.updates.terminate("terminated by setWebhook request")
    webhook.begin(url, secret)
    return True


def delete_webhook(world: World, webhook: Webhook, args: Arguments) -> bool:
    """deleteWebhook."""
    _drop_pending(world, args)
    webhook.end()
    return True


def get_webhook_info(world: World, webhook: Webhook, args: Arguments) -> Json:
    """getWebhookInfo."""
    info: Json = {
        "url": webhook.url,
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates.waiting),
    }
    if webhook.url:
        info["max_connections"] = 40
    if webhook.last_error:
        info["last_error_date"] = int(webhook.failed_at)
        info["last_error_message"] = webhook.last_error
    if world.updates.allowed:
        info["allowed_updates"] = sorted(world.updates.allowed)
    return info


def _allow(world: World, args: Arguments) -> None:
    kinds = args.json("allowed_updates")
    if isinstance(kinds, list):
        world.updates.allow([str(kind) for kind in kinds])


def _drop_pending(world: World, args: Arguments) -> None:
    if args.flag("drop_pending_updates"):
        world.updates.waiting.clear()
