"""Bars with their words and numbers, each of which is a button."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk.gui.palette import tokens
from depok_desk.gui.theme import font_of, scaled
from depok_desk.gui.widgets.cells import LEFT, RIGHT
from depok_desk.gui.widgets.line_button import LineButton
from depok_desk.words import number


@dataclass(frozen=True)
class Bar:
    """One bar: its word, how many, the token of its colour, and what a press does."""

    words: str
    count: int
    does: Callable[[], object]
    tone: str = "primary"


class Bars(QWidget):
    """Bars below one another, in one measure; `noun` is what is counted, such as “IKM”."""

    def __init__(self, noun: str) -> None:
        super().__init__()
        self._noun = noun
        self.bars: list[BarButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_bars(self, bars: Sequence[Bar], words: Sequence[str] = ()) -> None:
        """Show these instead; the focus stays at its place.

        They begin where bars with these other `words` do, so that groups below one another are in line.
        """
        while len(self.bars) > len(bars):
            gone = self.bars.pop()
            gone.hide()
            gone.deleteLater()
        while len(self.bars) < len(bars):
            self.bars.append(BarButton())
            self._column.addWidget(self.bars[-1])
        most = max((bar.count for bar in bars), default=0)
        metrics = QFontMetrics(font_of())
        room = max(
            map(metrics.horizontalAdvance, (*words, *(bar.words for bar in bars))), default=0
        ) + scaled(10)
        for button, bar in zip(self.bars, bars, strict=True):
            button.show_bar(bar, most, room, self._noun)


class BarButton(LineButton):
    """A word, a bar and a number in one line."""

    def __init__(self) -> None:
        super().__init__()
        self._bar = Bar("", 0, lambda: None)
        self._most = self._room = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMaximumHeight(scaled(38))
        self.clicked.connect(self._do)

    @property
    def count(self) -> int:
        """The number it shows."""
        return self._bar.count

    def show_bar(self, bar: Bar, most: int, room: int, noun: str) -> None:
        """Show a bar; `most` is the count of the longest, `room` what words take in pixels."""
        self._bar, self._most, self._room = bar, most, room
        self.setAccessibleName(f"{bar.words}: {number(bar.count)} {noun}")
        self.setAccessibleDescription("Buka daftarnya")
        self.setToolTip(f"{bar.words}: {number(bar.count)} {noun}")
        self.update()

    def _do(self) -> None:
        self._bar.does()

    @override
    def sizeHint(self) -> QSize:
        return QSize(scaled(250), scaled(27))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(150), scaled(27))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = self.painted_ground()
        inner = self.rect().adjusted(scaled(8), 0, -scaled(8), 0)
        word = QRect(inner.left(), inner.top(), min(self._room, inner.width() // 2), inner.height())
        painter.setFont(font_of())
        painter.setPen(QColor(tokens().ink))
        shown = painter.fontMetrics().elidedText(self._bar.words, Qt.TextElideMode.ElideRight, word.width())
        painter.drawText(word, LEFT, shown)
        self._paint_bar(painter, inner.adjusted(word.width() + scaled(4), 0, 0, 0))

    def _paint_bar(self, painter: QPainter, rest: QRect) -> None:
        painter.setFont(font_of(QFont.Weight.DemiBold))
        digits = painter.fontMetrics().horizontalAdvance(number(max(self._most, 10)))
        painter.drawText(rest, RIGHT, number(self._bar.count))
        width = rest.width() - digits - scaled(10)
        thick = scaled(9)
        box = QRectF(rest.left(), rest.center().y() - thick / 2 + 0.5, width, thick)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens().faint))
        painter.drawRoundedRect(box, thick / 3, thick / 3)
        if self._bar.count:
            box.setWidth(max(scaled(3), width * self._bar.count / max(self._most, 1)))
            painter.setBrush(QColor(getattr(tokens(), self._bar.tone)))
            painter.drawRoundedRect(box, thick / 3, thick / 3)
