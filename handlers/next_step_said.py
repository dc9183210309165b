"""A bare answer to "when and what next?": the date is read, what is left is the task."""

from __future__ import annotations

import re

from park.language import Fields, Meaning

_TIME = "time"
_TRIM = " ，。,.、;；!！:：-–—"
_FRAME = re.compile(
    r"^(?:那?就|还是|先)*(?:约在|定在|放在|约|定|在|是|再|改到)(?:再)?(?=$|跟|谈|联系|去|来)|"
    r"^(?:再)?(?:跟进?|联系)(?:一下)?$|(?:吧|再说)$|^(?:on|it'?s|make it|follow(?:ing)? up)(?: on)?$",
    re.I,
)
"""Words that only say that there is a next time."""


def next_step_said(meaning: Meaning) -> Fields:
    """The next step that a text names when nothing else was asked."""
    said = meaning.fields
    due = said.next_date or said.date or said.visit_date
    return Fields(
        next_date=due,
        next_date_end=said.next_date_end,
        next_time=said.next_time or said.visit_time,
        next_what=said.next_what or _beside_the_date(meaning) or None,
    )


def _beside_the_date(meaning: Meaning) -> str:
    text = meaning.text
    for span in sorted(meaning.spans, key=lambda each: -each.start):
        if span.field == _TIME:
            text = text[: span.start] + text[span.end :]
    return _FRAME.sub("", text.strip(_TRIM)).strip(_TRIM)
