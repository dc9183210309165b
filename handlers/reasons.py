"""A reason that was asked for is given in words: of a step back, an end, a removal."""

from __future__ import annotations

from handlers.message import Incoming
from handlers.removals import ASK_REMOVAL, end_because, remove_because
from handlers.reply import Reply
from handlers.stages import go_back
from handlers.talk import settle
from handlers.understanding import stands_alone
from park.language import read
from storage.conversations import Conversation
from storage.work import Work


def reason_given(message: Incoming, work: Work, state: Conversation) -> Reply | None:
    """The step that waited for this reason; None when the text is about something else."""
    if state.asked not in REASONS or not state.options or _about_another(message, work):
        return None
    answered = REASONS[state.asked](message, work, state.options[0]["data"])
    if answered is not None:
        settle(message, work)
    return answered


def _about_another(message: Incoming, work: Work) -> bool:
    """Whether the text says something whole of a firm that it names."""
    said = read(message.text, message.written_at, work.finder.lexicon()).fields
    return bool(said.organisations) and stands_alone(message, work)


REASONS = {"back_reason": go_back, "end_reason": end_because, ASK_REMOVAL: remove_because}
