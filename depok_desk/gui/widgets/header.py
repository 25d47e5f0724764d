"""The headings of a list: small, bold, with signs for sorting and filtering."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFont, QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from depok_desk.gui.icons import paint_icon
from depok_desk.gui.palette import tokens
from depok_desk.gui.theme import font_of, scaled
from depok_desk.gui.widgets.cells import LEFT, RIGHT
from depok_desk.gui.widgets.list_model import ListColumn, ListModel

SIGN = 14
GAP = 2
PAD = 12
"""Left and right of the words, as in the cells below them."""
END = 6
"""From the last sign to the end of a heading."""


class ListHeader(QHeaderView):
    """Draws headings, says which one was clicked; `arranged` once the user has set widths or order.

    `filter_asked` comes with a column's key and the place for a list of ticks, `reordered` with all keys from
    left to right, `menu_asked` with the place of a right click.
    """

    sort_asked = Signal(int)
    filter_asked = Signal(str, QPoint)
    menu_asked = Signal(QPoint)
    reordered = Signal(list)
    resized = Signal()

    def __init__(self, model: ListModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model = model
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(scaled(48))
        self.arranged = False
        self.widths: dict[str, int] = {}
        self._filtering: tuple[Collection[str], Collection[str]] = ((), ())
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

    def show_filters(self, offered: Collection[str], active: Collection[str]) -> None:
        """Mark the columns that can be filtered by ticks, and those that are."""
        self._filtering = (offered, active)
        self.viewport().update()

    def room_for(self, column: ListColumn) -> int:
        """The least width in which a heading and its signs can be read, in pixels."""
        words = QFontMetrics(font_of(QFont.Weight.DemiBold, 12)).horizontalAdvance(column.label)
        return words + scaled(2 * PAD + 4 + (SIGN + GAP) * (column.key in self._filtering[0]))

    def take_widths(self, widths: Mapping[str, int]) -> None:
        """Give columns the widths the user once gave them, in pixels; none lets them share the room."""
        self.widths = dict(widths)
        self.arranged = bool(widths)

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
        signs = self._signs(logicalIndex)
        for place, (name, tone) in enumerate(signs):
            paint_icon(painter, name, self._sign_box(logicalIndex, rect, place), tone)
        taken = len(signs) * scaled(SIGN + GAP)
        inner = rect.adjusted(scaled(PAD), 0, -scaled(PAD), -1)
        inner.adjust(*((taken, 0, 0, 0) if column.right else (0, 0, scaled(PAD - END) - taken, 0)))
        words = painter.fontMetrics().elidedText(column.label, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, RIGHT if column.right else LEFT, words)
        painter.restore()

    @override
    def mousePressEvent(self, e: QMouseEvent) -> None:
        section = self.logicalIndexAt(e.position().toPoint())
        if e.button() == Qt.MouseButton.LeftButton and self._on_sign(section, e.position().toPoint()):
            below = QPoint(self.sectionViewportPosition(section), self.height())
            self.filter_asked.emit(self._columns[section].key, self.mapToGlobal(below))
        else:
            super().mousePressEvent(e)

    @override
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        before = self.saveState()
        super().mouseReleaseEvent(e)
        if before != self.saveState():
            self._remember()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_asked.emit(event.globalPos())

    def _remember(self) -> None:
        """Note the widths; take up the order as that of the columns, not of the sections."""
        self.arranged = True
        self.widths = {column.key: self.sectionSize(place) for place, column in enumerate(self._columns)}
        order = [self.logicalIndex(place) for place in range(self.count())]
        if order != sorted(order):
            for place in range(self.count()):
                self.moveSection(self.visualIndex(place), place)
            self.reordered.emit([self._columns[place].key for place in order])
        self.resized.emit()

    def filter_box(self, section: int) -> QRect:
        """Where a column's sign for filtering takes a press, in pixels of the viewport."""
        start, size = self.sectionViewportPosition(section), self.sectionSize(section)
        sign = self._sign_box(section, QRect(start, 0, size, self.height()), 0)
        return QRect(sign.left() - scaled(END), 0, sign.width() + 2 * scaled(END), self.height())

    def _on_sign(self, section: int, at: QPoint) -> bool:
        offered = section >= 0 and self._columns[section].key in self._filtering[0]
        return offered and self.filter_box(section).contains(at)

    def _signs(self, section: int) -> list[tuple[str, str]]:
        """The signs of a heading and their colours: that for filtering first, then that for sorting."""
        colours, key = tokens(), self._columns[section].key
        signs: list[tuple[str, str]] = []
        if key in self._filtering[0]:
            active = key in self._filtering[1]
            signs.append(("filter", colours.link) if active else ("chevron-down", colours.quiet))
        if section == self._sorted_by:
            signs.append(("arrow-down" if self._descending else "arrow-up", colours.link))
        return signs

    def _sign_box(self, section: int, rect: QRect, place: int) -> QRect:
        """Where a sign stands: at the end of a heading, but right before the words of a number's."""
        column, side = self._columns[section], scaled(SIGN)
        right = rect.right() - scaled(END)
        if column.right:
            words = QFontMetrics(font_of(QFont.Weight.DemiBold, 12)).horizontalAdvance(column.label)
            right = max(rect.right() - scaled(PAD) - words - scaled(GAP), rect.left() + side)
        return QRect(right - side - place * (side + scaled(GAP)), rect.center().y() - side // 2, side, side)
