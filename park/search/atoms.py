"""A query's pieces: atoms in a row, pairs of neighbours, words that may be met whole."""

from __future__ import annotations

from dataclasses import dataclass, field

from park.search.attributes import Asked


@dataclass(slots=True)
class Atom:
    """One character or syllable of a query; ``joined`` to the one before it."""

    text: str
    symbol: str
    joined: bool
    generic: bool = False
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Pair:
    """Two atoms and the pairs of characters that may be meant, the likeliest first."""

    first: int
    second: int
    forms: tuple[tuple[str, float], ...]
    weight: float


@dataclass(frozen=True, slots=True)
class Word:
    """A run of atoms that may also be met whole: an English word, initials, an everyday word.

    ``terms`` are looked up in the index, ``texts`` in a document's texts, each with how sure it
    is; ``heads`` are the index terms of ``letters`` read as first letters.
    """

    first: int
    last: int
    terms: tuple[tuple[str, float], ...] = ()
    texts: tuple[tuple[str, float], ...] = ()
    letters: str = ""
    heads: tuple[str, ...] = ()


@dataclass(slots=True)
class Query:
    """Everything ranking needs to know of one query.

    ``whole`` is all of it, ``typed`` its content in one piece, ``letters`` the same where it is
    nothing but letters; ``unknown`` is the weight of the unheard-of.
    """

    whole: str
    asked: Asked
    typed: str = ""
    unknown: float = 0.0
    letters: str = ""
    atoms: list[Atom] = field(default_factory=list)
    pairs: list[Pair] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)

    @property
    def distinct(self) -> bool:
        """Whether it says anything that singles a project out: 项目 alone does not."""
        return self.asked.named or any(not atom.generic for atom in self.atoms)
