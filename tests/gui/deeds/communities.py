"""Deeds of a clerk who keeps the communities."""

from depok_desk.model.community import Community
from tests.gui.deeds.deed import Deed, Theme

HERE = "Ctrl+K “busana makmur” Enter"
NAME = "Forum Busana Makmur"

COMMUNITIES = Theme(
    "Komunitas",
    "di halaman Komunitas",
    (
        Deed(
            "Tambah komunitas",
            "Ctrl+N “Forum Rajut Sawangan” Ctrl+S",
            lambda clerk: clerk.one(Community, name="Forum Rajut Sawangan"),
            "Ctrl+3",
        ),
        Deed(
            "Ganti nama komunitas",
            "End “ Jaya” Enter",
            lambda clerk: clerk.one(Community, name=f"{NAME} Jaya"),
            HERE,
        ),
        Deed("Lihat anggota komunitas", "Alt+2", lambda clerk: clerk.tab == "Anggota", HERE),
        Deed(
            "Buka IKM dari daftar anggota",
            "Enter",
            lambda clerk: clerk.place.startswith("IKM › "),
            f"{HERE} Alt+2",
        ),
    ),
)
