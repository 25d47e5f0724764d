"""The dark bar that says what was done and offers to undo it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QKeyEvent
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QWidget
from typing_extensions import override

from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button
from depok_desk.gui.widgets.labels import label

SHOWN_MS = 10_000

_WIDEST = 520
"""Pixels of a line, at text of 100 %; longer sentences go on in the next one."""


class Toast(QFrame):
    """Floats above the lower edge of its parent and goes by itself, but not while anyone is at it.

    That is while the mouse is on it or its button has the focus; Esc puts it away.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._within = parent
        self.setObjectName("toast")
        self._does: Callable[[], object] | None = None
        self._words = label(wraps=True)
        self._action = button("")
        self._going = QTimer(self, singleShot=True, interval=SHOWN_MS)
        row = QHBoxLayout(self)
        row.setContentsMargins(scaled(16), scaled(6), scaled(10), scaled(6))
        row.setSpacing(scaled(12))
        row.addWidget(self._words)
        self._action.setProperty("kind", "link")
        row.addWidget(self._action)
        self._shade()
        self._action.clicked.connect(self._act)
        self._action.installEventFilter(self)
        self._going.timeout.connect(self._go)
        parent.installEventFilter(self)
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    @property
    def passes(self) -> bool:
        """Whether it goes by itself in a while."""
        return self._going.isActive()

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
        self.setAccessibleName(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, f"{words} {action}".strip()))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._within and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        elif watched is self._action and event.type() == QEvent.Type.FocusIn:
            self._going.stop()
        elif watched is self._action and event.type() == QEvent.Type.FocusOut:
            self._going.start()
        return super().eventFilter(watched, event)

    @override
    def enterEvent(self, event: QEvent) -> None:
        self._going.stop()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        if not self._action.hasFocus():
            self._going.start()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._go()
        else:
            super().keyPressEvent(event)

    def _go(self) -> None:
        """Go, and give the focus back to the page if it is here."""
        held = self._action.hasFocus()
        self.hide()
        if held:
            self._within.setFocus()

    def _act(self) -> None:
        self._go()
        if self._does is not None:
            self._does()

    def _place(self) -> None:
        self._words.ensurePolished()
        natural = self._words.fontMetrics().horizontalAdvance(self.words) + scaled(2)
        self._words.setFixedWidth(min(natural, scaled(_WIDEST), self._within.width() // 2))
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
