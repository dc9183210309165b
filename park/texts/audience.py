"""Who will read a text; every text is rendered for one audience."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from park.texts.text import Language


class Role(StrEnum):
    """What a member may do; see ``park.access``."""

    STAFF = "staff"
    LEADER = "leader"
    ADMIN = "admin"
    VIEWER = "viewer"


class Place(StrEnum):
    """Where a text will stand; UNKNOWN (inline results) is treated as the least private."""

    PRIVATE = "private"
    GROUP = "group"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """The reader of one text: role, place and language."""

    role: Role = Role.VIEWER
    place: Place = Place.UNKNOWN
    language: Language = "zh"

    @property
    def private(self) -> bool:
        """Whether only the reader sees it."""
        return self.place is Place.PRIVATE

    @property
    def sees_phones(self) -> bool:
        """Phones are shown (masked) in private and never to viewers."""
        return self.private and self.role is not Role.VIEWER
