"""What a start decides about the park itself: its name and its bot's."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class House:
    """The park's name as texts and reports say it, and the bot's user name for links."""

    park: str = "园区"
    bot: str = ""
