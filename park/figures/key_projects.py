"""F8: the key projects being followed, with amount, stage and last progress."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from park.figures.amounts import Amount, total
from park.figures.facts import ProjectFact, StageFact
from park.figures.figure import Figure, Part, Unit, behind
from park.figures.view import View


@dataclass(frozen=True, slots=True)
class KeyProject:
    """A key project as a report tells of it."""

    project: ProjectFact
    state: StageFact
    amount: Amount | None
    last_progress: dt.date


def key_total(view: View) -> Figure:
    """F8: the amounts of the key projects being followed; one row a project."""
    chosen = followed(view)
    amounts = total(chosen, view.amounts, view.rates)
    stated = dict(amounts.counted)
    return view.figure(
        "F8",
        amounts.total,
        Unit.YUAN,
        settings=("key_until_signed",),
        records=behind("project", chosen),
        precision=amounts.precision,
        left_out=amounts.left_out,
        parts=tuple(Part(view.projects[i].name, 1, stated.get(i)) for i in chosen),
    )


def key_count(view: View) -> Figure:
    """How many key projects F8 names."""
    chosen = followed(view)
    records = behind("project", chosen)
    return view.figure(
        "F8_count", len(chosen), Unit.PROJECTS, settings=("key_until_signed",), records=records
    )


def key_projects(view: View) -> list[KeyProject]:
    """F8's projects as a report tells of them."""
    return [
        KeyProject(view.projects[i], view.states[i], view.amounts.get(i), last_progress(view, i))
        for i in followed(view)
    ]


def followed(view: View) -> list[int]:
    """Key projects that are open at the as-of date (before signing, by default)."""
    return [
        row.id
        for row in view.facts.projects
        if row.is_key
        and view.is_open(row.id)
        and (view.before_signing(row.id) or not view.definitions.key_until_signed)
    ]


def last_progress(view: View, project: int) -> dt.date:
    """The day of the last stage change or contact by the as-of date."""
    moved = view.states[project].effective
    return max(moved, view.last_contacts.get(project, moved))
