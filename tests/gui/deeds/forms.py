"""Deeds of a clerk who enters and changes a firm."""

from datetime import date

from depok_desk.model.disclosure import Disclosure
from depok_desk.model.ikm import Ikm
from tests.gui.deeds.deed import Clerk, Deed, Theme

HERE = "Ctrl+K “abon jaya” Enter"
NEW = "Ctrl+2 Ctrl+N “Kue Lumpur Tini” Alt+E “kul”"


def _firm(clerk: Clerk) -> Ikm:
    return clerk.firm("Abon Jaya")


ENTERING = Theme(
    "Mencatat IKM baru",
    "di daftar IKM",
    (
        Deed(
            "Tambah IKM baru",
            "Ctrl+N “Kue Lumpur Tini” Alt+E “kuliner” Ctrl+S",
            lambda clerk: clerk.firm("Kue Lumpur Tini").sector == "kuliner",
            "Ctrl+2",
        ),
        Deed(
            "Simpan dan langsung isi IKM lagi",
            "Ctrl+Shift+S",
            lambda clerk: clerk.count(Ikm) == 297 and clerk.place == "IKM › IKM baru",
            NEW,
        ),
        Deed(
            "Batalkan isian baru",
            "Alt+B",
            lambda clerk: clerk.count(Ikm) == 296 and clerk.register.draft.isHidden(),
            NEW,
        ),
        Deed("Tinggalkan isian sebagai konsep", "Esc", lambda clerk: clerk.register.draft.isVisible(), NEW),
        Deed(
            "Lanjutkan konsep dan simpan",
            "Alt+J Ctrl+S",
            lambda clerk: clerk.firm("Kue Lumpur Tini"),
            f"{NEW} Esc",
        ),
        Deed(
            "Tambah IKM yang tidak ditemukan",
            "Ctrl+K “Rengginang Wulung” Enter Alt+E “kuliner” Ctrl+S",
            lambda clerk: clerk.firm("Rengginang Wulung"),
        ),
    ),
)
CHANGING = Theme(
    "Mengubah data IKM",
    "di formulir IKM",
    (
        Deed(
            "Ubah satu isian",
            "Alt+M “Abon Enak” Enter",
            lambda clerk: _firm(clerk).brand == "Abon Enak",
            HERE,
        ),
        Deed(
            "Kembalikan isian sebelum diketik",
            "Esc",
            lambda clerk: _firm(clerk).brand is None,
            f"{HERE} Alt+M “x”",
        ),
        Deed("Pilih sektor", "Alt+E “kriya” Tab", lambda clerk: _firm(clerk).sector == "kriya", HERE),
        Deed(
            "Pilih kecamatan, lalu kelurahannya",
            "Alt+C “limo” Alt+H “meruyung” Tab",
            lambda clerk: _firm(clerk).ward_id is not None,
            HERE,
        ),
        Deed(
            "Isi tahun berdiri",
            "Alt+T Ctrl+A “1998” Tab",
            lambda clerk: _firm(clerk).established == 1998,
            HERE,
        ),
        Deed(
            "Ketik tanggal dengan cara singkat",
            "Alt+U “26/1/2026” Tab",
            lambda clerk: _firm(clerk).status_on == date(2026, 1, 26),
            HERE,
        ),
        Deed(
            "Ketik tanggal dengan nama bulan",
            "Alt+U “26 jan 2026” Tab",
            lambda clerk: _firm(clerk).status_on == date(2026, 1, 26),
            HERE,
        ),
        Deed(
            "Pilih tanggal dari kalender",
            "Alt+U Alt+↓ Enter Tab",
            lambda clerk: _firm(clerk).status_on is not None,
            HERE,
        ),
        Deed(
            "Tulis catatan",
            "Alt+C Alt+C “Pindah kios” Alt+1",
            lambda clerk: _firm(clerk).notes == "Pindah kios",
            HERE,
        ),
        Deed("Beri tanda boleh dibagikan", "Alt+D Alt+D Spasi", lambda clerk: _firm(clerk).consent, HERE),
        Deed(
            "Buka IKM berikutnya",
            "Ctrl+PgDn",
            lambda clerk: clerk.place == "IKM › Abon Mandiri",
            "Ctrl+2 Enter",
        ),
        Deed(
            "Buka IKM sebelumnya",
            "Ctrl+PgUp",
            lambda clerk: clerk.place == "IKM › Abon Jaya",
            "Ctrl+2 ↓ Enter",
        ),
        Deed("Buka bagian Legalitas", "Alt+3", lambda clerk: clerk.tab == "Legalitas", HERE),
        Deed("Buka bagian berikutnya", "Ctrl+Tab", lambda clerk: clerk.tab == "Produk", HERE),
        Deed("Lihat data pribadi", "Alt+L", lambda clerk: clerk.count(Disclosure) == 1, HERE),
        Deed(
            "Pindahkan IKM ini ke sampah",
            "Ctrl+Delete",
            lambda clerk: clerk.count(Ikm) == 295,
            "Ctrl+2 ↓ Enter",
        ),
        Deed("Kembali ke daftar", "Esc", lambda clerk: clerk.place == "IKM", "Ctrl+2 Enter"),
    ),
)
