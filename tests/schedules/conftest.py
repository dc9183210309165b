"""Every test of what happens by the clock runs on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.databases import KINDS, fresh_database
from tests.schedules.park import Park


@pytest.fixture(params=KINDS)
def park(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Park]:
    """An empty park."""
    with fresh_database(request.param, tmp_path) as database:
        yield Park(database)


@pytest.fixture
def busy_park(tmp_path: Path) -> Iterator[Park]:
    """An empty park whose database several processes may use at once."""
    with fresh_database("postgresql", tmp_path) as database:
        yield Park(database)
