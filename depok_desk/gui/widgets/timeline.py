"""A short history, newest first, along a line."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk.gui.palette import tokens
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.labels import label

LEAD = 20
"""Pixels from the line to the words."""


@dataclass(frozen=True)
class Moment:
    """Something that happened: what, when in words, and whether it deserves the accent."""

    words: str
    when: str
    marked: bool = False


class Timeline(QWidget):
    """Moments below one another, each with a square on the line."""

    def __init__(self) -> None:
        super().__init__()
        self._moments: list[tuple[QWidget, bool]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(scaled(LEAD), 0, 0, 0)
        self._column.setSpacing(scaled(8))

    def show_moments(self, moments: Sequence[Moment]) -> None:
        """Show these instead."""
        for widget, _ in self._moments:
            widget.hide()
            widget.deleteLater()
        self._moments = [(_moment(moment), moment.marked) for moment in moments]
        for widget, _ in self._moments:
            self._column.addWidget(widget)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._moments:
            return
        colours, side, x = tokens(), scaled(9), self.contentsRect().left()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.line))
        first, last = self._moments[0][0].y(), self._moments[-1][0].y()
        painter.drawRect(QRectF(x + side / 2 - 1, first + scaled(6), 2, last - first))
        for widget, marked in self._moments:
            box = QRectF(x, widget.y() + scaled(5), side, side)
            painter.setBrush(QColor(colours.accent if marked else colours.link))
            painter.drawRoundedRect(box, 2.5, 2.5)


def _moment(moment: Moment) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(label(moment.words, wraps=True))
    column.addWidget(label(moment.when, "small"))
    return made
