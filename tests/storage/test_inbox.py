"""The inbox: once, in each chat's order, aside after three failures."""

from __future__ import annotations

from storage.database import Database
from storage.inbox import count_aside, count_open, fail, finish, next_open, receive
from tests.storage.acts import NOW, update, within


def test_an_update_is_stored_once(database: Database) -> None:
    assert within(database, lambda c: receive(c, [update(5), update(6)])) == 2
    assert within(database, lambda c: receive(c, [update(6), update(7)])) == 1
    assert within(database, count_open) == 3


def test_a_chat_keeps_its_order_while_others_go_on(database: Database) -> None:
    within(database, lambda c: receive(c, [update(1, 100), update(2, 100), update(3, 200)]))
    if database.is_sqlite:
        first = within(database, next_open)
        other = within(database, lambda c: next_open(c, [100]))
    else:
        with database.writing() as one, database.writing() as two:
            first, other = next_open(one), next_open(two)
    assert first is not None
    assert other is not None
    assert (first.update_id, other.update_id) == (1, 3)


def test_the_third_failure_sets_aside_and_frees_the_chat(database: Database) -> None:
    within(database, lambda c: receive(c, [update(1), update(2)]))
    first = within(database, next_open)
    assert first is not None
    for expected in (False, False, True):
        assert within(database, lambda c: fail(c, first.id, "trouble", NOW)) is expected
    second = within(database, next_open)
    assert second is not None
    assert second.update_id == 2
    assert within(database, count_aside) == 1


def test_what_is_finished_does_not_come_again(database: Database) -> None:
    within(database, lambda c: receive(c, [update(1)]))
    first = within(database, next_open)
    assert first is not None
    within(database, lambda c: finish(c, first.id, NOW))
    assert within(database, next_open) is None
