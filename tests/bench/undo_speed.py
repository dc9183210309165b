"""``python -m tests.bench.undo_speed``: a ledger of 2,000 projects taken back and brought back."""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bot.demo.sample.people import add_people
from storage.database import Database
from storage.finder import Finder
from storage.ledger_import import import_lines
from storage.units import Order, unit_of_work
from tests.databases import KINDS, fresh_database
from tests.dialogues.talking import Talk
from tests.dialogues.transcript import moment
from tests.finding.corpus import corpus
from tests.storage.acts import state_of

NOW = moment("2026-11-23 16:40")
PROJECTS, ADMIN = 2_000, "文静好"
FACTOR = 2.0
"""How many times the import's time an undo and a redo may take."""


def main() -> None:
    lines = ledger(PROJECTS)
    met = [_measure(kind, lines) for kind in KINDS]
    sys.exit(0 if all(met) else 1)


def ledger(size: int) -> list[str]:
    """Lines of a ledger with invented firms, each with a contact, amount and land."""
    return [
        json.dumps(
            {
                "key": f"L{n:05d}",
                "name": project.name,
                "company": project.company,
                "stage": ("线索", "在谈", "签约", "开工")[n % 4],
                "investment": f"{n % 37 + 1}.5",
                "land": str(n % 90 + 10),
                "contacts": [f"李{chr(0x4E00 + n % 900)} 经理"],
            },
            ensure_ascii=False,
        )
        for n, project in enumerate(corpus(size, 11))
    ]


def take_in(database: Database, lines: list[str]) -> None:
    """The import as the command does it."""
    order = Order(source="cli", now=NOW, recorded_at=NOW, words="import 台账.jsonl")
    with unit_of_work(database, Finder(), order) as work:
        import_lines(work, lines)


def _measure(kind: str, lines: list[str]) -> bool:
    with (
        tempfile.TemporaryDirectory() as folder,
        fresh_database(kind, Path(folder)) as database,
    ):
        order = Order(source="sample", now=NOW, recorded_at=NOW)
        with unit_of_work(database, Finder(), order) as work:
            add_people(work)
        before = state_of(database)
        imported = _timed(lambda: take_in(database, lines))
        after = state_of(database)
        talk = Talk(database, NOW)
        talk.say(ADMIN, "嗯")
        undone = _timed(lambda: talk.say(ADMIN, "把刚才的导入全撤了"))
        back = state_of(database) == before
        redone = _timed(lambda: talk.say(ADMIN, "撤错了，恢复"))
        again = state_of(database) == after
    print(
        f"{kind}: {len(lines)} projects imported in {imported:.2f} s, undone in {undone:.2f} s, "
        f"redone in {redone:.2f} s; state before = after: {back}, redo = import: {again}"
    )
    return back and again and max(undone, redone) <= FACTOR * imported


def _timed(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
