"""A list of columns to pick one from, with a line to search them."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk.gui.icons import icon
from depok_desk.gui.lists.filter_parts import ROW
from depok_desk.gui.lists.popups import make_popup, open_popup
from depok_desk.gui.theme import scaled, scaled_size
from depok_desk.registers.register import Column
from depok_desk.words import folded


class ColumnPicker(QFrame):
    """Says `picked` with the key of the column clicked or chosen with Enter; `filtered` ones are marked."""

    picked = Signal(str)

    def __init__(self, parent: QWidget, columns: Sequence[Column], filtered: Collection[str]) -> None:
        super().__init__()
        make_popup(self, parent, "Kolom yang disaring")
        self.search = QLineEdit()
        self.search.setPlaceholderText("Cari kolom …")
        self.search.setAccessibleName("Cari kolom")
        self.list = QListWidget()
        self.list.setAccessibleName("Kolom")
        self.list.setFixedSize(scaled(260), scaled(ROW * 11 + 4))
        self.list.setIconSize(scaled_size(14))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for column in sorted(columns, key=lambda column: not column.shown):
            line = QListWidgetItem(column.label, self.list)
            line.setData(Qt.ItemDataRole.UserRole, column.key)
            line.setSizeHint(QSize(scaled(120), scaled(ROW)))
            if column.key in filtered:
                line.setIcon(icon("filter", "link"))
        self.list.setCurrentRow(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(scaled(12), scaled(12), scaled(12), scaled(12))
        whole.addWidget(self.search)
        whole.addWidget(self.list)
        self.search.textEdited.connect(self._narrow)
        self.list.itemClicked.connect(self._pick)

    def open_at(self, place: QPoint) -> None:
        """Show it at a place of the screen, ready to type."""
        open_popup(self, place)
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def _narrow(self, typed: str) -> None:
        for row in range(self.list.count()):
            self.list.item(row).setHidden(folded(typed) not in folded(self.list.item(row).text()))
        shown = (row for row in range(self.list.count()) if not self.list.item(row).isHidden())
        self.list.setCurrentRow(next(shown, -1))

    def _pick(self) -> None:
        if self.list.currentRow() >= 0:
            line = self.list.currentItem()
            self.close()
            self.picked.emit(line.data(Qt.ItemDataRole.UserRole))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._pick()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() == Qt.Key.Key_Down:
            self.list.setFocus()
        else:
            super().keyPressEvent(event)
