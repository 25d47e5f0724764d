"""A list of lines with ticks."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from typing_extensions import override

from depok_desk.gui.icons import paint_icon
from depok_desk.gui.palette import tokens
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.cells import LEFT, RIGHT
from depok_desk.words import folded

ROW = 28
BOX = 15
_KEY = Qt.ItemDataRole.UserRole
_COUNT = Qt.ItemDataRole.UserRole + 1
_CHECKED = Qt.CheckState.Checked


@dataclass(frozen=True)
class Tick:
    """One line of the list: its key, its words, how often it occurs, and whether it is ticked."""

    key: str
    words: str
    count: str = ""
    on: bool = False


class TickList(QListWidget):
    """Lines that are ticked with a click or the space bar; says `changed` after each.

    Lines that are `movable` are brought into another order with the mouse or Alt and an arrow.
    """

    changed = Signal()

    def __init__(self, name: str, *, movable: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setItemDelegate(_Line(self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._movable = movable
        self._pressed: QListWidgetItem | None = None
        if movable:
            self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
            self.model().rowsMoved.connect(self.changed)

    def show_ticks(self, ticks: Iterable[Tick]) -> None:
        """Show other lines."""
        with QSignalBlocker(self):
            self.clear()
            for tick in ticks:
                line = QListWidgetItem(tick.words, self)
                line.setData(_KEY, tick.key)
                line.setData(_COUNT, tick.count)
                line.setCheckState(_CHECKED if tick.on else Qt.CheckState.Unchecked)
                line.setToolTip(tick.words)
        if self.count():
            self.setCurrentRow(0)

    def lines(self) -> list[QListWidgetItem]:
        """All lines, from the top."""
        return [self.item(row) for row in range(self.count())]

    def ticked(self) -> list[str]:
        """The keys of the ticked lines that are not hidden, in their order."""
        return [_key(each) for each in self.lines() if each.checkState() == _CHECKED and not each.isHidden()]

    def ticked_of_all(self) -> list[str]:
        """The keys of all ticked lines, hidden or not, in their order."""
        return [_key(each) for each in self.lines() if each.checkState() == _CHECKED]

    def unticked(self) -> list[str]:
        """The keys of the other lines that are not hidden."""
        return [_key(each) for each in self.lines() if each.checkState() != _CHECKED and not each.isHidden()]

    def tick(self, *, on: bool) -> None:
        """Tick all lines that are not hidden, or none of them."""
        for each in self.lines():
            if not each.isHidden():
                each.setCheckState(_CHECKED if on else Qt.CheckState.Unchecked)
        self.changed.emit()

    def narrow(self, typed: str) -> None:
        """Hide the lines that do not hold what is typed."""
        wanted = folded(typed).split()
        for each in self.lines():
            words = folded(each.text())
            each.setHidden(not all(word in words for word in wanted))
        shown = (row for row, each in enumerate(self.lines()) if not each.isHidden())
        self.setCurrentRow(next(shown, -1))

    def toggle(self, line: QListWidgetItem) -> None:
        """Tick a line, or take its tick away."""
        on = line.checkState() != _CHECKED
        line.setCheckState(_CHECKED if on else Qt.CheckState.Unchecked)
        self.changed.emit()

    def move_current(self, step: int) -> None:
        """Bring the current line `step` places down."""
        row = self.currentRow()
        if 0 <= row + step < self.count():
            with QSignalBlocker(self):
                line = self.takeItem(row)
                self.insertItem(row + step, line)
                self.setCurrentRow(row + step)
            self.changed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrows = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Space and self.currentItem():
            self.toggle(self.currentItem())
        elif self._movable and key in arrows and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_current(arrows[key])
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pressed = self.itemAt(event.position().toPoint())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        line = self.itemAt(event.position().toPoint())
        if line is not None and line is self._pressed and event.button() == Qt.MouseButton.LeftButton:
            self.toggle(line)

    @override
    def sizeHint(self) -> QSize:
        return QSize(scaled(240), scaled(ROW) * max(1, min(self.count(), 9)) + scaled(4))


class _Line(QStyledItemDelegate):
    """A box with or without its tick, the words, and at the right how often it occurs."""

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        return False  # the list ticks a line wherever it is clicked; doing it here too would take it back

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        colours, rect = tokens(), QRect(option.rect)
        state = option.state
        marked = bool(state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver))
        if marked:
            painter.fillRect(rect, QColor(colours.selected))
        inner = rect.adjusted(scaled(6), 0, -scaled(6), 0)
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) in (_CHECKED, _CHECKED.value)
        _paint_box(painter, inner, ticked=ticked)
        inner.adjust(scaled(BOX + 8), 0, 0, 0)
        painter.setFont(option.font)
        metrics, count = option.fontMetrics, str(index.data(_COUNT) or "")
        painter.setPen(QColor(colours.quiet))
        painter.drawText(inner, RIGHT, count)
        inner.adjust(0, 0, -metrics.horizontalAdvance(count) - scaled(10), 0)
        painter.setPen(QColor(colours.ink))
        words = str(index.data(Qt.ItemDataRole.DisplayRole))
        painter.drawText(inner, LEFT, metrics.elidedText(words, Qt.TextElideMode.ElideRight, inner.width()))

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(scaled(120), scaled(ROW))


def _paint_box(painter: QPainter, inner: QRect, *, ticked: bool) -> None:
    colours, side = tokens(), scaled(BOX)
    box = QRect(inner.left(), inner.center().y() - side // 2, side, side)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(colours.primary if ticked else colours.quiet))
    painter.setBrush(QColor(colours.primary if ticked else colours.sheet))
    painter.drawRoundedRect(box, scaled(4), scaled(4))
    if ticked:
        paint_icon(painter, "check", box.adjusted(1, 1, -1, -1), colours.primary_ink)


def _key(line: QListWidgetItem) -> str:
    return str(line.data(_KEY))
