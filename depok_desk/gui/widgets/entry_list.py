"""A narrow list of things to choose from: a title, a remark below it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from depok_desk.gui.palette import tokens
from depok_desk.gui.theme import font_of, scaled
from depok_desk.gui.widgets.cells import LEFT

BAR = 3
LINE = 19
_KEY = Qt.ItemDataRole.UserRole
_REMARK = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True)
class ListEntry:
    """One thing of the list; `remark` may have several lines."""

    key: str
    title: str
    remark: str = ""


class EntryList(QListWidget):
    """Says `picked` with the key of the current entry, which survives a showing anew."""

    picked = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setItemDelegate(_EntryDelegate(self))
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(lambda: self.picked.emit(self.key()))

    def show_entries(self, entries: Sequence[ListEntry]) -> None:
        """Show these; the current one stays if it is among them, otherwise the first one becomes it."""
        kept = self.key()
        with QSignalBlocker(self):
            self.clear()
            for entry in entries:
                self.addItem(_item(entry))
        self.choose(kept)

    def key(self) -> str:
        """The key of the current entry; empty if there is none."""
        item = self.currentItem()
        return str(item.data(_KEY)) if item else ""

    def choose(self, key: str) -> None:
        """Make the entry with this key the current one; the first one if it is unknown."""
        keys = [str(self.item(row).data(_KEY)) for row in range(self.count())]
        self.setCurrentRow(keys.index(key) if key in keys else min(0, self.count() - 1))


def _item(entry: ListEntry) -> QListWidgetItem:
    made = QListWidgetItem(entry.title)
    made.setData(_KEY, entry.key)
    made.setData(_REMARK, entry.remark)
    made.setData(Qt.ItemDataRole.AccessibleDescriptionRole, entry.remark)
    made.setToolTip(f"{entry.title}\n{entry.remark}")
    return made


class _EntryDelegate(QStyledItemDelegate):
    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        colours = tokens()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if selected or hovered:
            painter.fillRect(rect, QColor(colours.selected if selected else colours.hover))
        if selected:
            painter.fillRect(rect.left(), rect.top(), BAR, rect.height(), QColor(colours.accent))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(colours.faint))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.focus), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        inner = rect.adjusted(scaled(14), scaled(9), -scaled(12), -scaled(9))
        line = QRect(inner.left(), inner.top(), inner.width(), scaled(LINE))
        _write(painter, line, str(index.data()), font_of(QFont.Weight.DemiBold), colours.ink)
        for text in str(index.data(_REMARK)).splitlines():
            line.translate(0, scaled(LINE))
            _write(painter, line, text, font_of(pixels=12), colours.quiet)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        lines = 1 + len(str(index.data(_REMARK)).splitlines())
        return QSize(scaled(200), scaled(LINE) * lines + scaled(18))


def _write(painter: QPainter, line: QRect, text: str, font: QFont, colour: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, line.width())
    painter.drawText(line, LEFT, shown)
