"""今年签约几个、储备多少、接待了几批: every figure that one question asks for."""

from __future__ import annotations

import re

from handlers.message import Incoming
from handlers.stats_keys import asked_keys
from park.language import Fields, Meaning, read
from storage.work import Work

_CLAUSE = re.compile(
    r"[，,、；;。\s]*(?:以及|还有|另外|\band\b|\bplus\b)[，,\s]*|[，,、；;。?？]\s*|(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])",
    re.I,
)
_COUNTS = re.compile(r"几|多少|\bhow (?:many|much)\b", re.I)
_EACH = re.compile(r"^(?P<of>.+?)(?:各|分别)(?:自|都)?(?:有|是)?(?P<how>(?:几|多少).*)$")
_JOINED = re.compile(r"[和与跟及、]")
_NO_SUBJECT = re.compile(
    r"(?:一?共|总计?|合计|总)?(?:投资|金额|资金)(?:额|总额)?|占|比例|(?:what|how much) (?:is the )?(?:total )?(?:investment|money|amount)",
    re.I,
)
"""总投资多少: of what was just counted."""
_MOST = 5


def all_asked_keys(message: Incoming, work: Work, meaning: Meaning) -> tuple[str, ...]:
    """The keys of the figures meant, in the order asked; empty when the question names none.

    Clauses about other periods, and comparisons, are no further figures.
    """
    whole = asked_keys(meaning.fields, message.text)
    clauses = _counting(message.text)
    if len(clauses) < 2 or meaning.fields.compare or meaning.fields.group_by:
        return whole
    each = [_of_clause(message, work, words, meaning.fields) for words in clauses]
    if sum(bool(keys) for keys in each) < 2:
        return whole
    return tuple(dict.fromkeys(key for keys in each for key in keys))[:_MOST] or whole


def _counting(text: str) -> list[str]:
    """The clauses that count something; one that names no subject goes with the one before."""
    shared = _EACH.match(text)
    if shared:
        return [f"{each}{shared['how']}" for each in _JOINED.split(shared["of"])]
    clauses: list[str] = []
    for each in _CLAUSE.split(text):
        if not _COUNTS.search(each):
            continue
        if clauses and _NO_SUBJECT.match(each):
            clauses[-1] += f"，{each}"
        else:
            clauses.append(each)
    return clauses


def _of_clause(message: Incoming, work: Work, words: str, whole: Fields) -> tuple[str, ...]:
    said = read(words, message.written_at, work.finder.lexicon()).fields
    elsewhen = said.period_start not in (None, whole.period_start)
    return () if elsewhen else asked_keys(said, words)
