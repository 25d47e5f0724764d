"""The table of one sheet: candidates stay at the left while criteria are moved through."""

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget
from typing_extensions import override

from depok_desk.gui.editing.grid import Area
from depok_desk.gui.pages.curation.scoring.marks_delegate import MarksDelegate
from depok_desk.gui.pages.curation.scoring.marks_headers import CandidateHeader, CriteriaHeader
from depok_desk.gui.pages.curation.scoring.marks_model import MarksModel
from depok_desk.gui.theme import scaled

NARROWEST, WIDEST = 64, 128
"""Pixels of a criterion's column, at text of 100 %."""

NAMES = 216
NAMES_SHARE = 0.42
"""What the candidates take of the width at most."""

PAD = 8
"""Pixels around what stands in the corner."""

_FLAG = QItemSelectionModel.SelectionFlag


class MarksTable(QTableView):
    """Shows a `MarksModel`; says `moved` when another cell is the current one."""

    moved = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.cells = MarksModel(self)
        self.delegate = MarksDelegate(self.cells, self)
        self.criteria = CriteriaHeader(self.cells, self)
        self.candidates = CandidateHeader(self.cells, self)
        self._corner: QWidget | None = None
        self.setItemDelegate(self.delegate)
        self.setHorizontalHeader(self.criteria)
        self.setVerticalHeader(self.candidates)
        _set_up(self)
        self.setModel(self.cells)
        self.selectionModel().currentChanged.connect(self._mark)
        self.cells.modelReset.connect(self._begin)

    def put_in_corner(self, part: QWidget) -> None:
        """Show something in the corner above the candidates."""
        part.setParent(self)
        self._corner = part

    @property
    def at(self) -> tuple[int, int]:
        """The row and column one is at; -1 for none."""
        index = self.currentIndex()
        return index.row(), index.column()

    def area(self) -> Area:
        """The chosen cells; the current one where none are."""
        chosen = self.selectionModel().selection()
        if not chosen.count():
            row, column = self.at
            return Area(range(row, row + 1), range(column, column + 1))
        part = chosen.at(0)
        return Area(range(part.top(), part.bottom() + 1), range(part.left(), part.right() + 1))

    def go_to(self, row: int, column: int, *, extend: bool = False) -> None:
        """Make a cell the current one, alone or at the other end of the chosen block."""
        row = max(0, min(row, self.cells.rowCount() - 1))
        column = max(0, min(column, self.cells.columnCount() - 1))
        index, choice = self.cells.index(row, column), self.selectionModel()
        if extend and index.isValid():
            corner, other = self._corners(row, column)
            choice.setCurrentIndex(index, _FLAG.NoUpdate)
            choice.select(QItemSelection(corner, other), _FLAG.ClearAndSelect)
        else:
            choice.setCurrentIndex(index, _FLAG.ClearAndSelect)
        self.scrollTo(index)

    def _corners(self, row: int, column: int) -> tuple[QModelIndex, QModelIndex]:
        block, (here_row, here_column) = self.area(), self.at
        fixed_row = block.rows[-1] if here_row == block.rows[0] else block.rows[0]
        fixed_column = block.columns[-1] if here_column == block.columns[0] else block.columns[0]
        corner = self.cells.index(min(row, fixed_row), min(column, fixed_column))
        return corner, self.cells.index(max(row, fixed_row), max(column, fixed_column))

    def page_rows(self) -> int:
        """How many rows are in sight."""
        return max(1, self.viewport().height() // max(1, self.candidates.defaultSectionSize()) - 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        room = min(scaled(NAMES), round(self.width() * NAMES_SHARE))
        if room != self.candidates.room:
            self.candidates.room = room
            self.candidates.setFixedWidth(room)
            self.updateGeometries()
        super().resizeEvent(event)
        self._fit()
        if self._corner is not None:
            size = self._corner.sizeHint()
            high, wide = self.criteria.sizeHint().height(), min(size.width(), room - 2 * scaled(PAD))
            top = high - size.height() - scaled(PAD)
            self._corner.setGeometry(scaled(PAD), top, wide, size.height())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.delegate.dress()

    def _fit(self) -> None:
        """Share the width among the criteria."""
        count = self.cells.columnCount()
        if count:
            room = self.viewport().width() // count
            width = max(scaled(NARROWEST), min(room, scaled(WIDEST)))
            for column in range(count):
                self.setColumnWidth(column, width)

    def _begin(self) -> None:
        self._fit()
        if self.cells.size:
            self.go_to(0, 0)

    def _mark(self) -> None:
        """Draw the row one has left and the one one is at anew, and their headings."""
        row, column = self.at
        rows = {self.delegate.current[0], row}
        self.delegate.current = (row, column)
        self.candidates.current, self.criteria.current = row, column
        for each in rows - {-1}:
            top, height = self.rowViewportPosition(each), self.rowHeight(each)
            self.viewport().update(0, top, self.viewport().width(), height)
            self.candidates.viewport().update(0, top, self.candidates.width(), height)
        self.criteria.viewport().update()
        self.moved.emit()

    def draw_at_once(self, row: int, column: int) -> None:
        """Draw a cell without waiting for what else is to be done."""
        self.viewport().repaint(self.visualRect(self.cells.index(row, column)))


def _set_up(table: QTableView) -> None:
    view = QAbstractItemView
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setCornerButtonEnabled(False)
    table.setSelectionBehavior(view.SelectionBehavior.SelectItems)
    table.setSelectionMode(view.SelectionMode.ContiguousSelection)
    table.setEditTriggers(view.EditTrigger.NoEditTriggers)
    table.setVerticalScrollMode(view.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollMode(view.ScrollMode.ScrollPerPixel)
