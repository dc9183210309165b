"""The data files beside this package: tab-separated, one entry a line, ``#`` for remarks."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def rows(name: str, room: str = "search") -> tuple[tuple[str, ...], ...]:
    """The lines of a data file as tuples of stripped cells."""
    text = files("park").joinpath(room, "data", name).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return tuple(tuple(cell.strip() for cell in line.split("\t")) for line in lines)


@cache
def groups(name: str) -> tuple[tuple[str, ...], ...]:
    """The lines of a data file of blank-separated words that stand for one another."""
    return tuple(tuple(" ".join(row).split()) for row in rows(name))
