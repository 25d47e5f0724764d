"""A box to choose one of several words from."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget
from typing_extensions import override

from depok_desk.gui.icons import paint_icon
from depok_desk.gui.palette import tokens
from depok_desk.gui.theme import scaled


class Choice(QComboBox):
    """Choices as pairs of key and words; the wheel scrolls the page, it never changes a choice."""

    picked = Signal(str)

    def __init__(
        self, name: str, choices: Sequence[tuple[str, str]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setItemDelegate(QStyledItemDelegate(self))
        self.offer(choices)
        self.activated.connect(lambda: self.picked.emit(self.key()))

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these, keeping the present one if it is among them."""
        kept = self.key()
        self.clear()
        for key, words in choices:
            self.addItem(words, key)
        self.choose(kept)

    def key(self) -> str:
        """The key of the choice; empty if there is none."""
        return self.currentData() or ""

    def words_of(self, key: str) -> str:
        """The words of a choice; empty if it is not offered."""
        place = self.findData(key) if key else -1
        return self.itemText(place) if place >= 0 else ""

    def choose(self, key: str) -> None:
        """Show the choice with this key; the first one if it is unknown."""
        self.setCurrentIndex(max(0, self.findData(key)) if self.count() else -1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = scaled(15)
        box = QRect(self.width() - side - scaled(8), (self.height() - side) // 2, side, side)
        paint_icon(QPainter(self), "chevron-down", box, tokens().quiet)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
