"""The report's annexes: what is missing, and every figure with its definition."""

from __future__ import annotations

from park.reports.blocks import Block, Heading, Level, Paragraph, Table
from park.reports.report_data import ReportData
from park.texts.definitions import definition_text
from park.texts.figures import figure_name, value_text
from park.texts.phrasing import plain
from park.texts.report_drafts import gaps

_NOTHING = Paragraph("各项数据齐全，没有缺项。")
_KEYS = tuple(f"F{number}" for number in range(1, 22))


def annexes(data: ReportData, charts: tuple[Block, ...]) -> tuple[Block, ...]:
    """Charts where there are any, what is missing, and the definitions, numbered as they stand."""
    drawn = [("数据图表", charts)] if charts else []
    told = [*drawn, ("待补数据", (_missing(data),)), ("指标和口径", (_definitions(data),))]
    return tuple(
        block
        for number, (name, blocks) in enumerate(told, 1)
        for block in (Heading(Level.ANNEX, f"附件{number}  {name}"), *blocks)
    )


def _missing(data: ReportData) -> Block:
    """What could not be computed or was left out, and what to log to get it."""
    rows = tuple(
        (str(number), names, said, remedy)
        for number, (names, said, remedy) in enumerate(gaps(data), 1)
    )
    table = Table(("序号", "涉及指标", "缺什么", "补记什么"), rows, (14, 46, 54, 42))
    return table if rows else _NOTHING


def _definitions(data: ReportData) -> Block:
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
    return Table(("指标", "数值", "口径"), rows, (40, 30, 86))
