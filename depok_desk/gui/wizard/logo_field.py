"""The logo of a letterhead: chosen or dropped, shown, taken away."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QVBoxLayout
from sqlalchemy.orm import Session
from typing_extensions import override

from depok_desk.errors import UserError
from depok_desk.gui.attachments.pictures import Pictures, fitted
from depok_desk.gui.desk import Desk
from depok_desk.gui.file_choice import last_folder, remember
from depok_desk.gui.icons import icon
from depok_desk.gui.theme import scaled, scaled_size
from depok_desk.gui.widgets.buttons import button
from depok_desk.gui.widgets.labels import label
from depok_desk.model.institution import Letterhead
from depok_desk.services.attachments import attach, attachments_of, remove

_OWNER = Letterhead.__tablename__
_FILTER = "Gambar (*.png *.jpg *.jpeg *.webp *.bmp)"
_NONE = "Belum ada logo. Jatuhkan gambarnya di sini, atau pilih berkasnya."


class LogoField(QFrame):
    """Stores the picture as soon as it is chosen; a new one takes the place of the one before."""

    def __init__(self, desk: Desk, whose: str) -> None:
        super().__init__()
        self._desk, self._whose, self._letterhead = desk, whose, ""
        self._pictures = Pictures(desk)
        self._sight = QLabel()
        self._words = label(_NONE, "quiet", wraps=True)
        self.problem = label(kind="problem", wraps=True)
        self.choose = button("Pilih logo …", self._choose, sign="photo")
        self.throw = button("Hapus logo", self._remove, sign="trash")
        self.choose.setAccessibleName(f"Pilih logo {whose} …")
        self.throw.setAccessibleName(f"Hapus logo {whose}")
        self.setProperty("kind", "card")
        self.setAcceptDrops(True)
        self._lay_out()

    def _lay_out(self) -> None:
        self._sight.setFixedSize(scaled(96), scaled(72))
        self._sight.setAlignment(Qt.AlignmentFlag.AlignCenter)
        buttons = QHBoxLayout()
        buttons.setSpacing(scaled(8))
        for each in (self.choose, self.throw):
            buttons.addWidget(each)
        buttons.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(scaled(6))
        words.addWidget(self._words)
        words.addLayout(buttons)
        words.addWidget(self.problem)
        row = QHBoxLayout(self)
        row.setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(8))
        row.setSpacing(scaled(14))
        row.addWidget(self._sight)
        row.addLayout(words, 1)
        self.problem.hide()

    def show_letterhead(self, record: str) -> None:
        """Show the logo of another letterhead, or that it has none."""
        self._letterhead = record
        self.setEnabled(bool(record))
        found = self._desk.ask(lambda session: attachments_of(session, _OWNER, record, ("logo",)))
        picture = self._pictures.small(found[0].sha256) if found else None
        self._sight.setAccessibleName(f"Logo {self._whose}" if picture else "Belum ada logo")
        self._sight.setPixmap(icon("photo", "quiet").pixmap(scaled_size(28)))
        if picture:
            self._sight.setPixmap(fitted(picture, QSize(scaled(90), scaled(66)), self.devicePixelRatioF()))
        self._words.setText(found[0].name if found else _NONE)
        self.choose.setText(" Ganti logo …" if found else " Pilih logo …")
        self.throw.setVisible(bool(found))

    def take(self, file: Path) -> None:
        """Let a picture be the logo; what is wrong with it is said here."""
        try:
            self._desk.do(f"Pasang logo {self._whose}", lambda session: self._replace(session, file))
        except UserError as error:
            self.problem.setText(error.sentence)
        else:
            self.problem.clear()
        self.problem.setVisible(bool(self.problem.text()))
        self.show_letterhead(self._letterhead)

    def _replace(self, session: Session, file: Path) -> None:
        remove(session, self._present(session))
        session.flush()
        attach(session, self._desk.store.shelf, _OWNER, self._letterhead, file, role="logo")

    def _present(self, session: Session) -> list[str]:
        return [each.id for each in attachments_of(session, _OWNER, self._letterhead, ("logo",))]

    def _remove(self) -> None:
        self._desk.do(f"Hapus logo {self._whose}", lambda session: remove(session, self._present(session)))
        self.show_letterhead(self._letterhead)

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, f"Pilih logo {self._whose}", str(last_folder()), _FILTER
        )
        if chosen:
            remember(Path(chosen))
            self.take(Path(chosen))

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take(Path(next(url for url in event.mimeData().urls() if url.isLocalFile()).toLocalFile()))
