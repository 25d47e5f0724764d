"""A table as a grid of cells: the chosen block, and ways through it."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QObject, Qt
from PySide6.QtGui import QMouseEvent
from typing_extensions import override

from depok_desk.gui.editing.cell_editors import Step
from depok_desk.gui.widgets.table import ListTable
from depok_desk.services.pasting import Block

_FLAG = QItemSelectionModel.SelectionFlag


@dataclass(frozen=True)
class Area:
    """A block of cells by its rows and columns, counted from 0."""

    rows: range
    columns: range

    @property
    def count(self) -> int:
        """How many cells it has."""
        return len(self.rows) * len(self.columns)


def area(table: ListTable) -> Area:
    """The chosen cells; the current one where none are."""
    chosen = table.selectionModel().selection()
    parts = [chosen.at(place) for place in range(chosen.count())]
    if not parts:
        at = table.currentIndex()
        return Area(range(at.row(), at.row() + 1), range(at.column(), at.column() + 1))
    rows = range(min(part.top() for part in parts), max(part.bottom() for part in parts) + 1)
    columns = range(min(part.left() for part in parts), max(part.right() for part in parts) + 1)
    return Area(rows, columns)


def texts(table: ListTable, block: Area) -> Block:
    """The texts of a block, as they are shown."""
    return [[table.rows.text(row, column) for column in block.columns] for row in block.rows]


def go_to(table: ListTable, row: int, column: int, *, extend: bool = False) -> None:
    """Make a cell the current one, alone or at the other end of the chosen block."""
    row = max(0, min(row, table.rows.rowCount() - 1))
    column = max(0, min(column, table.rows.columnCount() - 1))
    at, choice = table.rows.index(row, column), table.selectionModel()
    if not extend:
        table.setCurrentIndex(at)
        choice.select(at, _FLAG.ClearAndSelect)
    else:
        here, block = table.currentIndex(), area(table)
        fixed_row = block.rows[-1] if here.row() == block.rows[0] else block.rows[0]
        fixed_column = block.columns[-1] if here.column() == block.columns[0] else block.columns[0]
        corner = table.rows.index(min(row, fixed_row), min(column, fixed_column))
        other = table.rows.index(max(row, fixed_row), max(column, fixed_column))
        choice.setCurrentIndex(at, _FLAG.NoUpdate)
        choice.select(QItemSelection(corner, other), _FLAG.ClearAndSelect)
    table.scrollTo(at)


def take(table: ListTable, step: Step) -> None:
    """Go one cell on; to the right of the last column the next row begins, as before the first one."""
    at, last = table.currentIndex(), table.rows.columnCount() - 1
    down, right = step.value
    row, column = at.row() + down, at.column() + right
    if column > last and row + 1 < table.rows.rowCount():
        row, column = row + 1, 0
    elif column < 0 and row > 0:
        row, column = row - 1, last
    go_to(table, row, column)


def stretch(table: ListTable, rows: int, columns: int) -> None:
    """Let the chosen block reach some cells further, or less far."""
    at = table.currentIndex()
    go_to(table, at.row() + rows, at.column() + columns, extend=True)


def page_rows(table: ListTable) -> int:
    """How many rows are in sight."""
    return max(1, table.viewport().height() // max(1, table.rowHeight(0)) - 1)


def jump(table: ListTable, step: Step, *, extend: bool) -> None:
    """Go to the last cell in a direction."""
    if not table.rows.whole:
        table.rows.complete()
    at = table.currentIndex()
    down, right = step.value
    row = {1: table.rows.rowCount() - 1, -1: 0}.get(down, at.row())
    column = {1: table.rows.columnCount() - 1, -1: 0}.get(right, at.column())
    go_to(table, row, column, extend=extend)


class ShiftClicks(QObject):
    """Lets a click with Shift choose from the cell one was at, however one came there."""

    def __init__(self, table: ListTable) -> None:
        super().__init__(table)
        self._table = table
        table.viewport().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent) or event.type() != QEvent.Type.MouseButtonPress:
            return False
        at = self._table.indexAt(event.position().toPoint())
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if not (shift and at.isValid() and self._table.staying):
            return False
        go_to(self._table, at.row(), at.column(), extend=True)
        return True
