"""Fields laid out on a sheet: two columns, short ones side by side, notes across."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.field import FormField
from depok_desk.gui.widgets.scrolled import scrolled

WIDEST = 860
_TOP = Qt.AlignmentFlag.AlignTop
_SHORT = 8
"""Fields of at most so many characters share a column with the next such one."""


def sheet(fields: Sequence[tuple[FormField, int]]) -> QWidget:
    """Lay out fields with their widths in characters, in order, from left to right and down."""
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(scaled(18))
    grid.setVerticalSpacing(scaled(14))
    for column in (0, 1):
        grid.setColumnStretch(column, 1)
    place = 0
    for cell in _cells(fields):
        across = isinstance(cell[0].editor, QPlainTextEdit)
        place += place % 2 if across else 0
        grid.addWidget(_side_by_side(cell), place // 2, place % 2, 1, 2 if across else 1, _TOP)
        place += 2 if across else 1
    return made


def _cells(fields: Sequence[tuple[FormField, int]]) -> list[list[FormField]]:
    """One field per cell, or two short ones that follow each other."""
    cells: list[list[FormField]] = []
    waiting = False
    for field, width in fields:
        short = width <= _SHORT
        if short and waiting:
            cells[-1].append(field)
        else:
            cells.append([field])
        waiting = short and not waiting
    return cells


def _side_by_side(cell: Sequence[FormField]) -> QWidget:
    """The fields of one cell in equal shares; notes and wide fields take it whole."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(scaled(18))
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
    for field in cell:
        field.setMinimumWidth(scaled(48))
        field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
        row.addWidget(field, 1, _TOP)
    return made


def scrolling(inner: QWidget) -> QScrollArea:
    """A tab's content: not wider than can be read, scrolled when it is too high."""
    inner.setMaximumWidth(scaled(WIDEST))
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(scaled(18), scaled(14), scaled(18), scaled(14))
    column.addWidget(inner)
    column.addStretch(1)
    return scrolled(holder)
