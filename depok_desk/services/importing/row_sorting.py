"""Which rows below the headings are records, and why the others are not."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby, pairwise
from typing import NamedTuple

from depok_desk.services.importing.grid import (
    Row,
    filled_cells,
    has_letters,
    is_blank,
    is_number,
    text_of,
)

_TOTAL = re.compile(r"\s*(sub\s*-?\s*|grand\s*)?(total|jumlah|jml|rata\s*-?\s*rata|rerata)\b", re.IGNORECASE)
_FOOT = re.compile(
    r"\s*(mengetahui|menyetujui|mengesahkan|kepala\b|plt\b|plh\b|a\.?n\.|nip\b|ketua\b|sekretaris\b|ttd\b"
    r"|(kota )?depok\s*,|catatan\b|keterangan\b|ket\s*[.:]|sumber\b|dibuat\b|disusun\b|dicetak\b|petugas\b"
    r"|yang membuat\b|tim pen|pejabat\b|\*)",
    re.IGNORECASE,
)


class SkipReason(StrEnum):
    """Why a row is no record, as the receipt says it."""

    TITLE = "judul di atas tabel"
    BLANK = "baris kosong"
    NUMBERS = "nomor kolom"
    HEADINGS = "judul kolom yang berulang"
    TOTAL = "baris jumlah"
    GROUP = "judul kelompok atau keterangan"
    ONLY_NUMBER = "hanya nomor urut"
    NO_NAME = "tanpa nama"
    FOOT = "tanda tangan atau catatan di bawah tabel"


class SourceRow(NamedTuple):
    """A record: its row number as Excel shows it, and all cells of that row from column A on."""

    number: int
    cells: Row


class SkippedRow(NamedTuple):
    """A row that is no record, or `length` blank ones from `number` on, with the reason."""

    number: int
    reason: SkipReason
    length: int = 1


@dataclass(frozen=True)
class Layout:
    """What tells records apart: the columns of name, running number and owner, and the heading rows."""

    name: int
    number: int | None
    owner: int | None
    headings: tuple[Row, ...]


def sort_rows(rows: Sequence[Row], first: int, layout: Layout) -> tuple[list[SourceRow], list[SkippedRow]]:
    """Sort `rows` (the first of which has row number `first`) into records and skipped ones.

    Blank rows at the end are not mentioned; everything else is in one of the two lists.
    """
    filled = [filled_cells(row) for row in rows]
    typical = _usual([count for count in filled if count])
    reasons = _reasons(rows, filled, typical, layout)
    _mark_foot(rows, filled, typical, reasons)
    records = [SourceRow(first + at, row) for at, row in enumerate(rows) if reasons[at] is None]
    return records, list(_skipped(reasons, first))


def _reasons(
    rows: Sequence[Row], filled: Sequence[int], typical: int, layout: Layout
) -> list[SkipReason | None]:
    name = layout.name
    heading_words = {text_of(row[name]).casefold() for row in layout.headings} | {""}
    reasons: list[SkipReason | None] = []
    for row, count in zip(rows, filled, strict=True):
        cell = row[name]
        if not count:
            reasons.append(SkipReason.BLANK)
        elif not _is_solid(count, typical):
            reasons.append(_thin_reason(row, layout))
        elif not isinstance(cell, str) or cell.strip().casefold() in heading_words or is_number(cell):
            reasons.append(_solid_reason(row, layout))
        else:
            reasons.append(SkipReason.TOTAL if _is_total(row, layout) else None)
    return reasons


def _is_solid(count: int, typical: int) -> bool:
    return count * 3 > typical and (count > 1 or typical < 2)


def _solid_reason(row: Row, layout: Layout) -> SkipReason | None:
    """Why a well-filled row whose name is odd (none, a number, a heading) is no record."""
    if _repeats_headings(row, layout):
        return SkipReason.HEADINGS
    if _is_numbering(row):
        return SkipReason.NUMBERS
    if _is_total(row, layout):
        return SkipReason.TOTAL
    if all(map(is_blank, row)):
        return SkipReason.BLANK
    nameless = layout.owner is not None and not has_letters(row[layout.name])
    return SkipReason.NO_NAME if nameless and not has_letters(row[layout.owner or 0]) else None


def _thin_reason(row: Row, layout: Layout) -> SkipReason | None:
    """Why a row with few cells is no record; one with a name and a number or an owner is."""
    texts = [cell for cell in row if not is_blank(cell)]
    if not texts:
        return SkipReason.BLANK
    if _repeats_headings(row, layout):
        return SkipReason.HEADINGS
    if _is_total(row, layout):
        return SkipReason.TOTAL
    numbered = layout.number is not None and is_number(row[layout.number])
    if has_letters(row[layout.name]) and (
        numbered or (layout.owner is not None and has_letters(row[layout.owner]))
    ):
        return None
    if len(texts) == 1 and numbered:
        return SkipReason.ONLY_NUMBER
    return SkipReason.GROUP if len(texts) == 1 or has_letters(row[layout.name]) else SkipReason.NO_NAME


def _is_total(row: Row, layout: Layout) -> bool:
    """Whether a row sums up: it says so up to its name, and has neither running number nor owner."""
    if not any(isinstance(cell, str) and _TOTAL.match(cell) for cell in row[: layout.name + 1]):
        return False
    numbered = layout.number is not None and is_number(row[layout.number])
    return not numbered and (layout.owner is None or not has_letters(row[layout.owner]))


def _is_numbering(row: Row) -> bool:
    """Whether a row counts its columns: 1 2 3 ..., also `(1) (2) (3)`."""
    cells = [cell for cell in row if not is_blank(cell)]
    if len(cells) < 3 or not all(map(is_number, cells)):
        return False
    numbers = [float(text_of(cell).strip(" ().")) for cell in cells]
    return all(after == before + 1 for before, after in pairwise(numbers))


def _repeats_headings(row: Row, layout: Layout) -> bool:
    texts = [text_of(cell).casefold() for cell in row]
    filled = sum(map(bool, texts))
    for headings in layout.headings:
        pairs = zip(texts, headings, strict=True)
        same = sum(text != "" and text == text_of(cell).casefold() for text, cell in pairs)
        if same * 2 > filled:
            return True
    return False


def _mark_foot(
    rows: Sequence[Row], filled: Sequence[int], typical: int, reasons: list[SkipReason | None]
) -> None:
    """From the first signature or note after the last well-filled record on, everything is foot."""
    last = max(
        (at for at, reason in enumerate(reasons) if reason is None and _is_solid(filled[at], typical)),
        default=len(rows),
    )
    below = range(last + 1, len(rows))
    start = next((at for at in below if filled[at] and any(map(_begins_foot, rows[at]))), len(rows))
    for at in range(start, len(rows)):
        if reasons[at] is not SkipReason.BLANK:
            reasons[at] = SkipReason.FOOT


def _begins_foot(cell: object) -> bool:
    return isinstance(cell, str) and _FOOT.match(cell) is not None


def _skipped(reasons: Sequence[SkipReason | None], first: int) -> Iterator[SkippedRow]:
    at = 0
    for reason, run in groupby(reasons):
        count = len(list(run))
        if reason is SkipReason.BLANK and at + count < len(reasons):
            yield SkippedRow(first + at, reason, count)
        elif reason is not None and reason is not SkipReason.BLANK:
            yield from (SkippedRow(first + row, reason) for row in range(at, at + count))
        at += count


def _usual(counts: list[int]) -> int:
    """How many cells a record fills: the upper quartile, since short lists have long feet."""
    return sorted(counts)[len(counts) * 3 // 4] if counts else 0
