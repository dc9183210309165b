"""What this process knows of names: projects, firms and people, kept in step with the database."""

from __future__ import annotations

from threading import RLock

from sqlalchemy import Connection

from park.language import Lexicon


class Finder:
    """The indexes in memory; ``catch_up`` reads what any process changed since the last time."""

    def __init__(self) -> None:
        self._lock = RLock()
        self._seen = -1

    def catch_up(self, connection: Connection) -> None:
        """Take in what was committed since the last call."""

    def lexicon(self) -> Lexicon:
        """The names that reading a text may rely on."""
        return Lexicon()
