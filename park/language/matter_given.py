"""What somebody is given to see to, where no day stands in the order: 把接机的事交给小苏."""

from __future__ import annotations

import re

_LEAD = re.compile(
    r"^(?:领导)?(?:批示|要求|安排|交办)?[:：，,\s]*(?:请|麻烦)?(?:把|将)?|^(?:please )", re.I
)
_GIVES = re.compile(
    r"(?:的)?(?:事情?|活儿?)?(?:就|先|都)?(?:交给|交由|转给|移交|派给|给|让|请|由|叫|派|\bto|\bask|\blet|\bhave|\bget|\btell)?\s*$",
    re.I,
)
_ONLY_SEES_TO = re.compile(
    r"^(?:同志|去|来|你|负责|办|处理|跟进?|落实|协调|盯|管|搞定|解决|对接|一?下|吧|了|handle|take care of it|do it|look into it|[\s，,。.!！])*$",
    re.I,
)
_LEAST = 2


def matter_given(text: str, who: str) -> str | None:
    """The matter beside the name: what follows it, else what stands before; None for neither."""
    before, _, after = text.strip().partition(who)
    after = re.sub(r"^\s*to\b|^[\s，,]*(?:同志)?", "", after).strip(" ，,。.!！")
    if after and not _ONLY_SEES_TO.match(after):
        return after
    matter = _GIVES.sub("", _LEAD.sub("", before.strip())).strip(" ，,。:：")
    return matter if len(matter) >= _LEAST else None
