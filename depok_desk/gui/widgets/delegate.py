"""Draws the rows of a list: quiet lines, a yellow bar at the chosen one."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from depok_desk.gui.palette import tokens
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets import cells
from depok_desk.gui.widgets.list_model import ListModel

BAR = 3


class ListDelegate(QStyledItemDelegate):
    """Paints each cell with the function its column's key is given; the rest as plain text or number."""

    def __init__(self, model: ListModel, looks: Mapping[str, cells.Cell], parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._looks = looks
        self._type = cells.type_of(tokens())
        self.hovered = -1

    def dress(self) -> None:
        """Take up the palette and text size now in force."""
        self._type = cells.type_of(tokens())

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        row, column = index.row(), index.column()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        colours = self._type.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected or row == self.hovered:
            painter.fillRect(rect, QColor(colours.selected if selected else colours.hover))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(colours.faint))
        if selected and column == 0:
            painter.fillRect(rect.left(), rect.top(), BAR, rect.height(), QColor(colours.accent))
        self._cell(column)(
            painter,
            rect.adjusted(self._type.pad, 0, -self._type.pad, -1),
            self._model.text(row, column),
            self._type,
        )

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(scaled(120), scaled(37))

    def _cell(self, column: int) -> cells.Cell:
        declared = self._model.columns[column]
        return self._looks.get(declared.key, cells.number if declared.right else cells.plain)
