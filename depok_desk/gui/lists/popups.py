"""Small windows that open below a heading or a button."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QWidget

from depok_desk.gui.theme import scaled


def make_popup(frame: QFrame, parent: QWidget, name: str) -> None:
    """Let a frame open over its parent, and close with Esc or a click elsewhere."""
    frame.setParent(parent, Qt.WindowType.Popup)
    frame.setObjectName("ticks")
    frame.setAccessibleName(name)
    frame.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)


def open_popup(frame: QFrame, place: QPoint) -> None:
    """Show it with its upper left corner at a place of the screen, moved so that all of it is seen."""
    frame.adjustSize()
    room: QRect = frame.screen().availableGeometry()
    margin = scaled(4)
    left = min(place.x(), room.right() - frame.width() - margin)
    top = min(place.y(), room.bottom() - frame.height() - margin)
    frame.move(max(room.left(), left), max(room.top(), top))
    frame.show()
