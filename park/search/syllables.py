"""A run of letters into pinyin syllables, guided by what the index knows; slips allowed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from park.search.sounds import SYLLABLES, SYMBOL

_LONGEST = 6
_BEAM = 5
_UNKNOWN_PAIR = 1.1
_SLIP = 1.7
_WORTH_A_SLIP = 3

Known = Callable[[str, str], bool]
"""Whether two neighbouring syllables occur in any name of the index."""


@dataclass(frozen=True, slots=True)
class Split:
    """Syllables of a run; ``slips`` of them were repaired, ``unknown`` pairs occur nowhere."""

    syllables: tuple[str, ...]
    cost: float
    slips: int
    unknown: int
    last: str = ""


@cache
def _deletions() -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for syllable in SYLLABLES:
        for form in {syllable, *_without_one(syllable)}:
            found[form].append(syllable)
    return {form: tuple(kept) for form, kept in found.items()}


def _without_one(word: str) -> set[str]:
    return {word[:i] + word[i + 1 :] for i in range(len(word))}


@lru_cache(maxsize=8192)
def near_syllables(chunk: str) -> tuple[str, ...]:
    """Syllables one slip of the finger away from these letters."""
    table = _deletions()
    seen = {s for form in {chunk, *_without_one(chunk)} for s in table.get(form, ())}
    return tuple(sorted(s for s in seen if s != chunk and OSA.distance(s, chunk) == 1))


def split(
    run: str,
    known: Known,
    before: str = "",
    slips: bool = False,
    gaps: frozenset[int] = frozenset(),
) -> Split | None:
    """The cheapest split of a run of letters, or None when it is not pinyin.

    ``before`` is the syllable in front of the run; with ``slips`` misspelt syllables are repaired.
    ``gaps`` are the places where blanks were typed: a syllable across one costs a slip.
    """
    run = run.replace("ü", "v")
    best: list[dict[str, Split]] = [{} for _ in range(len(run) + 1)]
    best[0] = {before: Split((), 0.0, 0, 0, before)}
    for start in range(len(run)):
        for state in _cheapest(best[start]):
            for end in range(start + 1, min(len(run), start + _LONGEST) + 1):
                torn = any(start < gap < end for gap in gaps)
                for syllable, slip in _options(run[start:end], slips) if slips or not torn else ():
                    _step(best[end], state, syllable, slip + torn, known)
    return min(best[-1].values(), key=lambda s: s.cost, default=None)


def _cheapest(states: dict[str, Split]) -> list[Split]:
    return sorted(states.values(), key=lambda s: s.cost)[:_BEAM]


def _options(chunk: str, slips: bool) -> list[tuple[str, int]]:
    """Syllables these letters may be, each with the slips it takes."""
    if chunk in SYMBOL:
        return [(chunk, 0)]
    if not slips:
        return []
    near = near_syllables(chunk)
    return [(s, 1) for s in near if len(chunk) > 1 or s[0] == chunk]


def _step(states: dict[str, Split], state: Split, syllable: str, slip: int, known: Known) -> None:
    last = state.last
    unknown = int(bool(last) and not known(last, syllable))
    cost = state.cost + 1 + slip * _SLIP + unknown * _UNKNOWN_PAIR
    if syllable not in states or states[syllable].cost > cost:
        states[syllable] = Split(
            (*state.syllables, syllable),
            cost,
            state.slips + slip,
            state.unknown + unknown,
            syllable,
        )


def best_split(
    run: str,
    known: Known,
    before: str = "",
    gaps: frozenset[int] = frozenset(),
    repair: bool = True,
) -> Split | None:
    """An exact split when it reads well, else the better of it and one with slips repaired."""
    exact = split(run, known, before, gaps=gaps)
    if exact and exact.unknown * 3 <= len(exact.syllables):
        return exact
    if not repair or len(run) < _WORTH_A_SLIP:
        return exact
    return min(
        (
            s
            for s in (exact, split(run, known, before, slips=True, gaps=gaps))
            if s and _plausible(s)
        ),
        key=lambda s: s.cost,
        default=exact,
    )


def _plausible(found: Split) -> bool:
    return found.slips * 3 <= len(found.syllables) + 2
