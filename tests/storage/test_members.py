"""Invitations, terms of rank, leases and occurrences."""

from __future__ import annotations

import datetime as dt

from park.records import Rank, Staff
from storage.database import Database
from storage.leases import end_lease, take_lease
from storage.members import (
    Newcomer,
    invite_member,
    member,
    rank_on,
    redeem,
    remove,
    set_rank,
    valid_invite,
)
from storage.occurrences import claim
from tests.storage.acts import NOW, within, working

NEWCOMER = Newcomer(7001, "李试", "zh")


def test_an_invitation_opens_once(database: Database) -> None:
    with working(database) as work:
        code, _ = invite_member(work, "staff", "李试")
    with working(database) as work:
        invitation = valid_invite(work, code)
        assert invitation is not None
        redeem(work, invitation, NEWCOMER)
        assert valid_invite(work, code) is None
    with database.reading() as connection:
        found = member(connection, 7001)
    assert found is not None
    assert (found.name, found.role) == ("李试", "staff")


def test_an_invitation_ends_after_a_day(database: Database) -> None:
    with working(database) as work:
        code, _ = invite_member(work, "staff")
    with working(database) as work:
        work.recorded_at = NOW + dt.timedelta(hours=25)
        assert valid_invite(work, code) is None


def test_a_known_person_gets_the_account(database: Database) -> None:
    with working(database) as work:
        known = work.add(Staff(name="李试"))
        _, invitation = invite_member(work, "leader", "李试")
        assert redeem(work, invitation, NEWCOMER).id == known.id


def test_a_removed_member_is_a_stranger_and_may_come_back(database: Database) -> None:
    with working(database) as work:
        _, invitation = invite_member(work, "staff")
        person = remove(work, redeem(work, invitation, NEWCOMER))
    with database.reading() as connection:
        assert member(connection, 7001) is None
    with working(database) as work:
        _, invitation = invite_member(work, "viewer", person.name)
        assert redeem(work, invitation, NEWCOMER).id == person.id


def test_a_rank_counts_from_its_day(database: Database) -> None:
    with working(database) as work:
        person = work.add(Staff(name="李试"))
        set_rank(work, person, Rank.MIDDLE)
        work.now = NOW + dt.timedelta(days=10)
        set_rank(work, person, Rank.LEADERSHIP)
        assert rank_on(work, person, NOW.date()) == Rank.MIDDLE
        assert rank_on(work, person, work.today) == Rank.LEADERSHIP


def test_a_lease_has_one_holder_until_it_ends(database: Database) -> None:
    until = NOW + dt.timedelta(seconds=60)
    assert within(database, lambda c: take_lease(c, "poll", "a", until, NOW))
    assert not within(database, lambda c: take_lease(c, "poll", "b", until, NOW))
    assert within(database, lambda c: take_lease(c, "poll", "a", until, NOW))
    within(database, lambda c: end_lease(c, "poll", "b"))
    assert not within(database, lambda c: take_lease(c, "poll", "b", until, NOW))
    assert within(database, lambda c: take_lease(c, "poll", "b", until, until))


def test_an_occurrence_happens_once(database: Database) -> None:
    first = within(database, lambda c: claim(c, "digest", "2026-W48", "7001", NOW))
    assert first is not None
    assert within(database, lambda c: claim(c, "digest", "2026-W48", "7001", NOW)) is None
