"""A bar to the left or right of a middle line: how strict or generous a juror is."""

from decimal import Decimal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from depok_desk.gui.palette import tokens
from depok_desk.gui.theme import scaled


class StrictnessBar(QWidget):
    """Left of the middle is stricter, right of it more generous; `reach` is what fills one side."""

    def __init__(self, points: Decimal, reach: Decimal) -> None:
        super().__init__()
        self._share = float(points / reach) if reach else 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(scaled(220), scaled(20))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(60), scaled(20))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours, thick = QPainter(self), tokens(), scaled(9)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle, top = self.width() / 2, (self.height() - thick) / 2
        painter.setBrush(QColor(colours.faint))
        painter.drawRoundedRect(QRectF(0, top, self.width(), thick), thick / 3, thick / 3)
        length = abs(self._share) * middle
        left = middle - length if self._share < 0 else middle
        painter.setBrush(QColor(colours.accent if self._share < 0 else colours.primary))
        painter.drawRoundedRect(QRectF(left, top, length, thick), thick / 3, thick / 3)
        painter.setBrush(QColor(colours.quiet))
        painter.drawRect(QRectF(middle - 0.5, 0, scaled(1), self.height()))
