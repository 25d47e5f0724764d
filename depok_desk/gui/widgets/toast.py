"""The dark bar that says what was done and offers to undo it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QPushButton, QWidget
from typing_extensions import override

from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.labels import label

SHOWN_MS = 10_000


class Toast(QFrame):
    """Floats above the lower edge of its parent and goes by itself, but not while the mouse is on it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._within = parent
        self.setObjectName("toast")
        self._does: Callable[[], object] | None = None
        self._words = label()
        self._action = QPushButton()
        self._going = QTimer(self, singleShot=True, interval=SHOWN_MS)
        row = QHBoxLayout(self)
        row.setContentsMargins(scaled(16), scaled(6), scaled(10), scaled(6))
        row.setSpacing(scaled(12))
        row.addWidget(self._words)
        row.addWidget(self._action)
        self._shade()
        self._action.clicked.connect(self._act)
        self._going.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def say(self, words: str, action: str = "", does: Callable[[], object] | None = None) -> None:
        """Show `words` for a while, with a button `action` that does something about it."""
        self._words.setText(words)
        self._does = does
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._place()
        self.show()
        self.raise_()
        self._going.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    @override
    def enterEvent(self, event: QEvent) -> None:
        self._going.stop()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._going.start()

    def _act(self) -> None:
        self.hide()
        if self._does is not None:
            self._does()

    def _place(self) -> None:
        self._words.setMaximumWidth(self._within.width() // 2)
        self.adjustSize()
        self.move(
            (self._within.width() - self.width()) // 2, self._within.height() - self.height() - scaled(52)
        )

    def _shade(self) -> None:
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 4)
        shadow.setColor(QColor(0, 0, 0, 70))
        self.setGraphicsEffect(shadow)
