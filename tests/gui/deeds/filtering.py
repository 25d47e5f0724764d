"""Deeds of a clerk who narrows, sorts and arranges a list."""

from depok_desk.model.looking import SavedFilter
from tests.gui.deeds.deed import Clerk, Deed, Theme


def _columns(clerk: Clerk) -> list[str]:
    return [column.key for column in clerk.register.list.look.columns]


FILTERING = Theme(
    "Menyaring dan menata daftar",
    "di daftar IKM",
    (
        Deed("Saring daftar sambil mengetik", "Ctrl+F “abon”", lambda clerk: clerk.listed == 4, "Ctrl+2"),
        Deed("Hapus yang diketik", "Esc", lambda clerk: clerk.listed == 296, "Ctrl+2 Ctrl+F “abon”"),
        Deed(
            "Buka yang pertama cocok",
            "Enter Enter",
            lambda clerk: clerk.place == "IKM › Abon Jaya",
            "Ctrl+2 Ctrl+F “abon”",
        ),
        Deed(
            "Saring satu kolom menurut isinya",
            "→ → Alt+↓ “kriya” Enter",
            lambda clerk: clerk.listed == 56,
            "Ctrl+2",
        ),
        Deed(
            "Saring menurut kolom yang tidak tampil",
            "Ctrl+K “tambah saringan” Enter “status” Enter “binaan” Enter",
            lambda clerk: dict(clerk.register.list.look.view.where).keys() == {"status"},
            "Ctrl+2",
        ),
        Deed(
            "Saring sama dengan sel ini",
            "Shift+F10 ↑ ↑ Enter",
            lambda clerk: clerk.listed == 149,
            "Ctrl+2 → →",
        ),
        Deed(
            "Hapus semua saringan",
            "Ctrl+K “hapus semua saringan” Enter",
            lambda clerk: clerk.listed == 296,
            "Ctrl+2 → → Alt+↓ “kriya” Enter",
        ),
        Deed(
            "Pakai saringan yang tersedia",
            "Ctrl+K “saringan tersimpan” Enter ↓ ↓ ↓ Enter",
            lambda clerk: clerk.listed == 76,
            "Ctrl+2",
        ),
        Deed(
            "Simpan saringan dengan nama",
            "Ctrl+K “simpan saringan” Enter “Semua kriya” Enter",
            lambda clerk: clerk.one(SavedFilter, name="Semua kriya"),
            "Ctrl+2 → → Alt+↓ “kriya” Enter",
        ),
        Deed(
            "Urutkan kolom dari bawah",
            "Ctrl+K “urutkan turun” Enter",
            lambda clerk: clerk.register.list.look.view.descending,
            "Ctrl+2",
        ),
        Deed(
            "Sembunyikan satu kolom",
            "Ctrl+K “pilih kolom” Enter ↓ Spasi Esc",
            lambda clerk: "owner" not in _columns(clerk),
            "Ctrl+2",
        ),
        Deed(
            "Geser kolom",
            "Ctrl+K “pilih kolom” Enter ↓ Alt+↓ Esc",
            lambda clerk: _columns(clerk)[2] == "owner",
            "Ctrl+2",
        ),
        Deed("Ke baris terakhir", "Ctrl+End", lambda clerk: clerk.current.startswith("Wedang"), "Ctrl+2"),
        Deed("Pilih beberapa baris", "Shift+↓ Shift+↓", lambda clerk: clerk.chosen == 3, "Ctrl+2"),
        Deed("Pilih semua baris", "Ctrl+A", lambda clerk: clerk.chosen == 296, "Ctrl+2"),
    ),
)
