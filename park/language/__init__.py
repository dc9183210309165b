"""Text and the moment it was written → Meaning. Pure: ``now`` is the only clock."""

from park.language.meaning import (
    NO_DIALOGUE,
    NOTHING_KNOWN,
    Dialogue,
    Fields,
    Intent,
    Lexicon,
    Meaning,
    Person,
    Span,
    plain,
)
from park.language.read import read
from park.language.times import moments

__all__ = [
    "NOTHING_KNOWN",
    "NO_DIALOGUE",
    "Dialogue",
    "Fields",
    "Intent",
    "Lexicon",
    "Meaning",
    "Person",
    "Span",
    "moments",
    "plain",
    "read",
]
