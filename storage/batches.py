"""Many keys in pieces that one query takes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

SIZE = 500


def batches(ids: Iterable[int], size: int = SIZE) -> Iterator[list[int]]:
    """The keys in order, each once, at most ``size`` at a time."""
    keys = list(dict.fromkeys(ids))
    for start in range(0, len(keys), size):
        yield keys[start : start + size]
