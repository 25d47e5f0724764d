"""The tools above a register: new, import, export, print, the bin."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, icon_button, primary
from depok_desk.registers.register import Register
from depok_desk.words import capitalised


class RegisterBar(QWidget):
    """Offers what can be done with the whole list; in the bin, only to give back what was chosen."""

    new = Signal()
    importing = Signal()
    exporting = Signal(str)
    printing = Signal()
    restoring = Signal()
    binned = Signal(bool)

    def __init__(self, register: Register) -> None:
        super().__init__()
        self.add = primary(f"{capitalised(register.one)} &baru", self.new.emit, sign="plus")
        self.take_in = button("&Impor Excel", self.importing.emit, sign="table-import")
        self.give_out = button("&Ekspor", sign="table-export")
        self.print = button("&Cetak daftar", self.printing.emit, sign="printer")
        self.restore = primary("&Kembalikan ke daftar", self.restoring.emit, sign="arrow-back-up")
        self.bin = icon_button("trash", "Lihat sampah")
        self._set_up(register)
        self._lay_out()
        self.bin.toggled.connect(self._show_bin)

    def _set_up(self, register: Register) -> None:
        menu = QMenu(self.give_out)
        for ending, words in (("xlsx", "Buku kerja Excel (.xlsx)"), ("csv", "Teks untuk Excel (.csv)")):
            menu.addAction(words).triggered.connect(self._exporting(ending))
        self.give_out.setMenu(menu)
        self.take_in.setVisible(bool(register.targets))
        self.add.setVisible(bool(register.entries))
        self._daily: Sequence[QPushButton] = tuple(
            each for each in (self.add, self.take_in) if not each.isHidden()
        )
        self.bin.setCheckable(True)
        self.restore.hide()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scaled(8))
        for each in (self.add, self.take_in, self.restore, self.give_out, self.print):
            row.addWidget(each)
        row.addStretch(1)
        row.addWidget(self.bin)

    def _exporting(self, ending: str) -> Callable[[], None]:
        return lambda: self.exporting.emit(ending)

    def _show_bin(self, on: object) -> None:
        for each in self._daily:
            each.setHidden(bool(on))
        self.restore.setVisible(bool(on))
        self.bin.setToolTip("Kembali ke daftar" if on else "Lihat sampah")
        self.binned.emit(bool(on))
