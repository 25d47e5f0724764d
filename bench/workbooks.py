"""Reading and writing large workbooks."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook
from xlsxwriter import Workbook

from bench.measuring import Measurement, Work
from bench.register_rows import HEADINGS, rows
from depok_desk.services.workbook_reading import read_workbook
from depok_desk.services.workbook_writing import SheetToWrite, write_workbook

ROWS = 100_000
CREATED = datetime(2026, 1, 26, tzinfo=UTC)


def write(folder: Path) -> tuple[Work, Work]:
    """A register of 100,000 rows and 20 columns into a file."""
    sheet_rows = list(rows(ROWS))

    def ours() -> None:
        sheet = SheetToWrite("IKM", HEADINGS, sheet_rows)
        write_workbook(folder / "ours.xlsx", [sheet], created=CREATED)

    return ours, lambda: bare_workbook(folder / "floor.xlsx", sheet_rows)


def read(folder: Path) -> tuple[Work, Work]:
    """A register of 100,000 rows and 20 columns out of a file."""
    path = folder / "register.xlsx"
    bare_workbook(path, list(rows(ROWS)))

    def floor() -> object:
        return CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()

    return lambda: read_workbook(path), floor


def bare_workbook(path: Path, sheet_rows: list[tuple[str | int, ...]]) -> None:
    """The same cells with XlsxWriter alone."""
    workbook: Any = Workbook(str(path), {"constant_memory": True})
    sheet = workbook.add_worksheet("IKM")
    for number, cells in enumerate([HEADINGS, *sheet_rows]):
        for column, cell in enumerate(cells):
            if isinstance(cell, str):
                sheet.write_string(number, column, cell)
            else:
                sheet.write_number(number, column, cell)
    workbook.close()


WRITING = Measurement("write-workbook", "write_workbook, 100,000 x 20", "XlsxWriter alone", 1.2, write)
READING = Measurement("read-workbook", "read_workbook, 100,000 x 20", "calamine alone", 1.2, read)
