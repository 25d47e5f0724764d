"""A word on a coloured plate, as states have it in lists."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from depok_desk.gui.palette import tokens
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.cells import state, type_of
from depok_desk.gui.widgets.in_place import show_in_place


class Plate(QWidget):
    """Says a state such as “berlaku”."""

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.say(text)

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    def say(self, text: str) -> None:
        """Say something else; nothing hides it."""
        self._text = text
        self.setAccessibleName(text)
        show_in_place(self, on=bool(text))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        width = type_of(tokens()).metrics.horizontalAdvance(self._text)
        return QSize(width + scaled(18), scaled(22))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state(painter, self.rect(), self._text, type_of(tokens()))
