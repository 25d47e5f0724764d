"""Deeds of a clerk who asks for help."""

from depok_desk.gui.pages.guide.page import GuidePage
from tests.gui.deeds.deed import Clerk, Deed, Theme


def _guide(clerk: Clerk) -> GuidePage:
    page = clerk.window.page
    assert isinstance(page, GuidePage)
    return page


HELP = Theme(
    "Bantuan",
    "dari mana saja",
    (
        Deed("Buka panduan halaman ini", "F1", lambda clerk: clerk.place == "Bantuan › IKM", "Ctrl+2"),
        Deed(
            "Cari pintasan",
            "Shift+F1 “cetak” Esc Esc",
            lambda clerk: clerk.saw("Pintasan papan ketik"),
            "Ctrl+2",
        ),
        Deed(
            "Cari dalam panduan",
            "Ctrl+F “cadangan” ↓",
            lambda clerk: _guide(clerk).view.list.hasFocus(),
            "F1",
        ),
        Deed(
            "Baca apa yang baru",
            "Ctrl+K “apa yang baru” Enter",
            lambda clerk: clerk.place.startswith("Bantuan"),
        ),
        Deed("Kembali bekerja dari panduan", "Alt+←", lambda clerk: clerk.place == "IKM", "Ctrl+2 F1"),
    ),
)
