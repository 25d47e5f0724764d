"""The menu of the chosen rows."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from depok_desk.gui.command import Command
from depok_desk.gui.icons import icon
from depok_desk.gui.keys import keys_words
from depok_desk.gui.widgets.table import ListTable


def row_menu(table: ListTable, commands: Sequence[Command | None]) -> QMenu:
    """A menu of what can be done with the chosen rows, with its keys; None is a line between groups."""
    menu = QMenu(table)
    for command in commands:
        if command is None:
            menu.addSeparator()
            continue
        keys = f"\t{keys_words(command.keys)}" if command.keys else ""
        action = menu.addAction(f"{command.words.replace('&', '&&')}{keys}")
        if command.sign:
            action.setIcon(icon(command.sign))
        action.triggered.connect(command.does)
    return menu


def place_of_menu(table: ListTable) -> QPoint:
    """Where a menu called by key belongs: below the current cell."""
    cell = table.visualRect(table.currentIndex())
    return table.viewport().mapToGlobal(cell.bottomLeft())
