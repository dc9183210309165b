"""How a project stands, in words: 放缓了, 先休眠, 恢复推进, on hold, resumed."""

from __future__ import annotations

import re

from park.records import Status

_STATUS = (
    (
        Status.ACTIVE,
        re.compile(
            r"恢复(?:推进|正常|进度|活跃)|重新(?:推进|推动|动起来|活跃)|又(?:动起来|推进)了|(?:不再|解除)(?:放缓|休眠)|继续推进"
            r"|\b(?:active again|back on track|moving again|picked up again)\b|\bresumed?\b|\bunder way again\b",
            re.I,
        ),
    ),
    (
        Status.DORMANT,
        re.compile(
            r"休眠|搁置|(?:先|暂时?)(?:停一?停|停了?|放一?放|放下|放一边|不动|搁着)|暂停(?:推进)?|\bdormant\b|\bon hold\b|\bshelved?\b|\bparked\b|\bpaused?\b",
            re.I,
        ),
    ),
    (
        Status.DELAYED,
        re.compile(
            r"放缓|缓一缓|(?:进度|推进)(?:变|放|趋)?慢(?:下来|了)|慢下来了|延缓|\bdelayed\b|\bslow(?:ed|ing)? down\b|\bslowed\b",
            re.I,
        ),
    ),
)
_BECAUSE = re.compile(
    r"(?:因为|由于|原因是?|主要是|because(?: of)?|due to|since)\s*(?P<r>[^。！!\n]{2,60})", re.I
)
_CLAUSE = re.compile(r"[，,；;]\s*(?P<r>[^。！!\n]{3,60})$")


def status_said(text: str) -> tuple[Status, int, int] | None:
    """The status that a text puts a project in, and where; None when it speaks of none."""
    for status, pattern in _STATUS:
        match = pattern.search(text)
        if match is not None:
            return status, match.start(), match.end()
    return None


def reason_said(text: str) -> str | None:
    """Why, where a text says so: after 因为, or in the clause behind."""
    because = _BECAUSE.search(text) or _CLAUSE.search(text)
    return because["r"].strip(" ，,。") if because else None
