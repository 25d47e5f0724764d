"""Deeds of a clerk who finds a firm entered twice."""

from depok_desk.gui.pages.duplicates.page import DuplicatesPage
from depok_desk.model.ikm import Ikm
from depok_desk.model.twins import NotTwins
from tests.gui.deeds.deed import Clerk, Deed, Theme

TWICE = "Ctrl+2 Ctrl+N “Abon Jaya” Alt+E “kuliner” Alt+N Alt+N “Asep Anwar Ramadhan” Ctrl+S"
HERE = f"{TWICE} Ctrl+K “duplikat” Enter"


def _page(clerk: Clerk) -> DuplicatesPage:
    page = clerk.window.page
    assert isinstance(page, DuplicatesPage)
    return page


DUPLICATES = Theme(
    "Data ganda",
    "di halaman Duplikat",
    (
        Deed(
            "Cari data yang tercatat dua kali",
            "Ctrl+K “duplikat” Enter",
            lambda clerk: _page(clerk).table.hasFocus() and _page(clerk).table.rows.rowCount() > 0,
            TWICE,
        ),
        Deed("Gabungkan keduanya", "Ctrl+Enter", lambda clerk: clerk.count(Ikm) == 296, HERE),
        Deed(
            "Tukar mana yang disimpan, lalu gabungkan",
            "Ctrl+T Ctrl+Enter",
            lambda clerk: clerk.count(Ikm) == 296,
            HERE,
        ),
        Deed("Tandai bukan duplikat", "Ctrl+B", lambda clerk: clerk.count(NotTwins) == 1, HERE),
    ),
)
