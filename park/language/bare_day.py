"""A text that is a past day and nothing else: 10月28号, 28号过的, on 28 October."""

from __future__ import annotations

import datetime as dt
import re

from park.language.times import moments

_AROUND = re.compile(
    r"^(?:是|应该是|就是|在|(?:那个?|这个)?(?:(?:党)?工委会?|(?:党政)?联席会?|会)(?:议)?(?:是|在|开在)?|(?:the )?(?:party )?(?:working committee|joint meeting|committee|meeting)|it|was|met|passed|held|that|on|\s)*$|"
    r"^\s*(?:的|过的|开的|上的|过了|开了|通过的?|吧|[。.!！])*$",
    re.I,
)


def bare_day(text: str, now: dt.datetime) -> dt.date | None:
    """The one day that a text names, as a past one; None when it says anything else."""
    found = moments(text, now)
    if len(found) != 1 or found[0].past is None or found[0].past.first != found[0].past.last:
        return None
    before, after = text[: found[0].start].strip(), text[found[0].end :].strip()
    if not (_AROUND.match(before) and _AROUND.match(after)):
        return None
    return found[0].past.first
