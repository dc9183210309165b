"""Past commands by the kind of thing they did, newest first."""

from __future__ import annotations

from collections.abc import Callable, Collection

from sqlalchemy import Select, select

from park.language.undoing import Deed
from park.records import Ref
from storage.commands import Changed, Done, changed_by, of_row
from storage.ledgers import audit, command
from storage.work import Work

SEARCHED = 200
"""How many commands back an undo looks for a kind of deed."""

_OWNED = ("project", "follow_up")
_IMPORT = "import"


def standing_deeds(
    work: Work, deed: Deed | None, about: Collection[Ref] = (), staff_id: int | None = None
) -> list[Done]:
    """Commands that still stand, were no undo, and did this kind of thing to one of these records.

    No kind: any; no records: on any; of everybody unless one member is named.
    """
    fits: Callable[[Changed], bool] = _TESTS.get(deed, _anything) if deed else _anything
    return [done for done in _candidates(work, staff_id) if _matches(work, done, deed, fits, about)]


def _candidates(work: Work, staff_id: int | None) -> list[Done]:
    query: Select[tuple[object, ...]] = (
        select(command)
        .where(command.c.undone_by.is_(None), command.c.undoes.is_(None))
        .where(
            select(audit.c.id).where(audit.c.command == command.c.id, audit.c.after != {}).exists()
        )
        .order_by(command.c.id.desc())
        .limit(SEARCHED)
    )
    if staff_id is not None:
        query = query.where(command.c.staff_id == staff_id)
    return [of_row(row) for row in work.connection.execute(query)]


def _matches(
    work: Work,
    done: Done,
    deed: Deed | None,
    fits: Callable[[Changed], bool],
    about: Collection[Ref],
) -> bool:
    if (deed is Deed.IMPORT) != is_import(done) and deed is not None:
        return False
    changes = changed_by(work, done.id)
    touched = {each.ref for each in changes} | {ref for each in changes for ref in _points(each)}
    return any(map(fits, changes)) and (not about or bool(touched & set(about)))


def is_import(done: Done) -> bool:
    """Whether a command took a file in."""
    return done.words.startswith(_IMPORT) and done.source in ("cli", "import")


def _points(change: Changed) -> list[Ref]:
    """The firm and project that a changed record belongs to."""
    named = {**(change.before or {}), **change.after}
    pairs = (("company", "company_id"), ("project", "project_id"))
    return [Ref(noun, named[key]) for noun, key in pairs if named.get(key) is not None]


def _anything(change: Changed) -> bool:
    return True


def _made(*nouns: str) -> Callable[[Changed], bool]:
    return lambda change: change.before is None and change.ref.noun in nouns


def _valued(kind: str) -> Callable[[Changed], bool]:
    def test(change: Changed) -> bool:
        return change.ref.noun == "project_value" and change.after.get("kind") == kind

    return test


def _assigned(change: Changed) -> bool:
    owned = change.ref.noun in _OWNED and "owner_id" in (change.before or {})
    given = change.ref.noun == "follow_up" and change.after.get("instructed_by") is not None
    return owned or given or _valued("owner")(change)


def _stepped(change: Changed) -> bool:
    made = change.ref.noun == "stage_event" and change.before is None
    return made and change.after.get("from_stage") is not None


_TESTS: dict[Deed, Callable[[Changed], bool]] = {
    Deed.MERGE: lambda change: "merged_into" in (change.before or {}),
    Deed.ASSIGNMENT: _assigned,
    Deed.STAGE: _stepped,
    Deed.FOLLOW_UP: _made("follow_up"),
    Deed.VISIT: _made("visit"),
    Deed.AMOUNT: _valued("amount"),
    Deed.LAND: _valued("land"),
    Deed.PROJECT: _made("project"),
}
