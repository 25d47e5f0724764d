"""What opens below a heading: sorting by the column, and filtering it in the ways its kind allows."""

from collections.abc import Callable
from datetime import date
from typing import Protocol

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk.gui.icons import icon
from depok_desk.gui.lists.filter_parts import DAYS, EMPTY, FILLED, RangeFields, ReadyConditions
from depok_desk.gui.lists.popups import make_popup, open_popup
from depok_desk.gui.lists.value_ticks import ValueTicks
from depok_desk.gui.theme import scaled, scaled_size
from depok_desk.gui.widgets.buttons import button, link, primary
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.rows import row_of
from depok_desk.model.kinds.dates import read_loose
from depok_desk.model.kinds.kind import Reading
from depok_desk.model.kinds.text import TextKind
from depok_desk.registers.register import Column
from depok_desk.services.conditions import Between, Condition

_FEW_VALUED = {"year", "kbli", "count"}
_SHORT = 60
_PAIR = 2
_ORDERS = {date: ("terlama–terbaru", "terbaru–terlama"), str: ("A–Z", "Z–A")}
_NUMBERS = ("terkecil–terbesar", "terbesar–terkecil")


class Part(Protocol):
    """One way to say a condition."""

    def condition(self) -> Condition | None:
        """The condition said; None for none."""
        ...

    def judge(self) -> bool:
        """Whether it can be used, saying why not."""
        ...


def holds(column: Column) -> type:
    """The Python type of a column's values."""
    return column.kind.sql().python_type


def few_valued(column: Column) -> bool:
    """Whether a column has few enough values to be filtered by ticks, rather than by words or a range."""
    kind = column.kind
    short = type(kind) is TextKind and kind.length <= _SHORT
    return bool(column.options) or kind.name in _FEW_VALUED or short


def listed(column: Column) -> bool:
    """Whether the values of a column are offered as ticks."""
    return not column.personal and (holds(column) in {str, bool} or few_valued(column))


class HeaderFilter(QFrame):
    """Says `asked` with a condition, or None to lift it, and `sorting` with whether downward.

    The part that was touched last says the condition. `values` are shown by whoever opens it.
    """

    asked = Signal(object)
    sorting = Signal(bool)

    def __init__(self, parent: QWidget, column: Column, present: Condition | None, today: date) -> None:
        super().__init__()
        make_popup(self, parent, f"Saringan {column.label}")
        self.upward, self.downward = (_sort_button(words) for words in _orders(column))
        self.ready = ready_for(column, present)
        self.range = range_for(column, present, today)
        self.values = values_for(column, present)
        self._present = present
        by_range = isinstance(present, Between) or self.values is None
        self._part: Part | None = self.range if by_range and self.range else self.values
        self.lift = link("Hapus saringan", lambda: self._say(None))
        self.cancel = button("Batal", self.close)
        self.apply = primary("Saring", self.take, sign="filter")
        self._lay_out(column)
        self._connect()

    def _lay_out(self, column: Column) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(12))
        whole.setSpacing(scaled(8))
        whole.addLayout(row_of(label(column.label, "label"), None, self.lift))
        whole.addLayout(row_of(self.upward, self.downward, None))
        for part in (self.ready, self.range, self.values):
            if part is not None:
                whole.addWidget(part)
        whole.addLayout(row_of(None, self.cancel, self.apply))
        self.apply.setVisible(self._part is not None)
        self.lift.setVisible(self._present is not None)

    def _connect(self) -> None:
        self.upward.clicked.connect(lambda: self._sort(downward=False))
        self.downward.clicked.connect(lambda: self._sort(downward=True))
        if self.ready is not None:
            self.ready.picked.connect(self._say)
        for part in (self.range, self.values):
            if part is not None:
                part.edited.connect(self._touching(part))

    def open_at(self, place: QPoint) -> None:
        """Show it at a place of the screen, the keys where one most likely types."""
        open_popup(self, place)
        self._first().setFocus(Qt.FocusReason.PopupFocusReason)

    def _first(self) -> QWidget:
        if self.values is not None and self._part is self.values:
            return self.values.search
        if self.ready is not None and (self.ready.count() > _PAIR or self.range is None):
            return self.ready
        return self.range.low if self.range is not None else self.cancel

    def take(self) -> None:
        """Filter as was said last; what cannot be used stays open."""
        if self._part is not None and self._part.judge():
            self._say(self._part.condition())

    def _say(self, condition: object) -> None:
        self.asked.emit(condition)
        self.close()

    def _sort(self, *, downward: bool) -> None:
        self.sorting.emit(downward)
        self.close()

    def _touching(self, part: ValueTicks | RangeFields) -> Callable[[], None]:
        def touch() -> None:
            self._part = part
            self.apply.setEnabled(part.judge() if isinstance(part, ValueTicks) else True)

        return touch

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.take()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)


def ready_for(column: Column, present: Condition | None) -> ReadyConditions | None:
    """Quick ranges for dates; for values that are not listed, such as personal ones, whether there is one."""
    if holds(column) is date and not column.personal:
        return ReadyConditions(DAYS, present)
    return None if listed(column) else ReadyConditions((FILLED, EMPTY), present)


def range_for(column: Column, present: Condition | None, today: date) -> RangeFields | None:
    """Two ends for dates, which may be typed loosely, and for numbers."""
    if column.personal or column.options or holds(column) in {str, bool}:
        return None
    if holds(column) is date:

        def read(text: str) -> Reading:
            return read_loose(text, today) if text.strip() else Reading(None)

        return RangeFields(column, read, present)
    return RangeFields(column, column.kind.read, present)


def values_for(column: Column, present: Condition | None) -> ValueTicks | None:
    """Ticks for choices and words, and for numbers of which there are few."""
    if not listed(column):
        return None
    return ValueTicks(column, present, wordy=holds(column) is str and not few_valued(column))


def _orders(column: Column) -> tuple[str, str]:
    return _ORDERS.get(str if column.options else holds(column), _NUMBERS)


def _sort_button(words: str) -> QToolButton:
    made = QToolButton()
    made.setText(f"Urutkan {words}")
    made.setIcon(icon("arrow-up" if words in _UPWARD else "arrow-down", "link"))
    made.setIconSize(scaled_size(14))
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    made.setProperty("kind", "bare")
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made


_UPWARD = {up for up, _ in (*_ORDERS.values(), _NUMBERS)}
