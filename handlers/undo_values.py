"""What an undo set back, old → new: the amount, the stage, the owner, the date."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from handlers.edit_shown import NOUNS, shifts_of
from handlers.message import Incoming
from handlers.secrecy import hidden
from park.records import Project, Record, Ref
from park.texts.cards import Shift, shifts
from storage.commands import Changed
from storage.tables import RECORDS
from storage.undo import Undone
from storage.work import Work

_MOST = 40
"""Changes of more records than a person makes in a message are an import's: only counted."""
_SHOWN = 4
_ONLY_MERGED = {"merged_into"}


def values_back(
    message: Incoming, work: Work, done: Undone, changes: Sequence[Changed]
) -> Markup | None:
    """A line for each value that is as it was; None where records only came or went."""
    if len(changes) > _MOST:
        return None
    found = [
        shift
        for ref, states in _states(done, changes).items()
        for shift in _shifts_back(message, work, ref, states)
    ]
    return shifts(list(dict.fromkeys(found))[:_SHOWN], message.language) if found else None


def _states(
    done: Undone, changes: Sequence[Changed]
) -> dict[Ref, tuple[dict[str, Any], dict[str, Any]]]:
    """The values before and after all changes of each record that was there before them."""
    found: dict[Ref, tuple[dict[str, Any], dict[str, Any]]] = {}
    made = {each.ref for each in changes if each.before is None}
    for each in changes:
        if each.ref in made or each.ref.noun not in NOUNS or each.ref not in done.restored:
            continue
        if set(each.after) <= _ONLY_MERGED:
            continue
        before, after = found.setdefault(each.ref, ({}, {}))
        before.update({k: v for k, v in (each.before or {}).items() if k not in before})
        after.update(each.after)
    return found


def _shifts_back(
    message: Incoming,
    work: Work,
    ref: Ref,
    states: tuple[Mapping[str, Any], Mapping[str, Any]],
) -> Sequence[Shift]:
    record = work.get(RECORDS[ref.noun], ref.id)
    if record is None or not record.live or hidden(message, work, _project_of(record)):
        return ()
    before, after = states
    return shifts_of(work, record, (after, before), message.language)


def _project_of(record: Record) -> int | None:
    if isinstance(record, Project):
        return record.id
    found: int | None = getattr(record, "project_id", None)
    return found
