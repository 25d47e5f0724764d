"""The import page: a workbook on its way into a register."""

from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Page


def make(desk: Desk, memory: Memory | None = None) -> Page:
    """The import page; with a `memory` it remembers lately used files from one day to the next."""
    from depok_desk.gui.pages.importing.page import ImportPage

    return ImportPage(desk, memory)
