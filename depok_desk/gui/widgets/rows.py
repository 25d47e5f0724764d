"""Parts side by side, as the desk spaces them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from depok_desk.gui.theme import scaled


def row_of(*parts: QWidget | None) -> QHBoxLayout:
    """Buttons and the like in a row; None takes what room is left."""
    row = QHBoxLayout()
    row.setSpacing(scaled(8))
    for part in parts:
        if part is None:
            row.addStretch(1)
        else:
            row.addWidget(part)
    return row


def split(left: QWidget, right: QWidget, widths: tuple[int, int], *, grows: int) -> QSplitter:
    """Two panes with a border that can be moved; the one at place `grows` takes what room there is."""
    made = QSplitter(Qt.Orientation.Horizontal)
    made.setHandleWidth(1)
    for pane in (left, right):
        made.addWidget(pane)
    made.setStretchFactor(grows, 1)
    made.setChildrenCollapsible(False)
    made.setSizes([scaled(width) for width in widths])
    return made


def stacked(*parts: tuple[QWidget, int]) -> QWidget:
    """Parts one below the other without gaps, each with its share of what height is left."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part, share in parts:
        column.addWidget(part, share)
    return made


def toolbar(*parts: QWidget | None) -> QFrame:
    """The bar above a list; None takes what room is left."""
    made = QFrame()
    made.setObjectName("toolbar")
    row = row_of(*parts)
    row.setContentsMargins(scaled(18), scaled(7), scaled(18), scaled(8))
    made.setLayout(row)
    return made
