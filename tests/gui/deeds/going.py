"""Deeds of a clerk who goes from place to place."""

from tests.gui.deeds.deed import Deed, Theme

GOING = Theme(
    "Berpindah tempat",
    "dari mana saja",
    (
        Deed("Buka Beranda", "Ctrl+1", lambda clerk: clerk.place == "Beranda", first="Ctrl+2"),
        Deed("Buka daftar IKM", "Ctrl+2", lambda clerk: clerk.place == "IKM"),
        Deed("Buka daftar komunitas", "Ctrl+3", lambda clerk: clerk.place == "Komunitas"),
        Deed("Buka Impor", "Ctrl+4", lambda clerk: clerk.place == "Impor"),
        Deed("Buka Kurasi", "Ctrl+5", lambda clerk: clerk.place.startswith("Kurasi › Kurasi IKM")),
        Deed("Buka Sertifikat", "Ctrl+6", lambda clerk: clerk.place == "Sertifikat"),
        Deed("Buka Riwayat", "Ctrl+7", lambda clerk: clerk.place == "Riwayat"),
        Deed("Buka Pengaturan", "Ctrl+K “pengaturan” Enter", lambda clerk: clerk.place == "Pengaturan"),
        Deed("Kembali ke tempat sebelumnya", "Alt+←", lambda clerk: clerk.place == "IKM", "Ctrl+2 Ctrl+3"),
        Deed("Maju lagi", "Alt+→", lambda clerk: clerk.place == "Komunitas", "Ctrl+2 Ctrl+3 Alt+←"),
        Deed(
            "Pindah ke bagian jendela berikutnya",
            "F6",
            lambda clerk: clerk.register.list.beside.isAncestorOf(clerk.focus),
            "Ctrl+2",
        ),
        Deed(
            "Pindah ke bagian jendela sebelumnya",
            "Shift+F6",
            lambda clerk: clerk.register.list.table.hasFocus(),
            "Ctrl+2 F6",
        ),
        Deed(
            "Buka yang perlu perhatian di Beranda",
            "Enter",
            lambda clerk: clerk.place == "IKM" and clerk.listed == 76,
            "Ctrl+2 Ctrl+1",
        ),
    ),
)
