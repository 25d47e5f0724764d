"""A line that says what wants attention and leads to it."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from depok_desk.gui.icons import paint_icon
from depok_desk.gui.palette import tokens
from depok_desk.gui.theme import font_of, scaled
from depok_desk.gui.widgets.cells import LEFT, RIGHT
from depok_desk.gui.widgets.line_button import LineButton
from depok_desk.services.attention import Concern
from depok_desk.words import capitalised, number

WAY = "Lihat"


class ConcernLine(LineButton):
    """A sign, how many, of what, and “Lihat”."""

    def __init__(self, concern: Concern, sign: str) -> None:
        super().__init__()
        self.concern = concern
        self._sign = sign
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.sentence)
        self.setAccessibleDescription(WAY)
        self.setToolTip(self.sentence)

    @property
    def sentence(self) -> str:
        """What it says, such as “83 IKM belum punya NIB”."""
        counted = f"{number(self.concern.count)} " if self.concern.count else ""
        return capitalised(f"{counted}{self.concern.words}")

    @override
    def sizeHint(self) -> QSize:
        return QSize(scaled(340), scaled(38))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(220), scaled(38))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours, painter = tokens(), self.painted_ground()
        side = scaled(26)
        plate = QRect(scaled(8), (self.height() - side) // 2, side, side)
        tone, soft = (
            (colours.danger, colours.danger_soft)
            if self.concern.urgent
            else (colours.warning, colours.warning_soft)
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(soft))
        painter.drawRoundedRect(plate, scaled(7), scaled(7))
        inset = scaled(5)
        paint_icon(painter, self._sign, plate.adjusted(inset, inset, -inset, -inset), tone)
        self._paint_words(painter, self.rect().adjusted(plate.right() + scaled(10), 0, -scaled(8), 0))

    def _paint_words(self, painter: QPainter, rest: QRect) -> None:
        painter.setFont(font_of(QFont.Weight.DemiBold))
        painter.setPen(QColor(tokens().link))
        way = f"{WAY} ›"
        painter.drawText(rest, RIGHT, way)
        rest.setRight(rest.right() - painter.fontMetrics().horizontalAdvance(way) - scaled(10))
        painter.setPen(QColor(tokens().ink))
        if self.concern.count:
            counted = f"{number(self.concern.count)} "
            painter.drawText(rest, LEFT, counted)
            rest.setLeft(rest.left() + painter.fontMetrics().horizontalAdvance(counted))
        painter.setFont(font_of())
        words = self.concern.words
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, rest.width())
        painter.drawText(rest, LEFT, shown)
