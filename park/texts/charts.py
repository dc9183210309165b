"""Words on charts."""

from __future__ import annotations

from park.texts.text import Text

STAGES_CHART = Text(
    "在库项目阶段分布（个，橙色为储备库）", "Open projects by stage (orange: reserve pool)"
)
MONTHS = Text("{name}累计与时序进度", "{name}: cumulative, against the target line")
INDUSTRIES = Text("签约项目和储备项目产业分布（个）", "Signed projects and the pool by industry")
METHODS = Text("对接客商招商方式分布（批次）", "Investor meetings by method")
TARGET_LINE = Text("任务\n{target}", "target\n{target}")
YI_UNIT = Text("单位：亿元", "CNY 100 million")
OTHER = Text("其他、未注明", "others, not stated")


def numbered(place: int, caption: str) -> str:
    """A chart's caption with its place among those drawn."""
    return f"图{place}  {caption}"


def month_label(month: int) -> str:
    """A month below its bar."""
    return f"{month}月"
