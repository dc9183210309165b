"""What was logged of a firm before a visit: its last value, people, place and hour."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from park.records import ProjectValue, Visit
from storage import projects, visits
from storage.tables import project_value
from storage.work import Work

_LOOKED_AT = 30


@dataclass(frozen=True, slots=True)
class EarlierValue:
    """A dated value of one of the firm's projects; ``several``: they differ, so none is sure."""

    value: ProjectValue | None = None
    several: tuple[ProjectValue, ...] = ()


def earlier_value(work: Work, visit: Visit, kind: str) -> EarlierValue:
    """The newest value of this kind that another message said: the visit's project's, else the
    firm's.
    """
    own = _values(work, visit, [visit.project_id] if visit.project_id else [], kind)
    if own:
        return EarlierValue(own[-1])
    firm = projects.of_company(work, visit.company_id) if visit.company_id else []
    newest: dict[int, ProjectValue] = {}
    for each in _values(work, visit, [project.id for project in firm], kind):
        newest[each.project_id] = each
    if len({value.number for value in newest.values()}) == 1:
        return EarlierValue(list(newest.values())[-1])
    return EarlierValue(several=tuple(newest.values()))


def earlier_visit(work: Work, visit: Visit, has: Callable[[Visit], object]) -> Visit | None:
    """The firm's last visit before this one that has what is looked for."""
    if visit.company_id is None:
        return None
    found = visits.of_company(work, visit.company_id, _LOOKED_AT)
    before = [v for v in found if v.id != visit.id and v.effective <= visit.effective]
    return next((each for each in before if has(each)), None)


def _values(work: Work, visit: Visit, ids: list[int], kind: str) -> list[ProjectValue]:
    if not ids:
        return []
    made = project_value.c.command != visit.command
    return work.find(
        ProjectValue,
        project_value.c.project_id.in_(ids),
        project_value.c.kind == kind,
        made,
        order=(project_value.c.effective, project_value.c.id),
    )
