"""Deeds of a clerk who prints and exports."""

from tests.gui.deeds.deed import Clerk, Deed, Theme


def _printed(clerk: Clerk, name: str) -> bool:
    return any(paper.name.startswith(name) for paper in clerk.papers("pdf"))


PAPERS = Theme(
    "Mencetak dan mengekspor",
    "di daftar IKM",
    (
        Deed(
            "Cetak daftar yang tampil", "Ctrl+P Alt+T", lambda clerk: _printed(clerk, "Daftar IKM"), "Ctrl+2"
        ),
        Deed(
            "Cetak kartu profil IKM terpilih",
            "Ctrl+K “kartu profil” Enter Esc",
            lambda clerk: _printed(clerk, "Kartu profil Abon Mandiri"),
            "Ctrl+2 ↓",
        ),
        Deed(
            "Cetak entri katalog",
            "Alt+C ↑ Enter Esc",
            lambda clerk: _printed(clerk, "Entri katalog Abon Mandiri"),
            "Ctrl+2 ↓",
        ),
        Deed(
            "Cetak kartu profil dari formulir",
            "Ctrl+P Esc",
            lambda clerk: _printed(clerk, "Kartu profil Abon Jaya"),
            "Ctrl+2 Enter",
        ),
        Deed(
            "Ekspor daftar ke Excel",
            "Alt+E ↓ Enter Enter “daftar ikm.xlsx” Enter Esc",
            lambda clerk: clerk.papers("xlsx"),
            "Ctrl+2",
        ),
        Deed(
            "Ekspor daftar ke teks",
            "Alt+E ↑ Enter Enter “ikm.csv” Enter Esc",
            lambda clerk: [paper.name for paper in clerk.papers("csv") if paper.name == "ikm.csv"],
            "Ctrl+2",
        ),
        Deed(
            "Ekspor semua kolom",
            "Ctrl+K “ekspor excel” Enter Alt+S Enter “semua.xlsx” Enter Esc",
            lambda clerk: clerk.papers("xlsx"),
            "Ctrl+2",
        ),
    ),
)
