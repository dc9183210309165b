"""The inverted index: term → slots of documents, and what sounds or looks like a pair."""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterable

from park.search.normal import is_han
from park.search.sounds import folds, symbols

_WEIGHT_OF_NOTHING = 10


class Postings:
    """Terms and the slots that hold them, in rising order."""

    def __init__(self) -> None:
        self.slots: dict[str, array[int]] = {}
        self.exact: dict[str, list[str]] = {}
        self.folded: dict[str, list[str]] = {}
        self.english: list[str] = []
        self.count = 0

    def add(self, slot: int, terms: Iterable[str]) -> None:
        """Put a new document's terms in."""
        self.count = slot + 1
        for term in terms:
            held = self.slots.get(term)
            if held is None:
                held = self.slots[term] = array("I")
                self.hear(term)
            held.append(slot)

    def hear(self, term: str) -> None:
        """Make a pair of characters findable by its sound, an English word by its spelling."""
        if term[0] == "=":
            self.english.append(term[1:])
        if len(term) == 2 and is_han(term[0]) and is_han(term[1]):
            for table, sounds in ((self.exact, symbols), (self.folded, folds)):
                for first in sounds(term[0]):
                    for second in sounds(term[1]):
                        table.setdefault(first + second, []).append(term)

    def frequency(self, term: str) -> int:
        """How many documents hold a term."""
        return len(self.slots.get(term, ()))

    def rarity(self, frequency: int) -> float:
        """The weight of a term that this many documents hold; nothing known weighs most."""
        return math.log((self.count + _WEIGHT_OF_NOTHING) / (frequency + 1))

    def holds(self, term: str, slot: int) -> bool:
        """Whether a document holds a term."""
        held = self.slots.get(term)
        if not held:
            return False
        low, high = 0, len(held)
        while low < high:
            middle = (low + high) // 2
            if held[middle] < slot:
                low = middle + 1
            else:
                high = middle
        return low < len(held) and held[low] == slot
