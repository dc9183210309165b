"""Files are fetched after their message is stored, under names of our own."""

from __future__ import annotations

import stat

from sqlalchemy import select

from handlers.message import Incoming
from handlers.reply import SILENCE, Reply
from park.records import Attachment
from storage.tables import attachment
from storage.work import Work
from tests.bot.house import House, in_house


def keep(message: Incoming, work: Work) -> Reply:
    """Keep what came."""
    for thing in message.things:
        work.add(
            Attachment(
                kind=thing.kind,
                file_id=thing.file_id,
                file_name=thing.file_name,
                by=message.sender.id,
                chat_id=message.chat_id,
                message_id=message.message_id or 0,
                sent_at=message.written_at,
            )
        )
    return SILENCE


def test_a_file_is_kept_under_a_random_name() -> None:
    async def story(house: House) -> None:
        house.standin.send_document(house.li, "../../报价.pdf", b"%PDF fictitious", "报价")
        await house.settle()
        with house.app.database.reading() as connection:
            row = connection.execute(select(attachment)).one()
        kept = house.app.settings.attachments / row.path
        assert kept.read_bytes() == b"%PDF fictitious"
        assert row.path.isalnum()
        assert stat.S_IMODE(kept.stat().st_mode) == 0o600
        assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700

    in_house(story, keep)


def test_a_file_that_cannot_be_had_does_not_hold_up_the_rest() -> None:
    async def story(house: House) -> None:
        house.standin.fail("getFile", 1, 400, "Bad Request: file is too big")
        house.standin.send_document(house.li, "a.bin", b"a")
        await house.settle()
        house.standin.send_document(house.li, "b.bin", b"b")
        await house.settle()
        with house.app.database.reading() as connection:
            paths = [row.path for row in connection.execute(select(attachment).order_by("id"))]
        assert paths[0] is None
        assert paths[1] is not None

    in_house(story, keep)
