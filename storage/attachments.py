"""Photos, files and voice kept with records, and those still to be fetched."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from sqlalchemy import Connection, and_, func, or_, select, update

from park.records import Attachment, Ref
from storage.tables import attachment, visit
from storage.work import Work, made


def unfetched(
    connection: Connection, limit: int, without: Collection[int] = ()
) -> list[Attachment]:
    """The oldest attachments of which only the source's number is known."""
    query = (
        select(attachment)
        .where(attachment.c.path.is_(None), attachment.c.voided_by.is_(None))
        .where(attachment.c.id.not_in(without))
        .order_by(attachment.c.id)
        .limit(limit)
    )
    return [made(Attachment, row) for row in connection.execute(query)]


def count_unfetched(connection: Connection, without: Collection[int] = ()) -> int:
    """How many attachments wait to be fetched."""
    query = select(func.count()).where(attachment.c.path.is_(None))
    query = query.where(attachment.c.voided_by.is_(None), attachment.c.id.not_in(without))
    return connection.execute(query).scalar_one()


def fetched(connection: Connection, id_: int, path: str, size: int) -> None:
    """Note under which name of ours a file is kept, and its size in bytes."""
    query = update(attachment).where(attachment.c.id == id_)
    connection.execute(query.values(path=path, size=size))


def of_record(work: Work, ref: Ref) -> list[Attachment]:
    """What is kept with a record."""
    return work.find(Attachment, attachment.c.noun == ref.noun, attachment.c.record_id == ref.id)


def of_project(work: Work, project_id: int) -> list[Attachment]:
    """What is kept with a project and with its visits, the newest first."""
    own = and_(attachment.c.noun == "project", attachment.c.record_id == project_id)
    visits = select(visit.c.id).where(visit.c.project_id == project_id, visit.c.voided_by.is_(None))
    theirs = and_(attachment.c.noun == "visit", attachment.c.record_id.in_(visits))
    return work.find(Attachment, or_(own, theirs), order=(attachment.c.id.desc(),))


def of_album(work: Work, album: str) -> list[Attachment]:
    """The pictures of one album, in order of arrival."""
    return work.find(Attachment, attachment.c.album == album)


def waiting(work: Work, by: int, chat_id: int, since: dt.datetime) -> list[Attachment]:
    """What a member sent lately that belongs to no record yet."""
    return work.find(
        Attachment,
        attachment.c.by == by,
        attachment.c.chat_id == chat_id,
        attachment.c.noun.is_(None),
        attachment.c.sent_at >= since,
    )
