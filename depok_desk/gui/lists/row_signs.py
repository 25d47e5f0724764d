"""The narrow strip at the left of a list with the signs of its rows."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QTableView, QToolTip
from typing_extensions import override

from depok_desk.gui.icons import paint_icon
from depok_desk.gui.palette import tokens
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.delegate import BAR

WIDTH = 24
SIDE = 15


@dataclass(frozen=True)
class RowSign:
    """What marks a row: its words, an icon in a tone of the palette; the text of `quiet` rows stands back."""

    words: str
    icon: str
    tone: str
    quiet: bool = False


NO_LONGER = RowSign("Tidak lagi cocok dengan saringan", "eye-off", "quiet", quiet=True)
"""Marks a row that stays in the list only because it was just changed."""


class RowSigns(QHeaderView):
    """Draws the sign of each row; the words are shown under the mouse."""

    def __init__(self, table: QTableView, sign_of: Callable[[int], RowSign | None]) -> None:
        super().__init__(Qt.Orientation.Vertical, table)
        self._sign_of = sign_of
        present = table.verticalHeader()
        self._table = table
        self.setObjectName("signs")
        self.setAccessibleName("Tanda baris")
        self.setMinimumSectionSize(1)
        self.setDefaultSectionSize(present.defaultSectionSize())
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSectionsClickable(True)

    @override
    def sizeHint(self) -> QSize:
        return QSize(scaled(WIDTH), super().sizeHint().height())

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        colours, sign = tokens(), self._sign_of(logicalIndex)
        chosen = self._table.selectionModel().isRowSelected(logicalIndex)
        painter.fillRect(rect, QColor(colours.selected if chosen else colours.sheet))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(colours.faint))
        if chosen:
            painter.fillRect(rect.left(), rect.top(), BAR, rect.height(), QColor(colours.accent))
        if sign is not None:
            side = scaled(SIDE)
            square = QRect(0, 0, side, side)
            square.moveCenter(rect.center())
            paint_icon(painter, sign.icon, square, getattr(colours, sign.tone))

    @override
    def viewportEvent(self, e: QEvent) -> bool:
        if isinstance(e, QHelpEvent) and e.type() == QEvent.Type.ToolTip:
            row = self.logicalIndexAt(e.pos())
            sign = self._sign_of(row) if row >= 0 else None
            QToolTip.showText(e.globalPos(), sign.words if sign else "", self)
            return True
        return super().viewportEvent(e)
