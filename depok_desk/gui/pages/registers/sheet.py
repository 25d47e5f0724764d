"""Fields laid out on a sheet: two columns, short ones side by side, notes across."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.field import FormField

COLUMNS = 12
WIDEST = 860
_SHORT = 8
"""Fields of at most so many characters take a quarter of the width."""


def sheet(fields: Sequence[tuple[FormField, int]]) -> QWidget:
    """Lay out fields with their widths in characters, in order, from left to right and down."""
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(scaled(18))
    grid.setVerticalSpacing(scaled(14))
    for column in range(COLUMNS):
        grid.setColumnStretch(column, 1)
    row = column = 0
    for field, width in fields:
        span = _span(field, width)
        if column + span > COLUMNS:
            row, column = row + 1, 0
        field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
        grid.addWidget(field, row, column, 1, span, Qt.AlignmentFlag.AlignTop)
        column += span
    return made


def scrolling(inner: QWidget) -> QScrollArea:
    """A tab's content: not wider than can be read, scrolled when it is too high."""
    inner.setMaximumWidth(scaled(WIDEST))
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(scaled(24), scaled(18), scaled(24), scaled(18))
    column.addWidget(inner)
    column.addStretch(1)
    area = QScrollArea(widgetResizable=True)
    area.setWidget(holder)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def _span(field: FormField, width: int) -> int:
    if isinstance(field.editor, QPlainTextEdit):
        return COLUMNS
    return 3 if width <= _SHORT else 6
