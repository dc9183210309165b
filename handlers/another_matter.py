"""While a question is open: a message that is whole, and about another firm, answers nothing."""

from __future__ import annotations

from handlers.message import Incoming
from handlers.unsure import SURE
from park.language import Intent, Meaning, read
from park.records import Company, FollowUp, Project, Ref, Visit
from storage import companies
from storage.conversations import Conversation
from storage.merges import family
from storage.work import Work

_WHOLE = frozenset(
    {
        Intent.LOG_VISIT,
        Intent.LOG_FOLLOWUP,
        Intent.UPDATE_STAGE,
        Intent.UPDATE_FIELD,
        Intent.ASSIGN,
        Intent.CREATE_PROJECT,
        Intent.COMPLETE_FOLLOWUP,
    }
)
_NAMES_A_FIRM = ("firm", "visit_firm", "visit_project")
_CERTAIN = 0.8


def another_matter(message: Incoming, work: Work, state: Conversation) -> Meaning | None:
    """The message read by itself; None when it may answer the open question."""
    if state.asked is None or state.about is None or not state.about.noun:
        return None
    alone = read(message.text, message.written_at, work.finder.lexicon())
    names = alone.fields.organisations
    only_named = alone.fields.said().keys() <= {"organisations"}
    sure = _CERTAIN if state.asked in _NAMES_A_FIRM and only_named else SURE
    if alone.intent not in _WHOLE or alone.confidence < sure or not names:
        return None
    return None if any(is_own_firm(work, state.about, name) for name in names) else alone


def is_own_firm(work: Work, about: Ref, name: str) -> bool:
    """Whether a name is that of the firm which the question is about."""
    firm_id, words = _firm(work, about)
    if words is not None and (name in words or words in name):
        return True
    found = companies.resolve(work, name).sure
    if found is not None:
        return firm_id is not None and found.id in family(work, Company, firm_id)
    firm = work.get(Company, firm_id)
    return firm is not None and (name in firm.name or firm.name in name)


def _firm(work: Work, about: Ref) -> tuple[int | None, str | None]:
    """The firm of a visit, task or project, or the words that stand for it so far."""
    match about.noun:
        case "visit":
            visit = work.get(Visit, about.id)
            return (visit.company_id, visit.company_words) if visit else (None, None)
        case "follow_up":
            task = work.get(FollowUp, about.id)
            return (task.company_id if task else None), None
        case "project":
            project = work.get(Project, about.id)
            return (project.company_id if project else None), None
    return (about.id if about.noun == "company" else None), None
