"""Deeds of a clerk who imports a list from Excel."""

from depok_desk.model.community import Community
from depok_desk.model.ikm import Ikm
from tests.gui.deeds.deed import Deed, Theme

CHOSEN = "Ctrl+4 Enter “daftar.csv” Enter"
DONE = f"{CHOSEN} Ctrl+Enter"

IMPORTING = Theme(
    "Mengimpor dari Excel",
    "di halaman Impor",
    (
        Deed(
            "Pilih berkas dan lihat rencananya",
            "Enter “daftar.csv” Enter",
            lambda clerk: clerk.place == "Impor › daftar.csv" and clerk.count(Ikm) == 296,
            "Ctrl+4",
        ),
        Deed(
            "Jalankan impor",
            "Ctrl+Enter",
            lambda clerk: clerk.firm("Kue Lumpur Tini").owner == "Tini",
            CHOSEN,
        ),
        Deed("Buka daftar sesudah impor", "Enter", lambda clerk: clerk.place == "IKM", DONE),
        Deed("Kembali ke langkah sebelumnya", "Alt+K", lambda clerk: clerk.count(Ikm) == 296, CHOSEN),
        Deed("Batalkan impor yang baru selesai", "Ctrl+Z", lambda clerk: clerk.count(Ikm) == 296, DONE),
        Deed(
            "Impor daftar komunitas",
            "Alt+K Alt+P “komunitas.csv” Enter Ctrl+Enter",
            lambda clerk: clerk.one(Community, name="Forum Anyaman Tapos"),
            "Ctrl+4",
        ),
    ),
)
