"""English feasts: after the National Day holiday, before the break."""

from __future__ import annotations

import re

from park.language import calendar
from park.language.feasts_zh import beside_holiday
from park.language.moments import Anchor, Reading, sure

NAMED = r"(?:(?P<side>after|before)\s+)?(?:the\s+)?(?P<h>new year(?:'s day)?|spring festival|chinese new year|lunar new year|cny(?!\s?[\d.])|national day|labou?r day|may day|mid-autumn(?: festival)?|dragon boat(?: festival)?|qingming|tomb[- ]sweeping(?: day)?|lantern festival|christmas)(?:\s+(?:holidays?|break))?"
ANY = r"(?P<side>after|before)\s+the\s+(?:long\s+|golden\s+)?(?:holidays?|break|week holiday)"
HOLIDAYS = {
    "new year": "元旦",
    "spring": "春节",
    "chinese": "春节",
    "lunar": "春节",
    "cny": "春节",
    "national": "国庆",
    "labo": "五一",
    "may": "五一",
    "mid": "中秋",
    "dragon": "端午",
    "qingming": "清明",
    "tomb": "清明",
    "lantern": "元宵",
    "christmas": "圣诞",
}


def any_holiday(match: re.Match[str], anchor: Anchor) -> Reading | None:
    """after the holiday: the next one of the calendar."""
    name, feast = calendar.next_holiday(anchor.today)
    found = beside_holiday(
        name, feast.year, "后" if match["side"].lower() == "after" else "", feast
    )
    return sure(found.plan.first) if found and found.plan else None


def holiday(match: re.Match[str], anchor: Anchor) -> Reading | None:
    """after the National Day holiday: the first working day after it; before: the feast itself."""
    found = next(v for k, v in HOLIDAYS.items() if match["h"].lower().startswith(k))
    side = {"after": "后", "before": "前"}.get((match["side"] or "").lower(), "")
    return beside_holiday(found, None, side, anchor.today)
