"""The rooms: imports run one way, and each outside library has its one room."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOMS = {
    "park": {"park"},
    "storage": {"storage", "park"},
    "handlers": {"handlers", "storage", "park"},
    "schedules": {"schedules", "storage", "park"},
    "bot": {"bot", "handlers", "schedules", "storage", "park"},
}
ONLY_IN = {
    "telegram": "bot",
    "sqlalchemy": "storage",
    "alembic": "storage",
    "apscheduler": "schedules",
}
NOT_IN_PARK = {
    "aiohttp",
    "httpx",
    "socket",
    "sqlite3",
    "subprocess",
    "urllib",
    "requests",
    "psycopg",
}
CLOCKS = {("datetime", "now"), ("datetime", "utcnow"), ("datetime", "today"), ("date", "today")}
CLOCKS |= {("time", "time"), ("time", "localtime")}


def sources(room: str) -> list[Path]:
    """Every source file of a room."""
    return sorted((ROOT / room).rglob("*.py"))


def imported(tree: ast.AST) -> Iterator[str]:
    """The top packages that a file imports, also inside functions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield (node.module or "").split(".")[0]
        elif isinstance(node, ast.ImportFrom):
            yield "a relative import"


def wrong_imports(room: str, packages: set[str]) -> set[str]:
    """What a file of this room must not import."""
    ours = packages & (ROOMS.keys() | {"tests", "a relative import"})
    outside = {name for name in packages if ONLY_IN.get(name, room) != room}
    impure = packages & NOT_IN_PARK if room == "park" else set()
    return (ours - ROOMS[room]) | outside | impure


def clock_readings(tree: ast.AST) -> list[str]:
    """Calls that ask the machine for the time."""
    return [
        ast.unparse(node)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and (ast.unparse(node.value).split(".")[-1], node.attr) in CLOCKS
    ]


@pytest.mark.parametrize("room", ROOMS)
def test_imports_run_one_way(room: str) -> None:
    wrong = {
        str(path.relative_to(ROOT)): bad
        for path in sources(room)
        if (bad := wrong_imports(room, set(imported(ast.parse(path.read_text())))))
    }
    assert sources(room)
    assert wrong == {}


def test_the_park_has_no_clock() -> None:
    read = {
        str(path.relative_to(ROOT)): found
        for path in sources("park")
        if (found := clock_readings(ast.parse(path.read_text())))
    }
    assert read == {}


def test_a_wrong_arrow_is_seen() -> None:
    assert wrong_imports("park", {"storage", "dataclasses"}) == {"storage"}
    assert wrong_imports("handlers", {"telegram", "park"}) == {"telegram"}
    assert wrong_imports("storage", {"sqlalchemy", "handlers"}) == {"handlers"}
    assert clock_readings(ast.parse("import datetime as dt\nx = dt.datetime.now()"))
