"""Filtering a register by ticks: which columns can be, what is offered, and what the chips say."""

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from depok_desk.gui.desk import Desk
from depok_desk.gui.lists.look import Look
from depok_desk.gui.widgets.ticks import Tick, TickList
from depok_desk.model.kinds.text import TextKind
from depok_desk.registers.register import Column, Register
from depok_desk.services.conditions import EMPTY
from depok_desk.services.listing import View, value_counts
from depok_desk.words import number

MOST_TICKS = 300
_FEW_VALUED = {"year", "kbli", "count"}
_SHORT = 60


def tickable(column: Column) -> bool:
    """Whether a column has few enough values to be filtered by ticks."""
    if column.personal:
        return False
    kind = column.kind
    short = type(kind) is TextKind and kind.length <= _SHORT
    return bool(column.options) or kind.name in _FEW_VALUED or short


def chips(register: Register, view: View) -> list[tuple[str, str]]:
    """Key and words of every filter in force, such as `("sector", "Sektor: Kuliner")`."""
    return [
        (key, f"{column.label}: {condition.words(column)}")
        for key, condition in view.where
        if (column := register.column(key))
    ]


class TickFilter:
    """Opens lists of ticks for the columns of the register that is looked at."""

    def __init__(self, desk: Desk, look: Look, parent: QWidget) -> None:
        self._desk = desk
        self._register = look.register
        self._parent = parent
        self._look = look

    def offer_columns(self, at: QPoint) -> QMenu:
        """Open a menu of the columns that can be filtered by; each leads to its ticks."""
        menu = QMenu(self._parent)
        for column in filter(tickable, self._register.columns):
            menu.addAction(column.label).triggered.connect(self._opening(column.key, at))
        menu.popup(at)
        return menu

    def offer_values(self, key: str, at: QPoint) -> TickList | None:
        """Open the ticks of a column, most frequent value first; None if there is no such column."""
        column = self._register.column(key)
        if column is None:
            return None
        view = self._look.shown
        counts = self._desk.ask(lambda session: value_counts(session, self._register, column, view))
        kept = self._look.kept(key)
        values = [value for value, _ in counts][:MOST_TICKS]
        ticks = [
            Tick(str(place), column.show(value) or EMPTY, number(often), value in kept)
            for place, (value, often) in enumerate(counts[:MOST_TICKS])
        ]
        made = TickList(self._parent, column.label, ticks, "Hapus saringan")

        def choose(keys: list[str]) -> None:
            self._look.keep_only(key, [values[int(each)] for each in keys])

        made.picked.connect(choose)
        made.open_at(at)
        return made

    def _opening(self, key: str, at: QPoint) -> Callable[[], None]:
        def open_() -> None:
            self.offer_values(key, at)

        return open_
