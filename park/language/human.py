"""A person at a place of the text, before anybody has settled whose side they are on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

ADDRESS = {
    "总",
    "工",
    "董",
    "哥",
    "姐",
    "老师",
    "先生",
    "女士",
    "小姐",
    "师傅",
    "老板",
    "教授",
    "博士",
    "院士",
}


@dataclass(frozen=True, slots=True)
class Human:
    """A person at a place: name and title as written; ``staff`` where the park's own."""

    start: int
    end: int
    name: str | None
    title: str | None
    staff: bool = False
    leader: bool = False


def inside(found: Sequence[Human], place: int) -> bool:
    """Whether a place lies in one of the people found."""
    return any(h.start <= place < h.end for h in found)


def overlaps(found: Sequence[Human], human: Human) -> bool:
    """Whether somebody was already found where this one stands."""
    return any(h.start < human.end and human.start < h.end for h in found)
