"""Forgetting a contact leaves their name and phone nowhere, and everything else as it was."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import Text, cast, select

from park.records import Company, Contact, FollowUp, Visit
from storage.database import Database
from storage.forgetting import contacts_named, forget
from storage.inbox import receive
from storage.outbox import post
from storage.tables import metadata
from storage.undo import undo
from tests.storage.acts import NOW, outgoing, update, within, working

NAME, PHONE = "何试明", "13800138000"


def fill(database: Database) -> int:
    """A visit that names the person in every way; returns the command that made it."""
    words = f"今天见了{NAME}，电话138-0013-8000"
    with working(database) as work:
        firm = work.add(Company(name="恒试五金"))
        other = work.add(Company(name="乙试电子"))
        person = work.add(Contact(company_id=firm.id, name="何总", phone=PHONE, source="visit"))
        work.save(person, replace(person, name=NAME, title="副总"))
        work.add(Contact(company_id=other.id, name="何试光", phone="13900139000"))
        for company, met in ((firm, "何副总"), (other, "何总")):
            work.add(
                Visit(
                    company_id=company.id,
                    people=(met, NAME) if company is firm else (met,),
                    note=words if company is firm else "何总说考虑",
                    effective=NOW.date(),
                    recorded_at=NOW,
                )
            )
        work.add(FollowUp(what=f"打给{NAME}", company_id=firm.id, recorded_at=NOW))
        command = work.command or 0
    within(database, lambda c: receive(c, [update(1, text=f'{{"text": "{words}"}}')]))
    within(database, lambda c: post(c, outgoing(text=f"对方：{NAME} 138****8000")))
    return command


def everything(database: Database) -> str:
    """All that is stored, as one text."""
    with database.reading() as connection:
        rows = [
            str(tuple(row))
            for table in metadata.sorted_tables
            for row in connection.execute(select(*(cast(c, Text) for c in table.columns)))
        ]
    return "\n".join(rows)


@pytest.mark.parametrize("words", [NAME, PHONE, "+86 138 0013 8000"])
def test_name_and_phone_are_nowhere(database: Database, words: str) -> None:
    fill(database)
    with working(database) as work:
        done = forget(work, contacts_named(work, words))
    left = everything(database)
    assert done.contacts == 1
    assert done.rows["inbox"] == 1
    assert NAME not in left
    assert PHONE not in left
    assert "138-0013-8000" not in left
    assert "何副总" not in left


def test_others_and_the_visit_itself_stay(database: Database) -> None:
    fill(database)
    with working(database) as work:
        forget(work, contacts_named(work, NAME))
        assert [c.name for c in work.find(Contact)] == [None, "何试光"]
        assert [c.name for c in work.find(Company)] == ["恒试五金", "乙试电子"]
        own, other = work.find(Visit)
    assert own.company_id is not None
    assert (other.people, other.note) == (("何总",), "何总说考虑")


def test_taking_back_what_was_forgotten_brings_no_name_back(database: Database) -> None:
    command = fill(database)
    with working(database) as work:
        forget(work, contacts_named(work, NAME))
    with working(database) as work:
        undo(work, [command])
    with working(database) as work:
        undo(work, [(work.command or 0) - 1])
    assert NAME not in everything(database)


def test_nobody_is_found_by_a_part_of_a_name(database: Database) -> None:
    fill(database)
    with working(database) as work:
        assert contacts_named(work, "何") == []
        assert contacts_named(work, "138") == []
