"""都不是, 不是这两个, neither: none of what was offered is meant."""

from __future__ import annotations

import re

_NONE = re.compile(
    r"^(?:不对[，, ]?|不[，, ])?(?:这(?:里面|几个|两个|些)?|那(?:几个|两个|些)?|上面(?:的|这些)?)?(?:都|全都?|一个都|哪个都|一家都|哪家都|统统)(?:不是|不对|没有我要的|不要)"
    r"|^(?:不对[，, ]?)?(?:也?不是|没有)(?:这|那|上面|以上|其中)(?:里面)?(?:[一二两三四几些]|\d)?(?:个|家|项|条|一个|一家|些|几家)?(?:项目|企业|公司)?(?:里面?的)?"
    r"|^(?:里面|其中|上面)?(?:没有我(?:要|找|说|问)的|没有对的)"
    r"|^(?:no[,. ]+)?(?:it(?:'s| is) |i mean |i want )?(?:neither|none)(?: (?:of|one))?(?: (?:of )?(?:them|these|those|the(?:se)? two|the above|it))?"
    r"|^(?:no[,. ]+)?(?:it(?:'s| is) |they(?:'re| are) )?not (?:(?:any|either|one) of )?(?:these|those|them|this|that)(?: (?:one|ones|two|three|firm|company|project|companies|projects|firms))?",
    re.I,
)
_TAIL = re.compile(r"^[了的吧啊呀呢都不对是错，,。.!！~ ]*$")
_BUT = re.compile(
    r"^(?:[，,。.;；!！ ]+|(?=是))(?:我)?(?:是|要|要的是|说的是|找的是|问的是|it'?s|i mean(?:t)?|i want|but)[ :：]*(?P<what>.+)$",
    re.I,
)
_FIRM = re.compile(r"家|企业|公司|firm|compan", re.I)
_LONGEST = 40


def none_meant(text: str) -> bool:
    """Whether a text says only that none of what was offered is meant."""
    words = text.strip()
    found = _NONE.match(words) if len(words) <= _LONGEST else None
    return found is not None and bool(_TAIL.match(words[found.end() :]))


def none_but(text: str) -> str | None:
    """What is meant instead: 都不是，是绿能的; None when nothing is named."""
    words = text.strip()
    found = _NONE.match(words) if len(words) <= _LONGEST else None
    if found is None:
        return None
    named = _BUT.match(words[found.end() :])
    return named["what"].strip(" ，,。.!！的") or None if named else None


def of_firm(text: str) -> bool:
    """Whether the words deny a firm rather than a project."""
    return bool(_FIRM.search(text))
