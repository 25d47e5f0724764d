"""The bar that shows which step of a longer task one is at."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from depok_desk.gui.icons import paint_icon
from depok_desk.gui.palette import tokens
from depok_desk.gui.theme import font_of, scaled


class StepBar(QWidget):
    """Numbered steps: done with a tick, the present one filled; a done one can be gone back to."""

    asked = Signal(int)

    def __init__(self, steps: Sequence[str]) -> None:
        super().__init__()
        self._steps = tuple(steps)
        self._now = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.show_step(0)

    @property
    def now(self) -> int:
        """The present step, from 0."""
        return self._now

    def show_step(self, step: int) -> None:
        """Be at another step."""
        self._now = step
        self.setAccessibleName(f"Langkah {step + 1} dari {len(self._steps)}: {self._steps[step]}")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(scaled(640), scaled(46))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        step = int(event.position().x() * len(self._steps) / self.width())
        self._ask(step)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Left:
            self._ask(self._now - 1)
        else:
            super().keyPressEvent(event)

    def _ask(self, step: int) -> None:
        if 0 <= step < self._now:
            self.asked.emit(step)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for step in range(len(self._steps)):
            self._paint_step(painter, step)

    def _paint_step(self, painter: QPainter, step: int) -> None:
        colours, side = tokens(), scaled(24)
        width = self.width() / len(self._steps)
        left, middle = step * width, self.height() / 2
        disc = QRectF(left + scaled(2), middle - side / 2, side, side)
        reached = step <= self._now
        painter.setPen(QColor(colours.primary if reached else colours.edge))
        painter.setBrush(QColor(colours.primary if reached else colours.sheet))
        painter.drawEllipse(disc)
        if step < self._now:
            paint_icon(painter, "check", disc.toRect().adjusted(5, 5, -5, -5), colours.primary_ink)
        else:
            painter.setFont(font_of(QFont.Weight.DemiBold, 12))
            painter.setPen(QColor(colours.primary_ink if reached else colours.quiet))
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(step + 1))
        self._paint_words(
            painter, step, QRect(round(disc.right()) + scaled(8), 0, round(width), self.height())
        )

    def _paint_words(self, painter: QPainter, step: int, rect: QRect) -> None:
        colours, now = tokens(), step == self._now
        font = font_of(QFont.Weight.DemiBold if now else QFont.Weight.Normal)
        room = round((step + 1) * self.width() / len(self._steps)) - rect.left() - scaled(8)
        words = QFontMetrics(font).elidedText(self._steps[step], Qt.TextElideMode.ElideRight, room)
        painter.setFont(font)
        painter.setPen(QColor(colours.ink if now else colours.quiet))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        end = rect.left() + QFontMetrics(font).horizontalAdvance(words) + scaled(8)
        stop = rect.left() + room
        if step + 1 < len(self._steps) and stop - end > scaled(6):
            painter.fillRect(QRect(end, self.height() // 2, stop - end, 1), QColor(colours.edge))
