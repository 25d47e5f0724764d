"""A coloured box that says something good, doubtful or bad, with what can be done about it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from depok_desk.gui.icons import icon
from depok_desk.gui.theme import scaled, scaled_size
from depok_desk.gui.widgets.in_place import show_in_place
from depok_desk.gui.widgets.labels import label

_SIGNS = {
    "good": ("check", "good"),
    "warning": ("alert-triangle", "warning"),
    "problem": ("alert-circle", "danger"),
}


class Notice(QFrame):
    """`kind` is good, warning or problem; told again, it is also announced to screen readers."""

    def __init__(self, kind: str = "good", words: str = "", remark: str = "") -> None:
        super().__init__()
        self._sign = QLabel()
        self._words = label(wraps=True, selectable=True)
        self._remark = label(kind="small", wraps=True, selectable=True)
        self._actions = QHBoxLayout()
        text = QVBoxLayout()
        text.setSpacing(scaled(2))
        text.addWidget(self._words)
        text.addWidget(self._remark)
        row = QHBoxLayout(self)
        row.setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(8))
        row.setSpacing(scaled(10))
        row.addWidget(self._sign)
        row.addLayout(text, 1)
        row.addLayout(self._actions)
        self.say(kind, words, remark)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def say(self, kind: str, words: str, remark: str = "", actions: Sequence[QPushButton] = ()) -> None:
        """Say something; no words hide the box."""
        sign, tone = _SIGNS[kind]
        self._sign.setPixmap(icon(sign, tone).pixmap(scaled_size(18)))
        self.setProperty("kind", f"box-{kind}")
        self.style().unpolish(self)
        self.style().polish(self)
        self._words.setText(words)
        self._remark.setText(remark)
        self._remark.setVisible(bool(remark))
        self._sign.setAlignment(Qt.AlignmentFlag.AlignTop if remark else Qt.AlignmentFlag.AlignVCenter)
        self._show_actions(actions)
        show_in_place(self, on=bool(words))
        if words and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _show_actions(self, actions: Sequence[QPushButton]) -> None:
        while item := self._actions.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for each in actions:
            self._actions.addWidget(each)
