"""An agreement's deadlines: 约定明年6月底前开工、后年底投产."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from park.language.findings import Findings
from park.language.moments import Moment

_AGREED = re.compile(
    r"约定|协议[^，,。]{0,6}(?:要求|规定|写|明确)|合同[^，,。]{0,6}(?:要求|规定|写|明确)|最迟|最晚"
    r"|\b(?:agreed|agreement|must|shall|has to|have to|deadline)\b",
    re.I,
)
_START = re.compile(
    r"开工|动工|start(?:s|ing)? (?:of )?(?:construction|building|work)|break(?:s|ing)? ground|\bstarts? (?=by\b|before\b|no later)|\bbuild(?:ing)? (?=by\b|before\b)|construction (?:must |shall |has to |have to |to )?(?:starts?|begins?)",
    re.I,
)
_PRODUCE = re.compile(
    r"投产|达产|量产|(?:be |go |come )?in(?:to)? production|start(?:s|ing)? production|production (?:must |shall |has to |to )?(?:starts?|begins?)|operational|\bproduces? (?=by\b|before\b|no later)",
    re.I,
)
_BEFORE_WORDS = re.compile(r"^[^，,。；;]{0,6}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlinesSaid:
    """The last days by which building is to start, and production."""

    start_by: dt.date | None = None
    produce_by: dt.date | None = None


def deadlines_said(found: Findings) -> DeadlinesSaid | None:
    """The deadlines of a text that speaks of what was agreed; None when it names none."""
    if not _AGREED.search(found.text):
        return None
    start, produce = _by(found, _START), _by(found, _PRODUCE)
    if start is None and produce is None:
        return None
    return DeadlinesSaid(start_by=start, produce_by=produce)


def before_deadlines(found: Findings) -> int | None:
    """Where a text begins to speak of what was agreed, when it names deadlines."""
    agreed = _AGREED.search(found.text)
    if agreed is None or deadlines_said(found) is None:
        return None
    return agreed.start()


def _by(found: Findings, what: re.Pattern[str]) -> dt.date | None:
    """The last day of the moment nearest to the words: before them, or else after."""
    for match in what.finditer(found.text):
        before = [m for m in found.moments if m.end <= match.start() and _near(found, m, match)]
        after = [m for m in found.moments if m.start >= match.end()]
        latin = match[0].isascii()
        moment = (after or before)[0] if latin and (after or before) else None
        if moment is None and before:
            moment = before[-1]
        if moment is None and after and after[0].start - match.end() <= 8:
            moment = after[0]
        days = (moment.plan or moment.past) if moment else None
        if days is not None:
            return days.last
    return None


def _near(found: Findings, moment: Moment, match: re.Match[str]) -> bool:
    return bool(_BEFORE_WORDS.match(found.text[moment.end : match.start()]))
