"""Deeds of a clerk who edits in the table, as in Excel."""

from PySide6.QtGui import QGuiApplication

from depok_desk.model.ikm import Ikm
from tests.gui.deeds.deed import Clerk, Deed, Theme

SECOND, THIRD = "Abon Mandiri", "Abon Margonda"


def _owners(clerk: Clerk) -> list[str | None]:
    return [clerk.firm(name).owner for name in ("Abon Jaya", SECOND, THIRD)]


TABLES = Theme(
    "Menyunting di tabel",
    "di daftar IKM",
    (
        Deed("Ubah isi sel", "F2 End “ Baru” Enter", lambda clerk: clerk.firm("Abon Jaya Baru"), "Ctrl+2"),
        Deed(
            "Sunting di tabel, mengetik mengganti isi",
            "Ctrl+E → “Budi Santoso” Enter",
            lambda clerk: clerk.firm("Abon Jaya").owner == "Budi Santoso",
            "Ctrl+2",
        ),
        Deed(
            "Isi beberapa sel ke kanan",
            "→ “Budi Santoso” Tab “kriya” Enter",
            lambda clerk: clerk.firm("Abon Jaya").sector == "kriya",
            "Ctrl+2 Ctrl+E",
        ),
        Deed(
            "Pilih dari daftar dalam sel",
            "→ → Alt+↓ ↓ ↓ Enter",
            lambda clerk: clerk.firm("Abon Jaya").sector == "kriya",
            "Ctrl+2 Ctrl+E",
        ),
        Deed(
            "Batalkan yang diketik dalam sel",
            "→ “keliru” Esc",
            lambda clerk: clerk.firm("Abon Jaya").owner == "Asep Anwar Ramadhan",
            "Ctrl+2 Ctrl+E",
        ),
        Deed(
            "Salin sel ke bawahnya",
            "Ctrl+C ↓ Ctrl+V",
            lambda clerk: clerk.firm(SECOND).owner == "Asep Anwar Ramadhan",
            "Ctrl+2 Ctrl+E →",
        ),
        Deed(
            "Isi ke bawah",
            "Shift+↓ Shift+↓ Ctrl+D",
            lambda clerk: _owners(clerk) == ["Asep Anwar Ramadhan"] * 3,
            "Ctrl+2 Ctrl+E →",
        ),
        Deed(
            "Kosongkan sel",
            "Delete",
            lambda clerk: clerk.firm("Abon Jaya").owner is None,
            "Ctrl+2 Ctrl+E →",
        ),
        Deed(
            "Potong sel dan tempel di tempat lain",
            "Ctrl+X ↓ Ctrl+V",
            lambda clerk: _owners(clerk)[:2] == [None, "Asep Anwar Ramadhan"],
            "Ctrl+2 Ctrl+E →",
        ),
        Deed(
            "Salin baris untuk ditempel di Excel",
            "Shift+↓ Ctrl+C",
            lambda clerk: SECOND in QGuiApplication.clipboard().text(),
            "Ctrl+2",
        ),
        Deed(
            "Ubah banyak baris sekaligus",
            "Ctrl+Shift+E “sek” Tab “kriya” Enter",
            lambda clerk: clerk.firm(THIRD).sector == "kriya",
            "Ctrl+2 Shift+↓ Shift+↓",
        ),
        Deed(
            "Kosongkan satu isian banyak baris",
            "Ctrl+Shift+E “produk” Alt+K Enter",
            lambda clerk: clerk.firm(THIRD).main_product is None,
            "Ctrl+2 Shift+↓ Shift+↓",
        ),
        Deed(
            "Selesai menyunting di tabel",
            "Ctrl+E",
            lambda clerk: not clerk.register.list.hands.on,
            "Ctrl+2 Ctrl+E",
        ),
        Deed("Pindahkan baris ke sampah", "Delete", lambda clerk: clerk.count(Ikm) == 295, "Ctrl+2 ↓"),
        Deed(
            "Lihat yang di sampah",
            "Ctrl+K “sampah” Enter",
            lambda clerk: clerk.listed == 1,
            "Ctrl+2 ↓ Delete",
        ),
        Deed(
            "Kembalikan dari sampah",
            "↓ Alt+K",
            lambda clerk: clerk.count(Ikm) == 296,
            "Ctrl+2 ↓ Delete Ctrl+K “sampah” Enter",
        ),
    ),
)
