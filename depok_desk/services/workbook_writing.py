"""Writing workbooks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from depok_desk.errors import UserError
from depok_desk.files import Writer, write_atomically

LONGEST_TEXT = 32_767
"""Characters that a cell of Excel holds."""

MOST_ROWS = 1_048_576
"""Rows of a sheet of Excel."""

CellToWrite = str | int | float | Decimal | bool | date | datetime | time | None
"""What can be put into a cell; texts stay texts, digits and formulas included."""

_FORBIDDEN_IN_SHEET_NAMES = str.maketrans("", "", "[]:*?/\\")


@dataclass(frozen=True)
class SheetToWrite:
    """A sheet: its name, headings, rows, column widths in characters, and a note above the headings.

    A sheet whose cells are to be `retyped` takes digits as text, so that Excel cannot damage them again.
    """

    name: str
    headings: Sequence[str]
    rows: Iterable[Sequence[CellToWrite]]
    widths: Sequence[int] = ()
    note: str = ""
    retyped: bool = False


def write_workbook(path: Path, sheets: Sequence[SheetToWrite], *, created: datetime) -> None:
    """Write an xlsx whose bytes depend on `sheets` and `created` only, row by row in constant memory.

    Raises UserError when `path` cannot be written (see `write_atomically`) or a sheet has too many rows.
    """
    write_atomically(path, workbook_writer(sheets, created=created))


def workbook_writer(sheets: Sequence[SheetToWrite], *, created: datetime) -> Writer:
    """What writes such an xlsx at the path it is given; raises UserError when a sheet has too many rows."""
    return partial(_write, sheets=sheets, created=created)


def _write(part: Path, sheets: Sequence[SheetToWrite], created: datetime) -> None:
    with TemporaryDirectory(ignore_cleanup_errors=True) as rows_folder:
        options = {
            "constant_memory": True,
            "strings_to_numbers": False,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "tmpdir": rows_folder,
        }
        workbook = Workbook(str(part), options)
        try:
            _fill(workbook, sheets, created)
        finally:
            _close(workbook)


def _fill(workbook: "_Book", sheets: Sequence[SheetToWrite], created: datetime) -> None:
    workbook.set_properties({"created": created})
    styles = _Styles(workbook)
    for name, sheet in zip(_sheet_names(sheets), sheets, strict=True):
        _write_sheet(workbook.add_worksheet(name), sheet, styles)


def _close(workbook: "_Book") -> None:
    try:
        workbook.close()
    except FileCreateError as error:
        raise error.args[0] from error


class _Book(Protocol):
    """What is used of XlsxWriter's workbook, whose own annotations are incomplete."""

    def set_properties(self, properties: dict[str, datetime]) -> None: ...
    def add_worksheet(self, name: str) -> Worksheet: ...
    def add_format(self, properties: dict[str, str | bool]) -> Format: ...
    def close(self) -> None: ...


class _Styles:
    """The few cell styles that this program's workbooks use."""

    def __init__(self, workbook: _Book) -> None:
        self.heading: Format = workbook.add_format(
            {
                "bold": True,
                "font_color": "#FFFFFF",
                "bg_color": "#0F5C56",
                "text_wrap": True,
                "valign": "vcenter",
            }
        )
        self.note: Format = workbook.add_format({"italic": True, "font_color": "#5B6664"})
        self.text: Format = workbook.add_format({"num_format": "@"})
        self.date: Format = workbook.add_format({"num_format": "dd/mm/yyyy", "align": "left"})
        self.moment: Format = workbook.add_format({"num_format": "dd/mm/yyyy hh:mm", "align": "left"})
        self.time: Format = workbook.add_format({"num_format": "hh:mm", "align": "left"})


def _write_sheet(worksheet: Worksheet, sheet: SheetToWrite, styles: _Styles) -> None:
    for column, width in enumerate(sheet.widths):
        worksheet.set_column(column, column, width, styles.text if sheet.retyped else None)
    top = 0
    if sheet.note:
        worksheet.write_string(0, 0, sheet.note[:LONGEST_TEXT], styles.note)
        top = 2
    for column, heading in enumerate(sheet.headings):
        worksheet.write_string(top, column, heading, styles.heading)
    last = top
    for last, cells in enumerate(sheet.rows, top + 1):
        if last >= MOST_ROWS:
            raise UserError(
                f"Lembar “{sheet.name}” lebih dari {MOST_ROWS:_} baris, melebihi kemampuan Excel. "
                "Saring daftarnya dahulu, atau ekspor sebagai CSV.".replace("_", ".")
            )
        _write_row(worksheet, last, cells, styles)
    worksheet.freeze_panes(top + 1, 0)
    if sheet.headings:
        worksheet.autofilter(top, 0, last, len(sheet.headings) - 1)


def _write_row(worksheet: Worksheet, row: int, cells: Sequence[CellToWrite], styles: _Styles) -> None:
    write_text = worksheet.write_string
    for column, cell in enumerate(cells):
        if isinstance(cell, str):
            if cell:
                write_text(row, column, cell[:LONGEST_TEXT], styles.text)
        elif cell is not None:
            _write_value(worksheet, (row, column), cell, styles)


def _write_value(
    worksheet: Worksheet,
    place: tuple[int, int],
    cell: float | Decimal | date | time,
    styles: _Styles,
) -> None:
    row, column = place
    match cell:
        case bool():
            worksheet.write_string(row, column, "Ya" if cell else "Tidak")
        case int() if abs(cell) >= 10**15:
            worksheet.write_string(row, column, str(cell))  # Excel keeps 15 digits only
        case int() | float() | Decimal():
            worksheet.write_number(row, column, float(cell))
        case datetime():
            worksheet.write_datetime(row, column, cell.replace(tzinfo=None), styles.moment)
        case date() if cell.year < 1900:
            worksheet.write_string(row, column, cell.strftime("%d/%m/%Y"))  # before Excel's first day
        case date():
            worksheet.write_datetime(row, column, datetime.combine(cell, time()), styles.date)
        case time():
            seconds = (cell.hour * 60 + cell.minute) * 60 + cell.second
            worksheet.write_number(row, column, seconds / 86_400, styles.time)


def _sheet_names(sheets: Sequence[SheetToWrite]) -> list[str]:
    """Names that Excel accepts: at most 31 characters, no signs of formulas, each once."""
    names: list[str] = []
    taken: set[str] = set()
    for sheet in sheets:
        wanted = sheet.name.translate(_FORBIDDEN_IN_SHEET_NAMES).strip(" '")[:31] or "Lembar"
        name, number = wanted, 2
        while name.casefold() in taken:
            ending = f" ({number})"
            name, number = wanted[: 31 - len(ending)] + ending, number + 1
        taken.add(name.casefold())
        names.append(name)
    return names
