"""The bar that shows which step of a longer task one is at."""

from bisect import bisect
from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from depok_desk.gui.icons import paint_icon
from depok_desk.gui.palette import tokens
from depok_desk.gui.theme import font_of, scaled


class StepBar(QWidget):
    """Numbered steps with a remark beneath each; one can go to any step that was reached.

    A step before the present one, or before the furthest that was reached, has a tick; `doubtful` ones, which
    want a look, have a yellow ring. Where the words of all have no room, only the present one keeps its own.
    """

    asked = Signal(int)

    def __init__(self, steps: Sequence[str]) -> None:
        super().__init__()
        self._steps = tuple(steps)
        self._now = self._reached = 0
        self._remarks: Sequence[str] = ()
        self._doubtful: frozenset[int] = frozenset()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.show_step(0)

    @property
    def now(self) -> int:
        """The present step, from 0."""
        return self._now

    def show_step(self, step: int, reached: int = 0) -> None:
        """Be at another step; `reached` is the last one that can be gone to, if it lies beyond."""
        self._now, self._reached = step, max(step, reached)
        self.setAccessibleName(f"Langkah {step + 1} dari {len(self._steps)}: {self._steps[step]}")
        self.setAccessibleDescription(self._remark(step))
        self.update()

    def show_remarks(self, remarks: Sequence[str], doubtful: frozenset[int] = frozenset()) -> None:
        """Say beneath each step what is in it, such as “19 kolom”; `doubtful` ones want a look."""
        self._remarks, self._doubtful = tuple(remarks), doubtful
        self.setAccessibleDescription(self._remark(self._now))
        self.update()

    def _remark(self, step: int) -> str:
        return self._remarks[step] if step < len(self._remarks) else ""

    @override
    def sizeHint(self) -> QSize:
        return QSize(scaled(640), scaled(46))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._ask(bisect(self._edges(), event.position().x()) - 1)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        beside = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if beside:
            self._ask(self._now + beside)
        else:
            super().keyPressEvent(event)

    def _edges(self) -> list[float]:
        """Where the steps begin and the last one ends: room for what they say, the rest shared evenly."""
        needed = [self._room(step) if self._says(step) else scaled(36) for step in range(len(self._steps))]
        share = (self.width() - sum(needed)) / len(needed)
        return [0.0, *accumulate(width + share for width in needed)]

    def _says(self, step: int) -> bool:
        """Whether there is room for a step's words: for those of the present one always."""
        return step == self._now or sum(map(self._room, range(len(self._steps)))) <= self.width()

    def _room(self, step: int) -> int:
        """How wide a step is with its words."""
        words = QFontMetrics(font_of(QFont.Weight.DemiBold)).horizontalAdvance(self._steps[step])
        remark = QFontMetrics(font_of(pixels=11)).horizontalAdvance(self._remark(step))
        return max(words, remark) + scaled(44)

    def _ask(self, step: int) -> None:
        if 0 <= step <= self._reached and step != self._now:
            self.asked.emit(step)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for step in range(len(self._steps)):
            self._paint_step(painter, step)

    def _paint_step(self, painter: QPainter, step: int) -> None:
        colours, side = tokens(), scaled(24)
        left, right = self._edges()[step : step + 2]
        disc = QRectF(left + scaled(2), (self.height() - side) / 2, side, side)
        filled = step <= self._now
        edge = colours.accent if step in self._doubtful else colours.primary if filled else colours.edge
        painter.setPen(QPen(QColor(edge), scaled(2) if step in self._doubtful else 1))
        painter.setBrush(QColor(colours.primary if filled else colours.sheet))
        painter.drawEllipse(disc)
        if step != self._now and step < max(self._now, self._reached) and step not in self._doubtful:
            tone = colours.primary_ink if filled else colours.link
            paint_icon(painter, "check", disc.toRect().adjusted(5, 5, -5, -5), tone)
        else:
            painter.setFont(font_of(QFont.Weight.DemiBold, 12))
            painter.setPen(QColor(colours.primary_ink if filled else colours.quiet))
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(step + 1))
        start = round(disc.right()) + scaled(8)
        if self._says(step):
            self._paint_words(painter, step, QRect(start, 0, round(right) - start - scaled(8), self.height()))

    def _paint_words(self, painter: QPainter, step: int, rect: QRect) -> None:
        colours, now, remark = tokens(), step == self._now, self._remark(step)
        font = font_of(QFont.Weight.DemiBold if now else QFont.Weight.Normal)
        lift = scaled(8) if remark else 0
        painter.setPen(QColor(colours.ink if now else colours.quiet))
        end = _write(painter, rect.translated(0, -lift), font, self._steps[step])
        if remark:
            painter.setPen(QColor(colours.quiet))
            _write(painter, rect.translated(0, lift + 1), font_of(pixels=11), remark)
        stop = rect.right() + 1
        if step + 1 < len(self._steps) and stop - end > scaled(14):
            line = QRect(end + scaled(8), self.height() // 2 - lift, stop - end - scaled(8), 1)
            painter.fillRect(line, QColor(colours.edge))


def _write(painter: QPainter, rect: QRect, font: QFont, text: str) -> int:
    """Write one line, shortened to the room there is; returns where it ends."""
    metrics = QFontMetrics(font)
    words = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.setFont(font)
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
    return rect.left() + metrics.horizontalAdvance(words)
