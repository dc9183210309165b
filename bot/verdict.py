"""What a refusal of Telegram means for the message that was being sent."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

import httpx
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.waits import growing, seconds_to_wait


class Fate(Enum):
    """What becomes of a message."""

    SENT = auto()
    AGAIN = auto()
    MOVED = auto()
    UNREACHABLE = auto()
    TOO_LATE = auto()
    FAILED = auto()


@dataclass(frozen=True, slots=True)
class Verdict:
    """``seconds`` to wait for AGAIN; ``perhaps_sent``: nobody knows whether it arrived."""

    fate: Fate
    seconds: float = 0
    perhaps_sent: bool = False
    chat_id: int = 0


def judge(error: TelegramError, tries: int) -> Verdict:
    """The verdict on a message that met this error after so many earlier tries.

    A server that does not know a method answers 404, which the client takes for a wrong token:
    the token was accepted at the start, so the message can never be delivered in this way.
    """
    match error:
        case RetryAfter():
            return Verdict(Fate.AGAIN, seconds_to_wait(error))
        case ChatMigrated():
            return Verdict(Fate.MOVED, chat_id=error.new_chat_id)
        case Forbidden():
            return Verdict(Fate.UNREACHABLE)
        case BadRequest():
            return _judge_refusal(error.message.lower())
        case InvalidToken() if "not found" in error.message.lower():
            return Verdict(Fate.FAILED)
        case InvalidToken() | NetworkError():
            return Verdict(Fate.AGAIN, growing(tries), perhaps_sent=_may_have_arrived(error))
    return Verdict(Fate.AGAIN, growing(tries), perhaps_sent=True)


def _judge_refusal(words: str) -> Verdict:
    if "not modified" in words:
        return Verdict(Fate.SENT)
    if "query is too old" in words or "query id is invalid" in words:
        return Verdict(Fate.TOO_LATE)
    if "chat not found" in words or "user is deactivated" in words:
        return Verdict(Fate.UNREACHABLE)
    return Verdict(Fate.FAILED)


def _may_have_arrived(error: TelegramError) -> bool:
    """Unless no connection was made, or the server named the error itself."""
    if isinstance(error, InvalidToken):
        return False
    unsent = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)
    if isinstance(error.__cause__, unsent):
        return False
    return isinstance(error, TimedOut) or isinstance(error.__cause__, httpx.HTTPError)
