"""Erasing a contact's name and phone from everything that is stored.

Records are never deleted and the audit stays; only the words that name the person go, also
from the audit's before and after, the texts received and the texts sent.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Column, Row, Table, Text, cast, insert, or_, select, update

from park.records import Contact, Ref
from storage.ledgers import audit, command, inbox, outbox
from storage.rowvalues import as_json
from storage.tables import TABLES, attachment, contact, metadata, nickname, visit
from storage.types import Json, Words
from storage.work import Work

ERASED = "[…]"
_KEPT = frozenset({"company", "staff", "project", "setting", "rank_term", "invite"})
"""Tables whose names are those of firms, colleagues and settings: other words than the person's."""
_CODES = frozenset({"state", "kind", "noun", "source", "method", "role", "rank", "status", "path"})
_SHORT = 2


@dataclass(frozen=True, slots=True)
class Forgotten:
    """How many contacts were emptied, how many rows of which table held their words.

    ``files`` counts photos and files kept with visits to their firms, which only eyes can check.
    """

    contacts: int
    rows: dict[str, int] = field(default_factory=dict)
    files: int = 0


def contacts_named(work: Work, words: str) -> list[Contact]:
    """The contacts with exactly this name or this phone number (its digits)."""
    wanted = words.strip()
    digits = re.sub(r"\D", "", wanted)
    phones = {each for each in (digits, digits[-11:]) if len(each) >= 7}
    every = work.find(Contact, or_(contact.c.name.is_not(None), contact.c.phone.is_not(None)))
    return [
        each
        for each in every
        if each.name == wanted or (phones and re.sub(r"\D", "", each.phone or "")[-11:] in phones)
    ]


def forget(work: Work, people: Sequence[Contact]) -> Forgotten:
    """Erase these contacts; the firm's name, the visits and the figures stay as they are."""
    everywhere = [words for person in people for words in _full_words(person)]
    rows: Counter[str] = Counter()
    for table in metadata.sorted_tables:
        if table.name not in _KEPT:
            rows[table.name] += _erase(work, table, everywhere)
    for person in people:
        _erase_at_firm(work, person, rows)
        _empty(work, person)
    files = _files(work, people)
    return Forgotten(len(people), {name: n for name, n in rows.items() if n}, files)


def _full_words(person: Contact) -> list[str]:
    """What names nobody else: the full name, and the phone as people write it."""
    words = [person.name] if person.name and len(person.name) > _SHORT else []
    if person.name and len(person.name) == _SHORT and not _is_address(person.name):
        words.append(person.name)
    return words + list(_phone_forms(person.phone))


def _phone_forms(phone: str | None) -> Iterator[str]:
    if not phone:
        return
    digits = re.sub(r"\D", "", phone)
    yield phone
    if len(digits) >= 7:
        yield digits
    if len(digits) >= 11:
        last = digits[-11:]
        yield last
        yield from (f"{last[:3]}{sign}{last[3:7]}{sign}{last[7:]}" for sign in " -")


def _is_address(name: str) -> bool:
    """何总, 张工: a surname with an address word, which others share."""
    return name[-1] in "总工董哥姐局科处"


def _short_words(person: Contact) -> list[str]:
    """What names the person only among the visits of their firm: 何总, 何副总."""
    name, title = person.name or "", person.title or ""
    words = [name] if name else []
    if name:
        words += [name[0] + each for each in (title, title[-1:], "总") if each]
    return [each for each in dict.fromkeys(words) if len(each) >= _SHORT]


def _erase_at_firm(work: Work, person: Contact, rows: Counter[str]) -> None:
    words = _short_words(person)
    if not words:
        return
    visits = select(visit.c.id).where(visit.c.company_id == person.company_id)
    ids = list(work.connection.execute(visits).scalars())
    given = select(audit.c.command).where(audit.c.noun == "visit", audit.c.record_id.in_(ids))
    of_person = select(audit.c.command).where(
        audit.c.noun == "contact", audit.c.record_id == person.id
    )
    commands = {*work.connection.execute(given).scalars()}
    commands |= {*work.connection.execute(of_person).scalars()}
    called = select(nickname.c.command).where(nickname.c.contact_id == person.id)
    commands |= {*work.connection.execute(called).scalars()}
    messages = select(command.c.inbox_id).where(command.c.id.in_(commands))
    for table, key, keys in (
        (visit, visit.c.id, ids),
        (nickname, nickname.c.contact_id, [person.id]),
        (metadata.tables["follow_up"], metadata.tables["follow_up"].c.visit_id, ids),
        (audit, audit.c.command, commands),
        (command, command.c.id, commands),
        (outbox, outbox.c.command, commands),
        (inbox, inbox.c.id, [i for i in work.connection.execute(messages).scalars() if i]),
    ):
        rows[table.name] += _erase(work, table, words, key.in_(keys))


def _erase(work: Work, table: Table, words: Iterable[str], *conditions: Any) -> int:
    """Replace the words in every text column; returns how many rows held one."""
    wanted = sorted({form for each in words for form in _written(each)}, key=len, reverse=True)
    columns = [column for column in table.columns if _is_text(column)]
    if not wanted or not columns:
        return 0
    held = or_(*(_has(column, form) for column in columns for form in wanted))
    shown = (cast(column, Text).label(f"c_{column.name}") for column in columns)
    query = select(*table.primary_key.columns, *shown).where(held, *conditions)
    changed = 0
    for row in work.connection.execute(query).all():
        before = {column: getattr(row, f"c_{column.name}") for column in columns}
        after = {column: _without(words, wanted) for column, words in before.items()}
        values = {c.name: _typed(c, after[c]) for c in columns if after[c] != before[c]}
        if values:
            changed += 1
            _rewrite(work, table, row, values)
    return changed


def _rewrite(work: Work, table: Table, row: Row[Any], values: dict[str, Any]) -> None:
    same = [key == getattr(row, key.name) for key in table.primary_key.columns]
    work.connection.execute(update(table).where(*same).values(values))
    if table in TABLES.values():
        work.touched.add(Ref(table.name, row.id))


def _without(words: str | None, wanted: list[str]) -> str | None:
    if words is None:
        return None
    for each in wanted:
        words = words.replace(each, ERASED)
    return words


def _typed(column: Column[Any], words: str | None) -> Any:
    """Lists and JSON are stored as JSON text; their types take values."""
    if words is None or not isinstance(column.type, Words | Json):
        return words
    value = json.loads(words)
    return tuple(value) if isinstance(column.type, Words) else value


def _written(words: str) -> set[str]:
    """As people write it, and as JSON may have escaped it."""
    return {words, json.dumps(words)[1:-1], json.dumps(json.dumps(words)[1:-1])[1:-1]}


def _is_text(column: Column[Any]) -> bool:
    if column.name in _CODES or column.name.endswith(("_id", "_hash")):
        return False
    return isinstance(column.type, Text | Words | Json)


def _has(column: Column[Any], words: str) -> Any:
    return cast(column, Text).contains(words, autoescape=True)


def _empty(work: Work, person: Contact) -> None:
    """The contact keeps its place and its number; the audit notes that, not what it was."""
    row = contact.c.id == person.id
    work.connection.execute(
        update(contact)
        .where(row)
        .values(name=None, phone=None, title=None, source=ERASED, version=contact.c.version + 1)
    )
    audited = update(audit).where(audit.c.noun == "contact", audit.c.record_id == person.id)
    work.connection.execute(audited.values(after={}))
    work.connection.execute(audited.where(audit.c.before.is_not(None)).values(before={}))
    work.touched.add(Ref("contact", person.id))
    work.connection.execute(
        insert(audit).values(
            command=work.command,
            noun="contact",
            record_id=person.id,
            version=person.version + 1,
            before={},
            after=as_json({"name": None, "phone": None, "title": None}),
            at=work.recorded_at,
        )
    )


def _files(work: Work, people: Sequence[Contact]) -> int:
    firms = {person.company_id for person in people}
    visits = select(visit.c.id).where(visit.c.company_id.in_(firms))
    query = select(attachment.c.id).where(
        attachment.c.noun == "visit", attachment.c.record_id.in_(visits)
    )
    return len(work.connection.execute(query).all())
