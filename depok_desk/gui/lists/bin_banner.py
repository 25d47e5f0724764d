"""The band over a list that says that it shows the bin."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel

from depok_desk.gui.icons import icon
from depok_desk.gui.theme import scaled, scaled_size
from depok_desk.gui.widgets.buttons import button
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.rows import row_of
from depok_desk.registers.register import Register
from depok_desk.words import count_of


class BinBanner(QFrame):
    """Says how much lies in the bin, and leads back to the list."""

    leaving = Signal()

    def __init__(self, register: Register) -> None:
        super().__init__()
        self._one = register.one
        self.setObjectName("binBanner")
        self.words = label(wraps=True)
        self.leave = button(f"Kembali ke &daftar {register.one}", self.leaving.emit, sign="chevron-left")
        sign = QLabel()
        sign.setPixmap(icon("recycle", "warning").pixmap(scaled_size(18)))
        row = row_of(sign, self.words, self.leave)
        row.setStretch(1, 1)
        row.setContentsMargins(scaled(18), scaled(6), scaled(18), scaled(6))
        self.setLayout(row)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """Say how many records are in the bin."""
        some = "Kembalikan ke daftar, atau hapus selamanya." if count else "Tidak ada yang menunggu di sini."
        self.words.setText(
            f"Sampah: {count_of(count, self._one)}. {some}" if count else f"Sampah kosong. {some}"
        )
