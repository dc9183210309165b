"""A sentence in both languages, and the only place where values are escaped into it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

Language = Literal["zh", "en"]


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence as Telegram HTML in Chinese and English, with ``{named}`` values.

    Values are escaped when the sentence is said, unless they are ``Markup`` already,
    so nothing a person typed can become a tag.
    """

    zh: str
    en: str

    def say(self, language: Language, **values: object) -> Markup:
        """The sentence in one language with its values escaped.

        Raises KeyError when a value that the sentence names is not given.
        """
        template = self.zh if language == "zh" else self.en
        return Markup(template).format(**values)


def lines(*parts: Markup | str | None) -> Markup:
    """The parts that are not empty, one a line."""
    return Markup("\n").join(part for part in parts if part)
