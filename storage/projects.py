"""Projects: reading, creating, and the dated values behind their fields."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import func, select

from park.records import (
    OPEN,
    Company,
    Project,
    ProjectValue,
    Stage,
    StageEvent,
    Status,
    ValueKind,
    in_reserve,
)
from storage.batches import SIZE, batches
from storage.merges import family, standing
from storage.tables import project, project_value, stage_event
from storage.work import Work


def root(work: Work, found: Project) -> Project:
    """The project that stands for this one after merges."""
    return found if found.merged_into is None else standing(work, Project, found.id) or found


def of_company(work: Work, company_id: int) -> list[Project]:
    """A firm's projects that stand for themselves, open ones first."""
    firms = family(work, Company, company_id)
    found = work.find(Project, project.c.company_id.in_(firms), project.c.merged_into.is_(None))
    return sorted(found, key=lambda each: not each.open)


def open_projects(work: Work) -> list[Project]:
    """Every project that work goes on with."""
    return work.find(Project, project.c.status.in_(list(OPEN)), project.c.merged_into.is_(None))


def by_code(work: Work, code: str) -> Project | None:
    """The project with this code."""
    found = work.find(Project, project.c.code == code)
    return root(work, found[0]) if found else None


def taken_back(work: Work, codes: Sequence[str]) -> dict[str, Project]:
    """Projects with these codes that were taken back, by code: a code belongs to one row."""
    ids: list[int] = []
    for some in (codes[at : at + SIZE] for at in range(0, len(codes), SIZE)):
        query = select(project.c.id).where(project.c.code.in_(some))
        ids += work.connection.execute(query.where(project.c.voided_by.is_not(None))).scalars()
    return {each.code: each for each in work.get_all(Project, ids).values()}


def reserve_size(work: Work) -> int:
    """How many projects stand in the reserve pool now."""
    stages = [stage for stage in Stage if in_reserve(stage, Status.ACTIVE)]
    statuses = [status for status in Status if in_reserve(Stage.NEGOTIATING, status)]
    count = select(func.count()).where(
        project.c.voided_by.is_(None),
        project.c.merged_into.is_(None),
        project.c.stage.in_(stages),
        project.c.status.in_(statuses),
    )
    return work.connection.execute(count).scalar_one()


def exactly_named(work: Work, words: str) -> list[Project]:
    """The projects with exactly this name or code, each once and as what stands for it."""
    named = project.c.name == words
    found = work.find(Project, named | (project.c.code == words.upper()))
    return list({each.id: each for each in (root(work, one) for one in found)}.values())


def create_project(work: Work, fresh: Project, reason: str | None = None) -> Project:
    """Store a new project with its first stage; a missing code is made: year and number."""
    coded = fresh if fresh.code else replace(fresh, code=next_code(work, fresh.opened_on.year))
    stored = work.add(coded)
    work.add(
        StageEvent(
            project_id=stored.id,
            to_stage=stored.stage,
            to_status=stored.status,
            effective=stored.opened_on,
            recorded_at=work.recorded_at,
            reason=reason,
            by=work.actor.id if work.actor else None,
        )
    )
    return stored


def next_code(work: Work, year: int) -> str:
    """The next free code of a year: P2026-001 and on."""
    count = select(func.count()).where(project.c.code.like(f"P{year}-%"))
    number = work.connection.execute(count).scalar_one() + 1
    while by_code(work, f"P{year}-{number:03d}"):
        number += 1
    return f"P{year}-{number:03d}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A value said of a project; ``number`` in 元, hundredths of 亩, or a staff id."""

    kind: str
    number: int | None = None
    number_max: int | None = None
    currency: str | None = None
    qualifier: str | None = None
    words: str | None = None


def set_value(work: Work, target: Project, value: Value, effective: dt.date) -> Project:
    """Add a dated value; the project shows it when no newer one is known."""
    work.add(
        ProjectValue(
            project_id=target.id,
            kind=value.kind,
            number=value.number,
            number_max=value.number_max,
            currency=value.currency,
            qualifier=value.qualifier,
            words=value.words,
            effective=effective,
            recorded_at=work.recorded_at,
        )
    )
    return refresh(work, target)


def correct_value(work: Work, target: Project, value: Value, effective: dt.date) -> Project:
    """The newest value of this kind was wrong: it is taken back and this one stands instead."""
    newest = newest_value(work, target.id, value.kind)
    if newest is not None:
        work.void(newest)
        effective = newest.effective
    return set_value(work, target, value, effective)


def newest_value(work: Work, project_id: int, kind: str) -> ProjectValue | None:
    """The value in force: the latest by effective date, then by when it was recorded."""
    found = work.find(
        ProjectValue,
        project_value.c.project_id == project_id,
        project_value.c.kind == kind,
        order=(project_value.c.effective, project_value.c.id),
    )
    return found[-1] if found else None


def stage_events(work: Work, project_id: int) -> list[StageEvent]:
    """A project's changes of stage and status, oldest first."""
    return work.find(
        StageEvent,
        stage_event.c.project_id == project_id,
        order=(stage_event.c.effective, stage_event.c.id),
    )


def refresh(work: Work, target: Project) -> Project:
    """Make the project row repeat its newest dated rows."""
    values = {kind: newest_value(work, target.id, kind) for kind in ValueKind}
    events = stage_events(work, target.id)
    fresh = _with_values(target, values, events[-1] if events else None)
    current = work.get(Project, target.id) or target
    return work.save(current, replace(fresh, version=current.version))


def refresh_all(work: Work, targets: Sequence[Project]) -> None:
    """Make many project rows repeat their newest dated rows, with a query a batch."""
    newest: dict[tuple[int, str], ProjectValue] = {}
    reached: dict[int, StageEvent] = {}
    for ids in batches(each.id for each in targets):
        dated = (project_value.c.effective, project_value.c.id)
        for value in work.find(ProjectValue, project_value.c.project_id.in_(ids), order=dated):
            newest[value.project_id, value.kind] = value
        steps = (stage_event.c.effective, stage_event.c.id)
        for event in work.find(StageEvent, stage_event.c.project_id.in_(ids), order=steps):
            reached[event.project_id] = event
    pairs = []
    for each in targets:
        values = {kind: newest.get((each.id, kind)) for kind in ValueKind}
        pairs.append((each, _with_values(each, values, reached.get(each.id))))
    work.save_all(pairs)


def change_stage(
    work: Work,
    target: Project,
    stage: Stage,
    effective: dt.date,
    *,
    status: Status = Status.ACTIVE,
    reason: str | None = None,
) -> Project:
    """Move a project to a stage and status on its effective date.

    Earlier stages that were logged with a later date are drawn back to it: a project cannot
    have been a lead only after it was signed.
    """
    target = _drawn_back(work, target, stage, effective)
    work.add(
        StageEvent(
            project_id=target.id,
            from_stage=target.stage,
            from_status=target.status,
            to_stage=stage,
            to_status=status,
            effective=effective,
            recorded_at=work.recorded_at,
            reason=reason,
            by=work.actor.id if work.actor else None,
        )
    )
    return refresh(work, target)


def enter_late(work: Work, target: Project, stage: Stage, day: dt.date) -> Project:
    """补记: a stage that was passed over gets its day; the newest stage stays what it is."""
    target = _drawn_back(work, target, stage, day)
    events = stage_events(work, target.id)
    before = [each for each in events if each.effective <= day]
    after = next((each for each in events if each.effective > day), None)
    work.add(
        StageEvent(
            project_id=target.id,
            from_stage=before[-1].to_stage if before else None,
            from_status=before[-1].to_status if before else None,
            to_stage=stage,
            to_status=Status.ACTIVE,
            effective=day,
            recorded_at=work.recorded_at,
            by=work.actor.id if work.actor else None,
        )
    )
    if after is not None:
        work.save(after, replace(after, from_stage=stage, from_status=Status.ACTIVE))
    return refresh(work, target)


def redate_stage(work: Work, target: Project, stage: Stage, old: dt.date, new: dt.date) -> Project:
    """A stage was reached on another day: the move to it is redated."""
    if old == new:
        return target
    target = _drawn_back(work, target, stage, new)
    for each in stage_events(work, target.id):
        if each.to_stage == stage and each.effective == old:
            work.save(each, replace(each, effective=new))
    return refresh(work, target)


def later_stages(work: Work, project_id: int, stage: Stage, day: dt.date) -> list[StageEvent]:
    """Changes to earlier stages that are dated after a day."""
    events = stage_events(work, project_id)
    return [each for each in events if each.to_stage < stage and each.effective > day]


def _drawn_back(work: Work, target: Project, stage: Stage, day: dt.date) -> Project:
    for each in later_stages(work, target.id, stage, day):
        work.save(each, replace(each, effective=day))
    if target.opened_on <= day:
        return target
    current = work.get(Project, target.id) or target
    return work.save(current, replace(current, opened_on=day))


def learn_alias(work: Work, target: Project, words: str) -> Project:
    """People call this project so: remembered for search."""
    if not words or words in (target.name, *target.aliases):
        return target
    return work.save(target, replace(target, aliases=(*target.aliases, words)))


def company_of(work: Work, target: Project) -> Company | None:
    """The investor of a project."""
    return standing(work, Company, target.company_id)


def _with_values(
    target: Project, values: dict[ValueKind, ProjectValue | None], last: StageEvent | None
) -> Project:
    amount, land = values[ValueKind.AMOUNT], values[ValueKind.LAND]
    owner, kind = values[ValueKind.OWNER], values[ValueKind.TYPE]
    if amount is not None:
        target = replace(
            target,
            amount=amount.number,
            amount_max=amount.number_max,
            currency=amount.currency or "CNY",
            amount_qualifier=amount.qualifier,
            amount_words=amount.words,
        )
    if land is not None:
        target = replace(
            target,
            land=land.number,
            land_max=land.number_max,
            land_qualifier=land.qualifier,
        )
    if owner is not None:
        target = replace(target, owner_id=owner.number)
    if kind is not None and kind.words:
        target = replace(target, type=kind.words)
    if last is None:
        return target
    return replace(target, stage=last.to_stage, status=last.to_status)
