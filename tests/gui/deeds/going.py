"""Deeds of a clerk who goes somewhere or looks something up."""

from tests.gui.deeds.deed import Deed

GOING = (
    Deed("Buka Beranda", "Ctrl+1", lambda clerk: clerk.place == "Beranda", first="Ctrl+2"),
    Deed("Buka daftar IKM", "Ctrl+2", lambda clerk: clerk.place == "IKM"),
    Deed("Buka daftar komunitas", "Ctrl+3", lambda clerk: clerk.place == "Komunitas"),
    Deed("Kembali ke tempat sebelumnya", "Alt+←", lambda clerk: clerk.place == "IKM", first="Ctrl+2 Ctrl+3"),
    Deed("Maju lagi", "Alt+→", lambda clerk: clerk.place == "Komunitas", first="Ctrl+2 Ctrl+3 Alt+←"),
    Deed(
        "Saring daftar sambil mengetik", "Ctrl+F “abon”", lambda clerk: 0 < clerk.listed < 296, first="Ctrl+2"
    ),
    Deed("Hapus yang diketik", "Esc", lambda clerk: clerk.listed == 296, first="Ctrl+2 Ctrl+F “abon”"),
)
