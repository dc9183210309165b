"""Pruning once a day, a backup every night."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from sqlalchemy import Table, select

from schedules.backups import KEPT, back_up_nightly
from storage.backup import read_manifest
from storage.inbox import finish, next_open, receive
from storage.ledgers import inbox, outbox
from storage.outbox import lease_next, post, sent
from tests.schedules.park import Park, at
from tests.storage.acts import outgoing, update, within


def test_bodies_and_texts_are_emptied_after_thirty_days(park: Park) -> None:
    _answer(park, 1, "2026-10-20 09:00")
    _answer(park, 2, "2026-11-20 09:00")
    within(park.database, lambda c: receive(c, [update(3)]))
    park.tick("2026-11-24 03:00")
    assert [bool(row.body) for row in _rows(park, inbox)] == [False, True, True]
    assert [bool(row.payload) for row in _rows(park, outbox)] == [False, True]


def _answer(park: Park, number: int, moment: str) -> None:
    """An update answered at a moment, and what was sent for it."""
    within(park.database, lambda c: receive(c, [update(number)]))
    taken = within(park.database, next_open)
    assert taken is not None
    within(park.database, lambda c: finish(c, taken.id, at(moment)))
    within(park.database, lambda c: post(c, outgoing()))
    reply = within(park.database, lambda c: lease_next(c, at(moment), 60))
    assert reply is not None
    within(park.database, lambda c: sent(c, reply, number, at(moment)))


def _rows(park: Park, table: Table) -> Any:
    with park.database.reading() as connection:
        return connection.execute(select(table).order_by(table.c.id)).all()


def test_a_backup_is_made_once_a_night_and_a_fortnight_is_kept(park: Park, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    park.person("乙试专员", "staff", 2)
    early = back_up_nightly(park.database, tmp_path / "none", folder, at("2026-11-01 01:59"))
    assert early is None
    for day in range(KEPT + 2):
        moment = at("2026-11-01 02:00") + dt.timedelta(days=day)
        made = back_up_nightly(park.database, tmp_path / "none", folder, moment)
        assert made is not None
        again = back_up_nightly(park.database, tmp_path / "none", folder, moment)
        assert again is None
    kept = sorted(each.name for each in folder.iterdir())
    assert len(kept) == KEPT
    assert kept[0].startswith("parkbot-20261103")
    assert read_manifest(folder / kept[-1]).counts["staff"] == 1
