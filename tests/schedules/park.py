"""A small park for what happens by the clock: its people, its tasks, what was put in the outbox."""

from __future__ import annotations

import datetime as dt
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Any

from sqlalchemy import select

from park.records import Company, FollowUp, Project, Staff, Visit, VisitState
from schedules.ticks import ticks
from storage.database import Database
from storage.finder import Finder
from storage.ledgers import outbox
from storage.outbox import PICTURE, SAY
from storage.settings import change_setting
from storage.tables import staff
from storage.units import Order, unit_of_work
from storage.work import Work

ZONE = dt.timezone(dt.timedelta(hours=8))
PARK = "甲试园区"


def at(words: str) -> dt.datetime:
    """A moment on the park's clock."""
    return dt.datetime.strptime(words, "%Y-%m-%d %H:%M").replace(tzinfo=ZONE)


class Park:
    """One database and its clock; ``tick`` does what a minute of the scheduler does."""

    def __init__(self, database: Database) -> None:
        self.database = database

    def tick(self, moment: str) -> None:
        """Everything that is due, in a process of its own that has just started."""
        finder = Finder()
        for each in ticks(PARK):
            each(self.database, finder, at(moment))

    def person(self, name: str, role: str, number: int) -> Staff:
        """A member with an account."""
        with self._work("2026-10-01 09:00") as work:
            return work.add(Staff(name=name, role=role, telegram_id=number))

    def change(self, name: str, **values: Any) -> None:
        """Somebody as they are now: paused, without access, with another language."""
        with self._work("2026-10-01 09:00") as work:
            known = work.find(Staff, staff.c.name == name)[0]
            work.save(known, replace(known, **values))

    def task(self, owner: Staff, what: str, due: str, noted: str, time: str | None = None) -> None:
        """A follow-up noted at a moment."""
        with self._work(noted) as work:
            work.add(
                FollowUp(
                    what=what,
                    due=dt.date.fromisoformat(due),
                    at_time=dt.time.fromisoformat(time) if time else None,
                    owner_id=owner.id,
                    recorded_at=at(noted),
                )
            )

    def project(self, name: str, noted: str) -> None:
        """A project opened on a day."""
        with self._work(noted) as work:
            work.add(Project(code=name, name=name, opened_on=at(noted).date()))

    def planned_visit(self, by: Staff, firm: str, day: str, noted: str) -> None:
        """A visit that is only planned."""
        with self._work(noted) as work:
            company = work.add(Company(name=firm))
            work.add(
                Visit(
                    effective=dt.date.fromisoformat(day),
                    recorded_at=at(noted),
                    state=VisitState.PLANNED,
                    company_id=company.id,
                    logged_by=by.id,
                )
            )

    def set(self, key: str, value: str) -> None:
        """A setting of the park."""
        with self._work("2026-10-01 09:00") as work:
            change_setting(work, key, value)

    def told(self, person: Staff) -> list[str]:
        """The texts put in the outbox for somebody, oldest first."""
        return [row.payload["text"] for row in self._sent(person, SAY)]

    def buttons(self, person: Staff) -> list[str]:
        """The labels under the last text for somebody."""
        rows = self._sent(person, SAY)[-1].payload["buttons"]
        return [each["label"] for row in rows for each in row]

    def pictures(self, person: Staff) -> int:
        """How many pictures were put in the outbox for somebody."""
        return len(self._sent(person, PICTURE))

    def _sent(self, person: Staff, method: str) -> Any:
        query = select(outbox).where(outbox.c.staff_id == person.id, outbox.c.method == method)
        with self.database.reading() as connection:
            return connection.execute(query.order_by(outbox.c.id)).all()

    def _work(self, moment: str) -> AbstractContextManager[Work]:
        order = Order(source="test", now=at(moment), recorded_at=at(moment))
        return unit_of_work(self.database, Finder(), order)
