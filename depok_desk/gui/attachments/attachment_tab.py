"""The tab with all files of a record: dropped, pasted, looked at, named, ordered, given away."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk.gui.attachments.attached import Attached
from depok_desk.gui.attachments.attachment_list import AttachmentList
from depok_desk.gui.attachments.drop_target import DropTarget
from depok_desk.gui.attachments.file_preview import FilePreview
from depok_desk.gui.attachments.pictures import Pictures
from depok_desk.gui.desk import Desk
from depok_desk.gui.file_choice import last_folder, remember
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, icon_button, primary
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.rows import row_of, split
from depok_desk.services.attachments import Source
from depok_desk.services.photos import is_photo

HINT = "Jatuhkan berkas ke sini, atau tempel gambar dengan Ctrl+V."

_PICTURES = "Foto (*.jpg *.jpeg *.png *.webp *.heic);;Semua berkas (*)"


class AttachmentTab(DropTarget):
    """A list beside a preview; whatever is done can be undone."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._pictures = Pictures(desk)
        self.attached = Attached(desk, self)
        self.list = AttachmentList(self._pictures)
        self.preview = FilePreview(desk, self._pictures)
        self.problem = label(kind="problem", wraps=True)
        self.hint = label(HINT, "small", wraps=True)
        self.note = QLineEdit(placeholderText="Keterangan, misalnya: asli di map biru")
        self.note.setAccessibleName("Keterangan lampiran")
        self.choose = primary("&Pilih berkas …", self._choose, sign="plus")
        self.choose_photo = button("Pilih &foto …", self._choose_photo, sign="photo")
        self.open = button("B&uka", self._open, sign="eye")
        self.copy = button("Simpan sa&linan …", self._copy, sign="download")
        self.earlier = icon_button("arrow-up", "Geser ke atas (Ctrl+↑)", lambda: self._move(-1))
        self.later = icon_button("arrow-down", "Geser ke bawah (Ctrl+↓)", lambda: self._move(1))
        self.name = icon_button("edit", "Ganti nama (F2)", self._rename)
        self.throw = icon_button("trash", "Hapus lampiran (Del)", self._remove)
        self._lay_out()
        self._connect(desk)
        self._say("")

    def _lay_out(self) -> None:
        left, right = QWidget(), QWidget()
        files = QVBoxLayout(left)
        files.setContentsMargins(scaled(18), scaled(14), scaled(12), scaled(12))
        files.setSpacing(scaled(8))
        files.addLayout(row_of(self.choose, self.choose_photo, None, self.earlier, self.later))
        for each in (self.hint, self.problem):
            files.addWidget(each)
        files.addWidget(self.list, 1)
        seen = QVBoxLayout(right)
        seen.setContentsMargins(scaled(12), scaled(14), scaled(18), scaled(12))
        seen.setSpacing(scaled(8))
        seen.addLayout(row_of(self.open, self.copy, None, self.name, self.throw))
        seen.addWidget(self.preview, 1)
        seen.addWidget(self.note)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split(left, right, (420, 620), grows=1))

    def _connect(self, desk: Desk) -> None:
        self.list.picked.connect(self._show_current)
        self.list.named.connect(self._name, Qt.ConnectionType.QueuedConnection)  # its editor closes first
        self.list.moved.connect(self._move)
        self.list.deleted.connect(self._remove)
        self.list.itemActivated.connect(self._open)
        self.note.editingFinished.connect(self._note)
        self.attached.refused.connect(self._say)
        self.attached.added.connect(self._show_added)
        desk.changed.connect(self._refresh_if_seen)

    def show_owner(self, table: str, record: str) -> None:
        """Show what is attached to a record, such as `("ikm", id)`."""
        if (table, record) != self.attached.owner:
            self._say("")
        self.attached.owner = (table, record)
        self.refresh()

    def refresh(self) -> None:
        """Read again; the attachment one is at stays."""
        self.list.show_files(self.attached.read())

    @override
    def add(self, sources: list[Source]) -> None:
        """Attach files; a picture counts as the scan of a paper, photos have a place of their own."""
        self.attached.add(sources, _role_of)

    def take(self, paths: Sequence[Path]) -> None:
        """Attach files that were dropped on the window: a picture there is a photo of the record."""
        self.attached.add(list(paths), lambda source: "photo" if _role_of(source) == "scan" else "file")

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self.refresh()

    def _show_added(self, ids: list[str]) -> None:
        self.list.show_files(self.attached.read(), ids[-1] if ids else "")

    def _show_current(self) -> None:
        one = self.list.current()
        self.preview.show_file(one)
        if not self.note.hasFocus():
            self.note.setText(one.notes or "" if one else "")
        place = self.list.currentRow()
        self.earlier.setEnabled(place > 0)
        self.later.setEnabled(0 <= place < self.list.count() - 1)
        for each in (self.open, self.copy, self.name, self.throw, self.note):
            each.setEnabled(one is not None)

    def _say(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _choose(self) -> None:
        self.add(self._asked("Pilih berkas", "Semua berkas (*)"))

    def _choose_photo(self) -> None:
        self.attached.add(self._asked("Pilih foto", _PICTURES), _as_photo)

    def _asked(self, title: str, kinds: str) -> list[Source]:
        files, _ = QFileDialog.getOpenFileNames(self, title, str(last_folder()), kinds)
        if files:
            remember(Path(files[0]))
        return [Path(file) for file in files]

    def _open(self) -> None:
        if one := self.list.current():
            self.attached.open_outside(one)

    def _copy(self) -> None:
        if one := self.list.current():
            self.attached.save_copy(one)

    def _rename(self) -> None:
        if item := self.list.currentItem():
            self.list.setFocus()
            self.list.editItem(item)

    def _name(self, row: int, name: str) -> None:
        one = self.list.file_at(row)
        if name.strip() and name != one.name:
            self.attached.rename(one, name)
        self.refresh()

    def _note(self) -> None:
        one = self.list.current()
        if one and self.note.text().strip() != (one.notes or ""):
            self.attached.note(one, self.note.text())

    def _move(self, step: int) -> None:
        if one := self.list.current():
            self.attached.move(one, step)
            self.refresh()

    def _remove(self) -> None:
        if one := self.list.current():
            self.attached.remove([one])
            self.refresh()


def _as_photo(_: Source) -> str:
    return "photo"


def _role_of(source: Source) -> str:
    if isinstance(source, Path):
        try:
            with source.open("rb") as file:
                start = file.read(4096)
        except OSError:
            return "file"
        return "scan" if is_photo(start) else "file"
    return "scan" if isinstance(source, tuple) and is_photo(source[1]) else "file"
