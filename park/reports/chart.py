"""The digest's picture: the pipeline by stage and how it changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from park.reports.canvas import ACCENT, GREY, INK, PALE, RISE, canvas, drawable, font, png
from park.reports.digest import Digest, StageCount
from park.texts.figures import STAGES, period_text
from park.texts.text import Language, Text

if TYPE_CHECKING:
    from matplotlib.axes import Axes

TITLE = Text("在库项目 {count} 个", "{count} open projects")
KEY = Text("橙色为储备库", "orange: reserve pool")
CHANGE = Text("右侧为较上期增减", "right: change since the last digest")


def digest_chart(digest: Digest, park: str, language: Language) -> bytes:
    """A PNG of 1080 × 1200 pixels that reads well at the width of a phone.

    Needs matplotlib, which is imported here only; the process should set ``MPLCONFIGDIR``
    to a writable folder.
    """
    left = 0.31 if language == "zh" else 0.36
    figure, axes = canvas(1080, 1200, left=left, right=0.95, bottom=0.02, top=0.84)
    _bars(axes, digest.stages, language)
    total = sum(row.count for row in digest.stages)
    week = period_text(digest.week, language)
    figure.text(0.05, 0.945, str(TITLE.say(language, count=total)), font=font(25), color=INK)
    figure.text(0.05, 0.902, f"{drawable(park)} · {week}", font=font(14.5), color=GREY)
    changed = any(row.before is not None for row in digest.stages)
    key = [str(text.say(language)) for text in ((KEY, CHANGE) if changed else (KEY,))]
    figure.text(0.05, 0.868, " · ".join(key), font=font(12.5), color=GREY)
    return png(figure)


def _bars(axes: Axes, stages: Sequence[StageCount], language: Language) -> None:
    places = range(len(stages), 0, -1)
    longest = max((row.count for row in stages), default=0) or 1
    axes.barh(places, [longest] * len(stages), color=PALE, height=0.62)
    colours = [ACCENT if row.stage in (3, 4, 5) else INK for row in stages]
    axes.barh(places, [row.count for row in stages], color=colours, height=0.62)
    for place, row in zip(places, stages, strict=True):
        _label(axes, place, row, longest, language)
    axes.set_xlim(0, longest * 1.34)
    axes.set_ylim(0.4, len(stages) + 0.6)


def _label(axes: Axes, place: int, row: StageCount, longest: int, language: Language) -> None:
    name = str(STAGES[row.stage].say(language))
    edge = -longest * 0.03
    axes.text(edge, place, name, ha="right", va="center", font=font(17), color=INK)
    axes.text(longest * 1.03, place, str(row.count), va="center", font=font(19), color=INK)
    if row.before is None or row.before == row.count:
        return
    change = row.count - row.before
    sign, colour = ("+", RISE) if change > 0 else ("−", GREY)
    axes.text(
        longest * 1.33,
        place,
        f"{sign}{abs(change)}",
        ha="right",
        va="center",
        font=font(18),
        color=colour,
    )
