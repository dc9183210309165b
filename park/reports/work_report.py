"""The work report as a Word file, from facts."""

from __future__ import annotations

import datetime as dt

from park.figures.definitions import Definitions
from park.figures.facts import Facts
from park.figures.period import Period
from park.reports.blocks import Block
from park.reports.docx_pages import document
from park.reports.report_charts import report_charts
from park.reports.report_data import ReportData, gather
from park.texts.figures import period_text
from park.texts.report import results, title
from park.texts.report_annex import annexes
from park.texts.report_drafts import plans, problems
from park.texts.report_practice import practice


def work_report(
    facts: Facts, period: Period, as_of: dt.date, settings: Definitions, park: str
) -> bytes:
    """The .docx. The facts should cover ``needed(period, as_of)``, for the comparisons.

    Raises ValueError when they do not even cover the period.
    """
    data = gather(facts, period, as_of, settings, park)
    return document(report_blocks(data), f"{park}{period_text(period, 'zh')}")


def report_blocks(data: ReportData) -> tuple[Block, ...]:
    """The report before it becomes a file: text, charts, annexes."""
    charts: tuple[Block, ...] = report_charts(data)
    told = (*title(data), *results(data), *practice(data), *problems(data), *plans(data))
    return (*told, *annexes(data, charts))
