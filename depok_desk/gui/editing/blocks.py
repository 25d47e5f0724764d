"""What is done to a block of cells: copied, pasted, filled, emptied."""

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QGuiApplication

from depok_desk.errors import UserError
from depok_desk.gui.editing.grid import Area, area, texts
from depok_desk.gui.editing.storing import FEW, Storing
from depok_desk.gui.widgets.spans import chosen_spans
from depok_desk.gui.widgets.table import ListTable
from depok_desk.services.pasting import Block, read_block, write_block
from depok_desk.services.row_editing import Edit
from depok_desk.words import number

_HEADINGS = "Baris judul yang ikut tersalin dilewati."
_HIDDEN = "•"


class Blocks:
    """Deeds on the chosen cells of a table; `locked` names the columns that cannot be edited.

    All raise `UserError` where nothing can be done, or rows have been changed meanwhile.
    """

    def __init__(self, table: ListTable, storing: Storing) -> None:
        self._table = table
        self._storing = storing
        self.locked: frozenset[str] = frozenset()

    def copy_cells(self) -> None:
        """Put the chosen cells on the clipboard, as Excel does."""
        QGuiApplication.clipboard().setText(write_block(texts(self._table, area(self._table))))

    def copy_rows(self) -> None:
        """Put the chosen rows on the clipboard, below the headings."""
        rows = self._table.rows
        columns = range(rows.columnCount())
        lines: Block = [[column.label for column in rows.columns]]
        for span in chosen_spans(self._table.selectionModel().selection()):
            lines += texts(self._table, Area(span, columns))
        if len(lines) > 1:
            QGuiApplication.clipboard().setText(write_block(lines))

    def cut(self) -> None:
        """Copy the chosen cells, then empty them; masked ones would be lost and are not cut."""
        if any(_HIDDEN in text for line in texts(self._table, area(self._table)) for text in line):
            raise UserError(
                "Isi yang disamarkan tidak dapat dipotong, karena yang tersalin hanya samarannya."
            )
        self.copy_cells()
        self.empty()

    def empty(self) -> None:
        """Empty the chosen cells."""
        self._do("Kosongkan", (self._edit(row, column, "") for row, column in self._open(area(self._table))))

    def fill_down(self) -> None:
        """Give all chosen rows what the first one holds; a single row takes what is above it."""
        block = area(self._table)
        first = block.rows[0] if len(block.rows) > 1 else block.rows[0] - 1
        if first < 0:
            raise UserError("Tidak ada baris di atasnya untuk disalin ke bawah.")
        below = Area(range(first + 1, block.rows.stop), block.columns)
        self._do("Isi ke bawah", (self._edit(*at, self._text(first, at[1])) for at in self._open(below)))

    def fill_right(self) -> None:
        """Give all chosen columns what the first one holds; a single one takes what is left of it."""
        block = area(self._table)
        first = block.columns[0] if len(block.columns) > 1 else block.columns[0] - 1
        if first < 0:
            raise UserError("Tidak ada kolom di kirinya untuk disalin ke kanan.")
        right = Area(block.rows, range(first + 1, block.columns.stop))
        self._do("Isi ke kanan", (self._edit(*at, self._text(at[0], first)) for at in self._open(right)))

    def paste(self) -> None:
        """Write the block on the clipboard over the cells from the chosen one on, after a look at it.

        One cell, or a block that fits several times, fills the chosen cells. What reaches below the last row
        becomes new rows.
        """
        block, at = read_block(QGuiApplication.clipboard().text()), area(self._table)
        if not block:
            raise UserError("Papan klip tidak berisi teks; salin dulu selnya di Excel atau di daftar.")
        without = _without_headings(block, self._labels(at))
        edits = list(self._pasted(without, at))
        adds = any(edit.row_id.startswith("+") for edit in edits)
        remark = _HEADINGS if len(without) < len(block) else ""
        self._storing.many("Tempel", edits, looked_at=adds or len(edits) > FEW, remark=remark)

    def _pasted(self, block: Block, at: Area) -> Iterator[Edit]:
        height, width = len(block), max(map(len, block))
        target = Area(
            _stretch(at.rows, height),
            _stretch(at.columns, width),
        )
        last = self._table.rows.columnCount()
        if target.columns.stop > last:
            over = number(target.columns.stop - last)
            raise UserError(
                f"{over} kolom dari yang disalin tidak muat di kanan; mulai dari kolom lebih kiri."
            )
        if target.rows.stop > self._table.rows.rowCount() and not self._table.rows.whole:
            self._table.rows.complete()
        for row in target.rows:
            line = block[(row - target.rows.start) % height]
            for column in target.columns:
                place = (column - target.columns.start) % width
                if place < len(line) and (line[place] or row < self._table.rows.rowCount()):
                    yield self._edit(row, column, line[place])

    def _labels(self, at: Area) -> list[str]:
        return [column.label for column in self._table.rows.columns[at.columns.start :]]

    def _do(self, verb: str, edits: Iterator[Edit]) -> None:
        wanted = list(edits)
        if not wanted:
            raise UserError("Kolom ini tidak dapat disunting di tabel.")
        self._storing.many(verb, wanted)

    def _open(self, block: Area) -> Iterator[tuple[int, int]]:
        """The cells of a block that can be edited."""
        keys = [column.key for column in self._table.rows.columns]
        return (
            (row, column) for row in block.rows for column in block.columns if keys[column] not in self.locked
        )

    def _edit(self, row: int, column: int, text: str) -> Edit:
        rows = self._table.rows
        key = rows.columns[column].key
        if row >= rows.rowCount():
            return Edit(f"+{row}", key, text)
        return Edit(rows.key_of(row), key, text, rows.text(row, column))

    def _text(self, row: int, column: int) -> str:
        return self._table.rows.text(row, column)


def _stretch(chosen: range, length: int) -> range:
    """Where a block lies that is `length` long: over all that is chosen if it fits in several times."""
    if len(chosen) % length == 0:
        return chosen
    return range(chosen.start, chosen.start + length)


def _without_headings(block: Block, labels: Sequence[str]) -> Block:
    """The block without a first row that only repeats the headings."""
    first = [text.strip() for text in block[0]]
    named = len(block) > 1 and any(first) and first == list(labels[: len(first)])
    return block[1:] if named else block
