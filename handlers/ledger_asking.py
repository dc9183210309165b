"""What an entry of the ledgers still needs: asked once, by buttons or in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from handlers.message import Incoming
from handlers.reply import Reply, say
from handlers.talk import ask
from park.records import Ref
from park.texts.ledgers import NOT_LOGGED
from park.texts.say import Rows, button
from park.texts.text import Text
from storage.work import Work

MORE = "entry_more"
"""The open question whose answer completes the words of an entry."""
NO, YES, TODAY, PLAN = "n", "y", "t", "p"
"""The answers to a doubt: leave it, as said, it was today, it is only planned."""
REST, ALL, SWAP, FLOOR, STRETCH = "r", "a", "s", "f", "g"
"""Which reading: a running total or this time alone; the other way round; which tier."""


@dataclass(frozen=True, slots=True)
class Given:
    """One entry of a command's words, and what was answered about it since.

    ``place`` counts the entries of those words; ``subject`` is a project's id, or ``c`` and a
    firm's, once picked; ``flags`` are the answers given.
    """

    origin: int
    place: int = 0
    subject: str = "0"
    flags: frozenset[str] = frozenset()

    def has(self, *flags: str) -> bool:
        """Whether one of these answers was given."""
        return any(flag in self.flags for flag in flags)

    def data(self, flag: str = "", subject: str | None = None) -> tuple[object, ...]:
        """What a button carries that adds one more answer."""
        flags = "".join(sorted(self.flags | ({flag} if flag else set()))) or "-"
        return (self.origin, self.place, subject or self.subject, flags)


def read_given(arguments: tuple[str, ...]) -> Given:
    """The answer that a button carries. Raises ValueError and IndexError."""
    flags = frozenset(arguments[3].replace("-", ""))
    return Given(int(arguments[0]), int(arguments[1]), arguments[2], flags)


def choose(
    message: Incoming,
    work: Work,
    given: Given,
    text: Markup,
    choices: Sequence[tuple[Text | str, str]],
) -> Reply:
    """A doubt with its readings as buttons, and one that leaves it."""
    language = message.language
    labelled = [(_label(message, label), given.data(flag)) for label, flag in choices]
    labelled.append((str(NOT_LOGGED.say(language)), given.data(NO)))
    rows = tuple((button(label, "entry", *data),) for label, data in labelled)
    _open(message, work, given, rows)
    return say(text, rows)


def pick(
    message: Incoming, work: Work, given: Given, text: Markup, subjects: Sequence[tuple[str, str]]
) -> Reply:
    """Which project or firm it is about: their names as buttons."""
    rows = tuple(
        (button(label[:26], "entry", *given.data(subject=subject)),) for label, subject in subjects
    )
    _open(message, work, given, rows)
    return say(text, rows)


def ask_words(message: Incoming, work: Work, given: Given, text: Markup) -> Reply:
    """Ask for what the words lack; the answer is read together with them."""
    ask(message, work, MORE, Ref("command", given.origin))
    return say(text)


def _open(message: Incoming, work: Work, given: Given, rows: Rows) -> None:
    choices = [{"label": b.label, "data": b.data} for row in rows for b in row]
    ask(message, work, "entry", Ref("command", given.origin), choices)


def _label(message: Incoming, label: Text | str) -> str:
    return label if isinstance(label, str) else str(label.say(message.language))
