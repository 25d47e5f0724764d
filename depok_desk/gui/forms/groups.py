"""Headed groups of fields side by side, in as many columns as there is room for."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.editor import Editor
from depok_desk.gui.widgets.field import FormField
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.tick_row import TickRow

NARROWEST = 330
"""The least width of a column, in pixels of usual text."""

WIDEST = 560
"""The greatest: longer lines lead the eye astray."""

MOST = 3
"""More columns than this are not read at a glance."""

_SHARES = ((6, 1), (10, 2), (20, 3), (22, 4))
"""Characters up to which a field takes so many of a line's six shares."""
_WHOLE = 6

SAID = 18
"""Pixels below a line of fields, for one line about them."""

Placed = tuple[FormField, int]
"""A field and the characters it has room for."""


def field_lines(fields: Sequence[Placed], below: int = SAID) -> QVBoxLayout:
    """Fields in order, short ones side by side, `below` each line room for what is said of its fields."""
    made = QVBoxLayout()
    made.setSpacing(0)
    for line in _lines(fields):
        made.addLayout(_side_by_side(line))
        made.addWidget(_remarks(line, below))
    return made


class FieldGroup(QFrame):
    """One section of fields under its heading, short ones side by side."""

    def __init__(self, title: str, fields: Sequence[Placed]) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.height_in_lines = 1 + sum(_lines_high(line) for line in _lines(fields))
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(16), scaled(11), scaled(16), scaled(4))
        column.setSpacing(0)
        column.addWidget(label(title, "head"))
        column.addSpacing(scaled(7))
        column.addLayout(field_lines(fields))


class GroupSheet(QScrollArea):
    """All groups of a form; they move into fewer columns where the window or the text says so."""

    def __init__(self, sections: Mapping[str, Sequence[Placed]]) -> None:
        super().__init__()
        self.groups = [FieldGroup(title, fields) for title, fields in sections.items()]
        self._columns = 0
        self._inner = QWidget()
        self._row = QHBoxLayout(self._inner)
        self._row.setContentsMargins(scaled(18), scaled(12), scaled(18), scaled(6))
        self._row.setSpacing(scaled(14))
        self.setWidgetResizable(True)
        self.setWidget(self._inner)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._arrange(min(MOST, len(self.groups)))
        _tab_through([field for fields in sections.values() for field, _ in fields])

    @property
    def columns(self) -> int:
        """How many columns there are now."""
        return self._columns

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fitting = self.width() // scaled(NARROWEST)
        self._arrange(max(1, min(fitting, MOST, len(self.groups))))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(NARROWEST), scaled(160))

    def _arrange(self, columns: int) -> None:
        """Put each group, in order, into the column that is lowest so far."""
        if columns == self._columns:
            return
        self._columns = columns
        while item := self._row.takeAt(0):
            if old := item.widget():
                old.deleteLater()
        heights, layouts = [0.0] * columns, [_new_column(self._row) for _ in range(columns)]
        self._row.addStretch(0)
        for group in self.groups:
            lowest = heights.index(min(heights))
            heights[lowest] += group.height_in_lines
            layouts[lowest].insertWidget(layouts[lowest].count() - 1, group)


def _new_column(row: QHBoxLayout) -> QVBoxLayout:
    holder = QWidget()
    holder.setMaximumWidth(scaled(WIDEST))
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(scaled(14))
    column.addStretch(1)
    row.addWidget(holder, 1)
    return column


def _lines(fields: Iterable[Placed]) -> Iterable[list[tuple[FormField, int]]]:
    """Fields in order with their shares, as many to a line as fit."""
    line: list[tuple[FormField, int]] = []
    for field, width in fields:
        share = _share(field, width)
        if line and sum(each for _, each in line) + share > _WHOLE:
            yield line
            line = []
        line.append((field, share))
    if line:
        yield line


def _share(field: FormField, width: int) -> int:
    if isinstance(field.editor, QPlainTextEdit):
        return _WHOLE
    return next((share for most, share in _SHARES if width <= most), _WHOLE)


def _lines_high(line: Sequence[tuple[FormField, int]]) -> float:
    return 1.7 if isinstance(line[0][0].editor, QPlainTextEdit) else 1


def _side_by_side(line: Sequence[tuple[FormField, int]]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(scaled(12))
    for field, share in line:
        field.setMinimumWidth(scaled(40))
        field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
        row.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
    if len(line) == 1 and line[0][1] < _WHOLE:
        row.addStretch(_WHOLE - line[0][1])
    return row


def _remarks(line: Sequence[tuple[FormField, int]], below: int) -> QWidget:
    """What is said of a line's fields, across the whole group; room for one line is always there."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, scaled(2))
    column.setSpacing(0)
    for field, _ in line:
        column.addWidget(field.said)
    column.addStretch(1)
    made.setMinimumHeight(scaled(below))
    return made


def _tab_through(fields: Sequence[FormField]) -> None:
    """Tab goes from group to group in their order, whatever column they stand in."""
    stops = [stop for field in fields for stop in _stops(field.editor)]
    for stop, then in pairwise(stops):
        QWidget.setTabOrder(stop, then)


def _stops(editor: Editor) -> Sequence[QWidget]:
    return list(editor.ticks.values()) if isinstance(editor, TickRow) else [editor]
