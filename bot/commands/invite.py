"""`parkbot invite`: a one-time invitation."""

from __future__ import annotations

import argparse
import asyncio
import datetime as dt

from telegram.error import TelegramError

from bot.client import make_bot
from bot.commands.command import Subparsers, add_json, print_json
from bot.commands.opening import changing
from bot.settings import Settings, load_settings
from park.records import Rank
from park.texts import Role
from storage.members import INVITE_HOURS, invite_member

RANKS = {
    "党政主要领导": Rank.PARTY_GOVERNMENT_HEAD,
    "班子成员": Rank.LEADERSHIP,
    "中层": Rank.MIDDLE,
    "专员": Rank.SPECIALIST,
    **{rank.value: rank for rank in Rank},
}


def register(subparsers: Subparsers) -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "invite", help=f"make a one-time invitation, good for {INVITE_HOURS} hours"
    )
    parser.add_argument("--role", required=True, choices=[role.value for role in Role])
    parser.add_argument("--name", help="the person's name in the records")
    parser.add_argument("--rank", choices=list(RANKS), help="the person's post")
    add_json(parser)
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Print the code and the link; the link is null when Telegram cannot be asked for the name."""
    settings = load_settings()
    username = asyncio.run(_username(settings))
    rank = RANKS[given.rank] if given.rank else None
    with changing(settings, f"invite {given.role}") as work:
        code, invite = invite_member(work, given.role, given.name, rank)
    link = f"https://t.me/{username}?start={code}" if username else None
    expires = invite.expires_at.astimezone(settings.timezone)
    if given.json:
        print_json({"code": code, "link": link, "role": given.role, "expires": expires.isoformat()})
    else:
        _show(code, link, given.role, expires)
    return 0


def _show(code: str, link: str | None, role: str, expires: dt.datetime) -> None:
    print(f"{role}, one use, until {expires:%Y-%m-%d %H:%M}")
    print(f"link: {link or 'unknown, because Telegram cannot be reached with PARKBOT_TOKEN'}")
    print(f"or send the bot: /start {code}")


async def _username(settings: Settings) -> str | None:
    """The bot's name for the link; an invitation works without it."""
    if settings.token is None:
        return None
    bot = make_bot(settings)
    try:
        async with asyncio.timeout(15):
            await bot.initialize()
        return bot.username
    except (TelegramError, TimeoutError):
        return None
    finally:
        await bot.shutdown()
