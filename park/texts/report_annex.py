"""The report's annexes: what is missing, and every figure with its definition."""

from __future__ import annotations

from park.reports.blocks import Block, Heading, Level, Paragraph, Table
from park.reports.report_data import ReportData
from park.texts.definitions import definition_text
from park.texts.figures import figure_name, value_text
from park.texts.phrasing import plain
from park.texts.report_drafts import gaps

CHARTS = Heading(Level.ANNEX, "附件1  数据图表")
_NOTHING = Paragraph("各项数据齐全，没有缺项。")
_KEYS = tuple(f"F{number}" for number in range(1, 22))


def missing(data: ReportData) -> tuple[Block, ...]:
    """What could not be computed or was left out, and what to log to get it."""
    rows = tuple(
        (str(number), names, said, remedy)
        for number, (names, said, remedy) in enumerate(gaps(data), 1)
    )
    table = Table(("序号", "涉及指标", "缺什么", "补记什么"), rows, (14, 46, 54, 42))
    return Heading(Level.ANNEX, "附件2  待补数据"), table if rows else _NOTHING


def definitions(data: ReportData) -> tuple[Block, ...]:
    """Every figure of the report with its value and definition."""
    figures = [data.figures[key] for key in _KEYS]
    rows = tuple(
        (
            figure_name(figure.key, "zh"),
            plain(value_text(figure.value, figure.unit, "zh")),
            definition_text(figure, "zh"),
        )
        for figure in figures
    )
    table = Table(("指标", "数值", "口径"), rows, (40, 30, 86))
    return Heading(Level.ANNEX, "附件3  指标和口径"), table
