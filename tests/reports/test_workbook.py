"""Spreadsheets: types kept, text never live, the header in place."""

import datetime as dt
import io
from fractions import Fraction

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from park.reports.workbook import Cell, Column, Kind, Sheet, workbook

COLUMNS = (
    Column("企业"),
    Column("日期", Kind.DATE),
    Column("投资额（元）", Kind.MONEY),
    Column("用地（亩）", Kind.LAND),
    Column("占比", Kind.SHARE),
    Column("记录时间", Kind.MOMENT),
)
MOMENT = dt.datetime(2026, 11, 20, 9, 30, tzinfo=dt.UTC)


def page(*rows: tuple[Cell, ...], columns: tuple[Column, ...] = COLUMNS) -> Worksheet:
    book = load_workbook(io.BytesIO(workbook([Sheet("接洽", columns, rows)])))
    return book["接洽"]


def test_values_come_back_with_their_types() -> None:
    sheet = page(("鑫瑞金属", dt.date(2026, 11, 20), 350_000_000, 6050, Fraction(3, 8), MOMENT))
    assert [cell.value for cell in sheet[1]] == [column.title for column in COLUMNS]
    values = [cell.value for cell in sheet[2]]
    assert values[0] == "鑫瑞金属"
    assert values[1] == dt.datetime(2026, 11, 20)  # noqa: DTZ001 - a spreadsheet has no zones
    assert values[2:5] == [350_000_000, 60.5, 0.375]
    assert values[5] == dt.datetime(2026, 11, 20, 9, 30)  # noqa: DTZ001
    assert [cell.number_format for cell in sheet[2]][1:5] == [
        "yyyy-mm-dd",
        "#,##0",
        "#,##0.00",
        "0.0%",
    ]


@pytest.mark.parametrize("words", ["=1+1", "+86", "-", "@SUM(A1)", '=HYPERLINK("x")', "00123"])
def test_text_is_never_live(words: str) -> None:
    cell = page((words,), columns=(Column("备注"),))["A2"]
    assert (cell.data_type, cell.value) == ("s", words)


def test_text_that_no_file_may_hold_is_cleaned() -> None:
    sheet = page(("a\x00b\x0bc\n字",), ("长" * 40_000,), columns=(Column("备注"),))
    assert sheet["A2"].value == "abc\n字"
    assert len(str(sheet["A3"].value)) == 32_767


def test_the_header_stays_and_columns_are_wide_enough() -> None:
    sheet = page(("某金属材料研发智造产业园", None, None, None, None, None))
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:F2"
    assert sheet.column_dimensions["A"].width >= 24
    assert sheet.print_title_rows == "$1:$1"
    assert sheet["A1"].font.bold


def test_sheets_get_names_that_a_file_may_have() -> None:
    sheets = [Sheet(name, (Column("甲"),), ()) for name in ("项目", "项目", "a/b:c", "", "长" * 40)]
    book = load_workbook(io.BytesIO(workbook(sheets)))
    assert book.sheetnames == ["项目", "项目 (2)", "a b c", "Sheet", "长" * 31]


def test_a_row_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="6 long"):
        page(("鑫瑞",))
