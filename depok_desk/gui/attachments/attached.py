"""What is attached to one record, and everything that can be done about it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QObject, QTemporaryDir, Signal
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QWidget

from depok_desk.errors import UserError
from depok_desk.files import safe_name, write_atomically
from depok_desk.gui.desk import Desk
from depok_desk.gui.file_choice import ask_file
from depok_desk.gui.opening import open_outside
from depok_desk.gui.work import Progress
from depok_desk.model.attachment import Attachment
from depok_desk.services import attachments
from depok_desk.services.attachments import Incoming, Source
from depok_desk.words import count_of

RoleOf = Callable[[Source], str]
"""Which role a file gets that is added."""

PASTED = "Gambar tempelan.png"


class Attached(QObject):
    """The attachments of one record, of some roles or of all; each deed can be undone.

    Says `refused` with a sentence about files that could not be added, `added` with the ids of the others.
    """

    refused = Signal(str)
    added = Signal(list)

    def __init__(self, desk: Desk, parent: QWidget, roles: Sequence[str] = ()) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = parent
        self._roles = roles
        self._lent: QTemporaryDir | None = None
        self.owner: tuple[str, str] = ("", "")

    def read(self) -> list[Attachment]:
        """What the record has, in its order."""
        table, record = self.owner
        if not record:
            return []
        return self._desk.ask(lambda session: attachments.attachments_of(session, table, record, self._roles))

    def add(self, sources: Sequence[Source], role_of: RoleOf) -> None:
        """Read files off the main thread, then attach those that are sound, all in one deed."""
        owner = self.owner
        if not owner[1] or not sources:
            return

        def job(progress: Progress) -> tuple[list[Incoming], list[str]]:
            ready: dict[str, Incoming] = {}
            wrong: list[str] = []
            for done, source in enumerate(sources):
                progress(done, len(sources))
                try:
                    one = self._made_ready(owner, source, role_of)
                except UserError as error:
                    wrong.append(error.sentence)
                else:
                    ready[one.key] = one
            return list(ready.values()), wrong

        self._desk.work("Menyiapkan lampiran", job, lambda found: self._attach(owner, *found))

    def remove(self, chosen: Sequence[Attachment]) -> None:
        """Throw attachments away; the notice offers to undo it."""
        if chosen:
            ids = [one.id for one in chosen]
            what = f"“{chosen[0].name}”" if len(ids) == 1 else count_of(len(ids), "lampiran")
            self._desk.do(f"{what} dihapus", lambda session: attachments.remove(session, ids))

    def move(self, one: Attachment, step: int) -> None:
        """Move it before or behind its neighbour."""
        self._desk.do(
            f"Urutan “{one.name}” diubah",
            lambda session: attachments.move(session, one.id, step),
            tell=False,
        )

    def make_main(self, one: Attachment) -> None:
        """Let it be the photo that is shown."""
        self._desk.do(
            f"“{one.name}” menjadi foto utama", lambda session: attachments.make_main(session, one.id)
        )

    def rename(self, one: Attachment, name: str) -> None:
        """Give it another name."""
        self._desk.do(
            f"Nama “{one.name}” diubah", lambda session: attachments.rename(session, one.id, name), tell=False
        )

    def note(self, one: Attachment, text: str) -> None:
        """Write a remark beside it."""
        self._desk.do(
            f"Keterangan “{one.name}” diubah",
            lambda session: attachments.note(session, one.id, text),
            tell=False,
        )

    def open_outside(self, one: Attachment) -> None:
        """Open a copy with the program that this PC has for it; the copy goes when the form goes.

        Raises:
            UserError: its bytes are missing, or there is no program.
        """
        content = self._desk.store.shelf.read(one.sha256)
        self._lent = self._lent or QTemporaryDir()
        path = Path(self._lent.path()) / safe_name(one.name)
        write_atomically(path, content)
        open_outside(path)

    def save_copy(self, one: Attachment) -> None:
        """Ask for a file and write a copy to it.

        Raises:
            UserError: its bytes are missing, or the file cannot be written.
        """
        content = self._desk.store.shelf.read(one.sha256)
        name = safe_name(one.name)
        path = ask_file(self._window, "Simpan salinan lampiran", name, Path(name).suffix[1:] or "bin")
        if path:
            write_atomically(path, content)

    def _made_ready(self, owner: tuple[str, str], source: Source, role_of: RoleOf) -> Incoming:
        one = attachments.read_file(source, role_of(source))
        self._desk.ask(lambda session: attachments.refuse_same(session, *owner, one))
        self._desk.store.shelf.keep(one.content)
        return one

    def _attach(self, owner: tuple[str, str], ready: Sequence[Incoming], wrong: Sequence[str]) -> None:
        shelf = self._desk.store.shelf
        if ready:
            what = f"“{ready[0].name}”" if len(ready) == 1 else count_of(len(ready), "lampiran")
            ids = self._desk.do(
                f"{what} ditambahkan",
                lambda session: [attachments.attach(session, shelf, *owner, one).id for one in ready],
            )
            self.added.emit(ids)
        more = f" Dan {len(wrong) - 3} berkas lain." if len(wrong) > 3 else ""
        self.refused.emit(" ".join(wrong[:3]) + more)


def offered(mime: QMimeData) -> list[Source]:
    """What someone drops or pastes: files of this PC, or a picture."""
    files: list[Source] = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if files or not mime.hasImage():
        return files
    picture = mime.imageData()
    return [(PASTED, _png(picture))] if isinstance(picture, QImage) and not picture.isNull() else []


def _png(picture: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(picture)
    return bytes(buffer.data().data())
