"""What is done to a block of marks: copied, pasted, filled, emptied."""

from collections.abc import Iterator, Mapping

from PySide6.QtGui import QGuiApplication

from depok_desk.errors import UserError
from depok_desk.gui.pages.curation.scoring.marks_table import MarksTable
from depok_desk.gui.pages.curation.scoring.sheet import typed_mark
from depok_desk.model.jury import Score
from depok_desk.model.kinds.kind import Stored
from depok_desk.services.edit_plan import CellEdit, EditPlan, RowEdit
from depok_desk.services.judging.marks import ABSTAIN, Mark, mark_words
from depok_desk.services.pasting import Block, read_block, write_block
from depok_desk.words import folded, number

Texts = Mapping[tuple[int, int], str]
"""What is to stand in cells, by row and column."""


def copy_block(table: MarksTable) -> None:
    """Put the chosen marks on the clipboard, as Excel does."""
    block = table.area()
    lines = [[table.cells.text(row, column) for column in block.columns] for row in block.rows]
    QGuiApplication.clipboard().setText(write_block(lines))


def emptied(table: MarksTable) -> Texts:
    """The chosen cells without anything."""
    block = table.area()
    return {(row, column): "" for row in block.rows for column in block.columns}


def filled_down(table: MarksTable) -> Texts:
    """All chosen rows like the first one; a single row takes what is above it.

    Raises:
        UserError: there is no row above.
    """
    block = table.area()
    first = block.rows[0] if len(block.rows) > 1 else block.rows[0] - 1
    if first < 0:
        raise UserError("Tidak ada baris di atasnya untuk disalin ke bawah.")
    return {
        (row, column): table.cells.text(first, column)
        for row in range(first + 1, block.rows.stop)
        for column in block.columns
    }


def pasted(table: MarksTable) -> Texts:
    """The block on the clipboard from the chosen cell on, without a row of headings copied with it.

    One cell, or a block that fits several times, fills the chosen cells.

    Raises:
        UserError: the clipboard holds no text, or more than there are cells.
    """
    block, at = read_block(QGuiApplication.clipboard().text()), table.area()
    if not block:
        raise UserError("Papan klip tidak berisi teks; salin dulu nilainya di Excel.")
    names = [folded(rule.name) for rule in table.cells.rules[at.columns.start :]]
    without = block[1:] if len(block) > 1 and _is_heading(block[0], names) else block
    height, width = len(without), max(map(len, without))
    rows, columns = _stretched(at.rows, height), _stretched(at.columns, width)
    _check_room(table, rows, columns)
    return dict(_laid(without, rows, columns))


def _is_heading(line: list[str], names: list[str]) -> bool:
    said = [folded(text) for text in line if text.strip()]
    return bool(said) and all(text in names for text in said)


def _laid(block: Block, rows: range, columns: range) -> Iterator[tuple[tuple[int, int], str]]:
    height, width = len(block), max(map(len, block))
    for row in rows:
        line = block[(row - rows.start) % height]
        for column in columns:
            place = (column - columns.start) % width
            if place < len(line):
                yield (row, column), line[place]


def _check_room(table: MarksTable, rows: range, columns: range) -> None:
    if (over := columns.stop - table.cells.columnCount()) > 0:
        raise UserError(f"{number(over)} kolom dari yang disalin tidak muat; mulai dari kolom lebih kiri.")
    if (over := rows.stop - table.cells.rowCount()) > 0:
        raise UserError(
            f"{number(over)} baris dari yang disalin tidak muat di bawah; peserta tidak bertambah karena "
            "tempel. Mulai dari baris lebih atas, atau salin baris pesertanya saja."
        )


def _stretched(chosen: range, length: int) -> range:
    return chosen if len(chosen) % length == 0 else range(chosen.start, chosen.start + length)


def plan_of(table: MarksTable, texts: Texts) -> EditPlan:
    """What these texts would change, with those that are no marks refused."""
    by_row: dict[int, list[CellEdit]] = {}
    for (row, column), text in texts.items():
        by_row.setdefault(row, []).append(_edit(table, row, column, text))
    rows = [
        RowEdit(entry.id, f"{entry.product} · {entry.name}", 1, tuple(by_row[row]))
        for row, entry in enumerate(table.cells.entries)
        if row in by_row
    ]
    return EditPlan(Score, "peserta", tuple(rows))


def _edit(table: MarksTable, row: int, column: int, text: str) -> CellEdit:
    rule, old = table.cells.rules[column], table.cells.mark(row, column)
    before = mark_words(old)
    try:
        new = typed_mark(text, rule)
    except UserError as error:
        nothing = (_stored(old), _stored(old))
        return CellEdit(rule.id, rule.name, before, text, nothing, error.sentence, refused=True)
    return CellEdit(rule.id, rule.name, before, mark_words(new), (_stored(old), _stored(new)))


def marks_of(plan: EditPlan, table: MarksTable) -> dict[tuple[int, int], Mark]:
    """The marks that a plan would store, by row and column."""
    rows = {entry.id: row for row, entry in enumerate(table.cells.entries)}
    columns = {rule.id: column for column, rule in enumerate(table.cells.rules)}
    places = {(rows[row.row_id], columns[cell.key]): cell.new for row, cell in plan.changed}
    return {at: typed_mark(text, table.cells.rules[at[1]]) for at, text in places.items()}


def _stored(mark: Mark) -> Stored:
    return mark.value if mark is ABSTAIN else mark
