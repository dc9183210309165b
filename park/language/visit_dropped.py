"""A planned visit that is called off: 取消云帆的拜访, 周五不去了, cancel the Yunfan visit."""

from __future__ import annotations

import re

_VISIT = r"(?:拜访|来访|接待|走访|行程|外出|出差|会面|见面|考察|参观|会谈|洽谈|座谈)"
_OFF = r"(?:取消|作废|不去|不来|不见|不接待|不搞|不办|黄|泡汤)"
_DROPPED = re.compile(
    rf"^(?:把|那|哦|[，,\s])*(?P<a>[^，,。；;？?]{{0,16}}?)(?:的|那个|那次|这次|那趟|这趟)*{_VISIT}(?:先|都|就|临时|又)*{_OFF}(?:了|掉|吧)*[。！!\s]*$"
    rf"|^(?:把|那|哦|[，,\s])*(?:先|临时)?取消(?:掉|了)?(?P<b>[^，,。；;？?]{{0,16}}?)(?:的|那个|那次|那趟)*{_VISIT}(?:吧|了)*[。！!\s]*$"
    r"|^(?P<c>[^，,。；;？?]{2,16}?)(?:那边|那家)?(?:临时|又|先|都|就)*(?:不去|不来|去不成|来不了|去不了|不见)了[。！!\s]*$"
    r"|^(?:please |ok,? )*(?:cancel|call off|drop) (?:the |our |my )?(?P<d>[\w' -]{0,40}?) ?(?:visit|trip|meeting|tour|reception)(?: (?:on|with|to|at) (?P<e>[\w' -]{2,30}))?[.!\s]*$"
    r"|^they(?:'ve| have| just)? (?:cancel(?:l)?ed|called (?:it )?off)(?P<g>)[.!\s]*$"
    r"|^(?:the )?(?P<f>[\w' -]{2,40}?) (?:visit|trip|meeting|tour) (?:is|was|has been|got) (?:cancel(?:l)?ed|called off|off)[.!\s]*$",
    re.I,
)


def visit_dropped(text: str) -> str | None:
    """The words for the visit called off, empty for the one before; None for anything else."""
    match = _DROPPED.match(text.strip())
    if match is None:
        return None
    return " ".join(each for each in match.groups() if each).strip()
