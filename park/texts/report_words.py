"""How the report names projects, firms, industries and days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from park.figures.facts import ProjectFact
from park.figures.figure import Figure, Part

MOST_NAMES = 5


def called(project: ProjectFact) -> str:
    """A project's name, or the code name of a secret one."""
    return (project.code_name or "某保密项目") if project.secret else project.name


def firm(project: ProjectFact) -> str:
    """The firm of a project, or the project where no firm may be named or is known."""
    return called(project) if project.secret else project.company_name or called(project)


def named(names: Iterable[str], count: int, unit: str = "个项目") -> str:
    """A few names and how many there are: A、B等7个项目; one stands alone."""
    some = list(dict.fromkeys(names))[:MOST_NAMES]
    listed = "、".join(some)
    return listed if count == 1 else f"{listed}等{count}{unit}"


def stated(parts: Sequence[Part]) -> list[Part]:
    """The rows of a breakdown that have a label."""
    return [part for part in parts if part.label]


def fields(figure: Figure) -> str:
    labels = [str(part.label) for part in stated(figure.parts)][:MOST_NAMES]
    if not labels:
        return ""
    return f"涉及{'、'.join(labels)}{'等' if len(labels) > 1 else ''}产业领域"


def on(day: dt.date) -> str:
    """2026年5月31日."""
    return f"{day.year}年{day.month}月{day.day}日"
