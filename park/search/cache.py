"""An index as bytes: kept between two starts, refused when its form has changed."""

from __future__ import annotations

import marshal
import sys
import zlib
from array import array

from park.search.entry import Entry
from park.search.postings import Postings

_HEAD = b"parkbot-search-3 "


def dump(postings: Postings, entries: list[Entry | None]) -> bytes:
    """The bytes of an index: head, checksum, body."""
    body = marshal.dumps(
        (
            [_row(entry) for entry in entries],
            {term: slots.tobytes() for term, slots in postings.slots.items()},
        )
    )
    return _head() + zlib.crc32(body).to_bytes(4, "big") + body


def load(data: bytes) -> tuple[Postings, list[Entry | None]]:
    """The index of these bytes; ValueError when they are not of this very form."""
    head = _head()
    body = memoryview(data)[len(head) + 4 :]
    if not data.startswith(head) or data[len(head) : len(head) + 4] != zlib.crc32(body).to_bytes(
        4, "big"
    ):
        raise ValueError("the search cache is of another version or damaged")
    rows, slots = marshal.loads(body)  # noqa: S302 - own bytes, checked above
    postings = Postings()
    for term, held in slots.items():
        postings.slots[term] = array("I", held)
        postings.hear(term)
    postings.count = len(rows)
    return postings, [Entry(*row) if row else None for row in rows]


def _head() -> bytes:
    return _HEAD + f"{sys.version_info.major}.{sys.version_info.minor}".encode() + b"\n"


def _row(entry: Entry | None) -> tuple[object, ...]:
    if entry is None:
        return ()
    numbers = (entry.investment, entry.land)
    return (entry.key, entry.pool, entry.contacts, entry.stage, *numbers, entry.firms)
