"""A field one searches with: tells what was typed, Esc clears it."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from depok_desk.gui.icons import icon
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.labels import keycap, label

PAUSE_MS = 30
_ONWARD = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchField(QLineEdit):
    """Says `asked` a moment after the last key; shows how many were found, or the shortcut while empty.

    Enter and the arrow down say `entering`: one goes on in what was found.
    """

    asked = Signal(str)
    entering = Signal()

    def __init__(self, hint: str, shortcut: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        sign = self.addAction(icon("search", "quiet"), QLineEdit.ActionPosition.LeadingPosition)
        sign.setText("Cari")
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._keys = keycap(shortcut)
        self._count = label(kind="small")
        self._lay_out()
        self._pause.timeout.connect(lambda: self.asked.emit(self.text()))
        self.textChanged.connect(self._changed)
        self._changed("")
        self._pause.stop()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, scaled(7), 0)
        row.addStretch(1)
        row.addWidget(self._count)
        row.addWidget(self._keys)

    def found(self, count: str) -> None:
        """Show the number of hits in words, such as “12 cocok”; empty hides it."""
        self._count.setText(count)
        self._count.setVisible(bool(count) and bool(self.text()))
        self._leave_room()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._pause.stop()
            self.asked.emit("")
        elif event.key() in _ONWARD:
            self.entering.emit()
        else:
            super().keyPressEvent(event)

    def _changed(self, text: str) -> None:
        self._keys.setVisible(not text and bool(self._keys.text()))
        self._count.setVisible(bool(text) and bool(self._count.text()))
        self._leave_room()
        self._pause.start()

    def _leave_room(self) -> None:
        shown = self._count if self.text() else self._keys
        room = shown.sizeHint().width() + scaled(10) if shown.text() else 0
        self.setTextMargins(0, 0, room, 0)
