"""The report's four charts: stages, months against the target line, industries, methods."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from park.figures.figure import Figure, Part
from park.reports.blocks import Picture
from park.reports.canvas import ACCENT, GREY, INK, PALE, canvas, drawable, font, png
from park.reports.report_data import ReportData
from park.texts.charts import (
    INDUSTRIES,
    METHODS,
    MONTHS,
    OTHER,
    STAGES_CHART,
    TARGET_LINE,
    YI_UNIT,
    month_label,
    numbered,
)
from park.texts.figures import STAGES, figure_name
from park.texts.values import YI

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_SIZE = (1680, 912)
_DPI = 230
_MOST_ROWS = 7


def report_charts(data: ReportData) -> tuple[Picture, ...]:
    """The charts that have something to show."""
    found = (_stages(data), _months(data), _industries(data), _methods(data))
    drawn = [picture for picture in found if picture]
    return tuple(
        replace(each, caption=numbered(n, each.caption)) for n, each in enumerate(drawn, 1)
    )


def _stages(data: ReportData) -> Picture | None:
    figure = data.figures["projects_by_stage"]
    if not figure.value:
        return None
    names = [STAGES[int(part.label or 0)].zh for part in figure.parts]
    counts = [part.count for part in figure.parts]
    colours = [ACCENT if int(part.label or 0) in (3, 4, 5) else INK for part in figure.parts]
    return Picture(_columns(names, counts, colours), STAGES_CHART.zh)


def _columns(names: Sequence[str], counts: Sequence[int], colours: Sequence[str]) -> bytes:
    figure, axes = canvas(*_SIZE, dpi=_DPI, left=0.03, right=0.97, bottom=0.16, top=0.95)
    places = range(len(names))
    axes.bar(places, counts, color=list(colours), width=0.62)
    top = max(counts)
    for place, name, count in zip(places, names, counts, strict=True):
        axes.text(place, count + top * 0.02, str(count), ha="center", font=font(13), color=INK)
        axes.text(place, -top * 0.04, name, ha="center", va="top", font=font(10.5), color=INK)
    axes.set_ylim(0, top * 1.12)
    axes.set_xlim(-0.6, len(names) - 0.4)
    _floor(axes)
    return png(figure)


def _floor(axes: Axes) -> None:
    axes.axhline(0, color=GREY, linewidth=1)


def _months(data: ReportData) -> Picture | None:
    if not data.months:
        return None
    goal = data.figures["target"].value
    target = float(goal) / YI if goal else None
    if target is None and not any(data.months.values()):
        return None
    totals: list[float] = []
    for yuan in data.months.values():
        totals.append((totals[-1] if totals else 0) + yuan / YI)
    name = figure_name("F6" if data.definitions.investment_basis == "F6" else "F2", "zh")
    caption = MONTHS.zh.format(name=name)
    return Picture(_against_line(totals, target), caption)


def _against_line(totals: Sequence[float], target: float | None) -> bytes:
    figure, axes = canvas(*_SIZE, dpi=_DPI, left=0.06, right=0.90, bottom=0.12, top=0.90)
    months = list(range(1, len(totals) + 1))
    axes.bar(months, totals, color=INK, width=0.56)
    top = max([*totals, target or 0]) or 1
    for month, total in zip(months, totals, strict=True):
        axes.text(
            month, total + top * 0.015, f"{total:.4g}", ha="center", font=font(11.5), color=INK
        )
    for month in range(1, 13):
        axes.text(
            month,
            -top * 0.03,
            month_label(month),
            ha="center",
            va="top",
            font=font(11.5),
            color=INK,
        )
    if target is not None:
        line = [target * month / 12 for month in range(13)]
        axes.plot(range(13), line, color=ACCENT, linewidth=2.4, linestyle=(0, (5, 2)))
        words = TARGET_LINE.zh.format(target=f"{target:.4g}")
        axes.text(12.1, target, words, va="center", font=font(11.5), color=ACCENT)
    axes.set_xlim(0.4, 12.7)
    axes.set_ylim(0, top * 1.10)
    figure.text(0.03, 0.94, YI_UNIT.zh, font=font(11.5), color=GREY)
    _floor(axes)
    return png(figure)


def _industries(data: ReportData) -> Picture | None:
    signed, pool = data.figures["signed_by_industry"], data.figures["reserve_by_industry"]
    labels = _largest((*signed.parts, *pool.parts))
    if not labels:
        return None
    sets = [(figure_name(f.key, "zh").split("（")[0], _counts(f, labels)) for f in (signed, pool)]
    return Picture(_pairs(labels, sets), INDUSTRIES.zh)


def _largest(parts: Sequence[Part]) -> list[str]:
    sums: dict[str, int] = {}
    for part in parts:
        if part.label:
            sums[part.label] = sums.get(part.label, 0) + part.count
    return sorted(sums, key=lambda label: (-sums[label], label))[:_MOST_ROWS]


def _counts(figure: Figure, labels: Sequence[str]) -> list[int]:
    known = {part.label: part.count for part in figure.parts}
    return [known.get(label, 0) for label in labels]


def _pairs(labels: Sequence[str], sets: Sequence[tuple[str, list[int]]]) -> bytes:
    figure, axes = canvas(*_SIZE, dpi=_DPI, left=0.20, right=0.96, bottom=0.03, top=0.88)
    longest = max(max(counts) for _, counts in sets) or 1
    for (name, counts), shift, colour, at in zip(
        sets, (0.2, -0.2), (INK, ACCENT), (0.20, 0.42), strict=True
    ):
        places = [len(labels) - row + shift for row in range(len(labels))]
        axes.barh(places, counts, color=colour, height=0.36)
        for place, count in zip(places, counts, strict=True):
            axes.text(
                count + longest * 0.012, place, str(count), va="center", font=font(11.5), color=INK
            )
        figure.text(at, 0.93, f"■ {name}", font=font(12), color=colour)
    for row, label in enumerate(labels):
        axes.text(
            -longest * 0.015,
            len(labels) - row,
            drawable(label, 9),
            ha="right",
            va="center",
            font=font(12),
            color=INK,
        )
    axes.set_xlim(0, longest * 1.08)
    axes.axvline(0, color=GREY, linewidth=1)
    return png(figure)


def _methods(data: ReportData) -> Picture | None:
    figure = data.figures["visits_by_method"]
    parts = [part for part in figure.parts if part.label]
    if not parts:
        return None
    rows = [(str(part.label), part.count) for part in parts[:_MOST_ROWS]]
    rest = int(figure.value or 0) - sum(count for _, count in rows)
    return Picture(_shares([*rows, (OTHER.zh, rest)] if rest else rows), METHODS.zh)


def _shares(rows: Sequence[tuple[str, int]]) -> bytes:
    figure, axes = canvas(*_SIZE, dpi=_DPI, left=0.17, right=0.97, bottom=0.03, top=0.97)
    whole = sum(count for _, count in rows)
    longest = max(count for _, count in rows)
    for row, (label, count) in enumerate(rows):
        place = len(rows) - row
        axes.barh(place, longest, color=PALE, height=0.56)
        axes.barh(place, count, color=GREY if label == OTHER.zh else INK, height=0.56)
        axes.text(
            -longest * 0.015,
            place,
            drawable(label, 9),
            ha="right",
            va="center",
            font=font(12.5),
            color=INK,
        )
        words = f"{count}  {count / whole:.1%}"
        axes.text(longest * 1.02, place, words, va="center", font=font(12.5), color=INK)
    axes.set_xlim(0, longest * 1.22)
    return png(figure)
