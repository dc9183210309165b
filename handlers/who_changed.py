"""昨天金额谁改的: answered from the audit, each change with who, when, old → new and [改回]."""

from __future__ import annotations

import datetime as dt

from markupsafe import Markup

from handlers.edit_shown import NOUNS, Edit, edit_of
from handlers.message import Incoming
from handlers.project_named import project_named
from handlers.reply import Reply, say
from handlers.revert import changed_since
from handlers.talk import focus, ref_of
from park.figures import Period
from park.language import read
from park.language.changes_asked import ChangesAsked, changes_asked
from park.language.times import moments
from park.records import Project
from park.texts import audit as said_of
from park.texts.cards import LABELS, shifts, shown_name
from park.texts.figures import period_text
from park.texts.say import Button, Rows, button
from park.texts.text import Language, lines
from park.texts.values import day
from storage import trail
from storage.tables import RECORDS
from storage.trail import Step
from storage.work import Work

_DAYS = 7
_SHOWN = 8
_LOOKED_AT = 400
_CUT = 20
_FIELD_WORDS = {"next": "next", "marks": "key"}


def who_changed(message: Incoming, work: Work) -> Reply | None:
    """The changes that a question asks for; None when the text asks something else."""
    asked = changes_asked(message.text)
    if asked is None:
        return None
    period = _period(message)
    project = _project(message, work, asked, period)
    steps = _steps(work, project, period)
    edits = [edit_of(message, work, step, asked.fields) for step in steps]
    found = _worth_telling([each for each in edits if each is not None])[:_SHOWN]
    if project is not None:
        focus(message, work, project)
    when = _period_words(project, period, work.today, message.language)
    what = _what(asked, message.language)
    if not found:
        return _nobody(message, project, what, when)
    only = {(each.step.noun, each.step.record_id) for each in found}
    if project is None and len(only) == 1 and found[0].step.noun == "project":
        project = work.get(Project, found[0].step.record_id)
        if project is not None:
            focus(message, work, project)
    head = said_of.HEAD.say(message.language, what=what, period=when, n=len(found))
    shown = (_line(message, work, number, each) for number, each in enumerate(found, start=1))
    about = ref_of(project) if project is not None else None
    return say(lines(head, *shown), _buttons(message, work, found), about=about)


def _worth_telling(edits: list[Edit]) -> list[Edit]:
    """Changes from one value to another; the first setting of a value when there is none."""
    return [each for each in edits if any(shift.old for shift in each.changed)] or edits


def _period(message: Incoming) -> Period | None:
    """The days that the question names."""
    found = moments(message.text, message.written_at)
    days = found[0].past if found else None
    return Period(days.first, days.last) if days else None


def _project(
    message: Incoming, work: Work, asked: ChangesAsked, period: Period | None
) -> Project | None:
    """The project named, or the one spoken of when the question points at it or names no day."""
    said = read(message.text, message.written_at, work.finder.lexicon()).fields
    on_it = asked.points or period is None or message.reply_to is not None
    return project_named(message, work, said, spoken_of=on_it).project


def _steps(work: Work, project: Project | None, period: Period | None) -> list[Step]:
    if project is not None:
        found = trail.steps_of_project(work, project.id, _LOOKED_AT)
        own = [step for step in found if step.before and step.noun in NOUNS]
        return [step for step in own if period is None or _local(work, step).date() in period]
    first = period.start if period else work.today - dt.timedelta(days=_DAYS)
    last = period.end if period else work.today
    zone = work.now.tzinfo
    since = dt.datetime.combine(first, dt.time(), zone)
    until = dt.datetime.combine(last, dt.time(), zone) + dt.timedelta(days=1)
    return trail.steps_within(work, NOUNS, since, until, _LOOKED_AT)


def _local(work: Work, step: Step) -> dt.datetime:
    return step.at.astimezone(work.now.tzinfo)


def _period_words(
    project: Project | None, period: Period | None, today: dt.date, language: Language
) -> str:
    if period is not None and period.start == period.end:
        return day(period.start, language, today)
    if period is not None:
        return period_text(period, language)
    if project is not None:
        return str(said_of.EVER.say(language))
    return str(said_of.LAST_DAYS.say(language, days=_DAYS))


def _what(asked: ChangesAsked, language: Language) -> str:
    if not asked.fields:
        return str(said_of.ALL_FIELDS.say(language))
    comma = "、" if language == "zh" else ", "
    keys = (_FIELD_WORDS.get(each, each) for each in asked.fields)
    return comma.join(str(LABELS[key].say(language)) for key in keys)


def _nobody(message: Incoming, project: Project | None, what: str, when: str) -> Reply:
    language = message.language
    if project is None:
        return say(said_of.NONE.say(language, what=what, period=when))
    name = shown_name(project, message.audience)
    text = said_of.NONE_OF.say(language, record=name, what=what, period=when)
    return say(text, about=ref_of(project))


def _line(message: Incoming, work: Work, number: int, edit: Edit) -> Markup:
    language, at = message.language, _local(work, edit.step)
    when = f"{day(at.date(), language, work.today)} {at:%H:%M}"
    who = edit.step.who or said_of.PROGRAM.say(language)
    mark = said_of.UNDONE_SINCE.say(language) if edit.step.undone else ""
    return lines(
        said_of.ITEM.say(language, number=number, record=edit.record),
        *(Markup("　{}").format(line) for line in shifts(edit.changed, language).split("\n")),
        said_of.BY.say(language, who=who, when=when, mark=mark),
    )


def _buttons(message: Incoming, work: Work, found: list[Edit]) -> Rows:
    """[改回] for each change that gave the record what it still has."""
    numbered = enumerate(found, start=1)
    standing = [(n, each) for n, each in numbered if _stands(work, each) and each.changed[0].old]
    return tuple((_button(message, n, e, len(found) > 1),) for n, e in standing)


def _stands(work: Work, edit: Edit) -> bool:
    record = work.get(RECORDS[edit.step.noun], edit.step.record_id)
    return record is not None and not edit.step.undone and not changed_since(record, edit.step)


def _button(message: Incoming, number: int, edit: Edit, numbered: bool) -> Button:
    step, first, language = edit.step, edit.changed[0], message.language
    old = (first.old or "—")[:_CUT]
    text = said_of.CHANGE_BACK_NUMBERED if numbered else said_of.CHANGE_BACK
    label = str(text.say(language, number=number, old=old))
    return button(label, "revert", step.id, first.field)
