"""Rows of a list with a picture or sign before two lines: what it is called, and what else there is."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from depok_desk.gui.palette import tokens
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.cells import LEFT, type_of

REMARK = Qt.ItemDataRole.UserRole + 1
"""The second line."""

Index = QModelIndex | QPersistentModelIndex


class TwoLines(QStyledItemDelegate):
    """Paints such rows; `side` is how large the picture is for text at 100 %."""

    def __init__(self, parent: QWidget, side: int = 40) -> None:
        super().__init__(parent)
        self.side = side

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(scaled(160), max(scaled(self.side + 12), scaled(50)))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box: QRect = option.rect
        paint_ground(painter, option)
        sign = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(sign, QIcon):
            place = QRect(box.x() + scaled(10), box.y(), scaled(self.side), scaled(self.side))
            place.moveTop(box.center().y() - place.height() // 2)
            drawn = not sign.availableSizes()  # icons of ours have any size, and stay small
            margin = place.height() // 5 if drawn else 0
            sign.paint(painter, place.adjusted(margin, margin, -margin, -margin))
        words = box.adjusted(scaled(self.side + 22), scaled(6), -scaled(10), -scaled(6))
        paint_words(painter, words, str(index.data() or ""), str(index.data(REMARK) or ""))

    @override
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        box: QRect = option.rect
        editor.setGeometry(box.adjusted(scaled(self.side + 14), scaled(6), -scaled(6), -scaled(6)))


def paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """What is behind a row: the chosen one is tinted, the one with the cursor framed."""
    box: QRect = option.rect
    colours = tokens()
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(box, QColor(colours.selected))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(box, QColor(colours.hover))
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours.primary), 2))
        painter.drawRect(box.adjusted(1, 1, -1, -1))


def paint_words(painter: QPainter, box: QRect, text: str, remark: str) -> None:
    """Two lines in the middle of a box, or one if there is no remark."""
    kind = type_of(tokens())
    height = kind.strong_metrics.height() + scaled(2)
    upper = QRect(box.x(), 0, box.width(), height)
    upper.moveTop(box.center().y() - (height if remark else height // 2))
    _write(painter, upper, text, (kind.strong, kind.strong_metrics, kind.colours.ink))
    if remark:
        lower = upper.translated(0, height)
        _write(painter, lower, remark, (kind.plain, kind.metrics, kind.colours.quiet))


def _write(painter: QPainter, box: QRect, text: str, how: tuple[QFont, QFontMetrics, str]) -> None:
    font, metrics, colour = how
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(box, LEFT, metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width()))
