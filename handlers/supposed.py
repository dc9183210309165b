"""曜箔要是谈不成就先放一放: a supposition changes nothing, and is said to change nothing."""

from __future__ import annotations

from handlers.message import Incoming
from handlers.reply import Reply, say
from handlers.unsure import SURE
from park.language import Intent, read
from park.language.status_said import status_said
from park.language.supposed import supposed
from park.texts.moving import ONLY_SUPPOSED
from storage.work import Work

_TELLS_ELSE = frozenset({Intent.LOG_VISIT, Intent.LOG_FOLLOWUP, Intent.ASSIGN})


def only_supposed(message: Incoming, work: Work) -> Reply | None:
    """The answer to a step that is only supposed; None where nothing is, or more is told."""
    if not supposed(message.text):
        return None
    alone = read(message.text, message.written_at, work.finder.lexicon())
    steps = alone.intent is Intent.UPDATE_STAGE or status_said(message.text) is not None
    told = alone.intent in _TELLS_ELSE and alone.confidence >= SURE
    if told or not (steps or alone.fields.stage):
        return None
    return say(ONLY_SUPPOSED.say(message.language))
