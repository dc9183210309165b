"""What is said when a firm is marked as one of the park's own."""

from __future__ import annotations

from park.texts.text import Text

EXISTING = Text(
    "🏭 <b>{firm}</b>：园区现有企业。以后它再投资按增资扩产记。",
    "🏭 <b>{firm}</b> is an existing company of the park. Its further investments are expansions.",
)
ALREADY = Text("{firm}已经是园区现有企业。", "{firm} is on record as an existing company already.")
UNKNOWN = Text(
    "没有找到“{words}”这家企业。先记一次接洽，再说它是园区老企业。",
    "There is no firm “{words}” on record. Log a contact with it first, then say that it is an existing company.",
)
