"""The list of what is attached: pictures, names, remarks; named in place, ordered by keys."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem
from typing_extensions import override

from depok_desk.gui.attachments.pictures import Pictures
from depok_desk.gui.attachments.two_lines import REMARK, TwoLines
from depok_desk.gui.icons import icon
from depok_desk.model.attachment import Attachment
from depok_desk.services.attachments import role_words
from depok_desk.services.file_media import media_words
from depok_desk.words import number, short_date

_EDITABLE = Qt.ItemFlag.ItemIsEditable


class AttachmentList(QListWidget):
    """Says `picked` when another row is chosen, `named` with a row and its new name, `moved` with a step."""

    picked = Signal()
    named = Signal(int, str)
    moved = Signal(int)
    deleted = Signal()

    def __init__(self, pictures: Pictures) -> None:
        super().__init__()
        self._pictures = pictures
        self._shown: Sequence[Attachment] = ()
        self.setAccessibleName("Lampiran")
        self.setItemDelegate(TwoLines(self))
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setUniformItemSizes(True)
        self.currentRowChanged.connect(self._pick)
        self.itemChanged.connect(self._take_name)

    def show_files(self, files: Sequence[Attachment], chosen: str = "") -> None:
        """List these; the one with the id `chosen`, or the one that was chosen, stays chosen."""
        kept = chosen or (one.id if (one := self.current()) else "")
        place = self.currentRow()
        self._shown = files
        ids = [one.id for one in files]
        with QSignalBlocker(self):
            self.clear()
            for one in files:
                self.addItem(self._item(one))
            place = ids.index(kept) if kept in ids else min(max(place, 0), len(ids) - 1)
            self.setCurrentRow(place)
        self.picked.emit()

    def current(self) -> Attachment | None:
        """The attachment one is at."""
        place = self.currentRow()
        return self._shown[place] if 0 <= place < len(self._shown) else None

    def file_at(self, row: int) -> Attachment:
        """The attachment of a row."""
        return self._shown[row]

    def _pick(self) -> None:
        self.picked.emit()

    def _take_name(self, item: QListWidgetItem) -> None:
        self.named.emit(self.row(item), item.text())

    def _item(self, one: Attachment) -> QListWidgetItem:
        item = QListWidgetItem(self._sign(one), one.name)
        remark = remark_of(one)
        item.setData(REMARK, remark)
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, remark)
        item.setToolTip(one.name)
        item.setFlags(item.flags() | _EDITABLE)
        return item

    def _sign(self, one: Attachment) -> QIcon:
        small = self._pictures.small(one.sha256) if one.media.startswith("image/") else None
        return QIcon(small) if small and not small.isNull() else icon("file-text", "quiet")

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), super().minimumSizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.moved.emit(step)
        elif event.key() == Qt.Key.Key_Delete:
            self.deleted.emit()
        else:
            super().keyPressEvent(event)


def remark_of(one: Attachment) -> str:
    """What else is to be known: kind, size, day, remark."""
    what = media_words(one.media) if one.role == "file" else role_words(one.role)
    day = short_date(one.created_at.astimezone().date())
    return " · ".join(filter(None, (one.notes, what, size_words(one.size), day)))


def size_words(size: int) -> str:
    """A number of bytes as people say it: `845 kB`, `1,2 MB`."""
    if size < 1_000_000:
        return f"{number(max(1, round(size / 1000)))} kB"
    return f"{number(round(size / 1e6, 1))} MB"
