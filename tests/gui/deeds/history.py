"""Deeds of a clerk who takes back what was done."""

from depok_desk.gui.pages.history.page import HistoryPage
from depok_desk.model.ikm import Ikm
from tests.gui.deeds.deed import Clerk, Deed, Theme

CHANGED = "Ctrl+K “abon jaya” Enter Alt+M “Satu” Enter"
TWICE = f"{CHANGED} Alt+T Ctrl+A “1998” Enter"


def _brand(clerk: Clerk) -> str | None:
    return clerk.firm("Abon Jaya").brand


def _deeds(clerk: Clerk) -> int:
    page = clerk.window.page
    assert isinstance(page, HistoryPage)
    return page.table.rows.rowCount()


HISTORY = Theme(
    "Mengurungkan dan riwayat",
    "dari mana saja, atau di Riwayat",
    (
        Deed("Urungkan perubahan terakhir", "Ctrl+Z", lambda clerk: _brand(clerk) is None, f"{CHANGED} Esc"),
        Deed(
            "Ulangi yang diurungkan", "Ctrl+Y", lambda clerk: _brand(clerk) == "Satu", f"{CHANGED} Esc Ctrl+Z"
        ),
        Deed(
            "Urungkan pemindahan ke sampah",
            "Ctrl+Z",
            lambda clerk: clerk.count(Ikm) == 296,
            "Ctrl+2 ↓ Delete",
        ),
        Deed(
            "Urungkan perubahan yang lebih lama",
            "Ctrl+7 ↓ Alt+U",
            lambda clerk: _brand(clerk) is None and clerk.firm("Abon Jaya").established == 1998,
            TWICE,
        ),
        Deed(
            "Ulangi perubahan dari Riwayat",
            "Alt+L",
            lambda clerk: _brand(clerk) == "Satu",
            f"{CHANGED} Ctrl+7 Alt+U",
        ),
        Deed("Cari dalam Riwayat", "Ctrl+F “merek” ↓", lambda clerk: _deeds(clerk) == 1, f"{TWICE} Ctrl+7"),
        Deed(
            "Lihat hanya yang sudah diurungkan",
            "Ctrl+K “sudah diurungkan” Enter",
            lambda clerk: _deeds(clerk) == 1,
            f"{TWICE} Esc Ctrl+Z Ctrl+7",
        ),
        Deed(
            "Kembalikan nilai sebelumnya dari formulir",
            "Alt+M Ctrl+K “kembalikan nilai” Enter ↑ Enter Enter",
            lambda clerk: _brand(clerk) == "Satu",
            f"{CHANGED} Alt+M Ctrl+A “Dua” Enter",
        ),
    ),
)
