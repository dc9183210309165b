"""The outbox: leases, order, what goes first, and what a sent message shows."""

from __future__ import annotations

import datetime as dt

from park.records import Ref
from storage import outbox
from storage.database import Database
from storage.outbox import TOAST, Outgoing, lease_next, post, retry, sent, shown_by
from tests.storage.acts import NOW, outgoing, within

LATER = NOW + dt.timedelta(seconds=61)


def leased(database: Database, now: dt.datetime = NOW) -> Outgoing | None:
    """The next message, claimed for a minute."""
    return within(database, lambda c: lease_next(c, now, 60))


def test_a_leased_message_is_nobody_elses_until_the_lease_ends(database: Database) -> None:
    within(database, lambda c: post(c, outgoing()))
    first = leased(database)
    assert first is not None
    assert leased(database) is None
    again = leased(database, LATER)
    assert again is not None
    assert again.id == first.id


def test_a_chat_waits_for_its_first_message_and_others_do_not(database: Database) -> None:
    for chat, text in ((1, "a"), (1, "b"), (2, "c")):
        within(database, lambda c, chat=chat, text=text: post(c, outgoing(chat, text)))  # type: ignore[misc]
    first = leased(database)
    assert first is not None
    within(database, lambda c: retry(c, first.id, LATER, "flood"))
    other = leased(database)
    assert other is not None
    assert other.payload["text"] == "c"
    assert leased(database) is None
    waited = leased(database, LATER)
    assert waited is not None
    assert waited.payload["text"] == "a"


def test_an_answer_to_a_press_goes_before_anything(database: Database) -> None:
    within(database, lambda c: post(c, outgoing(1, "a")))
    within(database, lambda c: post(c, outgoing(1, "toast", TOAST)))
    first = leased(database)
    assert first is not None
    assert first.method == TOAST


def test_a_sent_message_is_known_by_its_number(database: Database) -> None:
    shown = {"noun": "visit", "id": 3, "lines": [["project", 4]]}
    message = Outgoing(chat_id=1, method="say", payload={"text": "卡"}, about=shown, created_at=NOW)
    within(database, lambda c: post(c, message))
    claimed = leased(database)
    assert claimed is not None
    within(database, lambda c: sent(c, claimed, 77, NOW))
    found = within(database, lambda c: shown_by(c, 1, 77))
    assert found is not None
    assert (found.ref, found.lines) == (Ref("visit", 3), (Ref("project", 4),))
    assert within(database, outbox.count_open) == 0
