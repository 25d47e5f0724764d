"""A short help: what the keys do, and where the office's things are kept."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk import __version__, paths
from depok_desk.gui.desk import Desk
from depok_desk.gui.page import Page
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.labels import keycap, label

KEYS = (
    (
        "Di mana saja",
        (
            ("Ctrl 1 … 9", "buka halaman di rel kiri"),
            ("Alt ← / Alt →", "kembali dan maju"),
            ("Ctrl K", "cari IKM atau halaman"),
            ("Ctrl Z / Ctrl Y", "urungkan dan ulangi"),
            ("F6", "pindah ke bagian jendela berikutnya"),
            ("F1", "bantuan ini"),
        ),
    ),
    (
        "Di daftar",
        (
            ("Ctrl F", "saring daftar sambil mengetik, Esc menghapusnya"),
            ("Enter", "buka baris yang dipilih"),
            ("Delete", "pindahkan yang dipilih ke sampah"),
            ("klik judul kolom", "urutkan; tanda ▾ menyaring dengan centang"),
            ("klik kanan judul", "pilih kolom yang tampil"),
        ),
    ),
    (
        "Di formulir",
        (
            ("Tab", "isian berikutnya; yang ditinggalkan langsung tersimpan"),
            ("Alt ↑ / Alt ↓", "data sebelumnya dan berikutnya"),
        ),
    ),
)


class GuidePage(Page):
    """Shows the keys and where things are kept; nothing in it depends on the store's contents."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._kept = label(wraps=True, selectable=True)
        across = QGridLayout()
        across.setHorizontalSpacing(scaled(56))
        across.setVerticalSpacing(scaled(26))
        across.setColumnStretch(2, 1)
        for place, (title, keys) in enumerate(KEYS):
            across.addWidget(_keys(title, keys), place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(18), scaled(6), scaled(18), scaled(20))
        column.setSpacing(scaled(18))
        column.addWidget(
            label("Seret buku kerja Excel ke jendela ini kapan saja untuk mengimpornya.", "quiet")
        )
        column.addLayout(across)
        column.addSpacing(scaled(10))
        column.addWidget(label("Tempat penyimpanan", "head"))
        column.addWidget(self._kept)
        column.addStretch(1)
        column.addWidget(label(f"Depok Desk {__version__}", "quiet"))

    @override
    def refresh(self) -> None:
        self._kept.setText(
            f"Data: {self._desk.store.location}\n"
            f"Salinan otomatis dan catatan kesalahan: {paths.office_folder()}\n"
            f"Cetakan dan ekspor: {paths.documents_folder()}"
        )


def _keys(title: str, keys: tuple[tuple[str, str], ...]) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(scaled(14))
    grid.setVerticalSpacing(scaled(9))
    grid.addWidget(label(title, "head"), 0, 0, 1, 2)
    for row, (pressed, does) in enumerate(keys, start=1):
        grid.addWidget(keycap(pressed), row, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(label(does), row, 1)
    return made
