"""What of a secret project may be told to this member in this chat."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from handlers.message import Incoming
from park.access import may_read
from park.records import FollowUp, Project, Visit
from storage.merges import standing
from storage.work import Work

Row = TypeVar("Row", Visit, FollowUp)


def hidden(message: Incoming, work: Work, project_id: int | None) -> bool:
    """Whether a project's doings are kept back: not the sender's to read, or others read along.

    What is told of a project merged into another is told of both.
    """
    both = (work.get(Project, project_id), standing(work, Project, project_id))
    return any(project is not None and _kept_back(message, project) for project in both)


def _kept_back(message: Incoming, project: Project) -> bool:
    overheard = project.secret and not message.audience.private
    return overheard or not may_read(message.sender, project)


def told(message: Incoming, work: Work, rows: Iterable[Row]) -> list[Row]:
    """The visits or tasks that are on no project kept back."""
    return [row for row in rows if not hidden(message, work, row.project_id)]
