"""Windows that flash up because a part of a page was shown before it had its place."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QDialog, QMainWindow, QMenu, QWidget
from typing_extensions import override

_SHOW = QEvent.Type.Show
_MEANT = (Qt.WindowType.Popup, Qt.WindowType.ToolTip, Qt.WindowType.Dialog)


class Flashes(QObject):
    """Watches an application; each flash takes the keyboard away from the window for a moment."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == _SHOW and isinstance(watched, QWidget) and _is_stray(watched):
            self.seen.append(f"{type(watched).__name__} {watched.accessibleName() or watched.objectName()}")
        return False


def _is_stray(widget: QWidget) -> bool:
    if not widget.isWindow() or isinstance(widget, QMainWindow | QDialog | QMenu):
        return False
    return widget.windowType() not in _MEANT
