"""What search knows of one project, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One project as search sees it; ``key`` is its code.

    ``investment`` is in 元, ``land`` in hundredths of 亩; ``stage`` and ``industry`` are the
    Chinese words people type. ``aliases`` holds other names in any language and learned picks.
    """

    key: str
    name: str
    company: str = ""
    shorts: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    city: str = ""
    industry: str = ""
    stage: str = ""
    kind: str = ""
    investment: int | None = None
    land: int | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """One project found; a higher score is nearer, 0..1."""

    key: str
    score: float


@dataclass(frozen=True, slots=True)
class Found:
    """Ranked projects, best first. ``confident`` False: only to be offered as "您是不是找"."""

    hits: tuple[Hit, ...] = ()
    confident: bool = False
