"""Several tasks in one message, each with its own day: 明天上午给丰屿送地图 周五给缆舟打电话."""

from __future__ import annotations

import datetime as dt
import itertools
import re

from park.language.times import moments

_JOINT = re.compile(r"\s*[,;]?\s+(?:and then|and|then)\s+|[，,；;。\n]\s*|\s+(?=\S)", re.I)
_LEAD = re.compile(r"^(?:and then|and|then|然后|再|还有|另外)\s*", re.I)
_LEAST = 4


def several_tasks(text: str, now: dt.datetime) -> tuple[str, ...]:
    """The message cut where each task begins; none when fewer than two have a day to come.

    Every piece but the last ends before a joint, and holds exactly one day of its own.
    """
    days = [m for m in moments(text, now) if m.plan is not None and m.plan.first >= now.date()]
    if len(days) < 2:
        return ()
    pieces: list[str] = []
    start = 0
    for one, following in itertools.pairwise(days):
        cut = _cut(text, one.end, following.start)
        if cut is None:
            return ()
        pieces.append(text[start : cut[0]])
        start = cut[1]
    pieces.append(text[start:])
    whole = tuple(_LEAD.sub("", each.strip(" ，,。；;")) for each in pieces)
    return whole if all(len(each) >= _LEAST for each in whole) else ()


def _cut(text: str, after: int, before: int) -> tuple[int, int] | None:
    """The last joint between two days: where one task ends and the next begins."""
    joints = [m.span() for m in _JOINT.finditer(text, after) if m.end() <= before]
    strong = [each for each in joints if text[each[0] : each[1]].strip()]
    return (strong or joints)[-1] if joints else None
