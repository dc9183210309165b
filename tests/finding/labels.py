"""A labelled query, and what makes one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from tests.finding.corpus import Project


@dataclass(frozen=True, slots=True)
class Labelled:
    """A query and the projects that answer it; none: nothing may be found for sure."""

    kind: str
    text: str
    accepted: frozenset[str]


Kind = Callable[[str, list[Project], Random], Labelled | None]
