"""Writes tables into a Word file, as XML of its own: the library takes minutes over a thousand rows."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import Any, cast

import docx.oxml
from docx.document import Document
from docx.oxml.ns import nsdecls

from depok_desk.documents.blocks import Table, TableColumn, TableRow
from depok_desk.documents.fonts import clean
from depok_desk.documents.tables import BAND_TINT, GRID, HEAD_TINT, STRONG_TINT
from depok_desk.documents.word_marks import beneath
from depok_desk.documents.word_signing import tighten

TWENTIETHS = 1440 / 25.4
"""Twentieths of a point, in which Word measures, to a millimetre."""

_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{GRID[1:]}"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_JUSTIFIED = {"left": "left", "centre": "center", "right": "right"}
_parse = cast("Any", docx.oxml).parse_xml


def add_table(document: Document, table: Table, width: int) -> None:
    """A table with a grid and a repeated heading; `width` is that of the text in millimetres."""
    after = document.add_paragraph()
    tighten(after, keep=bool(table.rows) and table.rows[-1].keep)
    beneath(after, "_p").addprevious(_parse("".join(_table(table, width * TWENTIETHS))))


def _table(table: Table, width: float) -> Iterator[str]:
    shares = sum(column.share for column in table.columns)
    widths = [round(width * column.share / shares) for column in table.columns]
    labels = TableRow(tuple(column.label for column in table.columns), strong=True, keep=True)
    yield f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
    yield f'<w:tblBorders>{_BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>'
    yield from (f'<w:gridCol w:w="{own}"/>' for own in widths)
    yield "</w:tblGrid>"
    yield _row(table, widths, labels, HEAD_TINT)
    yield from (_row(table, widths, row, _tint(row)) for row in table.rows)
    yield "</w:tbl>"


def _tint(row: TableRow) -> str:
    return BAND_TINT if row.band else STRONG_TINT if row.strong else ""


def _row(table: Table, widths: Sequence[int], row: TableRow, tint: str) -> str:
    heading = "<w:tblHeader/>" if tint == HEAD_TINT else ""
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{tint[1:]}"/>' if tint else ""
    columns: Sequence[TableColumn] = table.columns
    if row.band:
        widths, columns = [sum(widths)], [TableColumn("", 1)]
        shade = f'<w:gridSpan w:val="{len(table.columns)}"/>{shade}'
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{own}" w:type="dxa"/>{shade}</w:tcPr>'
        f"{_lines(text, row, column, table.size)}</w:tc>"
        for text, own, column in zip(row.cells, widths, columns, strict=True)
    )
    least = f'<w:trHeight w:val="{round(table.least * 20)}"/>' if table.least else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{least}{heading}</w:trPr>{cells}</w:tr>"


def _lines(text: str, row: TableRow, column: TableColumn, size: float) -> str:
    keep = "<w:keepNext/>" if row.keep else ""
    bold = "<w:b/>" if row.strong or row.band else ""
    look = f'{keep}<w:spacing w:before="30" w:after="30"/><w:jc w:val="{_JUSTIFIED[column.align]}"/>'
    return "".join(
        f'<w:p><w:pPr>{look}</w:pPr><w:r><w:rPr>{bold}<w:sz w:val="{round(size * 2)}"/></w:rPr>'
        f'<w:t xml:space="preserve">{escape(clean(line))}</w:t></w:r></w:p>'
        for line in text.split("\n")
    )
