"""The small photo at the head of a form: shown, dropped, pasted; a click leads to all of them."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QIcon, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QToolButton
from typing_extensions import override

from depok_desk.gui.attachments.attached import Attached, offered
from depok_desk.gui.attachments.pictures import Pictures
from depok_desk.gui.desk import Desk
from depok_desk.gui.icons import icon
from depok_desk.gui.theme import scaled
from depok_desk.services.attachments import shown_photo

_HINT = "jatuhkan foto di sini, tempel dengan Ctrl+V, atau klik untuk memilih"


class HeadPhoto(QToolButton):
    """The photo that stands for a record of a table; takes others that are dropped or pasted."""

    def __init__(self, desk: Desk, table: str) -> None:
        super().__init__()
        self._desk = desk
        self._table = table
        self._pictures = Pictures(desk)
        self.attached = Attached(desk, self, ("photo", "logo"))
        self.setProperty("kind", "icon")
        self.setFixedSize(scaled(52), scaled(40))
        self.setAcceptDrops(True)
        self.show_owner("")

    def show_owner(self, record: str) -> None:
        """Show the photo of another record; a new one cannot have any yet."""
        self.attached.owner = (self._table, record)
        self.setVisible(bool(record))
        key = self._desk.ask(lambda session: shown_photo(session, self._table, record)) if record else ""
        photo = self._pictures.small(key)
        self.setIcon(icon("photo", "quiet") if photo.isNull() else QIcon(photo))
        self.setIconSize(QSize(scaled(18), scaled(18)) if photo.isNull() else self.size() - QSize(6, 6))
        said = f"{'Belum ada foto' if photo.isNull() else 'Foto'}: {_HINT}"
        self.setAccessibleName(said)
        self.setToolTip(said)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.attached.add(offered(QGuiApplication.clipboard().mimeData()), lambda _: "photo")
        else:
            super().keyPressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.attached.owner[1] and (event.mimeData().hasUrls() or event.mimeData().hasImage()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.attached.add(offered(event.mimeData()), lambda _: "photo")
