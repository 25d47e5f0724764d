"""The settings one may look for by their names, and where they are."""

from collections.abc import Callable

from depok_desk.gui.command import Command
from depok_desk.gui.page import Place

PAGE = "pengaturan"
SETTINGS = (
    ("Instansi dan kop surat", "kantor dinas nama alamat logo kop", "instansi"),
    ("Pejabat penanda tangan", "tanda tangan kepala dinas nip pangkat", "pejabat"),
    ("Buku nomor sertifikat", "penomoran nomor urut", "nomor"),
    ("Rubrik penilaian", "kriteria bobot batas lulus grade kurasi arti nilai", "rubrik"),
    ("Isian tambahan", "kolom sendiri bidang baru isian kantor", "isian"),
    ("Petugas", "nama petugas operator pengguna siapa", "petugas"),
    ("Cadangan", "salinan backup flash disk folder cadangan", "cadangan"),
    ("Tampilan", "ukuran huruf teks besar gelap terang tema warna", "tampilan"),
    ("Data contoh", "hapus muat contoh latihan", "contoh"),
)
"""Name, other words, and the record of the page's place."""


def settings_commands(go: Callable[[Place], object]) -> tuple[Command, ...]:
    """One command for each setting, which opens it."""

    def opening(record: str) -> Callable[[], object]:
        return lambda: go(Place(PAGE, record))

    return tuple(Command(words, opening(record), "", "settings", also) for words, also, record in SETTINGS)
