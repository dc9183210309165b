"""Reports and exports: which report, in which form, over which period, how often."""

from __future__ import annotations

import re

from park.language import queries
from park.language.facts import Said
from park.language.findings import Findings
from park.language.patterns import Pattern

TYPES = (
    (
        "weekly",
        Pattern(
            r"周报|weekly (?:report|digest|summary)|\b(?:this|last) week(?:'s|’s) (?:report|digest|summary)",
            re.I,
        ),
    ),
    ("monthly", Pattern(r"月报|monthly (?:report|digest|summary)", re.I)),
    ("quarterly", Pattern(r"季报|季度报告?|quarterly (?:report|digest|summary)", re.I)),
    (
        "half_year",
        Pattern(
            r"半年(?:度)?(?:工作)?(?:报告|总结|报)|half[- ]year(?:ly)? (?:report|summary)|mid-?year report",
            re.I,
        ),
    ),
    (
        "annual",
        Pattern(
            r"年报|年度(?:工作|招商)?(?:总结|报告)|年终(?:工作)?(?:总结|报告)|全年总结|annual (?:report|summary|review)|year-?end (?:report|summary)",
            re.I,
        ),
    ),
)
FORMATS = (
    ("excel", Pattern(r"excel|xlsx?|表格|电子表|spreadsheet", re.I)),
    ("word", Pattern(r"word|docx?|文档", re.I)),
    ("pdf", Pattern(r"pdf", re.I)),
)
LEDGER = Pattern(
    r"台账|清单|名单|列表|明细|记录|储备|项目库|follow-?ups|projects?|visits?|companies|ledger|list",
    re.I,
)


def export(findings: Findings) -> Said:
    """The report asked for."""
    text = findings.text
    said: Said = {}
    for name, table in (("report_type", TYPES), ("format", FORMATS)):
        if value := next((n for n, p in table if p.search(text)), None):
            said[name] = value
    rhythm = next((m for m in findings.moments if m.recurrence), None)
    if rhythm:
        said["recurrence"] = rhythm.recurrence
    said |= _period(findings)
    if LEDGER.search(text) and "report_type" not in said:
        listed = queries.listing(findings)
        said |= {k: v for k, v in listed.items() if k not in ("period_start", "period_end")}
    return said


def _period(findings: Findings) -> Said:
    for moment in findings.moments:
        if moment.recurrence or moment.past is None or moment.deadline:
            continue
        if (
            moment.grain == "day"
            and moment.past == moment.plan
            and moment.past.first >= findings.today
        ):
            continue
        when = queries.first_half(findings, moment.past)
        return {"period_start": when.first, "period_end": when.last}
    return {}
