"""The headings of a list: small, bold, with a sign at the one it is sorted by."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from depok_desk.gui.icons import paint_icon
from depok_desk.gui.palette import tokens
from depok_desk.gui.theme import font_of, scaled
from depok_desk.gui.widgets.cells import LEFT, RIGHT
from depok_desk.gui.widgets.list_model import ListColumn, ListModel


class ListHeader(QHeaderView):
    """Draws headings, says which one was clicked; `arranged` once the user has set widths or order."""

    sort_asked = Signal(int)

    def __init__(self, model: ListModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model = model
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(scaled(48))
        self.arranged = False
        self._sorted_by = -1
        self._descending = False
        self.sectionClicked.connect(self.sort_asked)

    @property
    def _columns(self) -> Sequence[ListColumn]:
        return self._model.columns

    def show_sort(self, section: int, *, descending: bool) -> None:
        """Mark the column the list is sorted by; -1 for none."""
        self._sorted_by, self._descending = section, descending
        self.viewport().update()

    def next_order(self, section: int) -> bool:
        """Whether a click on `section` sorts downward: the first one sorts up, the next one turns it."""
        return section == self._sorted_by and not self._descending

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), scaled(32))

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        colours, column = tokens(), self._columns[logicalIndex]
        sorted_by = self._sorted_by == logicalIndex
        painter.save()
        painter.fillRect(rect, QColor(colours.band))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(colours.line))
        painter.setFont(font_of(QFont.Weight.DemiBold, 12))
        painter.setPen(QColor(colours.ink if sorted_by else colours.quiet))
        inner = rect.adjusted(scaled(12), 0, -scaled(12), -1)
        if sorted_by:
            self._sign(painter, inner, column)
            inner.adjust(scaled(16) if column.right else 0, 0, 0 if column.right else -scaled(16), 0)
        words = painter.fontMetrics().elidedText(column.label, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, RIGHT if column.right else LEFT, words)
        painter.restore()

    @override
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        before = self.saveState()
        super().mouseReleaseEvent(e)
        self.arranged = self.arranged or before != self.saveState()

    def _sign(self, painter: QPainter, inner: QRect, column: ListColumn) -> None:
        left = inner.left() if column.right else inner.right() - scaled(13)
        box = QRect(left, inner.center().y() - scaled(7), scaled(14), scaled(14))
        paint_icon(painter, "chevron-down" if self._descending else "chevron-up", box, tokens().link)
