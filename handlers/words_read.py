"""What stands in a message's words, read with the names that the park knows."""

from __future__ import annotations

from handlers.message import Incoming
from park.language.findings import Findings, findings
from park.language.script import writing
from storage.work import Work

READ = 800
"""Code points of a message that are read; what is beyond stays in the note."""


def words_read(message: Incoming, work: Work) -> Findings:
    """The dates, sums, names and places of a message."""
    return read_of(message.text, message, work)


def read_of(words: str, message: Incoming, work: Work) -> Findings:
    """The same of some words, as of when the message was written."""
    return findings(writing(words[:READ]), message.written_at, work.finder.lexicon())
