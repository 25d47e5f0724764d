"""Draws the rows of a list: quiet lines, a yellow bar at the chosen one, a grid while cells are edited."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from depok_desk.gui.icons import paint_icon
from depok_desk.gui.palette import tokens
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets import cells
from depok_desk.gui.widgets.list_model import ListModel

BAR = 3
LOCK = 14


class ListDelegate(QStyledItemDelegate):
    """Paints each cell with the function its column's key is given; the rest as plain text or number.

    `locked` names the columns that cannot be edited, while the others are (None while none is); `current` is
    the row and column of the cell one is at. The text of rows that are `is_quiet` stands back. The
    bar of the chosen row is left to what stands at the left of the list, where it `has_edge`.
    """

    def __init__(self, model: ListModel, looks: Mapping[str, cells.Cell], parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self.looks = looks
        self._type = self._quiet_type = cells.type_of(tokens())
        self.hovered = -1
        self.locked: Collection[str] | None = None
        self.current: tuple[int, int] = (-1, -1)
        self.is_quiet: Callable[[int], bool] = lambda _: False
        self.has_edge: Callable[[], bool] = lambda: False
        self.dress()

    def dress(self) -> None:
        """Take up the palette and text size now in force."""
        self._type = cells.type_of(tokens())
        colours = self._type.colours
        self._quiet_type = replace(self._type, colours=replace(colours, ink=colours.quiet))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        row, column = index.row(), index.column()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.locked is None:
            self._row_ground(painter, rect, (row, column), selected=selected)
            standing_back = self.is_quiet(row)
        else:
            standing_back = self._model.columns[column].key in self.locked
            self._cell_ground(painter, rect, selected=selected, locked=standing_back)
        self._cell(column)(
            painter,
            rect.adjusted(self._type.pad, 0, -self._type.pad, -1),
            self._model.text(row, column),
            self._quiet_type if standing_back else self._type,
        )
        if self.locked is not None and (row, column) == self.current:
            self._frame(painter, rect, locked=standing_back)

    def _row_ground(self, painter: QPainter, rect: QRect, place: tuple[int, int], *, selected: bool) -> None:
        colours = self._type.colours
        if selected or place[0] == self.hovered:
            painter.fillRect(rect, QColor(colours.selected if selected else colours.hover))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(colours.faint))
        if selected and place[1] == 0 and not self.has_edge():
            painter.fillRect(rect.left(), rect.top(), BAR, rect.height(), QColor(colours.accent))

    def _cell_ground(self, painter: QPainter, rect: QRect, *, selected: bool, locked: bool) -> None:
        colours = self._type.colours
        if selected or locked:
            painter.fillRect(rect, QColor(colours.selected if selected else colours.band))
        if locked:
            painter.fillRect(rect, QBrush(QColor(colours.edge), Qt.BrushStyle.Dense7Pattern))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(colours.line))
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), QColor(colours.line))

    def _frame(self, painter: QPainter, rect: QRect, *, locked: bool) -> None:
        """Frame the cell one is at; a lock says that it cannot be edited."""
        colours = self._type.colours
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours.quiet if locked else colours.primary), 2))
        painter.drawRect(rect.adjusted(1, 1, -2, -2))
        if locked:
            side = scaled(LOCK)
            box = QRect(rect.right() - side - scaled(4), rect.top() + scaled(4), side, side)
            painter.fillRect(box, QColor(colours.band))
            paint_icon(painter, "lock", box, colours.quiet)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(scaled(120), scaled(37))

    def _cell(self, column: int) -> cells.Cell:
        declared = self._model.columns[column]
        return self.looks.get(declared.key, cells.number if declared.right else cells.plain)
