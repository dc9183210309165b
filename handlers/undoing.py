"""Undo and redo, in words or by a card's button, by whoever did it or an admin."""

from __future__ import annotations

from markupsafe import Markup

from handlers.ledger_words import say_entry
from handlers.message import Incoming
from handlers.reply import Reply, say
from handlers.talk import settle, state_of
from handlers.undo_meant import deeds_meant
from handlers.undo_told import undone_text
from handlers.visit_card import card
from park.access import Right, may
from park.language import Intent, Meaning
from park.language.undoing import Deed, says_apart, says_redo, says_undo, undo_wish
from park.records import (
    Company,
    FollowUp,
    Participation,
    Project,
    Ref,
    Setting,
    Staff,
    Trip,
    Visit,
)
from park.texts.text import Language
from park.texts.values import day
from park.texts.visits import (
    ALREADY,
    GONE,
    NOT_YOURS,
    NOTHING_TO_UNDO,
    VISIT_OF,
)
from storage import commands
from storage.commands import Done
from storage.deeds import standing_deeds
from storage.outbox import shown_by
from storage.tables import RECORDS
from storage.undo import Undone, undo
from storage.views import company_name, staff_name
from storage.work import Work

_CUT = 24


def undo_last(message: Incoming, meaning: Meaning, work: Work) -> Reply:
    """Take back what the text or the message replied to means; "恢复" brings it back."""
    wish = undo_wish(message.text)
    if message.reply_to is not None and not wish.redo and wish.deed is not Deed.MERGE:
        shown = shown_by(work.connection, message.chat_id, message.reply_to)
        if shown is not None and shown.ref is not None:
            return undo_record(message, work, shown.ref)
    if wish.redo:
        last = commands.last_of(work, message.sender.id, undo=True)
        found = [last] if last is not None else []
    else:
        found = deeds_meant(message, work, meaning.fields, wish)
    if not found:
        return say(NOTHING_TO_UNDO.say(message.language))
    return _undo_of(message, work, found, redo=wish.redo)


def undo_ordered(message: Incoming, work: Work) -> Reply | None:
    """An order to undo that names what; None when the text begins otherwise."""
    if not says_undo(message.text):
        return None
    return undo_last(message, Meaning(text=message.text, intent=Intent.UNDO), work)


def redo(message: Incoming, work: Work) -> Reply | None:
    """恢复, right after an undo: it stands again; None when the last deed was no undo."""
    if not says_redo(message.text):
        return None
    undone = commands.last_of(work, message.sender.id, undo=True)
    deed = commands.last_of(work, message.sender.id)
    if undone is None or (deed is not None and deed.id > undone.id):
        return None
    return _undo_of(message, work, [undone], redo=True)


def apart(message: Incoming, work: Work) -> Reply | None:
    """不是一家: the merge that was the sender's last deed is taken back; None without one."""
    if not says_apart(message.text):
        return None
    last = commands.last_of(work, message.sender.id)
    merges = standing_deeds(work, Deed.MERGE, staff_id=message.sender.id)
    if last is None or not merges or merges[0].id != last.id:
        return None
    return _undo_of(message, work, [last], redo=False)


def _undo_of(message: Incoming, work: Work, found: list[Done], *, redo: bool) -> Reply:
    others = [each for each in found if each.staff_id != message.sender.id]
    if others and not may(message.sender, Right.ADMINISTER):
        return _not_yours(message, work, others[0].staff_id)
    return _taken_back(message, work, [each.id for each in found], redo=redo)


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
        gone = GONE.say(message.language)
        return say(gone) if message.press is None else Reply(toast=str(gone))
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
        case "participation":
            part = work.get(Participation, ref.id)
            return _say_visit(work, work.get(Visit, part.visit_id) if part else None, language)
        case "setting":
            setting = work.get(Setting, ref.id)
            return f"{setting.key} = {setting.value}" if setting else ""
        case "command":
            done = commands.by_number(work, ref.id)
            return f"“{done.words[:_CUT]}”" if done is not None and done.words else ""
        case "trip":
            trip = work.get(Trip, ref.id)
            return _say_trip(work, trip, language) if trip else ""
    return say_entry(work, ref, language) or _say_dated(work, ref, language)


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
    changes = [each for number in numbers for each in commands.changed_by(work, number)]
    done = undo(work, numbers)
    settle(message, work)
    language = message.language
    text = undone_text(done, changes, lambda ref: say_ref(work, ref, language), language, redo=redo)
    focused = state_of(message, work).focus
    if message.press is None and focused is not None and focused.noun == "visit":
        visit = work.get(Visit, focused.id)
        if visit is not None and visit.live and _touches(work, done, visit):
            shown = card(message, work, visit)
            return say(
                Markup("{}\n\n{}").format(text, shown.text), shown.buttons, about=shown.about
            )
    return say(text, edits=message.message_id if message.press else None)


def _touches(work: Work, done: Undone, visit: Visit) -> bool:
    """Whether an undo changed a visit or who was there."""
    parts = (work.get(Participation, r.id) for r in done.restored if r.noun == "participation")
    there = any(each is not None and each.visit_id == visit.id for each in parts)
    return there or Ref("visit", visit.id) in done.restored


def _not_yours(message: Incoming, work: Work, maker: int | None) -> Reply:
    return say(NOT_YOURS.say(message.language, who=staff_name(work, maker) or "parkbot"))
