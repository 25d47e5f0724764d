"""The photos of a record: the main one large, all of them in a row, in the order the user likes."""

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QListView,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
)
from typing_extensions import override

from depok_desk.errors import UserError
from depok_desk.gui.attachments.attached import Attached
from depok_desk.gui.attachments.drop_target import DropTarget
from depok_desk.gui.attachments.photo_view import PhotoView
from depok_desk.gui.attachments.pictures import Pictures
from depok_desk.gui.desk import Desk
from depok_desk.gui.file_choice import last_folder, remember
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, icon_button
from depok_desk.gui.widgets.labels import label
from depok_desk.model.attachment import Attachment
from depok_desk.services.attachments import Source

HINT = "Jatuhkan foto di sini, atau tempel dengan Ctrl+V"


class PhotoField(DropTarget):
    """Takes photos that are chosen, dropped or pasted; the first of the row stands for the record."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._pictures = Pictures(desk)
        self._shown: list[Attachment] = []
        self.attached = Attached(desk, self, ("photo", "logo"))
        self.view = PhotoView(HINT)
        self.row = QListWidget()
        self.problem = label(kind="problem", wraps=True)
        self.choose = button("Pilih &foto …", self._choose, sign="photo")
        self.main = icon_button("star", "Jadikan foto utama", self._make_main)
        self.earlier = icon_button("chevron-left", "Geser ke depan (Alt+←)", lambda: self._move(-1))
        self.later = icon_button("chevron-right", "Geser ke belakang (Alt+→)", lambda: self._move(1))
        self.throw = icon_button("trash", "Hapus foto ini", self._remove)
        self._set_up_row()
        self._lay_out()
        self.row.currentRowChanged.connect(self._show_current)
        self.attached.refused.connect(self._say)
        desk.changed.connect(self._refresh_if_seen)
        self.refresh()

    def _set_up_row(self) -> None:
        self.row.setAccessibleName("Foto-foto")
        self.row.setFlow(QListView.Flow.LeftToRight)
        self.row.setIconSize(QSize(scaled(56), scaled(42)))
        self.row.setFixedHeight(scaled(64))
        self.row.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(8))
        tools = QHBoxLayout()
        tools.setSpacing(scaled(6))
        tools.addWidget(self.choose)
        tools.addStretch(1)
        for each in (self.main, self.earlier, self.later, self.throw):
            tools.addWidget(each)
        column.addWidget(self.view, 1)
        column.addWidget(self.row)
        column.addLayout(tools)
        column.addWidget(self.problem)

    def show_owner(self, table: str, record: str) -> None:
        """Show the photos of a record, such as `("product", id)`; one without an id can have none yet."""
        self.attached.owner = (table, record)
        self._say("")
        self.refresh()

    def refresh(self) -> None:
        """Read again; the photo one is at stays."""
        kept = self.current()
        self._shown = self.attached.read()
        ids = [one.id for one in self._shown]
        with QSignalBlocker(self.row):
            self.row.clear()
            for one in self._shown:
                self.row.addItem(self._item(one))
            self.row.setCurrentRow(ids.index(kept.id) if kept and kept.id in ids else min(0, len(ids) - 1))
        self._show_current()

    def _item(self, one: Attachment) -> QListWidgetItem:
        item = QListWidgetItem(self._pictures.small(one.sha256), "")
        item.setData(Qt.ItemDataRole.AccessibleTextRole, one.name)
        item.setToolTip(one.name)
        return item

    def current(self) -> Attachment | None:
        """The photo one is at."""
        place = self.row.currentRow()
        return self._shown[place] if 0 <= place < len(self._shown) else None

    @override
    def add(self, sources: list[Source]) -> None:
        """Add pictures as photos."""
        self.attached.add(sources, lambda _: "photo")

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self.refresh()

    def _show_current(self) -> None:
        one = self.current()
        self.view.show_picture(self._whole(one), one.name if one else "")
        self.row.setVisible(len(self._shown) > 1)
        place = self.row.currentRow()
        self.choose.setEnabled(bool(self.attached.owner[1]))
        for each in (self.main, self.earlier, self.later):
            each.setVisible(len(self._shown) > 1)
        self.main.setEnabled(place > 0)
        self.earlier.setEnabled(place > 0)
        self.later.setEnabled(0 <= place < len(self._shown) - 1)
        self.throw.setVisible(one is not None)

    def _whole(self, one: Attachment | None) -> QPixmap:
        try:
            return self._pictures.whole(one.sha256) if one else QPixmap()
        except UserError as error:
            self._say(error.sentence)
            return QPixmap()

    def _say(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _choose(self) -> None:
        kinds = "Foto (*.jpg *.jpeg *.png *.webp *.heic);;Semua berkas (*)"
        files, _ = QFileDialog.getOpenFileNames(self, "Pilih foto", str(last_folder()), kinds)
        if files:
            remember(Path(files[0]))
            self.add([Path(file) for file in files])

    def _make_main(self) -> None:
        if one := self.current():
            self.attached.make_main(one)

    def _move(self, step: int) -> None:
        if one := self.current():
            self.attached.move(one, step)

    def _remove(self) -> None:
        if one := self.current():
            self.attached.remove([one])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if event.key() == Qt.Key.Key_Delete:
            self._remove()
        elif step and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self._move(step)
        else:
            super().keyPressEvent(event)
