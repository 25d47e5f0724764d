"""What stands in place of a register's rows while there are none to show."""

from PySide6.QtCore import Signal

from depok_desk.gui.widgets.buttons import button, primary
from depok_desk.gui.widgets.empty import EmptyState
from depok_desk.registers.register import Register
from depok_desk.services.listing import View
from depok_desk.words import capitalised


class NothingHere(EmptyState):
    """Says why there is nothing, and offers the way on."""

    new = Signal()
    importing = Signal()
    widening = Signal()

    def __init__(self, register: Register) -> None:
        self.take_in = primary("Impor dari Excel", sign="table-import")
        self.add = button(f"Tambah {register.one}", sign="plus")
        self.widen = primary("Tampilkan semua")
        super().__init__("", "", (self.take_in, self.add, self.widen))
        self._register = register
        self._first = (
            f"Masukkan daftar {register.one} yang sudah ada, atau tambahkan satu per satu."
            if register.entries
            else f"Setiap {register.one} tampil di sini begitu ada."
        )
        self.take_in.clicked.connect(self.importing)
        self.add.clicked.connect(self.new)
        self.widen.clicked.connect(self.widening)

    def explain(self, view: View, *, total: int) -> None:
        """Say why the list of `view` is empty, when there are `total` records in all."""
        one = self._register.one
        first = not total and not view.binned
        self.take_in.setVisible(first and bool(self._register.targets))
        self.add.setVisible(first and bool(self._register.entries))
        self.widen.setVisible(bool(view.typed or view.where))
        if first:
            self.say(f"Belum ada {one}", self._first)
        elif view.typed or view.where:
            self.say("Tidak ada yang cocok", f"Tidak ada {one} yang cocok dengan pencarian dan saringan ini.")
        else:
            kept = f"{capitalised(one)} yang dihapus tersimpan di sini dan dapat dikembalikan."
            self.say("Sampah kosong", kept)
