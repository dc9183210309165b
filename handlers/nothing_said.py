"""A text that says nothing by itself: answered by what stands open, briefly, or not at all."""

from __future__ import annotations

from handlers.asides import again
from handlers.bare import line_of
from handlers.message import Incoming
from handlers.reply import SILENCE, Reply, say
from handlers.talk import state_of
from park.language.nothing_said import Nothing, nothing_said, visible
from park.records import Visit
from park.texts import asides as said_of
from park.texts.asking import OUT_OF_SCOPE
from park.texts.visits import NOT_UNDERSTOOD_CHANGE, NOTHING_OPEN, SKIPPED
from storage.conversations import Conversation
from storage.work import Work

_HEARD = Reply(reaction="👌")
_UNSAID = (Nothing.PUZZLED, Nothing.SIGNS, Nothing.PICTURE, Nothing.CODE)
"""What answers no question either."""


def answer_nothing(message: Incoming, work: Work) -> Reply | None:
    """The answer; None when the text says something, or answers an open question."""
    kind = nothing_said(message.text)
    if kind is None:
        return None
    state = state_of(message, work)
    if state.asked is not None:
        return _beside(message, work, state, kind)
    return _alone(message, work, state, kind)


def _beside(message: Incoming, work: Work, state: Conversation, kind: Nothing) -> Reply | None:
    if kind is Nothing.PICTURE:
        return SILENCE
    which = kind in (Nothing.NOD, Nothing.NO) and bool(state.options)
    return again(message, work, state) if kind in _UNSAID or which else None


def _alone(message: Incoming, work: Work, state: Conversation, kind: Nothing) -> Reply | None:
    language = message.language
    match kind:
        case Nothing.PICTURE:
            return SILENCE
        case Nothing.NOD:
            return _HEARD
        case Nothing.PUZZLED:
            return say(said_of.PUZZLED.say(language))
        case Nothing.SIGNS:
            return say(said_of.SIGNS.say(language))
        case Nothing.CODE:
            return say(OUT_OF_SCOPE.say(language))
        case Nothing.NUMBER:
            return _line(message, work)
    visit = _visit(work, state)
    if kind is Nothing.LEAVE:
        return say((SKIPPED if visit else NOTHING_OPEN).say(language))
    return say((NOT_UNDERSTOOD_CHANGE if visit else NOTHING_OPEN).say(language))


def _line(message: Incoming, work: Work) -> Reply:
    """A line of the newest list."""
    number = "".join(sign for sign in visible(message.text) if sign.isdigit())
    found = line_of(message, work, int(number))
    return found or say(said_of.NO_NUMBER.say(message.language, n=number))


def _visit(work: Work, state: Conversation) -> Visit | None:
    """The visit just made or shown."""
    at = state.focus
    visit = work.get(Visit, at.id) if at is not None and at.noun == "visit" else None
    return visit if visit is not None and visit.live else None
