"""Cells of two lines: what a row goes by over what else there is to say, or two remarks."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter

from depok_desk.gui.theme import font_of
from depok_desk.gui.widgets import cells

SMALL = 11.5


def named(painter: QPainter, rect: QRect, text: str, kind: cells.Type) -> None:
    """A strong line over a quiet one."""
    first, _, second = text.partition("\n")
    upper, lower = _halves(rect)
    cells.strong(painter, upper, first, kind)
    _small(painter, lower, second, kind)


def remarked(painter: QPainter, rect: QRect, text: str, kind: cells.Type) -> None:
    """Two quiet lines, a single one in the middle."""
    first, _, second = text.partition("\n")
    upper, lower = _halves(rect) if second else (rect, rect)
    _small(painter, upper, first, kind)
    if second:
        _small(painter, lower, second, kind)


def _halves(rect: QRect) -> tuple[QRect, QRect]:
    middle, pad = rect.height() // 2, rect.height() // 14
    return rect.adjusted(0, pad, 0, -middle), rect.adjusted(0, middle, 0, -pad)


def _small(painter: QPainter, rect: QRect, text: str, kind: cells.Type) -> None:
    painter.setFont(font_of(pixels=SMALL))
    painter.setPen(QColor(kind.colours.quiet))
    metrics = painter.fontMetrics()
    painter.drawText(rect, cells.LEFT, metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width()))
