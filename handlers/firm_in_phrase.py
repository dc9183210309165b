"""The firm that a project's own words begin with: 丰屿压铸铝轮毂 is 丰屿压铸's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from handlers.project_meant import phrase_of
from park.firms import Closeness, closeness
from park.language import Fields
from storage.work import Work

_SHORTEST = 3
_WORDS = 4


def with_firm(work: Work, said: Fields) -> Fields:
    """The fields with the known firm, or the near name of one, that the phrase begins with."""
    phrase = phrase_of(said)
    if said.organisations or not phrase:
        return said
    known = [name for name in work.finder.lexicon().organisations if len(name) >= _SHORTEST]
    near = [(closeness(words, (name,)), words) for name in known for words in _heads(phrase, name)]
    wanted = (Closeness.SAME, Closeness.NEAR, Closeness.SOUND)
    best = max((each for each in near if each[0] in wanted), default=None)
    return said if best is None else replace(said, organisations=(best[1],))


def _heads(phrase: str, name: str) -> Iterator[str]:
    """The beginnings of a phrase that a name may be: as many signs, or one to four words."""
    if not name.isascii():
        if len(phrase) > len(name):
            yield phrase[: len(name)]
        return
    words = phrase.split()
    yield from (" ".join(words[:count]) for count in range(1, min(_WORDS, len(words) - 1) + 1))
