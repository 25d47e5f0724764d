"""The table on a sheet: its headings, columns and records, and what was left out."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from depok_desk.model.kinds.kind import CellValue
from depok_desk.registers.target import Target
from depok_desk.services.importing.grid import Row, column_letter, has_letters, is_blank, text_of
from depok_desk.services.importing.heading_search import (
    Headings,
    find_headings,
    looks_like_headings,
    read_headings,
)
from depok_desk.services.importing.headings import Vocabulary, is_numbering, unit_of
from depok_desk.services.importing.row_sorting import Layout, SkippedRow, SkipReason, SourceRow, sort_rows
from depok_desk.services.workbook_reading import Sheet

_SAMPLED_ROWS = 200
_SAMPLES = 40
_ENOUGH_TARGETS = 4
_SEARCHED_COLUMNS = 4
_SIDEWAYS = (
    "Lembar “{}” berisi tabel yang terbaring: judulnya berderet ke bawah di kolom {}. Di Excel, salin "
    "tabelnya, tempel di lembar baru dengan Tempel Khusus › Transpos, simpan, lalu impor lagi."
)
_PEOPLE = ("owner", "chair")


class TableState(StrEnum):
    """What was found on a sheet."""

    REGISTER = "register"
    NO_HEADINGS = "no_headings"
    OTHER = "other"
    EMPTY = "empty"


@dataclass(frozen=True)
class SourceColumn:
    """A column of a table.

    `parts` are the texts above it from top to bottom, `heading` is their whole; `unit` is the factor
    that the heading puts on numbers; `samples` are some of its filled cells.
    """

    index: int
    letter: str
    heading: str
    parts: tuple[str, ...]
    unit: int
    samples: tuple[CellValue, ...]


@dataclass(frozen=True)
class Table:
    """What stands on a sheet, as a register reads it.

    `heading_rows` and the numbers of rows count from 1, as Excel shows them; `cells[column.index]` of a
    row is the value of a column. Unless `state` is REGISTER, `message` says in a full Indonesian
    sentence what is amiss; with NO_HEADINGS columns and rows are there, but the columns have no names.
    """

    sheet: str
    state: TableState
    heading_rows: tuple[int, ...] = ()
    columns: tuple[SourceColumn, ...] = ()
    rows: tuple[SourceRow, ...] = ()
    skipped: tuple[SkippedRow, ...] = ()
    message: str = ""


def find_table(sheet: Sheet, targets: Sequence[Target], heading_rows: Sequence[int] | None = None) -> Table:
    """Find the table of a sheet that answers to `targets`, the first required of which names a record.

    `heading_rows` (counted from 1) overrules the guess; an empty sequence says that there are none.
    """
    rows = sheet.rows
    if not any(not is_blank(cell) for row in rows for cell in row):
        return Table(sheet.name, TableState.EMPTY, message=f"Lembar “{sheet.name}” kosong.")
    vocabulary = Vocabulary(targets)
    if heading_rows is None:
        headings = find_headings(sheet, vocabulary)
        if headings is None or not _is_register(headings, targets):
            return _without_register(sheet, targets, headings)
    elif heading_rows:
        headings = read_headings(sheet, min(heading_rows) - 1, max(heading_rows) - 1, vocabulary)
    else:
        return _headless(sheet)
    return _register(sheet, targets, headings, vocabulary)


def _is_register(headings: Headings, targets: Sequence[Target]) -> bool:
    """Whether enough is named: what identifies a record and one thing more, or many things."""
    known = len(headings.known)
    return known >= _ENOUGH_TARGETS or (known > 1 and _identity(targets) in headings.known)


def _identity(targets: Sequence[Target]) -> str:
    return next((target.key for target in targets if target.required), "")


def _register(sheet: Sheet, targets: Sequence[Target], headings: Headings, vocabulary: Vocabulary) -> Table:
    layout = _layout(sheet, targets, headings, vocabulary)
    start = headings.bottom + 1
    records, skipped = sort_rows(_body(sheet, start), start + 1, layout)
    if not _names_are_texts(records, layout.name):
        return _other(sheet, targets, headings)
    titles = [
        SkippedRow(at + 1, SkipReason.TITLE)
        for at, row in enumerate(sheet.rows[: headings.top])
        if not all(map(is_blank, row))
    ]
    common = max((_title_unit(row) for row in sheet.rows[: headings.top]), default=1)
    return Table(
        sheet.name,
        TableState.REGISTER,
        tuple(range(headings.top + 1, headings.bottom + 2)),
        _columns(headings.parts, records, common),
        tuple(records),
        (*titles, *skipped),
    )


def _layout(sheet: Sheet, targets: Sequence[Target], headings: Headings, vocabulary: Vocabulary) -> Layout:
    places: dict[str, int] = {}
    for column, parts in enumerate(headings.parts):
        key = vocabulary.best(parts) if parts else None
        if key is not None:
            places.setdefault(key, column)
    identity = places.get(_identity(targets))
    required = [target.key for target in targets if target.required and not target.group][1:]
    people = [places[key] for key in (*_PEOPLE, *required) if key in places]
    named = [column for column, parts in enumerate(headings.parts) if parts and not is_numbering(parts[-1])]
    numbers = [column for column, parts in enumerate(headings.parts) if parts and is_numbering(parts[-1])]
    return Layout(
        name=min(named, default=0) if identity is None else identity,
        number=numbers[0] if numbers else None,
        owner=people[0] if people else None,
        headings=tuple(sheet.rows[headings.top : headings.bottom + 1]),
    )


def _body(sheet: Sheet, start: int) -> list[Row]:
    """The rows below the headings; a value merged over several rows stands in each of them."""
    rows: list[Row] = list(sheet.rows[start:])
    for area in sheet.merged:
        if area.top >= start and area.left == area.right:
            for at in range(area.top + 1, min(area.bottom, len(sheet.rows) - 1) + 1):
                cells = list(rows[at - start])
                cells[area.left] = sheet.rows[area.top][area.left]
                rows[at - start] = cells
    return rows


def _columns(
    parts: Sequence[tuple[str, ...]], records: Sequence[SourceRow], common_unit: int
) -> tuple[SourceColumn, ...]:
    columns: list[SourceColumn] = []
    sampled = records[:: max(1, len(records) // _SAMPLED_ROWS)]
    for index, words in enumerate(parts):
        samples = [row.cells[index] for row in sampled if not is_blank(row.cells[index])][:_SAMPLES]
        if words or samples or any(not is_blank(row.cells[index]) for row in records):
            heading = " ".join(words)
            unit = max(unit_of(heading), common_unit)
            columns.append(SourceColumn(index, column_letter(index), heading, words, unit, tuple(samples)))
    return tuple(columns)


def _title_unit(row: Row) -> int:
    """The unit that a title such as `(dalam ribuan rupiah)` puts on all amounts below it."""
    texts = [cell for cell in row if isinstance(cell, str) and "dalam" in cell.casefold()]
    return max(map(unit_of, texts), default=1)


def _names_are_texts(records: Sequence[SourceRow], name: int) -> bool:
    names = [row.cells[name] for row in records[:_SAMPLED_ROWS] if not is_blank(row.cells[name])]
    return not names or sum(map(has_letters, names)) * 2 > len(names)


def _without_register(sheet: Sheet, targets: Sequence[Target], headings: Headings | None) -> Table:
    """A sheet whose words name too few targets: one that lies sideways, has no headings, or is no list."""
    column = _sideways(sheet, targets)
    if column is not None:
        return Table(
            sheet.name, TableState.OTHER, message=_SIDEWAYS.format(sheet.name, column_letter(column))
        )
    full = [row for row in sheet.rows if sum(not is_blank(cell) for cell in row) >= 3]
    if len(full) > 1 and not any(map(looks_like_headings, full[:3])):
        return _headless(sheet)
    return _other(sheet, targets, headings)


def _sideways(sheet: Sheet, targets: Sequence[Target]) -> int | None:
    """The column in which the headings stand below each other, if they do."""
    vocabulary = Vocabulary(targets)
    for column in range(min(_SEARCHED_COLUMNS, len(sheet.rows[0]) - 1)):
        texts = (text_of(row[column]) for row in sheet.rows[:_SAMPLED_ROWS])
        known = {vocabulary.best((text,)) for text in texts if text} - {None}
        if len(known) >= _ENOUGH_TARGETS and _identity(targets) in known:
            return column
    return None


def _headless(sheet: Sheet) -> Table:
    width = len(sheet.rows[0])
    layout = Layout(name=0, number=None, owner=None, headings=())
    records, skipped = sort_rows(_body(sheet, 0), 1, layout)
    return Table(
        sheet.name,
        TableState.NO_HEADINGS,
        (),
        _columns([()] * width, records, 1),
        tuple(records),
        tuple(skipped),
        f"Lembar “{sheet.name}” tidak memiliki baris judul kolom. "
        "Tunjukkan sendiri isi tiap kolom, atau tulis judulnya di atas tabel lalu impor lagi.",
    )


def _other(sheet: Sheet, targets: Sequence[Target], headings: Headings | None) -> Table:
    identity = _identity(targets)
    label = next((target.label for target in targets if target.key == identity), "nama")
    named = headings is not None and identity in headings.known
    missing = f"kolom {label} tidak berisi nama" if named else f"kolom {label} tidak ada"
    seen = [" ".join(parts) for parts in headings.parts if parts] if headings else []
    there = f" Judul yang ada: {', '.join(seen[:8])}." if seen else ""
    message = f"Lembar “{sheet.name}” dilewati karena bukan daftar yang dicari: {missing}.{there}"
    return Table(sheet.name, TableState.OTHER, message=message)
