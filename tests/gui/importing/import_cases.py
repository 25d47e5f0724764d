"""Small workbooks for the tests of the import page."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from depok_desk.gui.pages.importing.case import Case, examined
from depok_desk.model.kinds.kind import CellValue
from depok_desk.registers.all import register_named
from depok_desk.services.importing.progress import silent
from depok_desk.services.workbook_reading import Sheet, Workbook
from depok_desk.services.workbook_writing import SheetToWrite, write_workbook
from depok_desk.store.opening import Store

HEADINGS = ("Nama Usaha", "Nama Pemilik", "NIK", "Sektor", "Kelurahan", "Kecamatan", "No HP")
SAMBAL = ("Sambal Emak", "Siti Aminah", "3276046307830005", "kuliner", "Beji", "Beji", "081234567890")
BATIK = ("Batik Melati", "Rina Dewi", "3276094902640024", "fesyen", "Depok", "Pancoran Mas", "081234567891")
TAS = ("Tas Anyam", "Budi Santoso", "3276100911820010", "kriya", "Tanah Baru", "Beji", "081234567892")
TODAY = date(2026, 1, 26)

Rows = Sequence[Sequence[CellValue]]


def replaced(row: Sequence[CellValue], heading: str, cell: CellValue) -> tuple[CellValue, ...]:
    """A row with another cell under a heading."""
    place = HEADINGS.index(heading)
    return (*row[:place], cell, *row[place + 1 :])


def sheet(*rows: Sequence[CellValue], name: str = "Daftar", headings: bool = True) -> Sheet:
    return Sheet(name, [HEADINGS, *rows] if headings else rows)


def case_of(store: Store, *sheets: Sheet, register: str = "ikm") -> Case:
    """What the page would show of a workbook."""
    workbook = Workbook("daftar.xlsx", "0" * 64, sheets)
    with store.read() as session:
        return examined(session, workbook, register_named(register), today=TODAY, step=silent)


def file_of(path: Path, *rows: Sequence[CellValue], headings: bool = True) -> Path:
    """A workbook of one list as a file."""
    top, *rest = ([HEADINGS, *rows]) if headings else rows
    wanted = SheetToWrite("Daftar", [str(cell) for cell in top], rest, ())
    write_workbook(path, [wanted], created=datetime(2026, 1, 26, tzinfo=UTC))
    return path
