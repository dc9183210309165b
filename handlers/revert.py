"""[改回]: one audited change is changed back, as a change of its own that can be undone too."""

from __future__ import annotations

from dataclasses import fields, replace

from markupsafe import Markup

from handlers.edit_shown import NOUNS, Edit, edit_of
from handlers.message import Incoming
from handlers.owner_told import owner_told
from handlers.reply import Notice, Reply, say
from handlers.talk import focus, ref_of
from handlers.undoing import may_change
from park.records import Project, ProjectValue, Record, Ref, Staff, Visit
from park.texts import Audience
from park.texts import audit as said_of
from park.texts.cards import Shift, shifts
from park.texts.say import Rows, Say, button
from park.texts.text import lines
from park.texts.unsure import STRANGE
from park.texts.visits import CANNOT_WRITE, OPEN_PROJECT, UNDO
from storage.commands import Changed, changed_by
from storage.posting import private_audience
from storage.rowvalues import as_json, from_json
from storage.tables import RECORDS, TABLES
from storage.trail import Step, step_of
from storage.undo import take_back
from storage.work import Work

_COLUMNS = {
    "amount": {"amount", "amount_max", "currency", "amount_qualifier", "amount_words"},
    "land": {"land", "land_max", "land_qualifier"},
    "owner": {"owner_id", "owner_words"},
    "name": {"name", "aliases"},
    "key": {"is_key"},
    "factory": {"factory_sqm"},
    "date": {"effective", "effective_end", "state"},
    "next": {"due", "due_end", "at_time"},
}
"""The columns behind a line of a card; the column of the same name unless given here."""


def revert(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """The value before a change stands again, unless somebody changed it since."""
    step, field = step_of(work, int(arguments[0])), arguments[1]
    known = step is not None and step.noun in NOUNS
    edit = edit_of(message, work, step, (field,)) if step is not None and known else None
    record = work.get(RECORDS[edit.step.noun], edit.step.record_id) if edit is not None else None
    if step is None or edit is None or record is None or not record.live:
        return Reply(toast=str(STRANGE.say(message.language)))
    if isinstance(record, Visit) and not may_change(message.sender, record):
        return Reply(toast=str(CANNOT_WRITE.say(message.language)))
    if changed_since(record, step):
        return _as_it_is(message, work, step, record, field)
    _take_back(work, step, field)
    back = tuple(Shift(each.field, each.new, each.old) for each in edit.changed)
    focus(message, work, record)
    head = said_of.CHANGED_BACK.say(message.language)
    text = lines(head, edit.record, shifts(back, message.language))
    reply = say(text, _buttons(message, work, record), about=ref_of(record))
    return replace(reply, notices=_told(message, work, record, edit, back))


def changed_since(record: Record, step: Step) -> bool:
    """Whether a record no longer has the values that this change gave it."""
    values = from_json(TABLES[type(record)], step.after)
    return any(getattr(record, name) != value for name, value in values.items())


def _as_it_is(message: Incoming, work: Work, step: Step, record: Record, field: str) -> Reply:
    """The change is not the last one of this field: how it stands is shown instead."""
    names = {each.name for each in fields(record)}
    now = {name: getattr(record, name) for name in step.after if name in names}
    later = replace(step, before=step.after, after=as_json(now))
    edit = edit_of(message, work, later, (field,))
    shown = edit.changed[0].new if edit is not None else "—"
    return say(said_of.CHANGED_SINCE.say(message.language, now=shown), about=ref_of(record))


def _take_back(work: Work, step: Step, field: str) -> None:
    """The field as it was; a step of the stage goes with all that it brought to the project."""
    own = Ref(step.noun, step.record_id)
    if step.noun != "project":
        take_back(work, step.command, {own}, _COLUMNS.get(field, {field}))
        return
    beside = [each for each in changed_by(work, step.command) if _belongs(work, each, step)]
    if field == "stage":
        take_back(work, step.command, {own, *(each.ref for each in beside)})
        return
    dated = {each.ref for each in beside if _is_value(work, each, field)}
    take_back(work, step.command, {own}, _COLUMNS.get(field, {field}))
    take_back(work, step.command, dated)


def _belongs(work: Work, change: Changed, step: Step) -> bool:
    record = work.get(RECORDS[change.ref.noun], change.ref.id)
    beside = change.ref.noun not in ("visit", "follow_up")
    return beside and getattr(record, "project_id", None) == step.record_id


def _is_value(work: Work, change: Changed, field: str) -> bool:
    record = work.get(RECORDS[change.ref.noun], change.ref.id)
    return isinstance(record, ProjectValue) and record.kind == field


def _buttons(message: Incoming, work: Work, record: Record) -> Rows:
    undo = button(str(UNDO.say(message.language)), "undo", work.command)
    project_id = record.id if isinstance(record, Project) else getattr(record, "project_id", None)
    if project_id is None:
        return ((undo,),)
    return ((undo, button(str(OPEN_PROJECT.say(message.language)), "project", project_id)),)


def _told(
    message: Incoming, work: Work, record: Record, edit: Edit, back: tuple[Shift, ...]
) -> tuple[Notice, ...]:
    """The one who made the change hears of it, and the project's owner."""
    told: list[Notice] = []
    who = work.get(Staff, edit.step.staff_id)
    if who is not None and who.role is not None and who.id != message.sender.id:
        language = private_audience(who).language
        head = said_of.YOURS_CHANGED_BACK.say(language, who=message.sender.name, record=edit.record)
        told.append(
            Notice(who, Say(text=lines(head, shifts(back, language)), about=ref_of(record)))
        )
    if isinstance(record, Project) and (who is None or who.id != record.owner_id):
        told += owner_told(message, work, record, (lambda reader: _line(reader, back),))
    return tuple(told)


def _line(reader: Audience, back: tuple[Shift, ...]) -> Markup:
    return shifts(back, reader.language)
