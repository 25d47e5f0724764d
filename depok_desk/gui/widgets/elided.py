"""A line of words that is cut with “…” where there is no room for all of it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel
from typing_extensions import override

from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.cells import LEFT


class ElidedLabel(QLabel):
    """Takes the width it is given; the whole is shown as a tip and said to screen readers."""

    def __init__(self, text: str, kind: str = "") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)
        self.setToolTip(text)

    @property
    def shown(self) -> str:
        """As much of the text as there is room for."""
        mode = Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(self.text(), mode, self.contentsRect().width())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(60), super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.contentsRect(), LEFT, self.shown)
