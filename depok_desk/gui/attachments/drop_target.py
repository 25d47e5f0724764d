"""A part of the window that takes files and pictures, dropped or pasted."""

from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame
from typing_extensions import override

from depok_desk.gui.attachments.attached import Attached, offered
from depok_desk.services.attachments import Source


class DropTarget(QFrame):
    """Hands what comes to `add`, as long as there is a record that it can belong to."""

    attached: Attached

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)

    def add(self, sources: list[Source]) -> None:
        """Take these."""
        raise NotImplementedError

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.add(offered(QGuiApplication.clipboard().mimeData()))
        else:
            super().keyPressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.attached.owner[1] and (event.mimeData().hasUrls() or event.mimeData().hasImage()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.add(offered(event.mimeData()))
