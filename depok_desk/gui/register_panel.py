"""A register's list with everything to find one's way in it: search, filter chips, order, count."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from depok_desk.gui.desk import Desk
from depok_desk.gui.looks import LOOKS
from depok_desk.gui.register_list import RegisterList
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets import cells
from depok_desk.gui.widgets.chips import ChipRow
from depok_desk.gui.widgets.foot import FootLine
from depok_desk.gui.widgets.search import SearchField
from depok_desk.gui.widgets.table import ListTable
from depok_desk.registers.register import Column, Register
from depok_desk.services.listing import View, value_counts
from depok_desk.words import count_of

_LOOKS = {**LOOKS, "number": cells.strong, "certificate": cells.quiet}


class RegisterPanel(QWidget):
    """Shows a register, or the part of it that `restrict` names; says which row is current or opened.

    `keys` are the columns shown, from left to right; `tools` stand at the left above the list.
    """

    current = Signal(str)
    opened = Signal(str)
    chosen = Signal(int)
    narrowed = Signal()

    def __init__(
        self, desk: Desk, register: Register, keys: Sequence[str], tools: Sequence[QWidget] = ()
    ) -> None:
        super().__init__()
        self._desk = desk
        self._register = register
        self._columns = [column for key in keys if (column := register.column(key))]
        self._view = View()
        self._base: tuple[tuple[str, tuple[Any, ...]], ...] = ()
        self.search = SearchField("Saring daftar ini", "Ctrl F")
        self.search.setMaximumWidth(scaled(300))
        self.chips = ChipRow()
        self.table = ListTable(f"Daftar {register.title.lower()}", _LOOKS)
        self.foot = FootLine()
        self._lay_out(tools)
        self._connect()

    def _lay_out(self, tools: Sequence[QWidget]) -> None:
        bar = QFrame()
        bar.setObjectName("toolbar")
        rows = QVBoxLayout(bar)
        rows.setContentsMargins(scaled(14), scaled(7), scaled(14), scaled(8))
        rows.setSpacing(scaled(8))
        if tools:
            rows.addLayout(_row((*tools, None)))
        rows.addLayout(_row((self.chips, self.search)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part, share in ((bar, 0), (self.table, 1), (self.foot, 0)):
            column.addWidget(part, share)

    def _connect(self) -> None:
        self.search.asked.connect(self._type)
        self.chips.removed.connect(self._lift)
        self.chips.cleared.connect(self.widen)
        self.chips.adding.connect(self._offer_filters)
        self.table.sort_asked.connect(self._sort)
        self.table.current.connect(self.current)
        self.table.opened.connect(self.opened)
        self.table.chosen.connect(self._show_chosen)
        self.table.rows.counted.connect(self._show_count)

    @property
    def view(self) -> View:
        """What is shown, the restriction included."""
        return replace(self._view, where=(*self._base, *self._view.where))

    def restrict(self, key: str, *values: Any) -> None:
        """Show only rows that hold one of these values, whatever the user filters."""
        self._base = ((key, values),)
        self.refresh()

    def narrow(self, key: str, values: Sequence[Any]) -> None:
        """Filter by a column, or lift its filter if there are no values."""
        self._look(self._view.with_filter(key, values))

    def widen(self) -> None:
        """Lift all filters."""
        self._look(replace(self._view, where=()))

    def _lift(self, key: str) -> None:
        self.narrow(key, ())

    def kept(self, key: str) -> tuple[Any, ...]:
        """The values a column is filtered by; none if it is not."""
        return dict(self._view.where).get(key, ())

    def refresh(self) -> None:
        """Read again."""
        self.table.show_list(RegisterList(self._desk, self._register, self.view, self._columns))

    def filter_menu(self) -> QMenu:
        """A menu of all choices one can filter by, with counts and ticks."""
        menu = QMenu(self)
        for column in self._columns:
            if column.options:
                self._offer_values(menu.addMenu(column.label), column)
        return menu

    def _offer_values(self, menu: QMenu, column: Column) -> None:
        counts = self._desk.ask(lambda session: value_counts(session, self._register, column, self.view))
        kept = self.kept(column.key)
        for value, number in counts:
            action = QAction(f"{column.show(value) or '(kosong)'}   {number}", menu, checkable=True)
            action.setChecked(value in kept)
            action.triggered.connect(self._toggling(column.key, value))
            menu.addAction(action)

    def _toggling(self, key: str, value: Any) -> Callable[[], None]:
        def toggle() -> None:
            kept = self.kept(key)
            rest = tuple(each for each in kept if each != value)
            self.narrow(key, rest if value in kept else (*kept, value))

        return toggle

    def _offer_filters(self) -> None:
        below = QPoint(0, self.chips.add.height() + scaled(3))
        self.filter_menu().popup(self.chips.add.mapToGlobal(below))

    def _type(self, text: str) -> None:
        self._look(replace(self._view, typed=text))

    def _sort(self, key: str, descending: object) -> None:
        self._look(replace(self._view, sort=key, descending=bool(descending)))

    def _look(self, view: View) -> None:
        self._view = view
        self.chips.show_filters([(key, self._chip(key, values)) for key, values in view.where])
        self.refresh()
        self.narrowed.emit()

    def _chip(self, key: str, values: Sequence[Any]) -> str:
        column = self._register.column(key)
        if column is None:
            return key
        return f"{column.label}: {', '.join(column.show(value) or 'kosong' for value in values)}"

    def _show_count(self, count: int) -> None:
        self.foot.show_count(count_of(count, self._register.one))
        self.search.found(f"{count_of(count, 'cocok')}" if self._view.typed else "")

    def _show_chosen(self, count: int) -> None:
        self.foot.show_chosen(count_of(count, "dipilih") if count > 1 else "")
        self.chosen.emit(count)


def _row(parts: Sequence[QWidget | None]) -> QHBoxLayout:
    """Parts side by side; None takes what room is left, and a list of filters takes its share."""
    row = QHBoxLayout()
    row.setSpacing(scaled(8))
    for part in parts:
        if part is None:
            row.addStretch(1)
        else:
            row.addWidget(part, int(isinstance(part, ChipRow | SearchField)))
    return row
