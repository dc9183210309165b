"""One audited change of a project, visit or task as old → new, in the reader's words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from handlers.message import Incoming
from handlers.project_fields import project_shifts
from handlers.record_said import say_ref
from handlers.secrecy import hidden
from handlers.visit_changes import follow_up_shifts, visit_shifts
from park.records import FollowUp, Project, Record, Ref, Visit
from park.texts.cards import Shift
from park.texts.stages import stage_words
from park.texts.text import Language
from storage.rowvalues import from_json
from storage.tables import RECORDS, TABLES
from storage.trail import Step
from storage.views import staff_name
from storage.work import Work

NOUNS = ("project", "visit", "follow_up")
_KEYS = {
    "next": frozenset({"next", "what"}),
    "marks": frozenset({"key", "secret", "code_name"}),
}
"""Which lines a question's field means; the line of the same name unless given here."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A change with its record's name and the lines that differ."""

    step: Step
    record: str
    changed: tuple[Shift, ...]


def edit_of(message: Incoming, work: Work, step: Step, fields: tuple[str, ...]) -> Edit | None:
    """The change as far as it concerns these fields (all when none) and the sender may know."""
    record = work.get(RECORDS[step.noun], step.record_id)
    project_id = record.id if isinstance(record, Project) else getattr(record, "project_id", None)
    if record is None or hidden(message, work, project_id):
        return None
    wanted = {key for each in fields for key in _KEYS.get(each, frozenset({each}))}
    shifts = shifts_of(work, record, (step.before or {}, step.after), message.language)
    shown = tuple(each for each in shifts if not wanted or each.field in wanted)
    if not shown:
        return None
    name = say_ref(work, Ref(step.noun, step.record_id), message.language)
    return Edit(step, name, shown)


def shifts_of(
    work: Work,
    record: Record,
    values: tuple[Mapping[str, Any], Mapping[str, Any]],
    language: Language,
) -> tuple[Shift, ...]:
    """The lines of a card that differ between two audited states of a record."""
    table = TABLES[type(record)]
    old, new = (replace(record, **from_json(table, dict(each))) for each in values)
    return _shifts(work, old, new, language)


def _shifts(work: Work, old: object, new: object, language: Language) -> tuple[Shift, ...]:
    if isinstance(old, Project) and isinstance(new, Project):
        stages = [stage_words(each.stage, each.status, language) for each in (old, new)]
        moved = (Shift("stage", *stages),) if stages[0] != stages[1] else ()
        return (*moved, *project_shifts(work, old, new, language))
    if isinstance(old, Visit) and isinstance(new, Visit):
        return visit_shifts(old, new, work.today, language)
    if isinstance(old, FollowUp) and isinstance(new, FollowUp):
        owners = [staff_name(work, each.owner_id) or each.owner_words or "" for each in (old, new)]
        given = (Shift("owner", *owners),) if owners[0] != owners[1] else ()
        return (*given, *follow_up_shifts(work, old, new, language))
    return ()
