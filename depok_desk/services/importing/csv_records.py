"""Cutting text into records, without letting a quotation mark that is never closed swallow the rows below."""

import csv
import io
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple


class Records(NamedTuple):
    """Records as lists of cells; the rows (counted from 1) in `plain` were read without heeding quotes."""

    rows: list[list[str]]
    plain: tuple[int, ...]


def records_of(text: str, delimiter: str) -> Records:
    """All records of a text; a line that opens a quotation but does not close it well is cut as it stands."""
    lines = list(io.StringIO(text, newline=""))
    rows: list[list[str]] = []
    plain: list[int] = []
    start = 0
    while start < len(lines):
        for record, end in _sound(lines, start, delimiter):
            rows.append(record)
            start = end
        if start < len(lines):
            rows.append(_cut(lines[start], delimiter))
            plain.append(len(rows))
            start += 1
    return Records(rows, tuple(plain))


def _sound(lines: Sequence[str], start: int, delimiter: str) -> Iterator[tuple[list[str], int]]:
    """Records from a line on, each with the line after it, as far as quotes are closed."""
    reader = csv.reader(islice(lines, start, None), delimiter=delimiter)
    first = start
    while True:
        try:
            record = next(reader, None)
        except csv.Error:  # A cell beyond all measure.
            return
        end = start + reader.line_num
        if record is None or (end - first > 1 and not _is_closed(lines[first:end], delimiter)):
            return
        yield record, end
        first = end


def _is_closed(lines: Sequence[str], delimiter: str) -> bool:
    """Whether the quotes of a record of several lines are closed, and none of these lines is a record."""
    try:
        (record,) = csv.reader(lines, delimiter=delimiter, strict=True)
    except csv.Error:
        return False
    breaks = len(record) - 1
    return not breaks or not any(
        all(line.count(delimiter) == breaks for line in middle)
        for cell in record
        if (middle := cell.splitlines()[1:-1])
    )


def _cut(line: str, delimiter: str) -> list[str]:
    """The cells of a line by nothing but the delimiter, quotes around them taken off."""
    cells = (cell.strip() for cell in line.rstrip("\r\n").split(delimiter))
    return [cell.removeprefix('"').removesuffix('"') for cell in cells]
