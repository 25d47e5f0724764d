"""Columns that hold two things in each cell, such as `Nama Usaha/Pemilik` or `Kel/Kec`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from depok_desk.model.kinds.kind import CellValue
from depok_desk.registers.target import Target
from depok_desk.services.importing.headings import Vocabulary
from depok_desk.services.importing.row_sorting import SourceRow
from depok_desk.services.importing.tables import SourceColumn, Table

_KNOWN = 0.96
_MOSTLY = 0.6
_SEPARATORS = (re.compile(r"\s*\n\s*"), re.compile(r"\s+/\s+"), re.compile(r"/"))


def split_columns(table: Table, targets: Sequence[Target]) -> Table:
    """The table with such columns cut in two, the second halves at the end of each row.

    A column is cut when its heading names two targets that no other column names, and most of its cells have
    two parts; a cell without two parts stays whole in the first half.
    """
    found = list(_combined(table.columns, Vocabulary(targets)))
    if not found:
        return table
    columns = list(table.columns)
    rows = [list(row.cells) for row in table.rows]
    for column, headings in found:
        end = len(rows[0])
        for cells in rows:
            cells[column.index], second = cut(cells[column.index])
            cells.append(second)
        halves = zip(*map(cut, column.samples), strict=True)
        first, second = (
            replace(column, heading=heading, parts=(heading,), samples=tuple(each for each in half if each))
            for heading, half in zip(headings, halves, strict=True)
        )
        columns[columns.index(column)] = first
        columns.append(replace(second, index=end))
    records = tuple(SourceRow(row.number, cells) for row, cells in zip(table.rows, rows, strict=True))
    return replace(table, columns=tuple(columns), rows=records)


def cut(cell: CellValue) -> tuple[CellValue, CellValue]:
    """The two parts of a cell at its only line break or stroke; unless there are two, the second is empty."""
    if isinstance(cell, str):
        for separator in _SEPARATORS:
            parts = separator.split(cell.strip())
            if len(parts) == 2 and all(parts):
                return parts[0], parts[1]
    return cell, ""


def _combined(
    columns: Sequence[SourceColumn], vocabulary: Vocabulary
) -> Iterator[tuple[SourceColumn, tuple[str, str]]]:
    named = {vocabulary.best(column.parts) for column in columns if "/" not in column.heading}
    for column in columns:
        halves = [half.strip() for half in column.heading.split("/")]
        if len(halves) != 2 or max(vocabulary.scores(column.parts).values(), default=0) >= _KNOWN:
            continue
        keys = [vocabulary.best((half,)) for half in halves]
        apart = [cut(cell)[1] != "" for cell in column.samples]
        if None not in keys and len({*keys} - named) == 2 and sum(apart) >= _MOSTLY * len(apart) > 0:
            yield column, (halves[0], halves[1])
