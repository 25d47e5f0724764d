"""Where one left the window, and how large it was: kept for the next start."""

from PySide6.QtWidgets import QMainWindow

from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Place

_GEOMETRY, _PAGE, _RECORD = "window/geometry", "window/page", "window/record"


def remember(memory: Memory, window: QMainWindow, here: Place | None) -> None:
    """Keep the place one is at and the shape of the window."""
    memory.keep(_GEOMETRY, window.saveGeometry())
    memory.keep(_PAGE, here.page if here else "")
    memory.keep(_RECORD, here.record if here else "")


def left_at(memory: Memory) -> Place:
    """The place one left; one without a page on the first day."""
    return Place(memory.text(_PAGE), memory.text(_RECORD))


def take_shape(memory: Memory, window: QMainWindow) -> bool:
    """Give a window the shape it was left in; False on the first day."""
    return window.restoreGeometry(memory.shape(_GEOMETRY))
