"""The ledgers in words: a question about them, or an entry."""

from __future__ import annotations

from handlers.altered_asked import altered_asked
from handlers.lands import land_is_ahead
from handlers.ledger_asking import MORE
from handlers.ledger_corrections import NOUNS, correct_entry, mends
from handlers.ledger_entries import completed, entries_told, log_entries
from handlers.ledger_figures import ledger_figures
from handlers.ledger_lists import ledger_list
from handlers.message import Incoming
from handlers.refusals import refuse
from handlers.reply import Reply
from handlers.talk import meant, state_of
from park.access import Right, may
from storage.work import Work


def ledger_spoken(message: Incoming, work: Work) -> Reply | None:
    """What a text asks of the ledgers or tells them; None when it is about something else."""
    asked = altered_asked(message, work) or ledger_list(message, work)
    asked = asked or ledger_figures(message, work)
    if asked is not None:
        return asked
    if mends(message.text) and may(message.sender, Right.WRITE):
        about = meant(message, work)
        if about is not None and about.noun in NOUNS:
            return correct_entry(message, work, about)
    told = entries_told(message, work)
    if told is None:
        return land_is_ahead(message, work)
    return (
        log_entries(message, work, told)
        if may(message.sender, Right.WRITE)
        else refuse(message, work)
    )


def ledger_completed(message: Incoming, work: Work) -> Reply | None:
    """The answer to what an entry lacked; None when nothing of the kind is open."""
    state = state_of(message, work)
    if state.asked != MORE or not may(message.sender, Right.WRITE):
        return None
    return completed(message, work, state)
