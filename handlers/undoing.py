"""Undo and redo, in words or by a card's button, by whoever did it or an admin."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from handlers.message import Incoming
from handlers.one_of_several import one_of_several, siblings, take_out_one, takes_out
from handlers.record_said import say_ref
from handlers.reply import Reply, say
from handlers.talk import settle, state_of
from handlers.undo_meant import deeds_meant
from handlers.undo_told import undone_text
from handlers.undo_values import values_back
from handlers.visit_card import card
from park.access import Right, may
from park.language import Intent, Meaning
from park.language.undoing import Deed, says_apart, says_redo, says_undo, undo_wish
from park.records import (
    Participation,
    Ref,
    Staff,
    Visit,
)
from park.texts.text import lines
from park.texts.visits import (
    ALREADY,
    GONE,
    NOT_YOURS,
    NOTHING_TO_UNDO,
    UNDONE,
)
from storage import commands
from storage.commands import Done
from storage.deeds import standing_deeds
from storage.outbox import shown_by
from storage.tables import RECORDS
from storage.undo import Undone, undo
from storage.views import staff_name
from storage.work import Work


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
    visit = work.get(Visit, int(arguments[0]))
    if visit is not None and len(siblings(work, visit)) > 1:
        return _without(message, work, visit)
    return undo_record(message, work, Ref("visit", int(arguments[0])))


def leave_one_out(message: Incoming, work: Work) -> Reply | None:
    """第三个不算: one of the visits of a message goes; None when the text says nothing of it."""
    visit = one_of_several(message, work) if takes_out(message.text) else None
    return _without(message, work, visit) if visit is not None else None


def _without(message: Incoming, work: Work, visit: Visit) -> Reply:
    """One of the visits that a message logged is taken back, the others stand."""
    if not visit.live:
        gone = GONE.say(message.language)
        return say(gone) if message.press is None else Reply(toast=str(gone))
    if visit.logged_by != message.sender.id and not may(message.sender, Right.ADMINISTER):
        return _not_yours(message, work, visit.logged_by)
    what = say_ref(work, Ref("visit", visit.id), message.language)
    take_out_one(message, work, visit)
    text = UNDONE.say(message.language, what=what)
    return say(text, edits=message.message_id if message.press else None)


def undo_record(message: Incoming, work: Work, ref: Ref) -> Reply:
    """Take back every standing command on a record, back to the one that made it."""
    standing = commands.standing_on(work, ref)
    visit = work.get(Visit, ref.id) if ref.noun == "visit" else None
    if not standing or (visit is not None and not visit.live):
        gone = GONE.say(message.language)
        return say(gone) if message.press is None else Reply(toast=str(gone))
    maker = standing[0].staff_id
    if maker != message.sender.id and not may(message.sender, Right.ADMINISTER):
        return _not_yours(message, work, maker)
    return _taken_back(message, work, [each.id for each in standing], redo=False)


def may_change(person: Staff, visit: Visit) -> bool:
    """Visits are corrected by whoever logged them, and by admins and leaders."""
    return visit.logged_by == person.id or may(person, Right.OVERRIDE)


def _taken_back(message: Incoming, work: Work, numbers: list[int], *, redo: bool) -> Reply:
    changes = [each for number in numbers for each in commands.changed_by(work, number)]
    done = undo(work, numbers)
    done = replace(done, left=tuple(ref for ref in done.left if _stands(work, ref)))
    settle(message, work)
    language = message.language
    text = undone_text(done, changes, lambda ref: say_ref(work, ref, language), language, redo=redo)
    text = lines(text, values_back(message, work, done, changes))
    focused = state_of(message, work).focus
    if message.press is None and focused is not None and focused.noun == "visit":
        visit = work.get(Visit, focused.id)
        if visit is not None and visit.live and _touches(work, done, visit):
            shown = card(message, work, visit)
            return say(
                Markup("{}\n\n{}").format(text, shown.text), shown.buttons, about=shown.about
            )
    return say(text, edits=message.message_id if message.press else None)


def _stands(work: Work, ref: Ref) -> bool:
    """Whether a record is there at all: what was taken back before is not "left"."""
    record = work.get(RECORDS[ref.noun], ref.id) if ref.noun in RECORDS else None
    return record is None or record.live


def _touches(work: Work, done: Undone, visit: Visit) -> bool:
    """Whether an undo changed a visit or who was there."""
    parts = (work.get(Participation, r.id) for r in done.restored if r.noun == "participation")
    there = any(each is not None and each.visit_id == visit.id for each in parts)
    return there or Ref("visit", visit.id) in done.restored


def _not_yours(message: Incoming, work: Work, maker: int | None) -> Reply:
    return say(NOT_YOURS.say(message.language, who=staff_name(work, maker) or "parkbot"))
