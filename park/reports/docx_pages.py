"""Blocks → .docx in the form of Chinese official documents (GB/T 9704: paper, margins, type).

Title 方正小标宋 22 pt, 一、 黑体, （一） 楷体, body 仿宋, all 16 pt on a fixed line of 28.5 pt,
page numbers ``— 1 —`` outside at the foot. Fonts that a computer lacks fall back to the ones
named beside them in the font table.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX, WD_LINE_SPACING
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from park.reports.blocks import Block, Heading, Level, Paragraph, Picture, Table

_TITLE, _SECTION, _LEAD, _BODY = "方正小标宋简体", "黑体", "楷体_GB2312", "仿宋_GB2312"
_FALLBACKS = {
    _TITLE: "宋体,SimSun,Noto Serif CJK SC",
    _SECTION: "SimHei,Noto Sans CJK SC",
    _LEAD: "楷体,KaiTi,STKaiti",
    _BODY: "仿宋,FangSong,STFangsong",
}
_LATIN = "Times New Roman"
_LINE = Pt(28.5)
_MARKED = re.compile(r"(【[^【】]*】)")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_TEXT_WIDTH = Mm(156)
_FONT_TABLE = "fontTable"


def document(blocks: Iterable[Block], title: str) -> bytes:
    """The .docx; ``title`` goes into its properties."""
    paper = Document()
    _set_up(paper, title)
    for block in blocks:
        _WRITERS[type(block)](paper, block)
    out = io.BytesIO()
    paper.save(out)
    return out.getvalue()


def _set_up(paper: Any, title: str) -> None:
    section = paper.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.footer_distance = Mm(25)
    paper.settings.odd_and_even_pages_header_footer = True
    _number_pages(section.footer, WD_ALIGN_PARAGRAPH.RIGHT)
    _number_pages(section.even_page_footer, WD_ALIGN_PARAGRAPH.LEFT)
    properties = paper.core_properties
    properties.title, properties.author, properties.comments = title, "", ""
    _style(paper.styles["Normal"], _BODY, 16)
    _style(paper.styles["Heading 1"], _SECTION, 16)
    _name_fallbacks(paper)


def _style(style: Any, face: str, size: float) -> None:
    style.font.name, style.font.size = _LATIN, Pt(size)
    style.font.bold, style.font.italic = False, False
    style.font.color.rgb = RGBColor(0, 0, 0)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    fonts.set(qn("w:eastAsia"), face)
    form = style.paragraph_format
    form.space_before = form.space_after = Pt(0)
    form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, _LINE


def _name_fallbacks(paper: Any) -> None:
    rows = "".join(
        f'<w:font w:name="{face}"><w:altName w:val="{others}"/><w:charset w:val="86"/>'
        f'<w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>'
        for face, others in _FALLBACKS.items()
    )
    table = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts {nsdecls("w")}>{rows}</w:fonts>'
    for relation in paper.part.rels.values():
        if relation.reltype.endswith(f"/{_FONT_TABLE}"):
            relation.target_part._blob = table.encode()


def _number_pages(footer: Any, side: WD_ALIGN_PARAGRAPH) -> None:
    footer.is_linked_to_previous = False
    line = footer.paragraphs[0]
    line.alignment = side
    indent = Pt(14)
    line.paragraph_format.left_indent = line.paragraph_format.right_indent = indent
    _run(line, "— ", "宋体", 14)
    _field(_run(line, "", "宋体", 14))
    _run(line, " —", "宋体", 14)


def _field(run: Any) -> None:
    for kind, words in (("begin", ""), ("", "PAGE"), ("end", "")):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = words
        run._r.append(element)


def _run(line: Any, words: str, face: str, size: float) -> Any:
    run = line.add_run(_CONTROL.sub("", words))
    run.font.name, run.font.size = _LATIN, Pt(size)
    run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), face)
    return run


def _runs(line: Any, words: str, face: str, size: float) -> None:
    """The words, with those in 【】 marked for a person to complete."""
    for part in _MARKED.split(words):
        if part:
            run = _run(line, part, face, size)
            if _MARKED.fullmatch(part):
                run.font.highlight_color = WD_COLOR_INDEX.YELLOW


def _heading(paper: Any, block: Heading) -> None:
    if block.level is Level.SECTION:
        line = paper.add_paragraph(style="Heading 1")
        _indent(line, 2)
        _runs(line, block.text, _SECTION, 16)
    elif block.level is Level.ANNEX:
        line = paper.add_paragraph(style="Heading 1")
        line.paragraph_format.page_break_before = True
        _runs(line, block.text, _SECTION, 16)
    else:
        line = paper.add_paragraph()
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        large = block.level is Level.TITLE
        line.paragraph_format.line_spacing = Pt(34) if large else _LINE
        line.paragraph_format.space_after = Pt(0) if large else _LINE
        _runs(line, block.text, _TITLE if large else _LEAD, 22 if large else 16)


def _paragraph(paper: Any, block: Paragraph) -> None:
    line = paper.add_paragraph()
    line.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    _indent(line, 2)
    _runs(line, block.lead, _LEAD, 16)
    _runs(line, block.text, _BODY, 16)


def _indent(line: Any, letters: int) -> None:
    """First-line indent counted in letters, so that it follows the type."""
    indent = line._p.get_or_add_pPr().get_or_add_ind()
    indent.set(qn("w:firstLineChars"), str(letters * 100))
    indent.set(qn("w:firstLine"), str(letters * 320))


def _picture(paper: Any, block: Picture) -> None:
    line = paper.add_paragraph()
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    line.paragraph_format.line_spacing_rule = WD_LINE_SPACING.SINGLE
    line.paragraph_format.keep_with_next = True
    line.paragraph_format.space_before = Pt(8)
    line.add_run().add_picture(io.BytesIO(block.png), width=_TEXT_WIDTH)
    caption = paper.add_paragraph()
    caption.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _run(caption, block.caption, _LEAD, 14)


def _table(paper: Any, block: Table) -> None:
    table = paper.add_table(rows=0, cols=len(block.header))
    table.style, table.autofit = "Table Grid", False
    for column, width in zip(table.columns, block.widths, strict=True):
        column.width = Mm(width)
    _row(table, block.header, block.widths, _SECTION)
    table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
    for row in block.rows:
        _row(table, row, block.widths, _BODY)


def _row(table: Any, words: Iterable[str], widths: tuple[int, ...], face: str) -> None:
    row = table.add_row()
    row._tr.get_or_add_trPr().append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))
    for cell, text, width in zip(row.cells, words, widths, strict=True):
        cell.width = Mm(width)
        line = cell.paragraphs[0]
        line.paragraph_format.line_spacing = Pt(18)
        if face == _SECTION:
            line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        _runs(line, text, face, 12)


_WRITERS: dict[type, Any] = {
    Heading: _heading,
    Paragraph: _paragraph,
    Picture: _picture,
    Table: _table,
}
