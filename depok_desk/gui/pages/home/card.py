"""A figure on a card that leads to the list behind it."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from depok_desk.gui.icons import paint_icon
from depok_desk.gui.palette import tokens
from depok_desk.gui.theme import font_of, scaled
from depok_desk.gui.widgets.cells import LEFT


class FigureCard(QAbstractButton):
    """A large number beside its sign, over its word."""

    def __init__(self, sign: str, word: str) -> None:
        super().__init__()
        self._sign = sign
        self._word = word
        self._number = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(word)

    @property
    def number(self) -> str:
        """The figure it shows."""
        return self._number

    def show_figure(self, number: str) -> None:
        """Show a number."""
        self._number = number
        self.setAccessibleName(f"{self._word}: {number}")
        self.setAccessibleDescription("Buka daftarnya")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(scaled(190), scaled(78))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(150), scaled(78))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours, painter = tokens(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset = 1 if self.hasFocus() else 0.5
        frame = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        edge = colours.focus if self.hasFocus() else colours.quiet if self.underMouse() else colours.line
        painter.setPen(QPen(QColor(edge), 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(colours.hover if self.underMouse() else colours.sheet))
        painter.drawRoundedRect(frame, scaled(10), scaled(10))
        side = scaled(40)
        plate = QRect(scaled(18), (self.height() - side) // 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.chip))
        painter.drawRoundedRect(plate, scaled(10), scaled(10))
        around = scaled(10)
        paint_icon(painter, self._sign, plate.adjusted(around, around, -around, -around), colours.chip_ink)
        self._paint_words(painter, plate.right() + scaled(10))

    def _paint_words(self, painter: QPainter, left: int) -> None:
        width, top = self.width() - left - scaled(5), (self.height() - scaled(52)) // 2
        painter.setPen(QColor(tokens().ink))
        painter.setFont(font_of(QFont.Weight.Bold, 25))
        painter.drawText(QRect(left, top, width, scaled(32)), LEFT, self._number)
        painter.setPen(QColor(tokens().quiet))
        painter.setFont(font_of(QFont.Weight.Medium))
        word = painter.fontMetrics().elidedText(self._word, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRect(left, top + scaled(31), width, scaled(20)), LEFT, word)
