"""11月接待多少批，比10月多几批: two times whose figures are compared."""

from __future__ import annotations

import re

from park.language.findings import Findings
from park.language.moments import Days, Moment

_SPANS = frozenset(("week", "month", "quarter", "half", "year"))
_THAN = re.compile(
    r"(?:比起?|较|相较于?|对比|vs\.?|versus|compared (?:with|to)|against|than)\s*(?:(?:in|for|that of) )?\s*$",
    re.I,
)
_AND = re.compile(r"\s*(?:份|的)?(?:和|与|跟|同|、|and)\s*(?:in )?", re.I)
_ASKED = re.compile(
    r"(?:几[个批家次]|多少)[^，,。]{0,6}[，,、；;?？\s]+$|\bhow (?:many|much)\b.*$|[,;?]\s*(?:and )?(?:how (?:many|much)(?: in)?\s*)?$",
    re.I,
)
_AGAIN = re.compile(
    r"\s*(?:份|的)?(?:又|是|有|呢)*(?:几[个批家次]|多少[个批家次]?)?(?:呢|啊)?[\s?？。.]*$"
)
"""今年签约几个，去年几个: the same asked of a second time."""
_END = re.compile(
    r"\s*(?:份|的)?(?:相?比)?(?:起来)?(?:是)?(?:多了?|少了?|高了?|低了?)?(?:多少|几[个批家次])?(?:怎么样|如何|呢|吗|啊)?[\s?？。.!！]*$"
)


def times_compared(findings: Findings) -> tuple[Days, Days] | None:
    """The time asked about and the one that it is compared with; None where no two are."""
    spans = [each for each in findings.moments if _is_span(each)]
    if len(spans) != 2:
        return None
    first, second = spans
    between = findings.text[first.end : second.start]
    joined = _AND.fullmatch(between)
    again = _ASKED.search(between) and _AGAIN.match(findings.text, second.end)
    if not (_THAN.search(between) or joined or again):
        return None
    return (first.past, second.past) if first.past and second.past else None


def compared_with(findings: Findings) -> Days | None:
    """比10月呢: the only time named, where it is what something is compared with."""
    if len(findings.moments) != 1 or not _is_span(findings.moments[0]):
        return None
    only = findings.moments[0]
    than = _THAN.search(findings.text[: only.start])
    alone = than and than.start() <= 2 and _END.match(findings.text, only.end)
    return only.past if alone else None


def _is_span(moment: Moment) -> bool:
    return moment.past is not None and moment.grain in _SPANS and moment.recurrence is None
