"""A card just made still lacks its next step when a question comes between: one line says so.

What is said next may fill it, or leave it open; anything else goes its own way.
"""

from __future__ import annotations

import datetime as dt

from handlers.message import Incoming
from handlers.record_said import say_ref
from handlers.reply import Reply, with_line
from handlers.talk import GAP, ask, ref_of
from park.records import Visit, VisitState
from park.texts.cards import gaps
from park.texts.visits import PENDING, PENDING_WORDS
from storage.conversations import Conversation
from storage.views import visit_view
from storage.work import Work

_JUST = dt.timedelta(minutes=30)


def with_gap(message: Incoming, work: Work, before: Conversation, reply: Reply) -> Reply:
    """The reply, and what the card spoken of before it still lacks; said at the first question only."""
    at = before.focus
    visit = work.get(Visit, at.id) if at is not None and at.noun == "visit" else None
    if visit is None or not reply.says or not _just_logged(message, work, visit):
        return reply
    if "next" not in gaps(visit_view(work, visit)):
        return reply
    ask(message, work, GAP, visit)
    line = PENDING.say(
        message.language,
        what=say_ref(work, ref_of(visit), message.language),
        question=PENDING_WORDS["visit_next"].say(message.language),
    )
    return with_line(reply, line)


def _just_logged(message: Incoming, work: Work, visit: Visit) -> bool:
    done = visit.live and visit.state == VisitState.DONE
    mine = visit.logged_by == message.sender.id
    return done and mine and work.now - visit.recorded_at <= _JUST
