"""How near a document is to a query, and whether it lacks something that the query names."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz import fuzz

from park.search.atoms import Query
from park.search.entry import Entry
from park.search.explain import SINGLE, Explained
from park.search.glossary import gloss
from park.search.sounds import spelling

_FIELD = 0.25
_FIELD_BESIDES = 0.08
"""What saying one text in full counts for, alone and beside an amount or a person."""
_WHOLE, _PIECE = 0.12, 0.07
"""All of it in one piece: as typed, as heard."""
_IN_NAME, _HEAD, _STAGE = 0.06, 0.01, 0.02
_ROUGH, _UNSUPPORTED = 0.75, 0.8
"""A likeness this rough is none; the bar is higher where nothing is met as written."""
_MATCHED_WHOLE, _MISSPELT = 0.9, 0.85
_LONG_RUN, _EDITS, _LONGEST_SYLLABLE = 9, 3, 6
"""Letters from which a slip can be told from another name, and insertions and deletions allowed."""
_STRANGE = 0.75
"""An atom with this share of the weight of the unheard-of names something of its own."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A document, how near it is, and the share of the query it explains.

    ``vetoed``: something that the query names (a firm, a city, a person, an amount) is not in it;
    ``doubtful``: a character of such a name is not.
    """

    slot: int
    score: float
    coverage: float
    vetoed: bool
    doubtful: bool


def judge(query: Query, found: Explained) -> Ranked:
    """Score a document: what it explains, how fully one of its texts is said, in one piece."""
    entry, coverage = found.entry, found.coverage
    misspelt = coverage < _MATCHED_WHOLE and _misspelt(query, entry)
    if misspelt:
        coverage = max(coverage, _MISSPELT)
    share = _FIELD_BESIDES if query.asked.named else _FIELD
    score = coverage * (1 - share) + _field(query, found.words, entry) * share
    if query.whole in entry.pool or query.typed in entry.pool:
        score += _WHOLE
    elif found.words in entry.pool:
        score += _PIECE
    score += _HEAD * any(text.startswith(found.words[:2]) for text in entry.fields)
    score += _STAGE * (entry.stage in query.asked.stages)
    score += _IN_NAME * _named(query, found.words, entry.name)
    if misspelt:
        return Ranked(found.slot, score, coverage, vetoed=False, doubtful=False)
    vetoed, doubtful = _strange(query, found.met, entry.pool)
    return Ranked(found.slot, score, coverage, vetoed or found.refused, doubtful)


def _named(query: Query, words: str, name: str) -> float:
    """The share of the query that the very name holds, not just the company or a field."""
    if not words:
        return 0.0
    held = sum(char in name for char in words) / len(words)
    asked = [word for word in query.words if word.terms]
    if not asked:
        return held
    stems = gloss(name)
    return max(held, sum(any(t[1:] in stems for t, _ in w.terms) for w in asked) / len(asked))


def _misspelt(query: Query, entry: Entry) -> bool:
    """Whether the letters typed are a text's pinyin but for a slip or two."""
    letters = query.letters
    if len(letters) < _LONG_RUN:
        return False
    least = 100 * (1 - _EDITS / (2 * len(letters)))
    spelled = (
        spelling(text) for text in entry.fields if _LONGEST_SYLLABLE * len(text) > len(letters)
    )
    return any(
        len(s) + _EDITS >= len(letters) and fuzz.partial_ratio(letters, s, score_cutoff=least)
        for s in spelled
    )


def _strange(query: Query, qualities: tuple[float, ...], pool: str) -> tuple[bool, bool]:
    """Whether something named is not met at all: two neighbours of it, or one character.

    Beside an unmet character, one that is only heard or seen alike counts as unmet as well; and
    so do two neighbours that both are written otherwise and are but roughly alike.
    """
    unmet, alike, rough = [], [], []
    limit = _ROUGH if max(qualities, default=0.0) == 1.0 else _UNSUPPORTED
    for atom, quality in zip(query.atoms, qualities, strict=True):
        named = not atom.generic
        other = bool(atom.text) and atom.text not in pool
        unmet.append(named and quality < SINGLE and atom.weight >= _STRANGE * query.unknown)
        alike.append(named and other and quality < 1.0)
        rough.append(named and other and quality <= limit)
    pairs = range(len(unmet) - 1)
    return (
        any((unmet[i] and unmet[i + 1]) or (rough[i] and rough[i + 1]) for i in pairs)
        or any((unmet[i] and alike[i + 1]) or (alike[i] and unmet[i + 1]) for i in pairs),
        any(unmet),
    )


def _field(query: Query, corrected: str, entry: Entry) -> float:
    """How fully one of the document's texts is said."""
    best = 0.0
    for text in entry.fields:
        best = max(best, fuzz.ratio(corrected, text), fuzz.ratio(query.whole, text))
    return best / 100
