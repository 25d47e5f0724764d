"""Parts side by side, as the desk spaces them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

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
