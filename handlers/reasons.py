"""A reason that was asked for is given in words: of a step back, an end, a removal."""

from __future__ import annotations

from handlers.asides import is_aside
from handlers.ledger_entries import entries_told
from handlers.message import Incoming
from handlers.removals import ASK_REMOVAL, end_because, remove_because
from handlers.reply import Reply, say
from handlers.stages import go_back
from handlers.talk import settle
from handlers.understanding import CERTAIN, QUESTIONS, stands_alone
from park.language import Intent, read
from park.language.building_said import BuildingSaid
from park.language.nothing_said import nothing_said
from park.language.undoing import says_undo
from park.texts.visits import NEEDS_REASON
from storage.conversations import Conversation
from storage.work import Work

_NO_REASONS = QUESTIONS | {Intent.CANCEL, Intent.HELP, Intent.LOG_FOLLOWUP, Intent.LOG_VISIT}


def reason_given(message: Incoming, work: Work, state: Conversation) -> Reply | None:
    """The step that waited for this reason; None when the text is about something else."""
    if state.asked not in REASONS or not state.options or _about_another(message, work):
        return None
    if nothing_said(message.text) is not None:
        return say(NEEDS_REASON.say(message.language), about=state.about)
    answered = REASONS[state.asked](message, work, state.options[0]["data"])
    if answered is not None:
        settle(message, work)
    return answered


def _about_another(message: Incoming, work: Work) -> bool:
    """Whether the text asks, orders, or says something whole of a firm that it names."""
    if is_aside(message.text) or says_undo(message.text):
        return True
    alone = read(message.text, message.written_at, work.finder.lexicon())
    if alone.intent in _NO_REASONS and alone.confidence >= CERTAIN:
        return True
    if not alone.fields.organisations:
        return False
    return stands_alone(message, work) or _tells_building(message, work)


def _tells_building(message: Incoming, work: Work) -> bool:
    """Whether the text is an entry of a firm that it names: 恒达完成投资8000万，主体封顶."""
    told = entries_told(message, work)
    return told is not None and any(isinstance(each, BuildingSaid) for each in told.entries)


REASONS = {"back_reason": go_back, "end_reason": end_because, ASK_REMOVAL: remove_because}
