"""Draws the cells of a sheet: marks, empty cells, what is being typed, what was refused."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from depok_desk.gui.icons import paint_icon
from depok_desk.gui.pages.curation.scoring.marks_model import MarksModel
from depok_desk.gui.palette import tokens
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets import cells
from depok_desk.services.judging.marks import ABSTAIN

RING = 3.5
SIGN = 13


class MarksDelegate(QStyledItemDelegate):
    """`current` is the row and column of the cell one is at, `typed` what is being typed there.

    What was `refused` there is red and has a sign. While it is `locked`, the sheet is only to be read.
    """

    def __init__(self, model: MarksModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._type = cells.type_of(tokens())
        self.current: tuple[int, int] = (-1, -1)
        self.typed = ""
        self.refused = False
        self.locked = False

    def dress(self) -> None:
        """Take up the palette and text size now in force."""
        self._type = cells.type_of(tokens())

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        at = (index.row(), index.column()) == self.current
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, rect, index.row(), chosen=bool(option.state & QStyle.StateFlag.State_Selected))
        if at and (self.typed or self.refused):
            self._typed(painter, rect)
        else:
            self._mark(painter, rect, index)
        if at:
            colours = self._type.colours
            tone = colours.danger if self.refused else colours.quiet if self.locked else colours.primary
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tone), 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))

    def _ground(self, painter: QPainter, rect: QRect, row: int, *, chosen: bool) -> None:
        colours = self._type.colours
        if chosen:
            painter.fillRect(rect, QColor(colours.selected))
        elif row == self.current[0]:
            painter.fillRect(rect, QColor(colours.hover))
        if self.locked:
            painter.fillRect(rect, QBrush(QColor(colours.edge), Qt.BrushStyle.Dense7Pattern))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(colours.line))
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), QColor(colours.line))

    def _mark(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        mark = self._model.mark(index.row(), index.column())
        colours = self._type.colours
        if mark is None:
            painter.setPen(QPen(QColor(colours.warning), 1.2, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(rect.center()), scaled(RING), scaled(RING))
            return
        abstained = mark is ABSTAIN
        painter.setFont(self._type.plain if abstained else self._type.strong)
        painter.setPen(QColor(colours.quiet if abstained else colours.ink))
        text = self._model.text(index.row(), index.column())
        painter.drawText(rect, cells.CENTRE, self._type.metrics.elidedText(text, _RIGHT, rect.width()))

    def _typed(self, painter: QPainter, rect: QRect) -> None:
        colours = self._type.colours
        painter.fillRect(rect, QColor(colours.danger_soft if self.refused else colours.sheet))
        painter.setFont(self._type.strong)
        painter.setPen(QColor(colours.danger if self.refused else colours.ink))
        painter.drawText(rect, cells.CENTRE, self.typed)
        if self.refused:
            side = scaled(SIGN)
            box = QRect(rect.right() - side - scaled(4), rect.center().y() - side // 2, side, side)
            paint_icon(painter, "alert-circle", box, colours.danger)
        else:
            half = self._type.strong_metrics.horizontalAdvance(self.typed) // 2
            left = rect.center().x() + half + 2
            painter.drawLine(left, rect.center().y() - scaled(7), left, rect.center().y() + scaled(7))


_RIGHT = Qt.TextElideMode.ElideRight
