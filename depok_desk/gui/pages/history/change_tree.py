"""What a deed changed: a tree of records and their cells, old beside new."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from depok_desk.gui.palette import tokens
from depok_desk.gui.theme import font_of, scaled
from depok_desk.services.deed_changes import SHOWN, CellChange, CellPlace, RecordChange
from depok_desk.words import number

OLD, NEW = 1, 2
ROW_HEIGHT = 27
_PLACE = int(Qt.ItemDataRole.UserRole)
OPENED = 4
"""Records whose cells are shown at once; the others unfold."""


class ChangeTree(QTreeWidget):
    """Says `more_asked` when the last line, which stands for the rest, is reached for.

    `cell_chosen` is said whenever one is at another line.
    """

    more_asked = Signal()
    cell_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Perubahan per data")
        self.setHeaderLabels(["Isian", "Semula", "Menjadi"])
        self.setIndentation(scaled(16))
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._more: QTreeWidgetItem | None = None
        self.itemActivated.connect(self._ask)
        self.itemClicked.connect(self._ask)
        self.currentItemChanged.connect(self.cell_chosen)

    @property
    def place(self) -> CellPlace | None:
        """Which cell one is at; None on the line of a record."""
        item = self.currentItem()
        found = item.data(0, _PLACE) if item else None
        return found if isinstance(found, CellPlace) else None

    def go_to(self, place: CellPlace) -> None:
        """Be at the line of a cell again, if it is still shown."""
        for item in self.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive):
            if item.data(0, _PLACE) == place:
                self.setCurrentItem(item)
                return

    def show_values(self, old: str, new: str) -> None:
        """Show other words for the values of the cell one is at."""
        if item := self.currentItem():
            for column, text in ((OLD, old), (NEW, new)):
                item.setText(column, text or "–")
                item.setToolTip(column, text)

    def show_changes(self, changes: Sequence[RecordChange], left: int) -> None:
        """Show a deed's first changes; `left` are not read yet."""
        self.clear()
        self._more = None
        self.hideColumn(OLD)
        self.hideColumn(NEW)
        self.add_changes(changes, left)

    def add_changes(self, changes: Sequence[RecordChange], left: int) -> None:
        """Show further changes below the others."""
        for column, side in ((OLD, "old"), (NEW, "new")):
            if any(getattr(cell, side) for change in changes for cell in change.cells):
                self.showColumn(column)
        if self._more is not None:
            self.takeTopLevelItem(self.indexOfTopLevelItem(self._more))
        start = self.topLevelItemCount()
        for place, change in enumerate(changes, start):
            record = self._head(f"{change.caption} {change.verb}", tokens().ink)
            record.addChildren([_cell(cell) for cell in change.cells])
            record.setExpanded(place < OPENED)
        self._more = None
        if left:
            self._more = self._head(
                f"Tampilkan {number(min(left, SHOWN))} dari {number(left)} lagi …", tokens().link
            )

    def _head(self, words: str, colour: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem([words])
        item.setFont(0, font_of(QFont.Weight.DemiBold))
        item.setForeground(0, QColor(colour))
        item.setToolTip(0, words)
        item.setSizeHint(0, QSize(0, scaled(ROW_HEIGHT)))
        self.addTopLevelItem(item)
        item.setFirstColumnSpanned(True)
        return item

    def _ask(self, item: QTreeWidgetItem) -> None:
        if item is self._more:
            self.more_asked.emit()


def _cell(cell: CellChange) -> QTreeWidgetItem:
    item = QTreeWidgetItem([cell.label, cell.old or "–", cell.new or "–"])
    item.setData(0, _PLACE, cell.place)
    item.setForeground(0, QColor(tokens().quiet))
    item.setForeground(1, QColor(tokens().quiet))
    item.setSizeHint(0, QSize(0, scaled(ROW_HEIGHT)))
    for place, text in enumerate((cell.label, cell.old, cell.new)):
        item.setToolTip(place, text)
        item.setTextAlignment(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return item
