"""What an undo says it did."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from markupsafe import Markup

from park.records import Ref
from park.texts.merging import APART, TOGETHER_AGAIN
from park.texts.text import Language, Text
from park.texts.visits import CHANGE_UNDONE, IMPORT_UNDONE, REDONE, UNDO_LEFT, UNDONE
from storage.commands import Changed
from storage.undo import Undone

_MAIN = ("visit", "project", "follow_up", "company")
"""What people think of; the dated rows behind a project go with it unnamed."""
_NAMED, _SAID = 6, 50
Sayer = Callable[[Ref], str]


def undone_text(
    done: Undone, changes: Sequence[Changed], say: Sayer, language: Language, *, redo: bool
) -> Markup:
    """What was taken back or brought back, and what was left because it changed since."""
    text = _merge(changes, done, say, language, redo=redo) or _plain(
        done, changes, say, language, redo=redo
    )
    left = _list(done.left, say, language)
    return Markup("{}\n{}").format(text, UNDO_LEFT.say(language, what=left)) if left else text


def _merge(
    changes: Sequence[Changed], done: Undone, say: Sayer, language: Language, *, redo: bool
) -> Markup | None:
    merged = [each for each in changes if set(each.after) == {"merged_into"}]
    if not merged or len(merged) < len(changes) or done.left:
        return None
    refs = [merged[0].ref]
    values = ((merged[0].before or {}).get("merged_into"), merged[0].after["merged_into"])
    into = next((value for value in values if value is not None), None)
    if into is not None:
        refs.append(Ref(merged[0].ref.noun, into))
    names = ("、" if language == "zh" else ", ").join(say(ref) for ref in refs)
    return (TOGETHER_AGAIN if redo else APART).say(language, names=names)


def _plain(
    done: Undone, changes: Sequence[Changed], say: Sayer, language: Language, *, redo: bool
) -> Markup:
    what = _list(done.restored, say, language)
    return (REDONE if redo else _undone(done, changes)).say(language, what=what)


def _undone(done: Undone, changes: Sequence[Changed]) -> Text:
    """A visit or task that only lost a correction still stands, and is not said to be undone."""
    told = [ref for ref in done.restored if ref.noun in ("visit", "follow_up")]
    made = {each.ref for each in changes if each.before is None}
    return UNDONE if not told or any(ref in made for ref in told) else CHANGE_UNDONE


def _list(refs: Sequence[Ref], say: Sayer, language: Language) -> str:
    refs = [ref for ref in refs if ref.noun in _MAIN] or list(refs)
    refs = [ref for ref in refs if ref.noun == "visit"] or refs
    names = list(dict.fromkeys(name for name in map(say, refs[:_SAID]) if name))
    shown = ("、" if language == "zh" else ", ").join(names[:_NAMED])
    if len(names) <= _NAMED and len(refs) <= _SAID:
        return shown
    n = len(names) if len(refs) <= _SAID else len(refs)
    return str(IMPORT_UNDONE.say(language, shown=shown, n=n))
