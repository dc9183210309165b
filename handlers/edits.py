"""An edited message: only the fields whose reading differs follow, unless corrected since."""

from __future__ import annotations

from dataclasses import fields, replace

from handlers.corrections import correct
from handlers.message import Incoming
from handlers.record_said import say_ref
from handlers.reply import SILENCE, Reply, say
from handlers.visits import visits_said
from park.language import Fields, Intent, read
from park.records import Ref
from park.texts.visits import EDIT_OVERRULED, GONE
from storage import commands
from storage.commands import Done
from storage.undo import undo
from storage.work import Work

_COLUMNS = {
    "visit_date": ("visit", "effective"),
    "direction": ("visit", "kind"),
    "city": ("visit", "city"),
    "organisations": ("visit", "company_id"),
    "people": ("visit", "people"),
    "persons": ("visit", "persons"),
    "method": ("visit", "method"),
    "intention": ("visit", "intention"),
    "investment_amount": ("project", "amount"),
    "land_mu": ("project", "land"),
    "next_date": ("follow_up", "due"),
    "next_what": ("follow_up", "what"),
}
"""Which stored column a field of the text fills."""


def follow_edit(message: Incoming, work: Work) -> Reply | None:
    """Change what the edit changed in the records of the original message.

    None when the original made no visit: what it did is taken back, and the new text is then a
    message like any other.
    """
    if message.message_id is None:
        return None
    earlier = [
        done
        for done in commands.of_message(work, message.chat_id, message.message_id)
        if done.id != work.command
    ]
    if not earlier:
        return None
    made = commands.made_by(work, earlier[0].id, "visit")
    if not made:
        undo(work, [done.id for done in earlier if done.undone_by is None])
        return None
    if not commands.standing_on(work, made[0]):
        return say(GONE.say(message.language))
    return _apply(message, work, made, earlier)


def _apply(message: Incoming, work: Work, made: list[Ref], earlier: list[Done]) -> Reply:
    """What the edit changed; once the old words are emptied, all that the new ones say otherwise."""
    new = _said(message, work, message.text)
    old = _said(message, work, earlier[-1].words) if earlier[-1].words else [Fields()] * len(new)
    for place, ref in enumerate(made[: min(len(old), len(new))]):
        changed = difference(old[place], new[place])
        allowed, overruled = _not_corrected(work, ref, changed, earlier)
        if allowed.said():
            return correct(message, work, ref, allowed)
        if overruled:
            what = say_ref(work, ref, message.language)
            return say(EDIT_OVERRULED.say(message.language, what=what))
    return SILENCE


def difference(old: Fields, new: Fields) -> Fields:
    """The fields that the new text says otherwise than the old one."""
    changed = {
        each.name: getattr(new, each.name)
        for each in fields(Fields)
        if getattr(old, each.name) != getattr(new, each.name) and each.name != "visits"
    }
    return replace(Fields(), **changed)


def _said(message: Incoming, work: Work, words: str) -> list[Fields]:
    meaning = read(words, message.written_at, work.finder.lexicon())
    return visits_said(meaning.fields) if meaning.intent == Intent.LOG_VISIT else []


def _not_corrected(
    work: Work, visit: Ref, changed: Fields, earlier: list[Done]
) -> tuple[Fields, bool]:
    """The changed fields that nobody corrected since the message, and whether some were."""
    own = {done.id for done in earlier}
    corrected = {
        name for name in changed.said() if name in _COLUMNS and _touched(work, visit, name, own)
    }
    blank = {name: getattr(Fields(), name) for name in corrected}
    return replace(changed, **blank), bool(corrected)


def _touched(work: Work, visit: Ref, field: str, own: set[int]) -> bool:
    noun, column = _COLUMNS[field]
    records = [visit] if noun == "visit" else _beside(work, visit, noun)
    return any(
        change.command.id not in own and change.before is not None and column in change.before
        for ref in records
        for change in commands.history_of(work, ref)
    )


def _beside(work: Work, visit: Ref, noun: str) -> list[Ref]:
    """The visit's project or follow-ups, as far as its own message made or changed them."""
    first = commands.standing_on(work, visit)[0]
    return [each.ref for each in commands.changed_by(work, first.id) if each.ref.noun == noun]
