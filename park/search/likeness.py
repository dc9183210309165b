"""Documents already there that a new one may repeat, with the reasons, for a warning."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

from rapidfuzz.distance import OSA

from park.firms import Closeness, closeness
from park.search.document import Document
from park.search.entry import TITLE, Entry, entry_of
from park.search.index import Index
from park.search.sounds import symbols

_PHONE = re.compile(r"\d{7,}")
_LETTERS_A_SLIP = 6
_SHORTEST = 4


class Likeness(IntEnum):
    """Why a document may be the same, from the weakest reason to the strongest."""

    SAME_CONTACT = 1
    SOUND_ALIKE = 2
    NEAR_NAME = 3
    SAME_COMPANY = 4
    SAME_NAME = 5


@dataclass(frozen=True, slots=True)
class Similar:
    """A document that may be meant, with its reasons, the strongest first."""

    key: str
    reasons: tuple[Likeness, ...]


def similar(document: Document, index: Index, limit: int = 5) -> tuple[Similar, ...]:
    """What the index holds that this new document may repeat, the likeliest first."""
    new = entry_of(document)
    found = [Similar(old.key, _reasons(new, old)) for old in _candidates(document, index)]
    likely = sorted((s for s in found if s.reasons), key=lambda s: s.reasons, reverse=True)
    return tuple(likely[:limit])


def _candidates(document: Document, index: Index) -> list[Entry]:
    texts = (document.name, document.company, *document.shorts, *document.contacts)
    keys = dict.fromkeys(hit.key for text in texts if text for hit in index.find(text, 20).hits)
    entries = (index.entry(key) for key in keys if key != document.key)
    return [entry for entry in entries if entry]


def _reasons(new: Entry, old: Entry) -> tuple[Likeness, ...]:
    reasons = {_names(new.name, old.name), _firms(new, old)}
    if any(_same_person(ours, theirs) for ours in new.contacts for theirs in old.contacts):
        reasons.add(Likeness.SAME_CONTACT)
    return tuple(sorted((r for r in reasons if r), reverse=True))


def _names(ours: str, theirs: str) -> Likeness | None:
    if not ours or not theirs:
        return None
    if ours == theirs:
        return Likeness.SAME_NAME
    if _sound(ours) == _sound(theirs):
        return Likeness.SOUND_ALIKE
    shorter = min(len(ours), len(theirs))
    near = shorter >= _SHORTEST and OSA.distance(ours, theirs) <= max(1, shorter // _LETTERS_A_SLIP)
    return Likeness.NEAR_NAME if near else None


def _sound(name: str) -> str:
    return "".join(symbols(char)[0] for char in name)


def _firms(new: Entry, old: Entry) -> Likeness | None:
    best = max((closeness(ours, old.firms) for ours in new.firms), default=Closeness.DIFFERENT)
    return {
        Closeness.SAME: Likeness.SAME_COMPANY,
        Closeness.SHORT: Likeness.SAME_COMPANY,
        Closeness.NEAR: Likeness.NEAR_NAME,
        Closeness.SOUND: Likeness.SOUND_ALIKE,
    }.get(best)


def _same_person(ours: str, theirs: str) -> bool:
    """The same phone, or the same full name; a surname with a title is many people."""
    phones = set(_PHONE.findall(ours)) & set(_PHONE.findall(theirs))
    return bool(phones) or (ours == theirs and len(ours) > 1 and not TITLE.search(ours))
