"""A line of the first steps: ticked when done, a way to it while not."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from depok_desk.gui.icons import paint_icon
from depok_desk.gui.palette import tokens
from depok_desk.gui.theme import font_of, scaled
from depok_desk.gui.widgets.cells import LEFT
from depok_desk.services.first_steps import FirstStep


class StepLine(QAbstractButton):
    """A disc, with a tick in it once the step is done, and what is to be done."""

    def __init__(self, step: FirstStep) -> None:
        super().__init__()
        self.step = step
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{step.words}, {'sudah' if step.done else 'belum'}")
        self.setAccessibleDescription("Buka langkah ini")

    @override
    def sizeHint(self) -> QSize:
        return QSize(scaled(240), scaled(30))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(180), scaled(30))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours, painter = tokens(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.focus), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.hover) if self.underMouse() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), scaled(6), scaled(6))
        side = scaled(18)
        disc = QRect(scaled(8), (self.height() - side) // 2, side, side)
        painter.setPen(QPen(QColor(colours.primary if self.step.done else colours.quiet), 1.4))
        painter.setBrush(QColor(colours.primary) if self.step.done else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(disc))
        if self.step.done:
            inset = scaled(3)
            paint_icon(painter, "check", disc.adjusted(inset, inset, -inset, -inset), colours.primary_ink)
        painter.setFont(font_of())
        painter.setPen(QColor(colours.quiet if self.step.done else colours.ink))
        rest = self.rect().adjusted(disc.right() + scaled(10), 0, -scaled(8), 0)
        words = painter.fontMetrics().elidedText(self.step.words, Qt.TextElideMode.ElideRight, rest.width())
        painter.drawText(rest, LEFT, words)
