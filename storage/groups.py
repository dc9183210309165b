"""Groups to which an admin has allowed the digest; each is a setting, so audited and undoable."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy import Connection, select, update

from park.records import Setting
from park.texts import Language
from storage.tables import setting
from storage.work import Work, made

_KEY = "digest_group:"


@dataclass(frozen=True, slots=True)
class DigestGroup:
    """A group's chat and the language of its digest."""

    chat_id: int
    language: Language


def digest_groups(work: Work) -> list[DigestGroup]:
    """The groups that get the digest."""
    found = work.find(Setting, setting.c.key.startswith(_KEY))
    return [
        DigestGroup(int(each.key.removeprefix(_KEY)), "en" if each.value == "en" else "zh")
        for each in found
    ]


def allow_digest(work: Work, chat_id: int, language: Language) -> None:
    """The digest goes to this group from now on."""
    row = work.connection.execute(
        select(setting).where(setting.c.key == f"{_KEY}{chat_id}")
    ).one_or_none()
    if row is None:
        work.add(Setting(key=f"{_KEY}{chat_id}", value=language))
        return
    known = made(Setting, row)
    work.save(known, replace(known, value=language, voided_by=None))


def stop_digest(work: Work, chat_id: int) -> bool:
    """The digest does not go to this group any more; False when it never did."""
    found = work.find(Setting, setting.c.key == f"{_KEY}{chat_id}")
    for each in found:
        work.void(each)
    return bool(found)


def move_digest(connection: Connection, old: int, new: int) -> None:
    """A group became a supergroup: its digest goes to the new chat."""
    query = update(setting).where(setting.c.key == f"{_KEY}{old}")
    connection.execute(query.values(key=f"{_KEY}{new}"))
