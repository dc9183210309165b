"""``python -m tests.understanding [FILE…]``: the figures of each half, or of files in their form.

``--misses`` lists what the open half gets wrong; the held-out half is never listed.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import Any

from park.language import plain, read
from tests.understanding.gold import HALVES, Message, load, messages
from tests.understanding.score import CORE, Score, differing, harm, score


def main() -> int:
    """Print the table, and the misses when asked."""
    parser = argparse.ArgumentParser(prog="python -m tests.understanding", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--misses", action="store_true")
    given = parser.parse_args()
    sets = {f.name: load(f) for f in given.files} or {h: messages(h) for h in HALVES}
    for name, rows in sets.items():
        readings, times = _read(rows)
        _print(name, score(zip(rows, readings, strict=True)), times)
        if given.misses and name != "held":
            _misses(rows, readings)
    return 0


def _read(rows: tuple[Message, ...]) -> tuple[list[dict[str, Any]], list[float]]:
    readings, times = [], []
    for row in rows:
        start = time.perf_counter()
        readings.append(plain(read(row.text, row.now)))
        times.append((time.perf_counter() - start) * 1000)
    return readings, sorted(times)


def _print(name: str, total: Score, times: list[float]) -> None:
    n = total.count
    print(
        f"\n{name}: {n} messages, {times[int(n * 0.95)]:.1f} ms at the 95th percentile, {times[-1]:.1f} ms at most"
    )
    print(f"  intent accuracy {total.accuracy:.3f}  macro {total.macro:.3f}")
    print(
        f"  core exact {total.core / n:.3f}  frame exact {total.frame / n:.3f}  wrong or invented {total.harmful / n:.3f}"
    )
    for kind, tally in sorted(total.kinds.items()):
        print(
            f"  {kind:18} F1 {tally.f1:.3f}  ({tally.right} right, {tally.invented} invented, {tally.missed} missed)"
        )


def _misses(rows: tuple[Message, ...], readings: list[dict[str, Any]]) -> None:
    for row, reading in zip(rows, readings, strict=True):
        wrong = differing(row.fields, reading["fields"])
        if row.intent == reading["intent"] and not wrong:
            continue
        mark = "CORE" if wrong & CORE or row.intent != reading["intent"] else "    "
        print(f"\n{mark} {row.key} {row.text}  HARM {harm(row.fields, reading['fields'])}")
        print(
            f"     gold {row.intent} {row.fields}\n     read {reading['intent']} {reading['fields']}"
        )


if __name__ == "__main__":
    sys.exit(main())
