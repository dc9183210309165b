"""Undo and redo, in words or by a card's button, by whoever did it or an admin."""

from __future__ import annotations

import re

from markupsafe import Markup

from handlers.message import Incoming
from handlers.reply import Reply, say
from handlers.talk import settle, state_of
from handlers.visit_card import card
from park.access import Right, may
from park.language import Meaning
from park.records import Company, FollowUp, Project, Ref, Staff, Trip, Visit
from park.texts.text import Language
from park.texts.values import day
from park.texts.visits import (
    ALREADY,
    GONE,
    NOT_YOURS,
    NOTHING_TO_UNDO,
    REDONE,
    UNDO_LEFT,
    UNDONE,
    VISIT_OF,
)
from storage import commands
from storage.outbox import shown_by
from storage.tables import RECORDS
from storage.undo import Undone, undo
from storage.views import company_name, staff_name
from storage.work import Work

_REDO = re.compile(r"恢复|还原|找回|反撤销|撤错|重做|redo|restore|bring .*back", re.I)


def undo_last(message: Incoming, meaning: Meaning, work: Work) -> Reply:
    """Take back the record replied to, or the sender's last command; "恢复" brings it back."""
    redo = bool(_REDO.search(message.text))
    if message.reply_to is not None and not redo:
        shown = shown_by(work.connection, message.chat_id, message.reply_to)
        if shown is not None and shown.ref is not None:
            return undo_record(message, work, shown.ref)
    last = commands.last_of(work, message.sender.id, undo=redo)
    if last is None:
        return say(NOTHING_TO_UNDO.say(message.language))
    return _taken_back(message, work, [last.id], redo=redo)


def undo_command(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """The [撤销] of a card whose change was one command."""
    done = commands.by_number(work, int(arguments[0]))
    if done is None or done.undone_by is not None:
        return Reply(toast=str(ALREADY.say(message.language)))
    if done.staff_id != message.sender.id and not may(message.sender, Right.ADMINISTER):
        return _not_yours(message, work, done.staff_id)
    return _taken_back(message, work, [done.id], redo=False)


def undo_visit(message: Incoming, work: Work, arguments: tuple[str, ...]) -> Reply:
    """The [撤销] of a visit's card: everything that its logging and corrections did."""
    return undo_record(message, work, Ref("visit", int(arguments[0])))


def undo_record(message: Incoming, work: Work, ref: Ref) -> Reply:
    """Take back every standing command on a record, back to the one that made it."""
    standing = commands.standing_on(work, ref)
    if not standing:
        return say(GONE.say(message.language))
    maker = standing[0].staff_id
    if maker != message.sender.id and not may(message.sender, Right.ADMINISTER):
        return _not_yours(message, work, maker)
    return _taken_back(message, work, [each.id for each in standing], redo=False)


def may_change(person: Staff, visit: Visit) -> bool:
    """Visits are corrected by whoever logged them, and by admins and leaders."""
    return visit.logged_by == person.id or may(person, Right.OVERRIDE)


def say_ref(work: Work, ref: Ref, language: Language) -> str:
    """A record in a few words."""
    match ref.noun:
        case "visit":
            return _say_visit(work, work.get(Visit, ref.id), language)
        case "project":
            project = work.get(Project, ref.id)
            return project.name if project else ""
        case "company":
            firm = work.get(Company, ref.id)
            return firm.name if firm else ""
        case "follow_up":
            task = work.get(FollowUp, ref.id)
            return task.what if task else ""
        case "trip":
            trip = work.get(Trip, ref.id)
            return _say_trip(work, trip, language) if trip else ""
    return _say_dated(work, ref, language)


def _say_trip(work: Work, trip: Trip, language: Language) -> str:
    return f"{day(trip.since, language, work.today)} {'、'.join(trip.cities)}".strip()


def _say_dated(work: Work, ref: Ref, language: Language) -> str:
    """A dated fact of a project: the project and the day."""
    record = work.get(RECORDS[ref.noun], ref.id) if ref.noun in RECORDS else None
    project = work.get(Project, getattr(record, "project_id", None))
    if project is None:
        return ""
    on = getattr(record, "effective", None)
    return f"{project.name} {day(on, language, work.today) if on else ''}".strip()


def _say_visit(work: Work, visit: Visit | None, language: Language) -> str:
    if visit is None:
        return ""
    company = company_name(work, visit.company_id) or visit.company_words or ""
    shown = day(visit.effective, language, work.today)
    return str(VISIT_OF.say(language, company=company, date=shown)).strip()


def _taken_back(message: Incoming, work: Work, numbers: list[int], *, redo: bool) -> Reply:
    done = undo(work, numbers)
    settle(message, work)
    text = _told(work, done, message.language, redo=redo)
    focused = state_of(message, work).focus
    if message.press is None and focused is not None and focused.noun == "visit":
        visit = work.get(Visit, focused.id)
        if visit is not None and visit.live and Ref("visit", visit.id) in done.restored:
            shown = card(message, work, visit)
            return say(
                Markup("{}\n\n{}").format(text, shown.text), shown.buttons, about=shown.about
            )
    return say(text, edits=message.message_id if message.press else None)


def _told(work: Work, done: Undone, language: Language, *, redo: bool) -> Markup:
    what = _list(work, done.restored, language)
    text = (REDONE if redo else UNDONE).say(language, what=what)
    left = _list(work, done.left, language)
    return Markup("{}\n{}").format(text, UNDO_LEFT.say(language, what=left)) if left else text


_MAIN = ("visit", "project", "follow_up", "company")
"""What people think of; the dated rows behind a project go with it unnamed."""


def _list(work: Work, refs: tuple[Ref, ...], language: Language) -> str:
    refs = tuple(ref for ref in refs if ref.noun in _MAIN) or refs
    refs = tuple(ref for ref in refs if ref.noun == "visit") or refs
    names = (say_ref(work, ref, language) for ref in refs)
    return ("、" if language == "zh" else ", ").join(dict.fromkeys(n for n in names if n))


def _not_yours(message: Incoming, work: Work, maker: int | None) -> Reply:
    return say(NOT_YOURS.say(message.language, who=staff_name(work, maker) or "parkbot"))
