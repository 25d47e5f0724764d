"""The bars of a form: above, the way back and to the neighbours; below, storing a new record."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from depok_desk.gui.desk import Desk
from depok_desk.gui.pages.registers.head_photo import HeadPhoto
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, icon_button, primary
from depok_desk.gui.widgets.elided import ElidedLabel
from depok_desk.gui.widgets.labels import label
from depok_desk.model.ikm import Ikm
from depok_desk.registers.register import Register
from depok_desk.words import number


class FormHead(QFrame):
    """Where one is in the list, and what can be done with the record."""

    back = Signal()
    stepped = Signal(int)
    revealing = Signal()
    throwing = Signal()
    printing = Signal()

    def __init__(self, desk: Desk, register: Register) -> None:
        super().__init__()
        self.setObjectName("toolbar")
        self.photo = HeadPhoto(desk, register.model.__tablename__)
        self._has_card = register.model is Ikm
        self.remark = ElidedLabel("", "quiet")
        self._place = label(kind="quiet")
        self.to_list = button(f"Daftar {register.title}", self.back.emit, sign="chevron-left")
        self.to_list.setToolTip("Kembali ke daftar")
        self.reveal = button("&Lihat data pribadi", self.revealing.emit, sign="eye")
        self.print = icon_button("printer", "Cetak kartu profil (Ctrl+P)", self.printing.emit)
        self.throw = icon_button(
            "trash", f"Pindahkan {register.one} ini ke sampah (Ctrl+Del)", self.throwing.emit
        )
        self.earlier = icon_button(
            "chevron-up", "Sebelumnya dalam daftar (Ctrl+PgUp)", lambda: self.stepped.emit(-1)
        )
        self.later = icon_button(
            "chevron-down", "Berikutnya dalam daftar (Ctrl+PgDn)", lambda: self.stepped.emit(1)
        )
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(scaled(18), scaled(7), scaled(18), scaled(8))
        row.setSpacing(scaled(8))
        row.addWidget(self.to_list)
        row.addSpacing(scaled(6))
        row.addWidget(self.photo)
        row.addWidget(self.remark, 1)
        for each in (self.reveal, self.print, self.throw):
            row.addWidget(each)
        row.addSpacing(scaled(8))
        for each in (self._place, self.earlier, self.later):
            row.addWidget(each)

    def show_remark(self, remark: str) -> None:
        """Say what else is to be known of the record besides its name."""
        self.remark.setText(remark)
        self.remark.setToolTip(remark)

    def show_place(self, place: int, total: int) -> None:
        """Say which row of the list this is, from 1; 0 if it is none of them."""
        self._place.setText(f"{number(place)} dari {number(total)}" if place else "")
        self.earlier.setEnabled(place > 1)
        self.later.setEnabled(0 < place < total)

    def suit(self, *, stored: bool, concealed: bool) -> None:
        """Offer only what makes sense for a stored or a new record, with or without masked values."""
        self.throw.setVisible(stored)
        self.print.setVisible(stored and self._has_card)
        self.earlier.setVisible(stored)
        self.later.setVisible(stored)
        self.reveal.setVisible(concealed)


class SaveBar(QFrame):
    """“Simpan” and “Batalkan isian” for a new record, with what is still missing."""

    saving = Signal()
    saving_more = Signal()
    leaving = Signal()

    def __init__(self, register: Register) -> None:
        super().__init__()
        self.setObjectName("foot")
        self._said = ElidedLabel("", "quiet")
        self.save = primary(f"&Simpan {register.one}", self.saving.emit, sign="device-floppy")
        self.save.setToolTip("Simpan (Ctrl+S)")
        self.more = button("Simpan && buat &lagi", self.saving_more.emit)
        self.more.setToolTip(f"Simpan, lalu isi {register.one} berikutnya (Ctrl+Shift+S)")
        self.cancel = button("&Batalkan isian", self.leaving.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(scaled(18), scaled(9), scaled(18), scaled(9))
        row.setSpacing(scaled(8))
        for each in (self.save, self.more, self.cancel):
            row.addWidget(each)
        row.addSpacing(scaled(6))
        row.addWidget(self._said, 1)

    def say(self, words: str) -> None:
        """Say what is missing or amiss."""
        self._said.setText(words)
        self._said.setToolTip(words)
