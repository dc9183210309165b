"""Spreadsheets from plain rows: typed columns, a frozen header, nothing that computes."""

from __future__ import annotations

import datetime as dt
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

Page = Any
"""A sheet being written; its published types leave out most of what it can do."""
Cell = str | int | float | bool | Fraction | dt.date | dt.datetime | dt.time | None
_FONT = "微软雅黑"
_INK, _HEAD, _LINE = "1F2D3D", "1F3A5F", "D5DBE3"
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LONGEST = 32_767
_SAMPLE = 200
_A4 = 9
_LINE_HEIGHT, _MOST_LINES = 14, 12
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")


class Kind(StrEnum):
    """What a column holds. Land is given in hundredths of 亩 and shown in 亩; shares as ratios."""

    TEXT = "text"
    NUMBER = "number"
    MONEY = "money"
    LAND = "land"
    SHARE = "share"
    DATE = "date"
    MOMENT = "moment"
    TIME = "time"


_FORMATS = {
    Kind.TEXT: "@",
    Kind.NUMBER: "0",
    Kind.MONEY: "#,##0",
    Kind.LAND: "#,##0.00",
    Kind.SHARE: "0.0%",
    Kind.DATE: "yyyy-mm-dd",
    Kind.MOMENT: "yyyy-mm-dd hh:mm",
    Kind.TIME: "hh:mm",
}
_WIDTHS = {Kind.DATE: 12, Kind.MOMENT: 18, Kind.TIME: 9}


@dataclass(frozen=True, slots=True)
class Column:
    """A column's heading and what it holds."""

    title: str
    kind: Kind = Kind.TEXT


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its name, its columns, and rows with a value for each of them."""

    name: str
    columns: tuple[Column, ...]
    rows: Sequence[Sequence[Cell]]

    def __post_init__(self) -> None:
        """Raises ValueError for a row of another length."""
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError(f"{self.name}: a row is not {len(self.columns)} long")


def workbook(sheets: Iterable[Sheet]) -> bytes:
    """The .xlsx with one sheet each. Text is always text, also where it begins with ``=``.

    Aware times are shown as given, without their zone: convert them to the park's first.
    """
    book = Workbook(write_only=True)
    names: set[str] = set()
    for sheet in sheets:
        page = book.create_sheet(_name(sheet.name, names))
        widths = [_width(sheet, place) for place in range(len(sheet.columns))]
        _lay_out(page, sheet, widths)
        _set_heights(page, sheet, widths)
        for row in _rows(page, sheet):
            page.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _name(wanted: str, taken: set[str]) -> str:
    clean = _FORBIDDEN.sub(" ", wanted).strip().strip("'")[:31] or "Sheet"
    name, number = clean, 2
    while name.casefold() in taken:
        ending = f" ({number})"
        name, number = clean[: 31 - len(ending)] + ending, number + 1
    taken.add(name.casefold())
    return name


def _lay_out(page: Page, sheet: Sheet, widths: list[float]) -> None:
    page.freeze_panes = "A2"
    page.sheet_view.showGridLines = False
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = _A4
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.print_title_rows = "1:1"
    page.row_dimensions[1].height = 26
    letters = [_letter(number) for number in range(len(widths))]
    for letter, width in zip(letters, widths, strict=True):
        page.column_dimensions[letter].width = width
    if letters:
        page.auto_filter.ref = f"A1:{letters[-1]}{len(sheet.rows) + 1}"


def _set_heights(page: Page, sheet: Sheet, widths: list[float]) -> None:
    """High enough for wrapped text: programs differ in whether they work it out themselves."""
    page.sheet_format.defaultRowHeight = _LINE_HEIGHT + 4
    page.sheet_format.customHeight = True
    for number, row in enumerate(sheet.rows, 2):
        lines = max((_lines(v, w) for v, w in zip(row, widths, strict=True)), default=1)
        if lines > 1:
            page.row_dimensions[number].height = _LINE_HEIGHT * min(lines, _MOST_LINES) + 4


def _lines(value: Cell, width: float) -> int:
    if not isinstance(value, str) or (len(value) * 2 < width and "\n" not in value):
        return 1
    return sum(1 + _breadth(line) // int(width) for line in value.splitlines())


def _letter(number: int) -> str:
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _width(sheet: Sheet, place: int) -> float:
    """Wide enough for the heading and most values, a Chinese character counting two."""
    column = sheet.columns[place]
    widths = [_breadth(column.title) + 4]
    for row in sheet.rows[:_SAMPLE]:
        shown = str(row[place] if row[place] is not None else "")
        widths.append(max((_breadth(line) for line in shown.splitlines()), default=0) + 2)
    return max(_WIDTHS.get(column.kind, 8), min(46, max(widths)))


def _breadth(words: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in words)


def _rows(page: Page, sheet: Sheet) -> Iterator[list[Any]]:
    heading = _look(page, "@", "center", bold=True, color="FFFFFF", fill=_HEAD)
    yield [_cell(page, column.title, Kind.TEXT, heading) for column in sheet.columns]
    words = _look(page, "@", "left", color=_INK)
    looks = [
        _look(page, _FORMATS[column.kind], _ACROSS.get(column.kind, "right"), color=_INK)
        for column in sheet.columns
    ]
    for row in sheet.rows:
        yield [
            _cell(page, value, column.kind, words if isinstance(value, str) else look)
            for value, column, look in zip(row, sheet.columns, looks, strict=True)
        ]


def _look(
    page: Page, form: str, across: str, *, color: str, bold: bool = False, fill: str | None = None
) -> Any:
    """A cell that lends its style to others: setting fonts cell by cell takes 20 times as long."""
    side = Side(style="thin", color=_LINE)
    cell = WriteOnlyCell(page)
    cell.font = Font(name=_FONT, size=10, bold=bold, color=color)
    cell.border = Border(left=side, right=side, top=side, bottom=side)
    cell.number_format = form
    cell.alignment = Alignment(horizontal=across, vertical="center", wrap_text=True)
    if fill:
        cell.fill = PatternFill("solid", fgColor=fill)
    return cell


def _cell(page: Page, value: Cell, kind: Kind, look: Any) -> Any:
    cell: Any = WriteOnlyCell(page, _plain(value, kind))
    if isinstance(value, str):
        cell.data_type = "s"
    cell._style = look._style
    return cell


_ACROSS = {
    Kind.TEXT: "left",
    Kind.DATE: "center",
    Kind.MOMENT: "center",
    Kind.TIME: "center",
}


def _plain(value: Cell, kind: Kind) -> Any:
    if isinstance(value, str):
        return _CONTROL.sub("", value)[:_LONGEST]
    if isinstance(value, dt.datetime | dt.time):
        return value.replace(tzinfo=None)
    if kind is Kind.LAND and isinstance(value, int):
        return value / 100
    return float(value) if isinstance(value, Fraction) else value
