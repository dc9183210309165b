"""A blank picture with the Chinese font that comes as a package; no global state is touched."""

from __future__ import annotations

import io
from functools import cache
from typing import TYPE_CHECKING

from pylopdf_fonts_zh_cn import sans_path

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.font_manager import FontProperties

DPI = 150
INK = "#1f3a5f"
ACCENT = "#d9822b"
GREY = "#6b7683"
PALE = "#eef1f5"
RISE = "#c0392b"


@cache
def _font() -> FontProperties:
    from matplotlib.font_manager import FontProperties  # noqa: PLC0415 - slow, needed here only

    return FontProperties(fname=str(sans_path()))


def font(size: float) -> FontProperties:
    """The packaged Chinese font in a size in points."""
    chosen = _font().copy()
    chosen.set_size(size)
    return chosen


@cache
def _letters() -> frozenset[int]:
    from matplotlib.ft2font import FT2Font  # noqa: PLC0415

    return frozenset(FT2Font(str(sans_path())).get_charmap())


def drawable(words: str, longest: int = 40) -> str:
    """Words that people typed, without letters that the font lacks, never read as formulas."""
    known = "".join(letter for letter in words if ord(letter) in _letters())
    shown = known if len(known) <= longest else known[: longest - 1] + "…"
    return shown.replace("$", r"\$")


def canvas(
    width: int,
    height: int,
    *,
    left: float,
    right: float,
    bottom: float,
    top: float,
    dpi: int = DPI,
) -> tuple[Figure, Axes]:
    """A white figure of that many pixels with one frameless pair of axes.

    ``dpi`` is how many of them make an inch, by which type sizes go.
    """
    from matplotlib.figure import Figure  # noqa: PLC0415

    figure = Figure(figsize=(width / dpi, height / dpi), dpi=dpi, facecolor="white")
    axes = figure.add_axes((left, bottom, right - left, top - bottom))
    axes.set_axis_off()
    return figure, axes


def png(figure: Figure) -> bytes:
    """The picture's bytes."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415

    out = io.BytesIO()
    FigureCanvasAgg(figure)
    figure.savefig(out, format="png")
    return out.getvalue()
