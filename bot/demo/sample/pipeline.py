"""The forty projects of ``pipeline.jsonl``, dated back from the day the demo starts."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from importlib.resources import files
from typing import Any

from park.records import (
    Agreement,
    Company,
    CompanyKind,
    Contact,
    Decision,
    DecisionKind,
    FollowUp,
    Participation,
    Project,
    Staff,
    Stage,
    Status,
    Trip,
    ValueKind,
    Visit,
    VisitKind,
)
from storage import projects
from storage.projects import Value
from storage.work import Work

YI = 100_000_000
DECISIONS = {
    Stage.AGREEMENT_APPROVAL: DecisionKind.ENTRY_REVIEW,
    Stage.SIGNED: DecisionKind.JOINT_MEETING,
}
Line = dict[str, Any]


def sample_lines() -> Iterator[Line]:
    """The sample's projects, one a line of the data file."""
    text = files("bot.demo.sample").joinpath("pipeline.jsonl").read_text(encoding="utf-8")
    return (json.loads(line) for line in text.splitlines())


def add_pipeline(work: Work, people: dict[str, Staff]) -> None:
    """Store every sample project with its firm, history, visits and next step."""
    for number, line in enumerate(sample_lines()):
        firm = _firm(work, line, number)
        project = _project(work, line, firm, people)
        for visit in line["visits"]:
            _visit(work, line, visit, project, people)
        if "next" in line:
            _next(work, line, project, people)
    work.recorded_at = work.now


def _on(work: Work, offset: int) -> dt.date:
    """A day before today, on a weekday: parks do not sign on Sundays."""
    day = work.today + dt.timedelta(days=offset)
    back = max(0, day.weekday() - 4) if offset < 0 else 0
    return day - dt.timedelta(days=back)


def _logged(work: Work, day: dt.date) -> dt.date:
    """Each fact was logged in the evening of its day, as staff do."""
    evening = dt.datetime.combine(day, dt.time(18), work.now.tzinfo)
    work.recorded_at = min(evening, work.now)
    return day


def _firm(work: Work, line: Line, number: int) -> Company:
    local = line["city"] == "本地"
    firm = work.add(
        Company(
            name=line["company"],
            short_names=(line["short"],),
            kind=CompanyKind.EXISTING if local else CompanyKind.INVESTOR,
            city=None if local else line["city"],
            industry=line["industry"],
        )
    )
    work.add(
        Contact(
            company_id=firm.id,
            name=line["contact"],
            title=line["title"],
            phone=f"1380000{number:04d}",
            source="sample",
        )
    )
    return firm


def _project(work: Work, line: Line, firm: Company, people: dict[str, Staff]) -> Project:
    opened = _logged(work, _on(work, line["stages"][0][1]))
    project = projects.create_project(
        work,
        Project(
            code="",
            name=line["name"],
            company_id=firm.id,
            type=line.get("kind", "new"),
            industry=line["industry"],
            city=firm.city,
            method=line["method"],
            source=line["method"],
            owner_id=people[line["owner"]].id,
            is_key=line.get("key", False),
            opened_on=opened,
        ),
    )
    amount, currency = _amount(line["investment"])
    said = Value(kind=ValueKind.AMOUNT, number=amount, currency=currency)
    project = projects.set_value(work, project, said, opened)
    if line["land"] is not None:
        mu = Value(kind=ValueKind.LAND, number=int(Decimal(line["land"]) * 100))
        project = projects.set_value(work, project, mu, opened)
    for step in line["stages"][1:]:
        project = _step(work, project, step)
    return project


def _amount(words: str) -> tuple[int, str]:
    currency, _, number = words.rpartition(" ")
    return int(Decimal(number) * YI), currency or "CNY"


def _step(work: Work, project: Project, step: list[Any]) -> Project:
    day = _logged(work, _on(work, step[1]))
    if step[0] == "removed":
        kept, gone = Stage(project.stage), Status.REMOVED
        return projects.change_stage(work, project, kept, day, status=gone, reason=step[2])
    stage = Stage(step[0])
    if stage in DECISIONS:
        _decide(work, project, DECISIONS[stage], day)
    if stage is Stage.SIGNED:
        _sign(work, project, day)
    return projects.change_stage(work, project, stage, day)


def _decide(work: Work, project: Project, kind: DecisionKind, day: dt.date) -> None:
    work.add(
        Decision(
            project_id=project.id,
            kind=kind,
            passed=True,
            effective=day,
            recorded_at=work.recorded_at,
        )
    )


def _sign(work: Work, project: Project, day: dt.date) -> None:
    work.add(
        Agreement(
            project_id=project.id,
            amount=project.amount,
            currency=project.currency,
            effective=day,
            recorded_at=work.recorded_at,
        )
    )


def _visit(
    work: Work, line: Line, told: list[Any], project: Project, people: dict[str, Staff]
) -> None:
    offset, kind, persons, content = told
    owner = people[line["owner"]]
    leader = people["韩以诚"] if "主要领导" in content else None
    deputy = people["郑有为"] if "带队" in content and leader is None else None
    city = None if line["city"] == "本地" else line["city"]
    visit = work.add(
        Visit(
            effective=_logged(work, _on(work, offset)),
            recorded_at=work.recorded_at,
            kind=VisitKind(kind),
            company_id=project.company_id,
            project_id=project.id,
            city=city if kind == VisitKind.OUTBOUND else None,
            method=line["method"],
            persons=persons,
            leader_led=leader is not None or deputy is not None,
            people=(f"{line['contact']} {line['title']}",),
            problems=tuple(line.get("problems", ())) if offset > -60 else (),
            content=content,
            logged_by=owner.id,
        )
    )
    for person in (owner, leader, deputy):
        if person is not None:
            _take_part(work, visit, person)
    if kind == VisitKind.OUTBOUND:
        _travel(work, visit, city)


def _take_part(work: Work, visit: Visit, person: Staff) -> None:
    work.add(
        Participation(visit_id=visit.id, staff_id=person.id, words=person.name, rank=person.rank)
    )


def _travel(work: Work, visit: Visit, city: str | None) -> None:
    cities = (city,) if city else ()
    journey = work.add(Trip(since=visit.effective, until=visit.effective, cities=cities))
    work.save(visit, replace(visit, trip_id=journey.id))


def _next(work: Work, line: Line, project: Project, people: dict[str, Staff]) -> None:
    offset, what = line["next"]
    work.add(
        FollowUp(
            what=what,
            due=work.today + dt.timedelta(days=offset),
            owner_id=people[line["owner"]].id,
            company_id=project.company_id,
            project_id=project.id,
            recorded_at=work.recorded_at,
        )
    )
