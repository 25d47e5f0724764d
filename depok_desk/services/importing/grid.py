"""Cells, columns and rows as they stand on a sheet."""

from collections.abc import Sequence
from datetime import date

from depok_desk.model.kinds.kind import CellValue

Row = Sequence[CellValue]
"""The cells of a row, column A first."""


def column_letter(index: int) -> str:
    """What Excel calls the column at `index`, counted from 0: A, B, ... Z, AA."""
    letters = ""
    number = index + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def text_of(cell: CellValue) -> str:
    """A cell as one line of text; whole numbers without decimals."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, date):
        return cell.isoformat()[:10]
    return " ".join(str(cell).split())


def is_blank(cell: CellValue) -> bool:
    """Whether nothing can be seen in a cell."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def is_number(cell: CellValue) -> bool:
    """Whether a cell holds a number, as a number or as digits in text such as `(3)` or `4.`."""
    if isinstance(cell, str):
        return len(cell) < 9 and cell.strip(" ().").isdecimal()
    return isinstance(cell, int | float) and not isinstance(cell, bool)


def has_letters(cell: CellValue) -> bool:
    """Whether a cell holds text with at least one letter."""
    return isinstance(cell, str) and any(sign.isalpha() for sign in cell)


def filled_cells(row: Row) -> int:
    """How many cells of a row hold anything."""
    return len(row) - row.count("") - row.count(None)
