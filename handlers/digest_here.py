"""/digest here, in a group: an admin lets the weekly digest come to it, or stops it."""

from __future__ import annotations

import re

from handlers.message import Incoming
from handlers.reply import Reply, say
from park.access import Right, may
from park.texts import Place
from park.texts import administration as said_of
from storage.groups import allow_digest, stop_digest
from storage.work import Work

_HERE = re.compile(r"^(?:here|on|本群|这里|发到?(?:本|这个)?群|开启?)$", re.I)
_STOP = re.compile(
    r"^(?:(?:here )?(?:off|stop|no)|stop here|not here|关闭?|停止?|不(?:要)?发了?|取消|移除)$", re.I
)
_WORDS = re.compile(
    r"(?P<off>不要?|别|停止?|取消)?(?:再)?(?:把)?周报.{0,4}(?:发|推|送)?.{0,3}(?:本群|这个群|群里|这里)|"
    r"(?P<stop>stop|no) (?:the )?(?:weekly )?digests? (?:here|in this group)|(?:send|post) the (?:weekly )?digest (?:here|to this group)",
    re.I,
)


def digest_here(message: Incoming, work: Work, rest: str) -> Reply | None:
    """The answer to a wish for this group's digest; None when the words are no such wish."""
    stops, wants = _STOP.match(rest.strip()), _HERE.match(rest.strip())
    if not (stops or wants):
        return None
    if not may(message.sender, Right.ADMINISTER):
        return say(said_of.ADMINS_ONLY.say(message.language))
    if message.place is not Place.GROUP:
        return say(said_of.DIGEST_WHERE.say(message.language))
    if stops:
        stopped = stop_digest(work, message.chat_id)
        text = said_of.DIGEST_STOPPED if stopped else said_of.DIGEST_NEVER
        return say(text.say(message.language))
    allow_digest(work, message.chat_id, message.language)
    weekday = said_of.WEEKDAYS[work.settings.digest_weekday].say(message.language)
    time = f"{work.settings.digest_time:%H:%M}"
    return say(said_of.DIGEST_HERE.say(message.language, weekday=weekday, time=time))


def digest_in_words(message: Incoming, work: Work) -> Reply | None:
    """周报发到这个群."""
    match = _WORDS.search(message.text) if message.place is Place.GROUP else None
    if match is None:
        return None
    return digest_here(message, work, "off" if match["off"] or match["stop"] else "here")
