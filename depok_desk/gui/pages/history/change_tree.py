"""What a deed changed: a tree of records and their cells, old beside new."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from depok_desk.gui.palette import tokens
from depok_desk.gui.theme import font_of, scaled
from depok_desk.services.deed_changes import SHOWN, RecordChange
from depok_desk.words import number

OLD, NEW = 1, 2
ROW_HEIGHT = 27
OPENED = 4
"""Records whose cells are shown at once; the others unfold."""


class ChangeTree(QTreeWidget):
    """Says `more_asked` when the last line, which stands for the rest, is reached for."""

    more_asked = Signal()

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
            record.addChildren([_cell(cell.label, cell.old, cell.new) for cell in change.cells])
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


def _cell(label: str, old: str, new: str) -> QTreeWidgetItem:
    item = QTreeWidgetItem([label, old or "–", new or "–"])
    item.setForeground(0, QColor(tokens().quiet))
    item.setForeground(1, QColor(tokens().quiet))
    item.setSizeHint(0, QSize(0, scaled(ROW_HEIGHT)))
    for place, text in enumerate((label, old, new)):
        item.setToolTip(place, text)
        item.setTextAlignment(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return item
