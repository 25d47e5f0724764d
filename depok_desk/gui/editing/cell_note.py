"""What is said about a cell, right below it."""

from PySide6.QtCore import QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QTableView

from depok_desk.gui.icons import icon
from depok_desk.gui.theme import scaled, scaled_size
from depok_desk.gui.widgets.labels import label

_SIGNS = {"problem": ("alert-circle", "danger"), "warning": ("alert-triangle", "warning")}
WIDTH = 340


class CellNote(QFrame):
    """A sentence at a cell, refusing or doubting; a `suggestion` can be taken with F4."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table.viewport())
        self._table = table
        self._place = QPersistentModelIndex()
        self.suggestion = ""
        self._sign = QLabel()
        self._words = label(wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(scaled(10), scaled(7), scaled(10), scaled(7))
        row.setSpacing(scaled(8))
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        for bar in (table.verticalScrollBar(), table.horizontalScrollBar()):
            bar.valueChanged.connect(self.follow)

    @property
    def words(self) -> str:
        """What is said at present; empty if nothing is."""
        return "" if self.isHidden() else self._words.text()

    @property
    def place(self) -> QPersistentModelIndex:
        """The cell it is about."""
        return self._place

    def say(self, place: QPersistentModelIndex, kind: str, sentence: str, suggestion: str = "") -> None:
        """Say something about a cell; no sentence takes the note away."""
        self.suggestion, self._place = suggestion, place
        offer = f"\nF4: pakai “{suggestion}”" if suggestion else ""
        sign, tone = _SIGNS[kind]
        self._sign.setPixmap(icon(sign, tone).pixmap(scaled_size(16)))
        self._words.setText(f"{sentence}{offer}")
        self.setProperty("kind", f"box-{kind}")
        self.style().unpolish(self)
        self.style().polish(self)
        self.setVisible(bool(sentence))
        self.follow()
        if sentence:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._table, sentence))

    def clear(self) -> None:
        """Take the note away."""
        self.suggestion = ""
        self.hide()

    def follow(self) -> None:
        """Stand below the cell, or above it where there is no room below."""
        if self.isHidden() or not self._place.isValid():
            return
        cell, room = self._table.visualRect(self._place), self._table.viewport().size()
        width = min(scaled(WIDTH), room.width() - scaled(8))
        words = width - scaled(2 * 10 + 8 + 16)
        height = self._words.heightForWidth(words) + scaled(14)
        self.resize(width, max(height, scaled(32)))
        left = max(scaled(4), min(cell.left(), room.width() - width - scaled(4)))
        below = cell.bottom() + scaled(5)
        top = below if below + self.height() <= room.height() else cell.top() - self.height() - scaled(4)
        self.move(QPoint(left, top))
        self.raise_()
