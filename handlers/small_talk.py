"""Help, greetings and what is not our business: one short human line."""

from __future__ import annotations

import re

from handlers.message import Incoming
from handlers.reply import Reply, say
from park.language import Meaning
from park.texts import asking as said_of
from storage.work import Work

_THANKS = re.compile(r"谢|辛苦|多谢|thank|thx|cheers|好的|ok|收到|哈哈|就这些|就这样|到这", re.I)
_NIGHT = re.compile(r"晚安|再见|拜拜|good ?night|bye", re.I)


def help_(message: Incoming, meaning: Meaning, work: Work) -> Reply:
    """What can be said, with examples."""
    return say(said_of.HELP.say(message.language))


def help_by_command(message: Incoming, work: Work, rest: str) -> Reply:
    """/help, in the member's language."""
    return say(said_of.HELP.say("en" if message.sender.language == "en" else "zh"))


def greet(message: Incoming, meaning: Meaning, work: Work) -> Reply:
    """A greeting gets one back; a thank-you no menu."""
    if _NIGHT.search(message.text):
        return say(said_of.GOOD_NIGHT.say(message.language))
    if _THANKS.search(message.text):
        return say(said_of.WELCOME_BACK.say(message.language))
    return say(said_of.HELLO.say(message.language))


def out_of_scope(message: Incoming, meaning: Meaning, work: Work) -> Reply:
    """The words are kept with their command; the reply says what would work."""
    if not any(sign.isalnum() for sign in message.text):
        return say(said_of.HELLO.say(message.language))
    return say(said_of.OUT_OF_SCOPE.say(message.language))
