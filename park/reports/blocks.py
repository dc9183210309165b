"""What a document is made of, before it becomes a file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """Headings of an official document: the title, 一、, and the note below the title."""

    TITLE = "title"
    NOTE = "note"
    SECTION = "section"
    ANNEX = "annex"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of its own line."""

    level: Level
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; ``lead`` is its run-in heading such as （一）…。 Words in 【】 are to be
    completed or checked by a person and are marked so."""

    text: str
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG with a caption below it."""

    png: bytes
    caption: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header row; ``widths`` in millimetres."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]


Block = Heading | Paragraph | Picture | Table
