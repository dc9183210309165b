"""A text that can be read in two ways: one question with both, nothing stored before."""

from __future__ import annotations

from handlers.message import Incoming
from handlers.reply import Reply, say
from park.language import Intent, Meaning
from park.texts.say import button
from park.texts.unsure import DID_YOU_MEAN, INTENTS
from storage.work import Work

SURE = 0.5


def did_you_mean(message: Incoming, meaning: Meaning, work: Work) -> Reply:
    """Offer the two likeliest readings."""
    other = Intent.ASK_STATUS if meaning.intent is not Intent.ASK_STATUS else Intent.LOG_VISIT
    readings = (meaning.intent, meaning.alternative or other)
    rows = tuple(
        (button(str(INTENTS[each].say(message.language)), "mean", work.command, each),)
        for each in dict.fromkeys(readings)
    )
    return say(DID_YOU_MEAN.say(message.language), rows)
