"""Choosing which columns a list shows."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from depok_desk.gui.lists.look import Look
from depok_desk.gui.widgets.ticks import Tick, TickList


def offer_columns(look: Look, parent: QWidget, at: QPoint) -> TickList:
    """Open a list of all columns with ticks at those shown; the order of those shown is kept."""
    order = [column.key for column in look.columns]
    ticks = [Tick(column.key, column.label, on=column.key in order) for column in look.register.columns]
    made = TickList(parent, "Kolom yang tampil", ticks)

    def choose(keys: list[str]) -> None:
        kept = [key for key in order if key in keys]
        look.show_columns([*kept, *(key for key in keys if key not in kept)])

    made.picked.connect(choose)
    made.open_at(at)
    return made
