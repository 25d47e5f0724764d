"""The tools above a register: new, edit in place, import, export, print, the bin."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget
from typing_extensions import override

from depok_desk.gui.icons import icon
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, danger, icon_button, primary
from depok_desk.registers.register import Register
from depok_desk.words import capitalised

_EXPORTS = (("xlsx", "Ekspor ke buku kerja Excel (.xlsx)"), ("csv", "Ekspor ke teks untuk Excel (.csv)"))
_EDITING = "Sunting sel-sel daftar seperti di Excel (Ctrl+E)"


class RegisterBar(QWidget):
    """Offers what can be done with the whole list; in the bin, to give back or delete for good.

    What has no room as a button stands in the menu “Lainnya”.
    """

    new = Signal()
    importing = Signal()
    editing = Signal(bool)
    bulk = Signal()
    exporting = Signal(str)
    printing = Signal()
    restoring = Signal()
    seeking = Signal()
    erasing = Signal()
    emptying = Signal()
    binned = Signal(bool)

    def __init__(self, register: Register) -> None:
        super().__init__()
        self.add = primary(f"{capitalised(register.one)} &baru", self.new.emit, sign="plus")
        self.edit = button("&Sunting di tabel", sign="edit")
        self.take_in = button("&Impor Excel", self.importing.emit, sign="table-import")
        self.give_out = button("&Ekspor", sign="table-export")
        self.print = button("&Cetak daftar", self.printing.emit, sign="printer")
        self.restore = primary("&Kembalikan ke daftar", self.restoring.emit, sign="arrow-back-up")
        self.erase = danger("&Hapus selamanya …", self.erasing.emit)
        self.empty = button("K&osongkan sampah …", self.emptying.emit, sign="trash")
        self.more = button("&Lainnya", sign="dots")
        self.bin = icon_button("recycle", "Lihat sampah")
        self._tools = (
            self.restore,
            self.erase,
            self.empty,
            self.add,
            self.edit,
            self.take_in,
            self.give_out,
            self.print,
        )
        self._daily = (self.add, self.edit) if register.entries else ()
        self._daily += (self.take_in,) if register.targets else ()
        self._set_up()
        self._lay_out()
        self.edit.toggled.connect(self.editing)
        self.bin.clicked.connect(self.binned)

    @property
    def wanted(self) -> list[QPushButton]:
        """The tools of the list or the bin, the most needed first."""
        first = (self.restore, self.erase, self.empty) if self.bin.isChecked() else self._daily
        return [*first, self.give_out, self.print]

    def show_editing(self, on: object) -> None:
        """Show whether cells are edited."""
        self.edit.setChecked(bool(on))

    def show_bin(self, *, on: bool) -> None:
        """Show the tools of the bin, or those of the list."""
        self.bin.setChecked(on)
        self.bin.setToolTip("Kembali ke daftar" if on else "Lihat sampah")
        self._fit()
        self.updateGeometry()

    def allow_bin_deeds(self, chosen: int) -> None:
        """Let be done in the bin what needs chosen rows."""
        for each in (self.restore, self.erase):
            each.setEnabled(chosen > 0)

    def _set_up(self) -> None:
        menu = QMenu(self.give_out)
        for ending, words in _EXPORTS:
            menu.addAction(words).triggered.connect(self._exporting(ending))
        self.give_out.setMenu(menu)
        more = QMenu(self.more)
        more.aboutToShow.connect(lambda: self._fill(more))
        self.more.setMenu(more)
        self.edit.setCheckable(True)
        self.edit.setToolTip(_EDITING)
        self.bin.setCheckable(True)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scaled(8))
        for each in (*self._tools, self.more, self.bin):
            row.addWidget(each)
        row.addStretch(1)
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        return self._size(self.wanted)

    @override
    def minimumSizeHint(self) -> QSize:
        return self._size(self.wanted[:1])

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _size(self, tools: list[QPushButton]) -> QSize:
        shown = [*tools, self.more, self.bin]
        width = sum(each.sizeHint().width() for each in shown) + scaled(8) * len(shown)
        return QSize(width, max(min(each.sizeHint().height(), each.maximumHeight()) for each in shown))

    def _fit(self) -> None:
        """Show the tools there is room for."""
        wanted = self.wanted
        fitting = next(
            (n for n in range(len(wanted), 1, -1) if self._size(wanted[:n]).width() <= self.width()), 1
        )
        for each in self._tools:
            each.setVisible(each in wanted[:fitting])

    def _fill(self, menu: QMenu) -> None:
        """Offer in the menu what has no button of its own at the moment."""
        menu.clear()
        for each in (tool for tool in self.wanted if tool.isHidden()):
            if inner := each.menu():
                menu.addActions(inner.actions())
            else:
                menu.addAction(each.icon(), each.text().strip()).triggered.connect(each.click)
        if self.edit in self.wanted:
            menu.addAction("&Ubah baris terpilih sekaligus …\tCtrl+Shift+E").triggered.connect(self.bulk)
            menu.addAction(icon("copy"), "Cari &duplikat").triggered.connect(self.seeking)

    def _exporting(self, ending: str) -> Callable[[], None]:
        return lambda: self.exporting.emit(ending)
