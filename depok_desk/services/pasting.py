"""Blocks of cells as the text that Excel puts on the clipboard and takes from it."""

import re
from collections.abc import Sequence

Block = list[list[str]]
"""Rows of cells, from the top and from the left."""

_cell = re.compile(r'"((?:[^"]|"")*)"(?=[\t\r\n]|\Z)|([^\t\r\n]*)')
_border = re.compile(r"\t|\r\n|\r|\n")


def write_block(rows: Sequence[Sequence[str]]) -> str:
    """Cells divided by tabs, each row ended by a line end.

    As in Excel, a cell with a tab or a line of its own stands between quotation marks; so does one that
    begins with such a mark, which would otherwise be taken for that.
    """
    return "".join("\t".join(map(_written, row)) + "\r\n" for row in rows)


def read_block(text: str) -> Block:
    """The cells of a copied block; the line end after its last row begins no other row.

    A quotation mark that is not closed at the end of its cell is part of the text, as inches are.
    """
    rows: Block = []
    place = 0
    begins = True
    while place < len(text) or not begins:
        found = _cell.match(text, place)
        if found is None:
            break
        if begins:
            rows.append([])
        rows[-1].append(_read(found))
        border = _border.match(text, found.end())
        if border is None:
            break
        place, begins = border.end(), border.group() != "\t"
    return rows


def _written(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\t" in lines or "\n" in lines or lines.startswith('"'):
        return '"' + lines.replace('"', '""') + '"'
    return lines


def _read(found: re.Match[str]) -> str:
    quoted, plain = found.groups()
    if quoted is None:
        return plain
    return quoted.replace('""', '"').replace("\r\n", "\n").replace("\r", "\n")
