"""A figure on a card that leads to the list behind it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from depok_desk.gui.icons import paint_icon
from depok_desk.gui.palette import tokens
from depok_desk.gui.theme import font_of, scaled
from depok_desk.gui.widgets.cells import LEFT


@dataclass(frozen=True)
class Share:
    """A part of a figure: its word, its number as text and as a weight, and a token of the palette."""

    word: str
    number: str
    weight: int
    tone: str


class FigureCard(QAbstractButton):
    """A large number over its word; below it, how it is divided, if it is."""

    def __init__(self, sign: str, word: str) -> None:
        super().__init__()
        self._sign = sign
        self._word = word
        self._number = ""
        self._shares: Sequence[Share] = ()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def number(self) -> str:
        """The figure it shows."""
        return self._number

    def show_figure(self, number: str, shares: Sequence[Share] = ()) -> None:
        """Show a number and its parts."""
        self._number, self._shares = number, [share for share in shares if share.weight]
        parts = ", ".join(f"{share.word} {share.number}" for share in self._shares)
        self.setAccessibleName(f"{self._word}: {number}")
        self.setAccessibleDescription(f"{parts}. Buka daftarnya." if parts else "Buka daftarnya.")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(scaled(190), scaled(132))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours, painter = tokens(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        lit = self.hasFocus() or self.underMouse()
        painter.setPen(QColor(colours.primary if lit else colours.line))
        painter.setBrush(QColor(colours.sheet))
        painter.drawRoundedRect(frame, scaled(10), scaled(10))
        inner = self.rect().adjusted(scaled(18), scaled(14), -scaled(16), -scaled(14))
        side = scaled(18)
        paint_icon(painter, self._sign, QRect(inner.right() - side, inner.top(), side, side), colours.link)
        painter.setPen(QColor(colours.quiet))
        painter.setFont(font_of(QFont.Weight.Medium))
        painter.drawText(QRect(inner.left(), inner.top(), inner.width(), scaled(20)), LEFT, self._word)
        painter.setPen(QColor(colours.ink))
        painter.setFont(font_of(QFont.Weight.Bold, 30))
        painter.drawText(
            QRect(inner.left(), inner.top() + scaled(24), inner.width(), scaled(40)), LEFT, self._number
        )
        self._paint_shares(painter, inner)

    def _paint_shares(self, painter: QPainter, inner: QRect) -> None:
        """A bar in the colours of the parts, and their words with squares below it."""
        total = sum(share.weight for share in self._shares)
        left, top = float(inner.left()), inner.bottom() - scaled(26)
        painter.setPen(Qt.PenStyle.NoPen)
        for share in self._shares:
            width = inner.width() * share.weight / total
            painter.setBrush(QColor(getattr(tokens(), share.tone)))
            painter.drawRoundedRect(QRectF(left, top, max(2.0, width - 2), scaled(5)), 2, 2)
            left += width
        painter.setFont(font_of(pixels=12))
        x, y = inner.left(), inner.bottom() - scaled(16)
        for share in self._shares:
            words = f"{share.word} {share.number}"
            room = painter.fontMetrics().horizontalAdvance(words)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(getattr(tokens(), share.tone)))
            painter.drawRoundedRect(QRectF(x, y + scaled(5), scaled(8), scaled(8)), 2, 2)
            painter.setPen(QColor(tokens().quiet))
            painter.drawText(QRect(x + scaled(12), y, room + 2, scaled(18)), LEFT, words)
            x += room + scaled(26)
