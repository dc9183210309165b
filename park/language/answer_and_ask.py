"""An answer with a question of its own behind it: 对，另外电价多少; yes, and what's the status of …"""

from __future__ import annotations

import re

_AND = re.compile(
    r"[，,。.;；!！\s]*(?:(?:哦|噢)?(?:另外|顺便(?:再)?(?:问(?:一?下)?|看(?:一?下)?|查(?:一?下)?)?|对了|再问(?:一?下|一句)?|还想问(?:一?下)?|还问(?:一?下)?|我再问|问一下)"
    r"|\b(?:by the way|btw|one more thing|(?:and )?also)\b|\band (?=what|how|who|when|where|which|is |are |do |does |can ))[，,：: ]*",
    re.I,
)
_SENTENCE = re.compile(r"[。.!！;；\n]\s*|[，,]\s*(?=[^，,]*[?？]\s*$)")
_ASKS = re.compile(
    r"[?？]\s*$|多少|什么|啥|吗\s*$|呢\s*$|几[个家批次天号人点]|哪|怎么|怎样|如何|谁|情况\s*$|\b(?:what|how|who|when|where|which|whose|status)\b|^(?:please |can you |just )*(?:show|list)\b",
    re.I,
)


def answer_and_ask(text: str) -> tuple[str, str] | None:
    """The answer and the question behind it; None when a text is not both."""
    for found in (*_AND.finditer(text), *_SENTENCE.finditer(text)):
        answer, rest = text[: found.start()].strip(), text[found.end() :].strip()
        if answer and rest and asks(rest) and not asks(answer):
            return answer, rest
    return None


def asks(text: str) -> bool:
    """Whether a text has a question's signs."""
    return bool(_ASKS.search(text))
