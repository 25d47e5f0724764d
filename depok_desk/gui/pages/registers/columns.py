"""Choosing which columns a list shows."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from depok_desk.gui.widgets.ticks import Tick, TickList
from depok_desk.registers.register import Column, Register


def offer_columns(
    parent: QWidget,
    register: Register,
    shown: Sequence[Column],
    at: QPoint,
    chosen: Callable[[list[str]], None],
) -> TickList:
    """Open a list of all columns with ticks at those shown; the order of those shown is kept."""
    order = [column.key for column in shown]
    ticks = [Tick(column.key, column.label, on=column.key in order) for column in register.columns]
    made = TickList(parent, "Kolom yang tampil", ticks)

    def choose(keys: list[str]) -> None:
        kept = [key for key in order if key in keys]
        chosen([*kept, *(key for key in keys if key not in kept)])

    made.picked.connect(choose)
    made.open_at(at)
    return made
