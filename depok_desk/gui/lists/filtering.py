"""Filtering a register: opening the filter of any column, and what the chips say."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid
from sqlalchemy.orm import Session

from depok_desk.gui.desk import Desk
from depok_desk.gui.lists.column_picker import ColumnPicker
from depok_desk.gui.lists.header_filter import HeaderFilter
from depok_desk.gui.lists.look import Look
from depok_desk.gui.lists.value_ticks import MOST_VALUES, Counted, ValueTicks
from depok_desk.registers.register import Column, Register
from depok_desk.services.conditions import Between, Condition, Containing, Days, InYear, OneOf
from depok_desk.services.listing import View, value_counts


def chips(register: Register, view: View) -> list[tuple[str, str]]:
    """Key and words of every filter in force, such as `("sector", "Sektor: Kuliner")`."""
    return [
        (key, f"{column.label}: {condition.words(column)}")
        for key, condition in view.where
        if (column := register.column(key))
    ]


class Filtering:
    """Opens the filters of the columns of the register that is looked at; one at a time."""

    def __init__(self, desk: Desk, look: Look, parent: QWidget) -> None:
        self._desk = desk
        self._parent = parent
        self._look = look

    def offer_columns(self, at: QPoint) -> ColumnPicker:
        """Open a list of all columns, hidden ones too; each leads to its filter."""
        look = self._look
        picker = ColumnPicker(self._parent, look.register.columns, {key for key, _ in look.view.where})

        def pick(key: str) -> None:
            self.offer(key, at)

        picker.picked.connect(pick)
        picker.open_at(at)
        return picker

    def offer(self, key: str, at: QPoint) -> HeaderFilter | None:
        """Open the filter of a column; None if there is no such column."""
        column = self._look.register.column(key)
        if column is None:
            return None
        present = self._look.condition(key)
        made = HeaderFilter(self._parent, column, present, self._look.view.today)

        def narrow(said: object) -> None:
            self._look.narrow(key, _condition(said))

        def sort(downward: object) -> None:
            self._look.sort(key, descending=downward)

        made.asked.connect(narrow)
        made.sorting.connect(sort)
        if made.values is not None:
            self._fill(made.values, column, self._look.shown)
        made.open_at(at)
        return made

    def _fill(self, values: ValueTicks, column: Column, view: View) -> None:
        """Show the column's values once they are read, and again whenever others are searched for."""
        register = self._look.register

        def ask(typed: str) -> None:
            def read(session: Session) -> Counted:
                return value_counts(session, register, column, view, typed=typed, limit=MOST_VALUES + 1)

            self._desk.ask_later(read, values.show_values, lambda: isValid(values) and values.typed == typed)

        values.asked.connect(ask)
        ask(values.typed)


def _condition(said: object) -> Condition | None:
    return said if isinstance(said, OneOf | Between | Days | InYear | Containing) else None
