"""Which past commands an undo in words means."""

from __future__ import annotations

from collections.abc import Iterable

from handlers.message import Incoming
from handlers.project_meant import phrase_of
from handlers.project_named import search
from park.access import Right, may
from park.language import Fields
from park.language.undoing import Deed, UndoWish
from park.records import Company, Project, Ref
from storage import commands, companies
from storage.commands import Done
from storage.deeds import standing_deeds
from storage.merges import family
from storage.work import Work

_SHORTEST = 3


def deeds_meant(message: Incoming, work: Work, said: Fields, wish: UndoWish) -> list[Done]:
    """The sender's newest deed of the kind, or on the firm, that is named; else the last one.

    What names a kind or firm may be somebody else's, which the caller decides on. Whatever was
    corrected since goes with the record that it corrected.
    """
    about = _named(message, work, said)
    if wish.several > 1:
        return standing_deeds(work, wish.deed, about, message.sender.id)[: wish.several]
    if wish.deed is None and not about:
        last = commands.last_of(work, message.sender.id)
        return [last] if last is not None else []
    own = standing_deeds(work, wish.deed, about, message.sender.id)
    if may(message.sender, Right.ADMINISTER) and wish.deed in (Deed.MERGE, Deed.IMPORT):
        own = []
    found = own or standing_deeds(work, wish.deed, about)
    if not found:
        return []
    return _with_corrections(work, found[0]) if wish.deed in (None, Deed.VISIT) else found[:1]


def _with_corrections(work: Work, done: Done) -> list[Done]:
    """A visit's logging with everything done to its visits since, oldest first."""
    made = commands.made_by(work, done.id, "visit")
    all_of_it = {each.id: each for ref in made for each in commands.standing_on(work, ref)}
    return [all_of_it[number] for number in sorted(all_of_it)] or [done]


def _named(message: Incoming, work: Work, said: Fields) -> list[Ref]:
    """The firms and project that the text names, with all that they stand for."""
    known = work.finder.lexicon()
    names = said.organisations or _within(message.text, known.organisations)
    firms = (companies.resolve(work, words).sure for words in names)
    found = [
        Ref("company", id_) for firm in firms if firm for id_ in family(work, Company, firm.id)
    ]
    phrase = phrase_of(said) or "".join(_within(message.text, known.projects))
    project = search(message, work, phrase).project if phrase else None
    if project is not None:
        found += [Ref("project", id_) for id_ in family(work, Project, project.id)]
    return found


def _within(text: str, names: Iterable[str]) -> tuple[str, ...]:
    """The longest of these names that stands in a text."""
    found = [name for name in names if len(name) >= _SHORTEST and name.lower() in text.lower()]
    return tuple(sorted(found, key=len)[-1:])
