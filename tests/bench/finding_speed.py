"""``python -m tests.bench.finding_speed``: the index at 2,000 and 100,000 projects against its goals."""

from __future__ import annotations

import gc
import sys
import time
from pathlib import Path

from park.search import Document, Index
from tests.finding.corpus import corpus
from tests.finding.queries import labelled

GOALS = {2_000: (1.5, 5.0), 100_000: (60.0, 25.0)}
"""Projects → seconds to build, milliseconds that 95 of 100 queries stay under."""
MEMORY = 500.0
"""Megabytes that the index of 100,000 may add."""


def main() -> None:
    met = [_measure(size, *goal) for size, goal in GOALS.items()]
    sys.exit(0 if all(met) else 1)


def _measure(size: int, seconds: float, milliseconds: float) -> bool:
    projects = corpus(size, 7)
    documents = [p.document() for p in projects]
    queries = [query.text for query in labelled(projects[:1500], 3, 25)]
    del projects
    gc.collect()
    before, start = _resident(), time.perf_counter()
    index = Index()
    index.update(documents)
    built, held = time.perf_counter() - start, _resident() - before
    p95 = _p95(index, queries)
    kept, loaded = _kept(index)
    print(
        f"{size} projects: built in {built:.1f} s, {held:.0f} MB, p95 {p95:.1f} ms over "
        f"{len(queries)} queries, cache {kept:.0f} MB loaded in {loaded:.2f} s"
    )
    return built <= seconds and p95 <= milliseconds and held <= MEMORY and _fresh(index)


def _p95(index: Index, queries: list[str]) -> float:
    times = []
    for query in queries:
        start = time.perf_counter()
        index.find(query)
        times.append(time.perf_counter() - start)
    return sorted(times)[int(len(times) * 0.95)] * 1000


def _kept(index: Index) -> tuple[float, float]:
    data = index.dump()
    start = time.perf_counter()
    Index.load(data)
    return len(data) / 1e6, time.perf_counter() - start


def _fresh(index: Index) -> bool:
    """One project saved is found at once."""
    index.update([Document(key="new", name="蓝屿天文望远镜镜片项目")])
    return index.find("蓝屿天文望远镜").hits[0].key == "new"


def _resident() -> float:
    """Megabytes this process holds, as Linux counts them."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 / 1e6


if __name__ == "__main__":
    main()
